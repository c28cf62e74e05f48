// One legal deadline: by which rule and article, counted from when, and what was done.
import { InfoCircleOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { forwardRef, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { ClockMove } from '../../gql/graphql';
import { CancelClockDocument, ClockDetailDocument, MeetClockDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { useDraft } from '../../lib/drafts';
import { fullTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { Detail, PersonName } from '../../ui/queue/Detail';
import { useRefreshed } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Due, Tag } from '../../ui/tags';
import type { ClockRow } from './clockStore';
import { clockSource } from './clockStore';
import { ClockStateTag } from './tags';

export interface ClockDetailHandle {
  meet: () => void;
}

export const ClockDetail = forwardRef<ClockDetailHandle, { clockId: string; close: () => void }>(function ClockDetail({ clockId, close }, ref) {
  const { t } = useTranslation('clocks');
  const { me } = useLive();
  const { store } = useSource(clockSource);
  const { message } = AntApp.useApp();
  const [{ data, error, fetching }, refetch] = useQuery({ query: ClockDetailDocument, variables: { id: clockId } });
  const [, meet] = useMutation(MeetClockDocument);
  const [, cancel] = useMutation(CancelClockDocument);
  const [busy, setBusy] = useState<ClockMove>();
  const [failure, setFailure] = useState<Failure>();
  const [note, setNote] = useDraft(`${me.id} clock ${clockId}`);
  const field = useRef<TextAreaRef>(null);
  const clock = data?.node?.__typename === 'Clock' ? data.node : undefined;
  const row = useSyncExternalStore(store.subscribe, () => store.get(clockId));
  useRefreshed(row && stampOf(row), clock && stampOf(clock), refetch);

  async function move(which: ClockMove) {
    if (busy || !clock?.moves.includes(which)) return;
    if (!note.trim()) {
      field.current?.focus();
      return;
    }
    setBusy(which);
    setFailure(undefined);
    const input = { clockId, note: note.trim() };
    const mark = store.mark();
    const met = which === 'MEET' ? await meet({ input }) : undefined;
    const cancelled = which === 'CANCEL' ? await cancel({ input }) : undefined;
    setBusy(undefined);
    const changed = met?.data?.meetClock.clock ?? cancelled?.data?.cancelClock.clock;
    const refused = met?.error ?? cancelled?.error;
    if (changed) {
      store.takeOwn(changed, mark);
      setNote('');
      void message.success(t(`done.${which}`));
    } else if (refused) {
      setFailure(failureOfCombined(refused));
      refetch({ requestPolicy: 'network-only' });
    }
  }
  useImperativeHandle(ref, () => ({ meet: () => field.current?.focus() }));

  return (
    <Detail
      name="clock"
      label={t('detail')}
      id={clockId}
      state={clock?.state}
      close={close}
      waiting={{ failure: error ? failureOfCombined(error) : undefined, fetching, gone: t('gone'), retry: () => refetch({ requestPolicy: 'network-only' }) }}
      item={clock && {
        tags: (
          <>
            <ClockStateTag state={clock.state} />
            {clock.open && <Due at={clock.dueAt} />}
          </>
        ),
        title: <><PersonName name={clock.person.name} person={clock.person} prefix="clock" />{' · '}{clock.rule.name}</>,
        body: (
          <>
            {failure && <FailureNotice failure={failure} />}
            <section>
              <h3>{t('rule')}</h3>
              <p className="said" data-testid="clock-basis">{clock.rule.basis}</p>
              {!clock.rule.verified && <p className="clock-unverified"><Tag tone="grey" icon={<InfoCircleOutlined aria-hidden />}>{t('unverified')}</Tag></p>}
            </section>
            <dl className="facts">
              <dt>{t('length')}</dt>
              <dd>{clock.rule.length}</dd>
              <dt>{t('holder')}</dt>
              <dd>{clock.holder?.name ?? t('person')}</dd>
              <dt>{t('startedAt')}</dt>
              <dd>{fullTime(clock.startedAt)}</dd>
              <dt>{t('dueAt')}</dt>
              <dd>{fullTime(clock.dueAt)}</dd>
              {clock.warnAt && <><dt>{t('warnAt')}</dt><dd>{fullTime(clock.warnAt)}</dd></>}
              {clock.metAt && <><dt>{t('metAt')}</dt><dd>{t('metBy', { time: fullTime(clock.metAt), name: clock.metBy?.name ?? t('common:system') })}</dd></>}
              {clock.note && <><dt>{t('note')}</dt><dd className="words">{clock.note}</dd></>}
              <dt>{t('version')}</dt>
              <dd><code>{clock.rule.version}</code></dd>
            </dl>
            {clock.moves.length > 0 && (
              <form
                className="answer-form"
                onSubmit={(event) => {
                  event.preventDefault();
                  void move('MEET');
                }}
              >
                <h3><label htmlFor="clock-note">{t('noteLabel')}</label></h3>
                <Input.TextArea id="clock-note" ref={field} rows={4} maxLength={limits.textLongest} value={note} disabled={Boolean(busy)} onChange={(event) => setNote(event.target.value)} data-testid="clock-note" />
                <footer>
                  {clock.moves.includes('MEET') && <Button type="primary" htmlType="submit" loading={busy === 'MEET'} disabled={!note.trim()} data-testid="clock-meet">{t('enums:ClockMove.MEET')}</Button>}
                  {clock.moves.includes('CANCEL') && <Button loading={busy === 'CANCEL'} disabled={!note.trim()} onClick={() => void move('CANCEL')} data-testid="clock-cancel">{t('enums:ClockMove.CANCEL')}</Button>}
                  <span className="quiet">{t('noteHelp')}</span>
                </footer>
              </form>
            )}
          </>
        ),
      }}
    />
  );
});

function stampOf({ state, dueAt, warnAt, moves }: ClockRow) {
  return `${state} ${dueAt} ${warnAt} ${moves.join()}`;
}
