// What the person tells: a form, and what was told with its answers.
import { useState } from 'react';
import { Reports } from '../../gql/graphql';
import type { SituationKind, SituationPartsFragment } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { reportTexts } from '../../i18n/report';
import { useDraft } from '../../lib/draft';
import { dayOf, dayWords, minuteTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { useNow } from '../../lib/now';
import { outbox, useEntry } from '../../lib/outbox';
import { useQuery } from '../../lib/query';
import { askToTell } from '../../lib/subscribe';
import { Box, Heading, Option, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, Choices, Empty, Field, Freshness, Notice, Tag, TextField } from '../../ui/parts';
import { Sent } from '../../ui/Sent';

const KINDS: readonly SituationKind[] = ['ADDRESS_CHANGE', 'WORK_CHANGE', 'CONTACT_CHANGE', 'ILLNESS', 'HARDSHIP', 'REQUEST', 'MEASURE_CHANGE', 'COMPLAINT', 'HELP'];
const CHANGES: readonly SituationKind[] = ['ADDRESS_CHANGE', 'WORK_CHANGE', 'CONTACT_CHANGE'];
const PAGE_SIZE = 20;

interface Draft {
  kind?: SituationKind;
  text: string;
  day: string;
}

export default function ReportPage() {
  const t = useTexts(reportTexts);
  return (
    <Page title={t.title} tab="report">
      <Para className="lead">{t.lead}</Para>
      <Form />
      <Mine />
    </Page>
  );
}

function Form() {
  const t = useTexts(reportTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const [draft, change, clear] = useDraft<Draft>('REPORT', { text: '', day: '' });
  const [tried, setTried] = useState(false);
  const [full, setFull] = useState(false);
  const [key, setKey] = useState<string>();
  const entry = useEntry(key);
  const today = dayOf(useNow(60_000));

  const long = draft.text.length > limits.textLongest;
  const faults = {
    kind: draft.kind ? undefined : common.form.choose,
    text: draft.text.trim() === '' ? common.form.empty : long ? fill(common.form.tooLong, { count: limits.textLongest, now: draft.text.length }) : undefined,
    day: draft.day > today ? t.future : undefined,
  };

  const send = () => {
    setTried(true);
    if (faults.kind || faults.text || faults.day) return;
    const sent = outbox.send('REPORT', { kind: draft.kind, text: draft.text.trim(), ...(draft.day ? { happenedOn: draft.day } : {}) }, { draft });
    setFull(sent === false);
    if (sent === false) return;
    clear();
    setKey(sent);
    setTried(false);
    askToTell();
  };

  const again = (from?: Draft) => {
    change(from ?? { kind: undefined, text: '', day: '' });
    if (!from) clear();
    setKey(undefined);
  };

  if (entry) {
    const edit = () => {
      outbox.discard(entry.key);
      again(entry.draft as Draft);
    };
    return (
      <Card title={t.sentTitle} testId="report-sent">
        <Sent entry={entry} onEdit={edit} />
        {entry.state !== 'REFUSED' && (
          <Button look="second" onTap={() => again()} testId="report-again">
            {t.again}
          </Button>
        )}
      </Card>
    );
  }
  return (
    <Card title={t.write} testId="report-form">
      <Choices id="report-kind" legend={t.kind} error={tried ? faults.kind : undefined}>
        {KINDS.map((kind) => (
          <Option
            key={kind}
            type="radio"
            name="kind"
            checked={draft.kind === kind}
            onChange={() => change({ kind })}
            label={enums.SituationKind[kind]}
            testId={`kind-${kind}`}
          />
        ))}
      </Choices>
      {draft.kind && (
        <Notice tone={draft.kind === 'HELP' ? 'good' : 'info'} testId="report-who">
          {draft.kind === 'HELP' ? t.help : t.seen}
          {CHANGES.includes(draft.kind) && ` ${t.change}`}
        </Notice>
      )}
      <TextField
        id="report-text"
        label={t.text}
        hint={t.textHint}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={limits.textLongest}
        error={tried || long ? faults.text : undefined}
        testId="report-text"
      />
      <Field
        id="report-day"
        type="date"
        label={t.when}
        optional
        value={draft.day}
        max={today}
        onChange={(day) => change({ day })}
        error={faults.day}
        testId="report-day"
      />
      <Para className="quiet small">{common.form.draft}</Para>
      {full && (
        <Notice tone="bad" alert>
          {common.sent.full}
        </Notice>
      )}
      <Button onTap={send} testId="report-send">
        {t.send}
      </Button>
    </Card>
  );
}

function Mine() {
  const t = useTexts(reportTexts);
  const common = useTexts(commonTexts);
  const [count, setCount] = useState(PAGE_SIZE);
  const loaded = useQuery('reports', Reports, { first: count });
  const page = loaded.data?.reports;
  const reports = (page?.edges ?? []).map((edge) => edge.node).filter((node) => node.__typename === 'SituationReport');
  return (
    <Box testId="report-list">
      <Heading level={2} className="chapter">
        {t.mine}
      </Heading>
      <Freshness loaded={loaded} />
      {page && reports.length === 0 && <Empty title={t.none} />}
      {reports.map((report) => (
        <Told key={report.id} report={report} />
      ))}
      {page?.pageInfo.hasNextPage && (
        <Button look="second" onTap={() => setCount(count + PAGE_SIZE)}>
          {common.action.more}
        </Button>
      )}
    </Box>
  );
}

const TONES = { FILED: 'quiet', TAKEN: 'info', ANSWERED: 'good', CLOSED: 'quiet' } as const;

function Told({ report }: { report: SituationPartsFragment }) {
  const t = useTexts(reportTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const now = useNow(60_000);
  return (
    <Box className="card" testId="report-row">
      <Box className="card-head">
        <Heading level={3}>{enums.SituationKind[report.kind]}</Heading>
        <Tag tone={TONES[report.state]}>{enums.SituationState[report.state]}</Tag>
      </Box>
      <Para className="words">{report.text}</Para>
      <Para className="quiet small">
        {fill(t.filed, { at: minuteTime(report.filedAt) })}
        {report.happenedOn && ` · ${fill(t.happened, { day: dayWords(report.happenedOn, now, common) })}`}
      </Para>
      {report.answer && (
        <Notice tone="good" title={t.answer}>
          <Para className="words">{report.answer}</Para>
          {report.answeredBy && report.answeredAt && (
            <Para className="small">{fill(t.answeredBy, { name: report.answeredBy.name, at: minuteTime(report.answeredAt) })}</Para>
          )}
        </Notice>
      )}
    </Box>
  );
}
