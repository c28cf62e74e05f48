// Asking for leave: one form, kept as it is written.
import { useState } from 'react';
import type { LeaveKind, LeavePurpose, LeaveTransport, Weekday } from '../../gql/graphql';
import type { KeptFile } from '../../host/types';
import { useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { leaveTexts } from '../../i18n/leave';
import { cityOf, CITY_RADIUS_KM } from '../../lib/cities';
import { useDraft } from '../../lib/draft';
import { dayOf, inChina } from '../../lib/format';
import { turnTo } from '../../lib/go';
import limits from '../../lib/limits.json';
import { useNow } from '../../lib/now';
import { outbox, useEntry } from '../../lib/outbox';
import { askToTell } from '../../lib/subscribe';
import { Option, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Papers } from '../../ui/Papers';
import { Button, Card, Choices, Field, Notice, TextField } from '../../ui/parts';
import { Sent } from '../../ui/Sent';
import { Places } from './Places';
import type { Place } from './Places';

const KINDS: readonly LeaveKind[] = ['SINGLE', 'STANDING', 'URGENT'];
const PURPOSES: readonly LeavePurpose[] = ['WORK', 'MEDICAL', 'FAMILY', 'STUDY', 'LEGAL', 'OTHER'];
const TRANSPORTS: readonly LeaveTransport[] = ['TRAIN', 'COACH', 'CAR', 'AIR', 'OTHER'];
const WEEK: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** The first place is the draft's own. */
interface Draft extends Place {
  kind: LeaveKind;
  purpose?: LeavePurpose;
  more: Place[];
  fromDay: string;
  fromTime: string;
  toDay: string;
  toTime: string;
  weekdays: Weekday[];
  transport?: LeaveTransport;
  route: string;
  contactName: string;
  contactPhone: string;
  text: string;
  papers: KeptFile[];
}

const EMPTY: Draft = {
  kind: 'SINGLE', place: '', search: '', more: [], fromDay: '', fromTime: '08:00', toDay: '', toTime: '20:00', weekdays: [], route: '', contactName: '',
  contactPhone: '', text: '', papers: [],
};

export default function LeaveFormPage() {
  const t = useTexts(leaveTexts);
  return (
    <Page title={t.formTitle}>
      <Form />
    </Page>
  );
}

function placesOf({ place, search, city, more }: Draft): Place[] {
  return [{ place, search, city }, ...more];
}

function inputOf(draft: Draft) {
  return {
    kind: draft.kind,
    purpose: draft.purpose,
    text: draft.text.trim(),
    places: placesOf(draft).flatMap(({ place, city: name }) => {
      const city = cityOf(name);
      return city ? [{ name: place.trim(), latitude: city.latitude, longitude: city.longitude, datum: 'WGS84', radiusKm: CITY_RADIUS_KM }] : [];
    }),
    startsAt: inChina(draft.fromDay, draft.fromTime),
    endsAt: inChina(draft.toDay, draft.toTime),
    ...(draft.kind === 'STANDING' ? { weekdays: draft.weekdays } : {}),
    transport: draft.transport,
    ...(draft.route.trim() ? { route: draft.route.trim() } : {}),
    contactName: draft.contactName.trim(),
    contactPhone: draft.contactPhone.trim(),
  };
}

function useFaults(draft: Draft) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const empty = (value: string) => (value.trim() ? undefined : common.form.empty);
  const times = [draft.fromDay, draft.fromTime, draft.toDay, draft.toTime];
  const ordered = times.some((one) => !one) || `${draft.fromDay}${draft.fromTime}` < `${draft.toDay}${draft.toTime}`;
  return {
    purpose: draft.purpose ? undefined : common.form.choose,
    place: placesOf(draft).map(({ place }) => empty(place)).find(Boolean),
    city: placesOf(draft).every(({ city }) => cityOf(city)) ? undefined : t.cityMissing,
    fromDay: empty(draft.fromDay),
    toDay: empty(draft.toDay) ?? (ordered ? undefined : t.order),
    weekdays: draft.kind === 'STANDING' && draft.weekdays.length === 0 ? common.form.choose : undefined,
    transport: draft.transport ? undefined : common.form.choose,
    contactName: empty(draft.contactName),
    contactPhone: /\d{5,}/.test(draft.contactPhone.replace(/[\s-]/g, '')) ? undefined : t.phoneWrong,
    text: empty(draft.text),
  };
}

