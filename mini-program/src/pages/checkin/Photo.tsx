// The photo of a check-in: asked for, agreed to, taken, looked at; or left out.
import type { KeptFile } from '../../host/types';
import { useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { dropFiles } from '../../lib/files';
import { AddFiles } from '../../ui/AddFiles';
import { KeptPicture } from '../../ui/KeptPicture';
import { Button } from '../../ui/parts';
import { Asked } from './Asked';

interface Props {
  photo?: KeptFile;
  without: boolean;
  missing: boolean;
  onChange: (change: { photo?: KeptFile; withoutPhoto?: boolean }) => void;
}

export function Photo({ photo, without, missing, onChange }: Props) {
  const t = useTexts(checkinTexts);
  const words = { legend: t.photo, why: t.photoWhy, ask: t.photoAsk, agree: t.photoAgree, none: t.photoNone, noneMore: t.photoNoneMore };
  const put = (next?: KeptFile) => {
    onChange({ photo: next });
    if (photo) dropFiles([photo]);
  };
  const leave = (withoutPhoto: boolean) => {
    onChange(withoutPhoto ? { withoutPhoto, photo: undefined } : { withoutPhoto });
    if (withoutPhoto && photo) dropFiles([photo]);
  };
  return (
    <Asked
      id="checkin-photo-part"
      suffix="-photo"
      consent="FACE"
      words={words}
      error={missing ? t.needPhoto : undefined}
      without={without}
      onWithout={leave}
    >
      {photo && <KeptPicture file={photo} alt={t.photoHave} className="photo" />}
      <AddFiles want="photo" most={1} label={photo ? t.photoAgain : t.photoTake} onAdded={([one]) => put(one)} look={photo ? 'second' : 'main'} testId="checkin-photo" />
      {photo && (
        <Button look="plain" onTap={() => put()} testId="checkin-photo-remove">
          {t.photoRemove}
        </Button>
      )}
    </Asked>
  );
}
