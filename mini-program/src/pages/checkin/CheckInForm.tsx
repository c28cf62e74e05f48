// The form of a check-in, in two steps: answer, then look over it and send.
import { useEffect, useState } from 'react';
import type { CheckInPartsFragment, FixInput } from '../../gql/graphql';
import type { KeptFile } from '../../host/types';
import { fill, useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { commonTexts } from '../../i18n/common';
import { useDraft } from '../../lib/draft';
import { whenWords } from '../../lib/format';
import limits from '../../lib/limits.json';
import { useNow } from '../../lib/now';
import { outbox } from '../../lib/outbox';
import { isOld } from '../../lib/position';
import { askToTell } from '../../lib/subscribe';
import { Option, Para } from '../../ui/base';
import { KeptPicture } from '../../ui/KeptPicture';
import { Button, Card, Choices, Fact, Notice, TextField } from '../../ui/parts';
import { Photo } from './Photo';
import { Where } from './Where';

interface Draft {
  answers: Record<string, string>;
  note: string;
  fix?: FixInput;
  without: boolean;
  photo?: KeptFile;
  withoutPhoto: boolean;
}

export const formOf = (id: string) => `CHECK_IN.${id}`;

interface Props {
  checkIn: CheckInPartsFragment;
  onSent: () => void;
}

export function CheckInForm({ checkIn, onSent }: Props) {
  const t = useTexts(checkinTexts);
  const common = useTexts(commonTexts);
  const [draft, change, clear] = useDraft<Draft>(formOf(checkIn.id), { answers: {}, note: '', without: false, withoutPhoto: false });
  const [tried, setTried] = useState(false);
  const [checking, setChecking] = useState(false);
  const [full, setFull] = useState(false);
  const [old, setOld] = useState(false);
  const now = useNow(10_000);

  const missing = checkIn.questions.some(({ key }) => !draft.answers[key]?.trim());
  const noPosition = checkIn.asksLocation && !draft.fix && !draft.without;
  const noPhoto = checkIn.asksPhoto && !draft.photo && !draft.withoutPhoto;
  const answer = (key: string, text: string) => change({ answers: { ...draft.answers, [key]: text } });

  /** Whether the position that would go along is too old; then it is dropped, and asked for anew. */
  const dropOld = (at: number) => {
    if (!draft.fix || !isOld(draft.fix, at)) return false;
    change({ fix: undefined });
    if (draft.without) return false;
    setOld(true);
    setChecking(false);
    return true;
  };
  useEffect(() => {
    dropOld(now);
  });

  const send = () => {
    if (dropOld(Date.now())) return;
    const input = {
      checkInId: checkIn.id,
      answers: checkIn.questions.map(({ key }) => ({ key, text: (draft.answers[key] ?? '').trim() })),
      ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      ...(draft.fix && !draft.without ? { fix: draft.fix } : {}),
    };
    const sent = outbox.send('CHECK_IN', input, { draft, files: draft.photo ? [draft.photo] : [] });
    setFull(sent === false);
    if (sent === false) return;
    clear();
    onSent();
    askToTell();
  };

  if (checking) {
    return (
      <Card title={t.check} testId="checkin-check">
        <Para>{t.checkLead}</Para>
        {checkIn.questions.map(({ key, kind, text }) => (
          <Fact key={key} name={text}>
            {kind === 'YES_NO' ? (draft.answers[key] === 'YES' ? t.yes : t.no) : draft.answers[key]}
          </Fact>
        ))}
        {draft.note.trim() && <Fact name={t.note}>{draft.note}</Fact>}
        {checkIn.asksLocation && (
          <Fact name={t.location}>
            {draft.fix && !draft.without
              ? `${fill(t.locationHave, { metres: Math.round(draft.fix.accuracy) })} · ${fill(t.locationAt, { at: whenWords(draft.fix.takenAt, now, common) })}`
              : t.locationNone}
          </Fact>
        )}
        {checkIn.asksPhoto && <Fact name={t.photo}>{draft.photo ? t.photoHave : t.photoNone}</Fact>}
        {draft.photo && <KeptPicture file={draft.photo} alt={t.photoHave} className="photo" />}
        {full && (
          <Notice tone="bad" alert>
            {common.sent.full}
          </Notice>
        )}
        <Button onTap={send} testId="checkin-send" large>
          {t.send}
        </Button>
        <Button look="plain" onTap={() => setChecking(false)}>
          {t.change}
        </Button>
      </Card>
    );
  }
  return (
    <Card title={checkIn.questions.length > 0 ? t.questions : undefined} testId="checkin-form">
      {checkIn.questions.map(({ key, kind, text }) =>
        kind === 'YES_NO' ? (
          <Choices key={key} id={`question-${key}`} legend={text} error={tried && !draft.answers[key] ? common.form.choose : undefined}>
            {(['YES', 'NO'] as const).map((one) => (
              <Option
                key={one}
                type="radio"
                name={key}
                checked={draft.answers[key] === one}
                onChange={() => answer(key, one)}
                label={one === 'YES' ? t.yes : t.no}
                testId={`answer-${key}-${one}`}
              />
            ))}
          </Choices>
        ) : (
          <TextField
            key={key}
            id={`question-${key}`}
            label={text}
            value={draft.answers[key] ?? ''}
            onChange={(value) => answer(key, value)}
            maxLength={limits.answerLongest}
            error={tried && !draft.answers[key]?.trim() ? common.form.empty : undefined}
            testId={`answer-${key}`}
          />
        ),
      )}
      {checkIn.asksLocation && <Where fix={draft.fix} old={old} without={draft.without} missing={tried && noPosition} onChange={change} />}
      {checkIn.asksPhoto && <Photo photo={draft.photo} without={draft.withoutPhoto} missing={tried && noPhoto} onChange={change} />}
      <TextField id="checkin-note" label={t.note} optional value={draft.note} onChange={(note) => change({ note })} maxLength={limits.textLongest} testId="checkin-note" />
      <Para className="quiet small">{common.form.draft}</Para>
      <Button
        onTap={() => {
          setTried(true);
          if (!missing && !noPosition && !noPhoto) setChecking(true);
        }}
        testId="checkin-next"
      >
        {common.action.next}
      </Button>
    </Card>
  );
}
