// Papers that the agency has. Links to them work for some minutes, so each is asked for when it is opened.
import { useState } from 'react';
import { OneFile } from '../../gql/graphql';
import type { LeavePartsFragment } from '../../gql/graphql';
import { host } from '../../host/host';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { leaveTexts } from '../../i18n/leave';
import { asFailure } from '../../lib/failure';
import { minuteTime, sizeWords } from '../../lib/format';
import { session } from '../../lib/session';
import { Box, Btn, Dialog, Img, Txt } from '../../ui/base';
import { Card, Notice, useFailureWords } from '../../ui/parts';

type Paper = LeavePartsFragment['papers'][number];

const isPicture = ({ mediaType }: Paper) => mediaType.startsWith('image/');

/** A link that holds from now on; undefined when the file is no longer there. */
async function linkTo(paper: Paper): Promise<string | undefined> {
  const { node } = await session.ask(OneFile, { id: paper.id });
  return node?.__typename === 'Attachment' ? host.base + node.link : undefined;
}

/** `fresh` when the links have just been loaded. */
export function HandedIn({ papers, fresh }: { papers: readonly Paper[]; fresh: boolean }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const words = useFailureWords();
  const [shown, setShown] = useState<{ src: string; alt: string }>();
  const [failure, setFailure] = useState<string>();

  const open = async (paper: Paper, alt: string) => {
    setFailure(undefined);
    try {
      const src = await linkTo(paper);
      if (!src || (!isPicture(paper) && !(await host.files.open(src)))) setFailure(t.paperNotOpened);
      else if (isPicture(paper)) setShown({ src, alt });
    } catch (error) {
      setFailure(words(asFailure(error)));
    }
  };

  return (
    <Card title={t.papersIn} testId="leave-papers-in">
      {papers.map((paper, index) => {
        const name = fill(t.paperNumber, { number: index + 1 });
        return (
          <Btn key={paper.id} className="row-link" onTap={() => void open(paper, name)} testId="paper-in">
            {fresh && isPicture(paper) && <Img src={host.base + paper.link} alt="" className="paper-thumb" />}
            <Txt className="row-words">
              <Txt className="row-title">{isPicture(paper) ? name : paper.name}</Txt>
              <Txt className="row-more">
                {sizeWords(paper.size)} · {minuteTime(paper.createdAt)}
              </Txt>
            </Txt>
            <Txt className="row-arrow" hidden>
              ›
            </Txt>
          </Btn>
        );
      })}
      {failure && (
        <Notice tone="warn" alert>
          {failure}
        </Notice>
      )}
      {shown && (
        <Dialog title={shown.alt} onClose={() => setShown(undefined)} closeLabel={common.action.close}>
          <Box className="paper-large-frame">
            <Img src={shown.src} alt={shown.alt} className="paper-large" />
          </Box>
        </Dialog>
      )}
    </Card>
  );
}
