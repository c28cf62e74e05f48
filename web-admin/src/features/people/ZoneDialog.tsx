// Draws a zone on the map, or imports one with its datum, and shows what the server's importer did to it.
import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Modal, Radio, Segmented, Select } from 'antd';
import type { Geometry, Position } from 'geojson';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Datum, ZoneKind, ZoneWholeFragment } from '../../gql/graphql';
import { CreateZoneDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { area } from '../../lib/format';
import limits from '../../lib/limits.json';
import { shiftFor, shiftGeometry } from '../../map/coords';
import { MapView } from '../../map/MapView';
import type { MapHandle, MapPerson } from '../../map/MapView';
import { boundsOf, circle, point, widened, zoneOutline } from '../../map/shapes';
import { FailureNotice } from '../../ui/states';
import { ImportError, MOST_BYTES, readCentre, readGeoJson } from './geojsonImport';
import type { Imported } from './geojsonImport';
import type { PersonWhole } from './PersonPage';
import { Warnings } from './ZoneList';

type Way = 'circle' | 'polygon' | 'import';

interface Values {
  name: string;
  kind: ZoneKind;
  obligation?: string;
  centre?: string;
  radius?: number;
  pasted?: string;
  datum?: Datum;
}

const DATUMS: Datum[] = ['WGS84', 'GCJ02', 'BD09'];
const DEFAULT_RADIUS_M = 300;

interface Props {
  person: PersonWhole;
  /** Where the person is, as far as known. */
  centre?: MapPerson;
  close: () => void;
  done: () => void;
}

export function ZoneDialog({ person, centre, close, done }: Props) {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Values>();
  const [way, setWay] = useState<Way>('circle');
  const [corners, setCorners] = useState<Position[]>([]);
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [made, setMade] = useState<ZoneWholeFragment>();
  const [{ fetching }, create] = useMutation(CreateZoneDocument);
  const map = useRef<MapHandle>(null);
  const kind = Form.useWatch('kind', form) ?? 'PERMITTED';
  const radius = Form.useWatch('radius', form);
  const centreText = Form.useWatch('centre', form);
  const pasted = Form.useWatch('pasted', form);
  const datum = Form.useWatch('datum', form) ?? 'WGS84';

  const middle = useMemo(() => (centreText ? readCentre(centreText) : undefined), [centreText]);
  const imported = useMemo<Imported | ImportError | undefined>(() => {
    if (way !== 'import' || !pasted?.trim()) return undefined;
    try {
      return readGeoJson(pasted);
    } catch (error) {
      return error instanceof ImportError ? error : new ImportError('json');
    }
  }, [way, pasted]);

  const importedShape = useMemo(() => {
    if (!imported || imported instanceof ImportError) return undefined;
    return zoneOutline(shiftGeometry(imported.geometry, shiftFor(datum).fromMap), radius ?? imported.radius);
  }, [imported, datum, radius]);

  const shapes = useMemo<Geometry[]>(() => {
    if (made) return [zoneOutline(made.geometry, made.radius)];
    if (way === 'circle') return middle ? [...(radius ? [circle(middle, radius)] : []), { type: 'Point', coordinates: middle }] : [];
    if (way === 'polygon') return polygonDraft(corners);
    return importedShape ? [importedShape] : [];
  }, [made, way, middle, radius, corners, importedShape]);
  const draft = useMemo(() => ({ kind, shapes }), [kind, shapes]);
  const people = useMemo(() => (centre ? [centre] : []), [centre]);
  const others = useMemo(() => person.zones.filter((zone) => !zone.retiredAt), [person.zones]);

  // Where the dialog opens: around the person, or else around the zones there are.
  const [start] = useState(() =>
    centre
      ? widened(boundsOf([point(centre.longitude, centre.latitude)]), 2_000)
      : boundsOf(others.map((zone) => zoneOutline(zone.geometry, zone.radius))),
  );
  useEffect(() => {
    if (importedShape) map.current?.fit(boundsOf([importedShape]));
  }, [importedShape]);
  useEffect(() => {
    if (imported && !(imported instanceof ImportError)) {
      if (imported.name && !form.getFieldValue('name')) form.setFieldValue('name', imported.name);
      if (imported.radius) form.setFieldValue('radius', imported.radius);
    }
  }, [imported, form]);

  const pick = useCallback(
    (longitude: number, latitude: number) => {
      setFault(undefined);
      if (way === 'circle') form.setFieldValue('centre', `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`);
      else if (way === 'polygon') setCorners((before) => [...before, [Number(longitude.toFixed(7)), Number(latitude.toFixed(7))]]);
    },
    [way, form],
  );

  async function takeFile(file: File | undefined) {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setFault(t('zone.importBad', { why: t('zone.why.big') }));
      return;
    }
    setFault(undefined);
    form.setFieldValue('pasted', await file.text());
  }

  /** What is sent, or the sentence that says what is missing. */
  function shapeToSend(values: Values): { geometry: Geometry; datum: Datum; radius?: number } | string {
    if (way === 'circle') {
      if (!values.centre) return t('zone.centreMissing');
      if (!middle) return t('zone.centreBad');
      if (!values.radius) return t('zone.radiusMissing');
      return { geometry: { type: 'Point', coordinates: middle }, datum: 'WGS84', radius: values.radius };
    }
    if (way === 'polygon') {
      if (corners.length < 3) return t('zone.polygonMissing');
      return { geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]!]] }, datum: 'WGS84' };
    }
    if (!imported) return t('zone.importMissing');
    if (imported instanceof ImportError) return t('zone.importBad', { why: t(`zone.why.${imported.fault}`) });
    const isCircle = imported.geometry.type === 'Point';
    if (isCircle && !values.radius) return t('zone.radiusMissing');
    return { geometry: imported.geometry, datum, radius: isCircle ? values.radius : undefined };
  }

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    const shape = shapeToSend(values);
    if (typeof shape === 'string') {
      setFault(shape);
      return;
    }
    setFault(undefined);
    setFailure(undefined);
    const { data, error } = await create({
      input: { personId: person.id, name: values.name.trim(), kind: values.kind, obligationId: values.obligation || undefined, ...shape },
    });
    if (error) setFailure(failureOfCombined(error));
    else if (data) {
      setMade(data.createZone.zone);
      map.current?.fit(boundsOf([zoneOutline(data.createZone.zone.geometry, data.createZone.zone.radius)]));
      done();
    }
  }

  const importedCircle = imported && !(imported instanceof ImportError) && imported.geometry.type === 'Point';
  return (
    <Modal
      open
      className="zone-dialog"
      title={t('zone.createTitle')}
      width={1040}
      onCancel={close}
      maskClosable={false}
      footer={made ? <Button type="primary" onClick={close} data-testid="dialog-close">{t('common:action.close')}</Button> : (
        <>
          <Button onClick={close}>{t('common:action.cancel')}</Button>
          <Button type="primary" loading={fetching} onClick={() => void submit()} data-testid="dialog-submit">{t('zone.create')}</Button>
        </>
      )}
    >
      <div className="zone-split">
        <div className="zone-form">
          {made ? (
            <div role="status" data-testid="zone-created">
              <p className="zone-made"><CheckCircleFilled aria-hidden /> {t('zone.created', { name: made.name })}</p>
              <p>{t(made.warnings.length > 0 ? 'zone.createdLead' : 'zone.createdClean', { area: area(made.area, t) })}</p>
              {made.warnings.length > 0 && <Warnings warnings={made.warnings} />}
            </div>
          ) : (
            <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'PERMITTED', radius: DEFAULT_RADIUS_M, datum: 'WGS84' }} disabled={fetching}>
              <Form.Item name="name" label={t('zone.name')} rules={[{ required: true, whitespace: true, message: t('zone.nameMissing') }]}>
                <Input maxLength={limits.nameLongest} data-testid="zone-name" />
              </Form.Item>
              <Form.Item name="kind" label={t('zone.kind')}>
                <Radio.Group options={[{ value: 'PERMITTED', label: t('enums:ZoneKind.PERMITTED') }, { value: 'PROHIBITED', label: t('enums:ZoneKind.PROHIBITED') }]} />
              </Form.Item>
              {(person.measure?.obligations.length ?? 0) > 0 && (
                <Form.Item name="obligation" label={t('zone.obligation')}>
                  <Select allowClear placeholder={t('zone.noObligation')} options={person.measure!.obligations.map((one) => ({ value: one.id, label: one.title }))} />
                </Form.Item>
              )}
              <div className="zone-way">
                <Segmented<Way> block aria-label={t('zone.way')} value={way} onChange={(value) => { setWay(value); setFault(undefined); }} options={[
                  { value: 'circle', label: <span data-testid="zone-way-circle">{t('zone.wayCircle')}</span> },
                  { value: 'polygon', label: <span data-testid="zone-way-polygon">{t('zone.wayPolygon')}</span> },
                  { value: 'import', label: <span data-testid="zone-way-import">{t('zone.wayImport')}</span> },
                ]} />
              </div>
              {way === 'circle' && (
                <>
                  <p className="zone-help">{t('zone.circleHelp')}</p>
                  <Form.Item name="centre" label={t('zone.centre')}><Input data-testid="zone-centre" inputMode="decimal" placeholder="117.20, 34.26" /></Form.Item>
                </>
              )}
              {way === 'polygon' && (
                <>
                  <p className="zone-help">{t('zone.polygonHelp')}</p>
                  <div className="zone-corners">
                    <span>{t('zone.points', { count: corners.length })}</span>
                    <Button size="small" disabled={corners.length === 0} onClick={() => setCorners((before) => before.slice(0, -1))}>{t('zone.undo')}</Button>
                    <Button size="small" disabled={corners.length === 0} onClick={() => setCorners([])}>{t('zone.startOver')}</Button>
                  </div>
                </>
              )}
              {way === 'import' && (
                <>
                  <label className="zone-file">
                    <span>{t('zone.file')}</span>
                    {/* The browser's own button speaks the browser's language, not the one chosen here. */}
                    <input type="file" className="visually-hidden" accept=".geojson,.json,application/geo+json,application/json" data-testid="zone-file" onChange={(event) => void takeFile(event.target.files?.[0])} />
                  </label>
                  <Form.Item name="pasted" label={t('zone.paste')} style={{ marginBottom: 8 }}>
                    <Input.TextArea rows={5} spellCheck={false} className="zone-paste" placeholder='{"type":"Polygon","coordinates":[…]}' data-testid="zone-paste" />
                  </Form.Item>
                  {imported && (
                    <p className={imported instanceof ImportError ? 'zone-fault' : 'zone-help'} role="status">
                      {imported instanceof ImportError ? t('zone.importBad', { why: t(`zone.why.${imported.fault}`) }) : t('zone.importRead', { type: imported.geometry.type, points: imported.points })}
                    </p>
                  )}
                  <Form.Item name="datum" label={t('zone.datum')} extra={t('zone.datumHelp')}>
                    <Select options={DATUMS.map((value) => ({ value, label: t(`enums:Datum.${value}`) }))} data-testid="zone-datum" />
                  </Form.Item>
                </>
              )}
              {(way === 'circle' || importedCircle) && (
                <Form.Item name="radius" label={t('zone.radius')}><InputNumber min={20} max={200_000} step={50} style={{ width: '100%' }} data-testid="zone-radius" /></Form.Item>
              )}
            </Form>
          )}
          {fault && <p className="zone-fault" role="alert" data-testid="zone-fault">{fault}</p>}
          {failure && <FailureNotice failure={failure} />}
        </div>
        <div className="zone-map">
          <MapView ref={map} label={t('zone.createTitle')} start={start} people={people} zones={others} draft={draft} onPick={made || way === 'import' ? undefined : pick} />
        </div>
      </div>
    </Modal>
  );
}

function polygonDraft(corners: readonly Position[]): Geometry[] {
  const dots: Geometry[] = corners.map((coordinates) => ({ type: 'Point', coordinates }));
  if (corners.length < 2) return dots;
  if (corners.length === 2) return [{ type: 'LineString', coordinates: [...corners] }, ...dots];
  return [{ type: 'Polygon', coordinates: [[...corners, corners[0]!]] }, ...dots];
}
