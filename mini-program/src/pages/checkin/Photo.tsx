// The photo of a check-in: asked for, agreed to, taken, looked at; or left out.
import type { KeptFile } from '../../host/types';
import { useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { useConsent } from '../../lib/consents';
import { dropFiles } from '../../lib/files';
import { AddFiles } from '../../ui/AddFiles';
import { Option, Para } from '../../ui/base';
import { KeptPicture } from '../../ui/KeptPicture';
import { Button, Choices } from '../../ui/parts';

interface Props {
  photo?: KeptFile;
  without: boolean;
  missing: boolean;
  onChange: (change: { photo?: KeptFile; withoutPhoto?: boolean }) => void;
}

export function Photo({ photo, without, missing, onChange }: Props) {
  const t = useTexts(checkinTexts);
  const consent = useConsent('FACE');
  const put = (next?: KeptFile) => {
    onChange({ photo: next });
    if (photo) dropFiles([photo]);
  };
  const leave = (withoutPhoto: boolean) => {
    onChange(withoutPhoto ? { withoutPhoto, photo: undefined } : { withoutPhoto });
    if (withoutPhoto && photo) dropFiles([photo]);
  };
  return (
    <Choices id="checkin-photo-part" legend={t.photo} error={missing ? t.needPhoto : undefined}>
      <Para>{consent.given ? t.photoWhy : t.photoAsk}</Para>
      {consent.given && !without && (
        <>
          {photo && <KeptPicture file={photo} alt={t.photoHave} className="photo" />}
          <AddFiles want="photo" most={1} label={photo ? t.photoAgain : t.photoTake} onAdded={([one]) => put(one)} look={photo ? 'second' : 'main'} testId="checkin-photo" />
          {photo && (
            <Button look="plain" onTap={() => put()} testId="checkin-photo-remove">
              {t.photoRemove}
            </Button>
          )}
        </>
      )}
      {consent.known && !consent.given && !without && (
        <Button look="second" onTap={consent.give} testId="checkin-agree-photo">
          {t.photoAgree}
        </Button>
      )}
      <Option
        type="checkbox"
        name="without-photo"
        checked={without}
        onChange={leave}
        label={t.photoNone}
        hint={t.photoNoneMore}
        testId="checkin-without-photo"
      />
    </Choices>
  );
}
