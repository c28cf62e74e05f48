// A picture as large as the screen allows; with several, the arrow keys lead from one to the next.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentFactsFragment } from '../../gql/graphql';
import { Picture } from './Picture';

interface Props {
  pictures: readonly AttachmentFactsFragment[];
  what: string;
  /** Which one; none when the dialog is closed. */
  shown: number | undefined;
  show: (place: number | undefined) => void;
}

export function PictureDialog({ pictures, what, shown, show }: Props) {
  const { t } = useTranslation('files');
  const picture = shown === undefined ? undefined : pictures[shown];
  const several = pictures.length > 1;
  const step = (by: number) => {
    if (shown !== undefined && pictures[shown + by]) show(shown + by);
  };
  useEffect(() => {
    if (shown === undefined) return;
    // Wherever the focus is: a button that is no longer to be pressed loses it.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') step(-1);
      if (event.key === 'ArrowRight') step(1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <Modal
      open={picture !== undefined}
      title={picture?.name}
      onCancel={() => show(undefined)}
      footer={null}
      width="min(1080px, 96vw)"
      centered
      destroyOnHidden
    >
      <div className="picture">
        {picture && (
          <Picture key={picture.id} id={picture.id}>
            {(image) => <img {...image} alt={t('picture', { what, name: picture.name })} data-testid="picture-large" />}
          </Picture>
        )}
        {several && shown !== undefined && (
          <nav aria-label={t('browse')}>
            <Button icon={<LeftOutlined />} disabled={shown === 0} onClick={() => step(-1)} aria-label={t('previous')} data-testid="picture-previous" />
            <span aria-live="polite">{t('place', { place: shown + 1, count: pictures.length })}</span>
            <Button icon={<RightOutlined />} disabled={shown === pictures.length - 1} onClick={() => step(1)} aria-label={t('next')} data-testid="picture-next" />
          </nav>
        )}
      </div>
    </Modal>
  );
}
