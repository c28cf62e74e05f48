// One request for leave: how far it has come, and what the person can do with it.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { OneLeave } from '../../gql/graphql';
import type { LeavePartsFragment } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { leaveTexts } from '../../i18n/leave';
import { putDraft } from '../../lib/draft';
import { dayOf, inChina, minuteTime, whenWords } from '../../lib/format';
import limits from '../../lib/limits.json';
import { useNow } from '../../lib/now';
import { outbox, useOutbox } from '../../lib/outbox';
import type { Entry } from '../../lib/outbox';
import { useQuery } from '../../lib/query';
import type { Kind } from '../../lib/ways';
import { Box, Dialog, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, Empty, Fact, Field, Freshness, Notice, Tag, TextField } from '../../ui/parts';
import { Sent } from '../../ui/Sent';
import { TakePosition } from '../../ui/TakePosition';
import { Amend, amendFormOf } from './Amend';
import { HandedIn } from './HandedIn';

export default function LeaveCasePage() {
  const t = useTexts(leaveTexts);
  const { params } = useRouter();
  return (
    <Page title={t.title}>
      <Loaded id={params.id ?? ''} />
    </Page>
  );
}

function Loaded({ id }: { id: string }) {
  const t = useTexts(leaveTexts);
  const loaded = useQuery(`leave.${id}`, OneLeave, { id });
  const node = loaded.data?.node;
  const leave = node?.__typename === 'LeaveRequest' ? node : undefined;
  const under = useOutbox().filter((entry) => entry.input.leaveRequestId === id && entry.state !== 'SENT');
  const edit = (entry: Entry) => {
    if (entry.kind === 'LEAVE_AMEND') putDraft(amendFormOf(id), entry.draft);
    outbox.takeBack(entry.key);
  };
  return (
    <>
      <Freshness loaded={loaded} />
      {loaded.data && !leave && <Empty title={t.notFound} />}
      {under.map((entry) => (
        <Sent key={entry.key} entry={entry} onEdit={() => edit(entry)} />
      ))}
      {leave && (
        <>
          <TheRequest leave={leave} />
          {leave.papers.length > 0 && <HandedIn papers={leave.papers} fresh={loaded.staleSince === undefined} />}
          <Acts leave={leave} under={under.map((entry) => entry.kind)} />
          <Steps leave={leave} />
        </>
      )}
    </>
  );
}

function TheRequest({ leave }: { leave: LeavePartsFragment }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const now = useNow(60_000);
  const { extension } = leave;
  const granted = extension?.granted === true ? t.granted : extension?.granted === false ? t.notGranted : t.undecided;
  return (
    <Card title={leave.places.map((place) => place.name).join('、')} testId="leave-request">
      <Para>
        <Tag tone={leave.overdue ? 'warn' : 'info'}>{enums.LeaveState[leave.state]}</Tag>
      </Para>
      {leave.overdue && <Notice tone="warn">{t.overdue}</Notice>}
      <Para className="strong">{fill(t.when, { from: minuteTime(leave.startsAt), to: minuteTime(leave.endsAt) })}</Para>
      <Fact name={t.kind}>
        {enums.LeaveKind[leave.kind]}
        {leave.weekdays.length > 0 && ` · ${leave.weekdays.map((day) => enums.Weekday[day]).join('、')}`}
      </Fact>
      <Fact name={t.purpose}>{enums.LeavePurpose[leave.purpose]}</Fact>
      <Para className="words">{leave.text}</Para>
      {leave.answerDueAt && <Para>{fill(t.answerDue, { when: whenWords(leave.answerDueAt, now, common) })}</Para>}
      {leave.papersDueAt && <Notice tone="warn">{fill(t.papersDue, { when: whenWords(leave.papersDueAt, now, common) })}</Notice>}
      {leave.refusalCode && <Fact name={t.reason}>{enums.LeaveRefusalCode[leave.refusalCode]}</Fact>}
      {leave.decisionReason && <Para className="words">{leave.decisionReason}</Para>}
      {leave.conditions && <Fact name={t.conditions}>{leave.conditions}</Fact>}
      {extension && (
        <Para>
          {fill(t.extension, { until: minuteTime(extension.until) })} · {granted}
        </Para>
      )}
    </Card>
  );
}

