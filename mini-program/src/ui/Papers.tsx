// Papers that go along with a request: photos and documents, added and taken away one by one.
import { useEffect, useRef } from 'react';
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { fill, useTexts } from '../i18n';
import { leaveTexts } from '../i18n/leave';
import { dropFiles } from '../lib/files';
import { sizeWords } from '../lib/format';
import limits from '../lib/limits.json';
import { AddFiles } from './AddFiles';
import { Box, Btn, Para, Txt } from './base';
import { KeptPicture } from './KeptPicture';
import { Choices } from './parts';

export function Papers({ id, papers, onChange }: { id: string; papers: readonly KeptFile[]; onChange: (papers: KeptFile[]) => void }) {
  const t = useTexts(leaveTexts);
  // Keeping many takes a while, in which others are taken away or added.
  const latest = useRef(papers);
  useEffect(() => {
    latest.current = papers;
  });
  const put = (next: KeptFile[]) => {
    latest.current = next;
    onChange(next);
  };
  const add = (added: KeptFile[]) => {
    put([...latest.current, ...added].slice(0, limits.filesMost));
    dropFiles(added.filter((one) => !latest.current.includes(one)));
  };
  const remove = (gone: KeptFile) => {
    put(latest.current.filter((one) => one.key !== gone.key));
    dropFiles([gone]);
  };
  const left = limits.filesMost - papers.length;
  return (
    <Choices id={id} legend={t.papers}>
      <Para className="quiet">{t.papersHint}</Para>
      {papers.map((paper, index) => (
        <Box key={paper.key} className="paper" testId="paper">
          {paper.mediaType.startsWith('image/') && (
            <KeptPicture file={paper} alt={fill(t.paperAlt, { number: index + 1 })} className="paper-picture" />
          )}
          <Box className="paper-words">
            <Txt className="strong">{fill(t.paperNumber, { number: index + 1 })}</Txt>
            <Txt className="quiet small">{paper.mediaType === 'application/pdf' ? `${paper.name} · ${sizeWords(paper.size)}` : sizeWords(paper.size)}</Txt>
          </Box>
          <Btn className="btn btn-plain" onTap={() => remove(paper)} label={fill(t.removePaper, { number: index + 1 })} testId="paper-remove">
            {t.remove}
          </Btn>
        </Box>
      ))}
      {left > 0 ? (
        <>
          <AddFiles want="papers" most={left} label={host.files.apart ? t.addPhoto : t.addPaper} onAdded={add} testId={`${id}-add`} />
          {host.files.apart && <AddFiles want="documents" most={left} label={t.addDocument} onAdded={add} testId={`${id}-add-document`} />}
        </>
      ) : (
        <Para>{fill(t.papersFull, { count: limits.filesMost })}</Para>
      )}
    </Choices>
  );
}
