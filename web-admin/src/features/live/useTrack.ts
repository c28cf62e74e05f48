// Where one person was in the last 24 hours.
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { TrackDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useSource } from '../../graphql/live';
import type { MapZone } from '../../map/MapView';
import { mergeTrack } from '../../map/shapes';
import type { TrackFix } from '../../map/shapes';
import { locationSource } from './locationStore';

const DAY_MS = 86_400_000;

/** The chosen person's last 24 hours, growing with what the stream brings. */
export function useTrack(personId: string | undefined) {
  const locations = useSource(locationSource);
  const [span, setSpan] = useState<{ personId: string; from: string; to: string }>();
  useEffect(() => {
    if (!personId) return;
    const to = Date.now();
    setSpan({ personId, from: new Date(to - DAY_MS).toISOString(), to: new Date(to + 60_000).toISOString() });
  }, [personId]);
  const current = span?.personId === personId ? span : undefined;
  const [{ data, error }] = useQuery({
    query: TrackDocument,
    variables: { personId: personId ?? '', from: current?.from ?? '', to: current?.to ?? '' },
    pause: !personId || !current,
    requestPolicy: 'network-only',
  });
  const [live, setLive] = useState<TrackFix[]>([]);
  useEffect(() => setLive([]), [personId]);
  useEffect(() => {
    if (!personId) return;
    const take = () => {
      const fix = locations.get(personId)?.fix;
      if (fix) setLive((before) => (before.at(-1)?.key === fix.key ? before : [...before, fix]));
    };
    take();
    return locations.subscribe(take);
  }, [locations, personId]);

  const person = personId && data?.person?.id === personId ? data.person : undefined;
  const track = useMemo(() => (person ? mergeTrack<TrackFix>(person.track, live) : []), [person, live]);
  const zones = useMemo<MapZone[]>(() => (person ? person.zones.filter((zone) => !zone.retiredAt) : []), [person]);
  return { track, zones, loading: Boolean(personId) && !person && !error, failure: error && personId ? failureOfCombined(error) : undefined };
}
