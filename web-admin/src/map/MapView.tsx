// A MapLibre map fed by plain data. Everything passed in is WGS-84; the base map's datum is handled here.
import { AimOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { Map as MapLibre, Popup, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import type { GeoJSONSource, MapMouseEvent } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ZoneKind } from '../gql/graphql';
import { DeploymentDocument } from '../gql/graphql';
import { fullTime } from '../lib/format';
import { usePreferences } from '../lib/preferences';
import { shiftFor, shiftGeometry } from './coords';
import type { Shift } from './coords';
import { districts } from './districts';
import type { Finding } from './finding';
import { drawMark, iconName, MARK_RATIO } from './icons';
import './map.css';
import { graticule, point, trackLines, zoneOutline } from './shapes';
import type { Bounds, TrackFix } from './shapes';
import { SketchMap } from './SketchMap';
import { metresPerPixelAtZoom0, styleFor } from './style';

setWorkerUrl(workerUrl);

export interface MapPerson {
  id: string;
  name: string;
  longitude: number;
  latitude: number;
  accuracy: number;
  finding: Finding;
  stale: boolean;
}

export interface MapZone {
  id: string;
  name: string;
  kind: ZoneKind;
  geometry: Geometry;
  radius?: number | null;
}

export interface MapHandle {
  fit: (bounds: Bounds | undefined, maxZoom?: number) => void;
  goTo: (longitude: number, latitude: number, zoom?: number) => void;
}

interface Props {
  ref?: Ref<MapHandle>;
  label: string;
  people?: readonly MapPerson[];
  chosen?: string;
  /** Several that are chosen, by id. */
  picked?: ReadonlySet<string>;
  zones?: readonly MapZone[];
  track?: readonly TrackFix[];
  evidence?: readonly { fixKey: string; longitude: number; latitude: number; accuracy: number; takenAt: string }[];
  /** What is in view at first; the whole region without it. */
  start?: Bounds;
  draft?: { kind: ZoneKind; shapes: readonly Geometry[] };
  onChoose?: (personId: string | undefined) => void;
  /** A click for drawing, in WGS-84. */
  onPick?: (longitude: number, latitude: number) => void;
  /** The user moved the map by hand. */
  onMove?: () => void;
  onFit?: () => void;
}

const REGION: Bounds = [116.35, 33.71, 118.68, 34.99];
const FINDINGS: Finding[] = ['within', 'beyond', 'unsure', 'unjudged'];
const RANK: Record<Finding, number> = { unjudged: 0, within: 1, unsure: 2, beyond: 3 };
const none: never[] = [];

export function MapView(props: Props) {
  const { ref, label, people = none, chosen, picked, zones = none, track = none, evidence = none, draft, onFit } = props;
  const { t } = useTranslation('live');
  const { language } = usePreferences();
  const [{ data, fetching, error }] = useQuery({ query: DeploymentDocument, requestPolicy: 'cache-first' });
  const settings = data?.deployment.map;
  const known = Boolean(settings) || (!fetching && Boolean(error));
  const tilesUrl = settings?.tilesUrl;
  const datum = tilesUrl ? settings!.datum : 'WGS84';
  const shift = useMemo(() => shiftFor(datum), [datum]);

  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre>();
  const [impossible, setImpossible] = useState(false);
  const [tilesFailed, setTilesFailed] = useState(false);
  const [ready, setReady] = useState(false);
  const calls = useRef(props);
  const pending = useRef<(map: MapLibre) => void>(undefined);
  useEffect(() => {
    calls.current = props;
  });

  useEffect(() => {
    if (!known || !holder.current) return;
    let made: MapLibre;
    try {
      made = new MapLibre({
        container: holder.current,
        style: styleFor(tilesUrl),
        bounds: mapBounds(calls.current.start ?? REGION, shift),
        fitBoundsOptions: { padding: 30, maxZoom: 15 },
        minZoom: 4,
        maxZoom: 19,
        pitchWithRotate: false,
        dragRotate: false,
        maxPitch: 0,
        attributionControl: false,
        locale: { 'Map.Title': calls.current.label },
        fadeDuration: 120,
      });
    } catch {
      setImpossible(true); // no WebGL2: old browsers, remote desktops
      return;
    }
    made.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-right');
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    made.on('error', (event) => {
      if ('sourceId' in event && event.sourceId === 'tiles') setTilesFailed(true);
    });
    made.on('load', () => {
      for (const finding of FINDINGS) {
        for (const stale of [false, true]) made.addImage(iconName(finding, stale), drawMark(finding, stale), { pixelRatio: MARK_RATIO });
      }
      setMap(made);
      setReady(true);
      pending.current?.(made);
      pending.current = undefined;
    });
    wire(made, () => calls.current, (at) => shift.fromMap(at));
    return () => {
      setMap(undefined);
      setReady(false);
      made.remove();
    };
  }, [known, tilesUrl, shift]);

  useImperativeHandle(ref, () => {
    const when = (act: (map: MapLibre) => void) => {
      if (map) act(map);
      else pending.current = act;
    };
    return {
      fit: (bounds, maxZoom = 15) =>
        when((now) => now.fitBounds(mapBounds(bounds ?? REGION, shift), { padding: 60, maxZoom, duration: 700 })),
      goTo: (longitude, latitude, zoom) =>
        when((now) => now.easeTo({ center: shift.toMap([longitude, latitude]), zoom: zoom ?? now.getZoom(), offset: besideCard(now), duration: 700 })),
    };
  }, [map, shift]);

  const put = (source: string, features: Feature[]) => {
    const moved = datum === 'WGS84' ? features : features.map((one) => ({ ...one, geometry: shiftGeometry(one.geometry, shift.toMap) }));
    map?.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: moved } as FeatureCollection);
  };

  useEffect(() => {
    if (!map) return;
    let gone = false;
    districts().then((collection) => {
      if (gone) return;
      put('districts', collection.features);
      put('district-labels', collection.features.map((one) => ({
        type: 'Feature', properties: { name: language === 'zh-CN' ? one.properties.name : one.properties.nameEn },
        geometry: { type: 'Point', coordinates: one.properties.label },
      })));
      put('graticule', graticule([REGION[0] - 1, REGION[1] - 1, REGION[2] + 1, REGION[3] + 1]).features);
    }, () => undefined);
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `put` follows map and shift
  }, [map, shift, language]);

  useEffect(() => {
    const marked = (id: string) => id === chosen || Boolean(picked?.has(id));
    put('people', people.map((one) => ({
      type: 'Feature',
      geometry: point(one.longitude, one.latitude),
      properties: {
        id: one.id, name: one.name, icon: iconName(one.finding, one.stale), accuracy: one.accuracy,
        mpp: metresPerPixelAtZoom0(one.latitude), beyond: one.finding === 'beyond' && !one.stale,
        rank: RANK[one.finding] + (marked(one.id) ? 10 : 0), chosen: marked(one.id),
      },
    })));
    // oxlint-disable-next-line react/exhaustive-deps -- `put` follows map and shift
  }, [map, shift, people, chosen, picked]);

  useEffect(() => {
    put('zones', zones.map((zone) => ({
      type: 'Feature', properties: { name: zone.name, kind: zone.kind }, geometry: zoneOutline(zone.geometry, zone.radius),
    })));
    // oxlint-disable-next-line react/exhaustive-deps -- `put` follows map and shift
  }, [map, shift, zones]);

  useEffect(() => {
    put('trail', trackLines(track));
    put('trail-points', track.map((fix) => ({
      type: 'Feature', properties: { words: `${fullTime(fix.takenAt)}  ±${Math.round(fix.accuracy)} m` }, geometry: point(fix.longitude, fix.latitude),
    })));
    // oxlint-disable-next-line react/exhaustive-deps -- `put` follows map and shift
  }, [map, shift, track]);

  useEffect(() => {
    put('evidence', evidence.map((fix, index) => ({
      type: 'Feature',
      properties: {
        number: String(index + 1), accuracy: fix.accuracy, mpp: metresPerPixelAtZoom0(fix.latitude),
        words: `${index + 1}. ${fullTime(fix.takenAt)}  ±${Math.round(fix.accuracy)} m`,
      },
      geometry: point(fix.longitude, fix.latitude),
    })));
    // oxlint-disable-next-line react/exhaustive-deps -- `put` follows map and shift
  }, [map, shift, evidence]);

  useEffect(() => {
    put('draft', (draft?.shapes ?? none).map((geometry) => ({ type: 'Feature', properties: { kind: draft!.kind }, geometry })));
    // oxlint-disable-next-line react/exhaustive-deps -- `put` follows map and shift
  }, [map, shift, draft]);

  useEffect(() => {
    if (map) map.getCanvas().style.cursor = props.onPick ? 'crosshair' : '';
  }, [map, props.onPick]);

  return (
    <div className="map" data-testid="map" data-ready={ready || impossible} data-people={people.length} data-zones={zones.length} data-track={track.length} data-evidence={evidence.length} aria-label={label} role="group">
      {impossible ? <SketchMap people={people} chosen={chosen} onChoose={props.onChoose} /> : <div className="map-canvas" ref={holder} />}
      {!ready && !impossible && <div className="map-loading" role="status">{t('loading')}</div>}
      {!impossible && (
        <div className="map-controls no-print">
          <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => map?.zoomIn()}><PlusOutlined aria-hidden /></button>
          <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => map?.zoomOut()}><MinusOutlined aria-hidden /></button>
          {onFit && <button type="button" aria-label={t('fit')} title={t('fit')} onClick={onFit} data-testid="map-fit"><AimOutlined aria-hidden /></button>}
        </div>
      )}
      <p className="map-credit">{tilesFailed ? t('mapFailed') : tilesUrl ? settings?.attribution : t('offlineBase')}</p>
    </div>
  );
}

