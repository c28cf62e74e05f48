// What the system holds about the person.
import { MyRecord } from '../../gql/graphql';
import type { MyRecordQuery } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { enumTexts } from '../../i18n/enums';
import { recordTexts } from '../../i18n/record';
import { useQuery } from '../../lib/query';
import { sketch } from '../../lib/zones';
import { Box, Heading, Img, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Card, Fact, Freshness, Notice, Tag } from '../../ui/parts';
import { CheckIns } from './CheckIns';

type Person = Extract<MyRecordQuery['viewer'], { __typename: 'Person' }>;
type Zone = Person['zones'][number];

const SQUARE_KM = 1_000_000;

export default function RecordPage() {
  const t = useTexts(recordTexts);
  return (
    <Page title={t.title}>
      <MyAffairs />
    </Page>
  );
}

function MyAffairs() {
  const t = useTexts(recordTexts);
  const loaded = useQuery('record', MyRecord, {});
  const person = loaded.data?.viewer.__typename === 'Person' ? loaded.data.viewer : undefined;
  return (
    <>
      <Freshness loaded={loaded} />
      {person && (
        <>
          <Who person={person} />
          <TheMeasure person={person} />
          <CheckIns />
          <Heading level={2} className="chapter">
            {t.zones}
          </Heading>
          {person.zones.length === 0 && <Para>{t.noZones}</Para>}
          {person.zones.map((zone) => (
            <TheZone key={zone.id} zone={zone} />
          ))}
          <Notice tone="info">{t.wrong}</Notice>
        </>
      )}
    </>
  );
}

function Who({ person }: { person: Person }) {
  const t = useTexts(recordTexts);
  const enums = useTexts(enumTexts);
  return (
    <Card title={t.who} testId="record-who">
      <Fact name={t.name}>{person.name}</Fact>
      <Fact name={t.idNumber}>{person.idNumber ?? t.notRecorded}</Fact>
      <Fact name={t.phone}>{person.phone ?? t.notRecorded}</Fact>
      <Fact name={t.standing}>{enums.Standing[person.standing]}</Fact>
      <Para className="quiet small">{t.standingMore}</Para>
      {person.cases.map((one) => (
        <Fact key={one.id} name={t.cases}>
          {one.number} · {enums.CaseStage[one.stage]}
        </Fact>
      ))}
    </Card>
  );
}

function TheMeasure({ person: { measure } }: { person: Person }) {
  const t = useTexts(recordTexts);
  const enums = useTexts(enumTexts);
  if (!measure) return null;
  return (
    <>
      <Card title={t.measure} testId="record-measure">
        <Para className="strong">
          {enums.MeasureKind[measure.kind]} · {enums.MeasureState[measure.state]}
        </Para>
        <Fact name={t.from}>{measure.startsOn}</Fact>
        <Fact name={t.to}>{measure.endsOn}</Fact>
        <Fact name={t.decided}>{measure.decidingAgency.name}</Fact>
        <Fact name={t.executed}>{measure.executingAgency.name}</Fact>
      </Card>
      <Card title={t.obligations} testId="record-obligations">
        {measure.obligations.length === 0 && <Para>{t.noObligations}</Para>}
        {measure.obligations.map((obligation) => (
          <Box key={obligation.id} className="item">
            <Tag tone="quiet">{enums.ObligationCategory[obligation.category]}</Tag>
            <Para className="strong">{obligation.title}</Para>
            <Para className="quiet small">
              {t.basis}：{obligation.legalBasis}
            </Para>
          </Box>
        ))}
      </Card>
    </>
  );
}

function TheZone({ zone }: { zone: Zone }) {
  const t = useTexts(recordTexts);
  const enums = useTexts(enumTexts);
  const permitted = zone.kind === 'PERMITTED';
  return (
    <Box className="card" testId="record-zone">
      <Box className="card-head">
        <Heading level={3}>{zone.name}</Heading>
        <Tag tone={permitted ? 'info' : 'bad'}>{enums.ZoneKind[zone.kind]}</Tag>
      </Box>
      <Para>
        {zone.radius === null
          ? fill(t.shape, { area: Number((zone.area / SQUARE_KM).toPrecision(3)) })
          : fill(t.circle, { metres: Math.round(zone.radius) })}
      </Para>
      <Img className="sketch" src={sketch(zone.geometry, zone.radius, permitted ? '#1b5e8c' : '#a8071a')} alt={fill(t.sketchOf, { name: zone.name })} />
    </Box>
  );
}