function Form() {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const [draft, change, clear] = useDraft<Draft>('LEAVE', EMPTY);
  const [tried, setTried] = useState(false);
  const [full, setFull] = useState(false);
  const [key, setKey] = useState<string>();
  const entry = useEntry(key);
  const today = dayOf(useNow(60_000));
  const faults = useFaults(draft);
  const said: Partial<typeof faults> = tried ? faults : {};

  const send = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const sent = outbox.send('LEAVE', inputOf(draft), { draft, files: draft.papers });
    setFull(sent === false);
    if (sent === false) return;
    clear();
    setKey(sent);
    askToTell();
  };

  if (entry) {
    const edit = () => {
      change(entry.draft as Draft);
      outbox.takeBack(entry.key);
      setKey(undefined);
    };
    return (
      <>
        <Sent entry={entry} onEdit={edit} />
        <Button look="second" onTap={() => turnTo('leave')} testId="leave-to-list">
          {t.toList}
        </Button>
      </>
    );
  }
  return (
    <Card testId="leave-form">
      <Choices id="leave-kind" legend={t.kind}>
        {KINDS.map((kind) => (
          <Option key={kind} type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} label={t[`kind${kind}`]} hint={t[`kind${kind}More`]} testId={`leave-kind-${kind}`} />
        ))}
      </Choices>
      <Choices id="leave-purpose" legend={t.purpose} error={said.purpose}>
        {PURPOSES.map((purpose) => (
          <Option key={purpose} type="radio" name="purpose" checked={draft.purpose === purpose} onChange={() => change({ purpose })} label={enums.LeavePurpose[purpose]} testId={`leave-purpose-${purpose}`} />
        ))}
      </Choices>
      <Places places={placesOf(draft)} onChange={([first, ...more]) => change({ ...first, more })} tried={tried} />
      <Field id="leave-from" type="date" label={t.from} min={today} value={draft.fromDay} onChange={(fromDay) => change({ fromDay })} error={said.fromDay} testId="leave-from" />
      <Field id="leave-from-time" type="time" label={t.fromTime} value={draft.fromTime} onChange={(fromTime) => change({ fromTime })} testId="leave-from-time" />
      <Field id="leave-to" type="date" label={t.to} min={draft.fromDay || today} value={draft.toDay} onChange={(toDay) => change({ toDay })} error={said.toDay} testId="leave-to" />
      <Field id="leave-to-time" type="time" label={t.toTime} value={draft.toTime} onChange={(toTime) => change({ toTime })} testId="leave-to-time" />
      {draft.kind === 'STANDING' && (
        <Choices id="leave-weekdays" legend={t.weekdays} error={said.weekdays}>
          {WEEK.map((day) => (
            <Option
              key={day}
              type="checkbox"
              name="weekdays"
              checked={draft.weekdays.includes(day)}
              onChange={(on) => change({ weekdays: WEEK.filter((one) => (one === day ? on : draft.weekdays.includes(one))) })}
              label={enums.Weekday[day]}
              testId={`leave-day-${day}`}
            />
          ))}
        </Choices>
      )}
      <Choices id="leave-transport" legend={t.transport} error={said.transport}>
        {TRANSPORTS.map((transport) => (
          <Option key={transport} type="radio" name="transport" checked={draft.transport === transport} onChange={() => change({ transport })} label={enums.LeaveTransport[transport]} testId={`leave-transport-${transport}`} />
        ))}
      </Choices>
      <Field id="leave-route" label={t.route} optional value={draft.route} onChange={(route) => change({ route })} />
      <Field id="leave-contact" label={t.contactName} value={draft.contactName} onChange={(contactName) => change({ contactName })} error={said.contactName} testId="leave-contact" />
      <Field id="leave-phone" type="tel" label={t.contactPhone} value={draft.contactPhone} onChange={(contactPhone) => change({ contactPhone })} error={said.contactPhone} testId="leave-phone" />
      <TextField id="leave-text" label={t.text} value={draft.text} onChange={(text) => change({ text })} maxLength={limits.textLongest} error={said.text} testId="leave-text" />
      <Papers id="leave-papers" papers={draft.papers} onChange={(papers) => change({ papers })} />
      <Para className="quiet small">{common.form.draft}</Para>
      {tried && Object.values(faults).some(Boolean) && (
        <Notice tone="bad" alert title={common.form.check}>
          {[...new Set(Object.values(faults).filter(Boolean))].join(' ')}
        </Notice>
      )}
      {full && (
        <Notice tone="bad" alert>
          {common.sent.full}
        </Notice>
      )}
      <Button onTap={send} testId="leave-send">
        {t.send}
      </Button>
    </Card>
  );
}