/** What the server says the person can do now, without what is under way. */
function Acts({ leave, under }: { leave: LeavePartsFragment; under: readonly Kind[] }) {
  const t = useTexts(leaveTexts);
  const send = (kind: Kind, more: Record<string, unknown>) => outbox.send(kind, { leaveRequestId: leave.id, ...more });
  const may = (move: LeavePartsFragment['moves'][number], kind: Kind) => leave.moves.includes(move) && !under.includes(kind);
  const mayReturn = may('RETURN', 'LEAVE_RETURN');
  // Who comes back from a journey within a standing permit goes on having it.
  const standing = leave.kind === 'STANDING';
  return (
    <>
      {mayReturn && !standing && (
        <Card title={t.return} testId="leave-return">
          <Para>{t.returnMore}</Para>
          <TakePosition label={t.return} onTaken={(fix) => send('LEAVE_RETURN', { fix })} testId="leave-return-position" />
          <Button look="plain" onTap={() => send('LEAVE_RETURN', {})} testId="leave-return-without">
            {t.returnNone}
          </Button>
        </Card>
      )}
      {may('ASK_EXTENSION', 'LEAVE_EXTEND') && <Extend leave={leave} onSend={(more) => send('LEAVE_EXTEND', more)} />}
      {may('AMEND', 'LEAVE_AMEND') && <Amend leave={leave} />}
      {may('CANCEL', 'LEAVE_CANCEL') && <Cancel onSend={(reason) => send('LEAVE_CANCEL', reason ? { reason } : {})} />}
      {mayReturn && standing && <EndPermit onSend={() => send('LEAVE_RETURN', {})} />}
    </>
  );
}

function Extend({ leave, onSend }: { leave: LeavePartsFragment; onSend: (more: { until: string; reason: string }) => void }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (day && reason.trim()) onSend({ until: inChina(day, minuteTime(leave.endsAt).slice(11)), reason: reason.trim() });
  };
  return (
    <Card title={t.extend} testId="leave-extend">
      <Field id="extend-day" type="date" label={t.until} min={dayOf(leave.endsAt)} value={day} onChange={setDay} error={tried && !day ? common.form.empty : undefined} testId="extend-day" />
      <TextField id="extend-reason" label={t.extendReason} value={reason} onChange={setReason} maxLength={limits.textLongest} error={tried && !reason.trim() ? common.form.empty : undefined} testId="extend-reason" />
      <Button look="second" onTap={send} testId="extend-send">
        {t.extend}
      </Button>
    </Card>
  );
}

function Cancel({ onSend }: { onSend: (reason: string) => void }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const send = () => {
    onSend(reason.trim());
    setAsking(false);
  };
  return (
    <Box>
      <Button look="danger" onTap={() => setAsking(true)} testId="leave-cancel">
        {t.cancel}
      </Button>
      {asking && (
        <Dialog title={t.cancelAsk} onClose={() => setAsking(false)} closeLabel={common.action.close}>
          <TextField id="cancel-reason" label={t.cancelReason} optional value={reason} onChange={setReason} maxLength={limits.textLongest} />
          <Button look="danger" onTap={send} testId="leave-cancel-confirm">
            {t.cancel}
          </Button>
        </Dialog>
      )}
    </Box>
  );
}

function EndPermit({ onSend }: { onSend: () => void }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const [asking, setAsking] = useState(false);
  const send = () => {
    onSend();
    setAsking(false);
  };
  return (
    <Box>
      <Button look="plain" onTap={() => setAsking(true)} testId="leave-end-permit">
        {t.endPermit}
      </Button>
      {asking && (
        <Dialog title={t.endPermitAsk} onClose={() => setAsking(false)} closeLabel={common.action.cancel}>
          <Para>{t.endPermitMore}</Para>
          <Button look="danger" onTap={send} testId="leave-end-permit-sure">
            {t.endPermitSure}
          </Button>
        </Dialog>
      )}
    </Box>
  );
}

function Steps({ leave }: { leave: LeavePartsFragment }) {
  const t = useTexts(leaveTexts);
  const enums = useTexts(enumTexts);
  return (
    <Card title={t.steps} testId="leave-steps">
      {leave.steps.map((step) => (
        <Box key={`${step.at} ${step.state}`} className="item">
          <Para className="strong">{enums.LeaveState[step.state]}</Para>
          {step.note && <Para className="words">{step.note}</Para>}
          <Para className="quiet small">
            {minuteTime(step.at)} · {step.byPerson ? t.byPerson : (step.officer?.name ?? t.bySystem)}
          </Para>
        </Box>
      ))}
    </Card>
  );
}
