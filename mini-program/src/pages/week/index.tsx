// My week: what is to be done, and the measure with its end.
import { Week } from '../../gql/graphql';
import type { WeekQuery } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { weekTexts } from '../../i18n/week';
import { dutyOf } from '../../lib/duties';
import { daysTo, dayWords, leftWords, whenWords } from '../../lib/format';
import { open } from '../../lib/go';
import { useNow } from '../../lib/now';
import { useOutbox } from '../../lib/outbox';
import { useQuery } from '../../lib/query';
import { Box, Para, Txt } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Card, Empty, Fact, Freshness, Notice, RowLink, Tag } from '../../ui/parts';

export default function WeekPage() {
  const t = useTexts(weekTexts);
  return (
    <Page title={t.title} tab="week">
      <MyWeek />
    </Page>
  );
}

function MyWeek() {
  const t = useTexts(weekTexts);
  const common = useTexts(commonTexts);
  const loaded = useQuery('week', Week, {});
  const unsent = useOutbox().filter((entry) => entry.state !== 'SENT').length;
  const person = loaded.data?.viewer.__typename === 'Person' ? loaded.data.viewer : undefined;
  return (
    <>
      <Freshness loaded={loaded} />
      {unsent > 0 && (
        <Box className="card card-flush">
          <RowLink title={fill(t.unsent, { count: unsent })} onTap={() => open('outbox')} testId="week-unsent" />
        </Box>
      )}
      {person && (
        <>
          <Para className="hello">{fill(t.hello, { name: person.name })}</Para>
          <ToDo duties={person.duties} />
          <Clocks clocks={person.clocks} />
          <Measure measure={person.measure} />
          <Card title={t.quick}>
            <RowLink title={t.quickReport} more={t.quickReportMore} onTap={() => open('report')} />
            <RowLink title={t.quickRecord} more={t.quickRecordMore} onTap={() => open('record')} />
          </Card>
          <Notice tone="info">{common.technical}</Notice>
        </>
      )}
    </>
  );
}

type Person = Extract<WeekQuery['viewer'], { __typename: 'Person' }>;

function ToDo({ duties }: { duties: Person['duties'] }) {
  const t = useTexts(weekTexts);
  const common = useTexts(commonTexts);
  const now = useNow(10_000);
  const ready = duties.filter((duty) => duty.open);
  const later = duties.filter((duty) => !duty.open && !duty.done);
  return (
    <>
      <Card title={t.now} testId="week-duties">
        {ready.length === 0 && <Empty title={t.nothing}>{t.nothingMore}</Empty>}
        {ready.map((duty) => (
          <RowLink
            key={duty.id}
            title={duty.title}
            more={duty.hint}
            onTap={() => follow(duty)}
            testId={`duty-${duty.kind}`}
            aside={duty.dueAt ? <Tag tone={dutyOf(duty.kind).urgent ? 'bad' : 'info'}>{leftWords(duty.dueAt, now, common)}</Tag> : undefined}
          />
        ))}
      </Card>
      {later.length > 0 && (
        <Card title={t.later} testId="week-later">
          {later.map((duty) => (
            <Box key={duty.id} className="item">
              <Para className="strong">
                {duty.title} · {whenWords(duty.opensAt, now, common)}
              </Para>
              <Para className="quiet small">{duty.hint}</Para>
            </Box>
          ))}
        </Card>
      )}
    </>
  );
}

function follow({ id, kind }: Person['duties'][number]) {
  const { page, withId } = dutyOf(kind);
  open(page, withId ? { id } : {});
}

function Clocks({ clocks }: { clocks: Person['clocks'] }) {
  const t = useTexts(weekTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const now = useNow(60_000);
  if (clocks.length === 0) return null;
  return (
    <Card title={t.clocks} testId="week-clocks">
      {clocks.map((clock) => (
        <Box key={clock.id} className="item">
          <Box className="card-head">
            <Txt className="strong">{clock.rule.name}</Txt>
            <Tag tone={clock.state === 'OVERDUE' ? 'warn' : 'info'}>{clock.holder ? fill(t.clockAgency, { name: clock.holder.name }) : t.clockMine}</Tag>
          </Box>
          <Para>
            {fill(t.due, { when: whenWords(clock.dueAt, now, common) })} · {clock.state === 'RUNNING' ? leftWords(clock.dueAt, now, common) : enums.ClockState[clock.state]}
          </Para>
          <Para className="quiet small">{clock.rule.basis}</Para>
        </Box>
      ))}
    </Card>
  );
}

function Measure({ measure }: { measure: Person['measure'] }) {
  const t = useTexts(weekTexts);
  const enums = useTexts(enumTexts);
  const common = useTexts(commonTexts);
  const now = useNow(60_000);
  if (!measure) {
    return (
      <Card title={t.measure}>
        <Para>{t.noMeasure}</Para>
      </Card>
    );
  }
  const left = daysTo(measure.endsOn, now);
  return (
    <Card title={t.measure} testId="week-measure">
      <Box className="term">
        <Txt className="term-kind">{enums.MeasureKind[measure.kind]}</Txt>
        <Txt className="term-end">{fill(t.until, { day: dayWords(measure.endsOn, now, common) })}</Txt>
        <Txt className="term-left">{left > 0 ? fill(t.daysLeft, { days: left }) : left === 0 ? t.lastDay : ''}</Txt>
      </Box>
      {left < 0 && <Notice tone="warn">{t.past}</Notice>}
      <Fact name={t.agency}>{measure.executingAgency.name}</Fact>
      <Fact name={t.decided}>{measure.decidingAgency.name}</Fact>
    </Card>
  );
}