function mapBounds([west, south, east, north]: Bounds, shift: Shift): [[number, number], [number, number]] {
  return [shift.toMap([west, south]), shift.toMap([east, north])];
}

/** On a phone the lower half of the map is under the card: the middle moves up. */
function besideCard(map: MapLibre): [number, number] {
  const { clientWidth, clientHeight } = map.getContainer();
  return clientWidth < 600 && clientHeight > 400 ? [0, -clientHeight / 4] : [0, 0];
}

/** Clicks and hovers. They read the newest props, so that the map is made once. */
function wire(map: MapLibre, props: () => Props, fromMap: (at: [number, number]) => [number, number]) {
  map.on('click', (event: MapMouseEvent) => {
    const { onPick, onChoose } = props();
    if (onPick) {
      onPick(...fromMap([event.lngLat.lng, event.lngLat.lat]));
      return;
    }
    if (!map.getLayer('people')) return;
    const person = map.queryRenderedFeatures(event.point, { layers: ['people'] })[0];
    if (person) {
      onChoose?.(String(person.properties.id));
      return;
    }
    const cluster = map.queryRenderedFeatures(event.point, { layers: ['clusters'] })[0];
    if (cluster) {
      const centre = (cluster.geometry as Point).coordinates as [number, number];
      void map.getSource<GeoJSONSource>('people')?.getClusterExpansionZoom(Number(cluster.properties.cluster_id))
        .then((zoom) => map.easeTo({ center: centre, zoom: Math.max(zoom, map.getZoom() + 1) }));
    }
  });
  map.on('dragstart', () => props().onMove?.());
  map.on('wheel', () => props().onMove?.());
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 10 });
  for (const layer of ['trail-points', 'evidence-points']) {
    map.on('mousemove', layer, (event) => {
      const words = event.features?.[0]?.properties.words;
      if (typeof words === 'string') popup.setLngLat(event.lngLat).setText(words).addTo(map);
    });
    map.on('mouseleave', layer, () => popup.remove());
  }
  for (const layer of ['people', 'clusters']) {
    map.on('mouseenter', layer, () => {
      if (!props().onPick) map.getCanvas().style.cursor = 'pointer';
    });
    map.on('mouseleave', layer, () => {
      if (!props().onPick) map.getCanvas().style.cursor = '';
    });
  }
}

