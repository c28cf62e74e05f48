// Files that came with something: pictures to look at, documents to open, and what proves that they are unchanged.
import { FilePdfOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentFactsFragment } from '../../gql/graphql';
import { fileSize, fullTime } from '../../lib/format';
import { FailureNotice } from '../states';
import './attachments.css';
import { Picture } from './Picture';
import { PictureDialog } from './PictureDialog';
import { useFileLink } from './useFileLink';

/** `what` is what a picture shows, as far as is known: it is read out before the file's name. */
export function Attachments({ files, what }: { files: readonly AttachmentFactsFragment[]; what: string }) {
  const pictures = files.filter(isPicture);
  const [shown, setShown] = useState<number>();
  return (
    <>
      <ul className="attachments">
        {files.map((file) => (
          <li key={file.id} className={isPicture(file) ? 'attachment-picture' : undefined} data-testid="attachment" data-file-id={file.id} data-media-type={file.mediaType}>
            {isPicture(file)
              ? <Thumbnail file={file} what={what} open={() => setShown(pictures.indexOf(file))} />
              : <DocumentLink file={file} />}
            <Facts file={file} />
          </li>
        ))}
      </ul>
      <PictureDialog pictures={pictures} what={what} shown={shown} show={setShown} />
    </>
  );
}

function isPicture({ mediaType }: AttachmentFactsFragment): boolean {
  return mediaType.startsWith('image/');
}

function Thumbnail({ file, what, open }: { file: AttachmentFactsFragment; what: string; open: () => void }) {
  const { t } = useTranslation('files');
  return (
    <Picture id={file.id}>
      {(image) => (
        <button type="button" className="attachment-thumb" onClick={open} data-testid="attachment-open">
          <img {...image} alt={t('picture', { what, name: file.name })} />
          <span className="visually-hidden">{t('enlarge')}</span>
        </button>
      )}
    </Picture>
  );
}

function DocumentLink({ file }: { file: AttachmentFactsFragment }) {
  const { t } = useTranslation('files');
  const { link, failure, renew } = useFileLink(file.id);
  async function open(event: MouseEvent) {
    // The link on the page may be older than it lives. A new one takes its place, in the same click.
    event.preventDefault();
    const fresh = await renew();
    if (!fresh) return;
    const anchor = document.createElement('a');
    anchor.href = fresh;
    anchor.download = file.name;
    anchor.click();
  }
  return (
    <>
      <a className="attachment-document" href={link} download={file.name} onClick={(event) => void open(event)} data-testid="attachment-document">
        <FilePdfOutlined aria-hidden />
        <span>{file.name}</span>
        <span className="visually-hidden">{t('download')}</span>
      </a>
      {failure && <FailureNotice failure={failure} retry={() => void renew()} />}
    </>
  );
}

function Facts({ file }: { file: AttachmentFactsFragment }) {
  const { t } = useTranslation('files');
  return (
    <div className="attachment-facts">
      <p>
        {isPicture(file) && <span className="attachment-name">{file.name}</span>}
        <span className="quiet">{kindOf(file)} · {fileSize(file.size)} · {fullTime(file.createdAt)}</span>
      </p>
      <details>
        <summary data-testid="attachment-digest">{t('digest')}</summary>
        <code>{file.digest}</code>
        <p className="quiet">{t('digestHelp')}</p>
      </details>
    </div>
  );
}

/** `JPEG`, `PNG`, `WEBP`, `PDF` */
function kindOf({ mediaType }: AttachmentFactsFragment): string {
  return mediaType.slice(mediaType.indexOf('/') + 1).toUpperCase();
}
