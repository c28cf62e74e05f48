//! What falls due without a request: silence, a changed phone, zones that were retired under an alert. Found from rows,
//! done once, whichever server finds it.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::access::DeviceNews;
use crate::entity::{DeviceId, PersonId, PublicId as _, Timestamp, ZoneId, device, latest_location};
use crate::events::{Event, Hub, Position};
use crate::platform::{Answer, Clock, Db, Rounds};
use crate::subjects::alerts::rows::{AlertKind, alert};
use crate::subjects::alerts::{self, Facts, Raise, Why};
use crate::subjects::location::rows::track_state;
use crate::subjects::location::rows::zone;

/// How often rows are looked through when nothing wakes it.
const EACH: Duration = Duration::from_secs(5);
/// Phones handled in one go; the others follow in the next.
const AT_ONCE: u64 = 200;
const RULE: &str = "watch/1";

/// Looks for ever. Faults are logged and tried again: the rows still say what is due.
pub async fn watch(db: Db, clock: Clock, hub: Hub) {
    let mut head = hub.head();
    // From the beginning of what is kept: a phone that was changed just before a restart is found, and what is known
    // already is not raised twice.
    let mut seen = Position::START;
    let rounds = Rounds::new(&clock);
    loop {
        let round = rounds.begin().await;
        let now = round.now();
        match devices_changed(&db, &hub, seen, now).await {
            Ok(position) => seen = position,
            Err(refusal) => tracing::warn!(%refusal, "looking for changed phones failed"),
        }
        if let Err(refusal) = rows_due(&db, now).await {
            tracing::warn!(%refusal, "looking for silent phones failed");
        }
        tokio::select! {
            changed = head.changed() => if changed.is_err() { return },
            () = rounds.rest(round, EACH) => {}
        }
    }
}

async fn rows_due(db: &Db, now: Timestamp) -> Answer<()> {
    let silent = silent_phones(db, now).await?;
    let heard = alerts_of_heard_phones(db).await?;
    let retired = alerts_of_retired_zones(db).await?;
    if silent.is_empty() && heard.is_empty() && retired.is_empty() {
        return Ok(());
    }
    let tx = db.begin().await?;
    alerts::raise(&tx, &silent, now).await?;
    alerts::withdraw(&tx, heard, Why::Over, now).await?;
    alerts::withdraw(&tx, retired, Why::Over, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Phones that have not been heard of in time and whose silence is not known yet.
async fn silent_phones(db: &Db, now: Timestamp) -> Answer<Vec<Raise>> {
    let known = sea_orm::sea_query::Query::select()
        .column(alert::Column::PersonId)
        .from(alert::Entity)
        .and_where(alert::Column::Kind.eq(AlertKind::DeviceSilent))
        .and_where(alert::Column::Active.eq(true))
        .to_owned();
    let tracks = track_state::Entity::find()
        .filter(track_state::Column::SilentAfter.lt(now))
        .filter(track_state::Column::PersonId.not_in_subquery(known))
        .limit(AT_ONCE)
        .all(db.read())
        .await?;
    if tracks.is_empty() {
        return Ok(Vec::new());
    }
    let latest = latest_location::Entity::find()
        .filter(latest_location::Column::PersonId.is_in(tracks.iter().map(|track| track.person_id)))
        .all(db.read())
        .await?;
    Ok(tracks
        .into_iter()
        .map(|track| {
            let newest = latest.iter().find(|latest| latest.person_id == track.person_id);
            Raise {
                kind: AlertKind::DeviceSilent,
                person: track.person_id,
                zone: None,
                episode: format!("{}/DeviceSilent/{}", track.person_id.to_public(), track.heard_at.0),
                began_at: track.heard_at,
                facts: Facts::Silent {
                    heard_at: track.heard_at,
                    minutes: now.millis_since(track.heard_at) / 60_000,
                    battery: newest.and_then(|latest| latest.battery),
                },
                evidence: Vec::new(),
                late: false,
                active: true,
                rule: RULE,
            }
        })
        .collect())
}

/// Open alerts of silence whose phone was heard again.
async fn alerts_of_heard_phones(db: &Db) -> Answer<Vec<alert::Model>> {
    let open = alert::Entity::find()
        .filter(alert::Column::Kind.eq(AlertKind::DeviceSilent))
        .filter(alert::Column::Active.eq(true))
        .limit(AT_ONCE * 10)
        .all(db.read())
        .await?;
    if open.is_empty() {
        return Ok(open);
    }
    let people: Vec<PersonId> = open.iter().map(|alert| alert.person_id).collect();
    let heard = crate::subjects::location::heard_of_people(db, &people).await?;
    Ok(open
        .into_iter()
        .filter(|alert| heard.get(&alert.person_id).is_some_and(|&heard| heard > alert.began_at))
        .collect())
}

/// Active alerts against zones that no longer apply.
async fn alerts_of_retired_zones(db: &Db) -> Answer<Vec<alert::Model>> {
    let retired = sea_orm::sea_query::Query::select()
        .column(zone::Column::Id)
        .from(zone::Entity)
        .and_where(zone::Column::RetiredAt.is_not_null())
        .to_owned();
    Ok(alert::Entity::find()
        .filter(Condition::all().add(alert::Column::Active.eq(true)).add(alert::Column::ZoneId.in_subquery(retired)))
        .limit(AT_ONCE)
        .all(db.read())
        .await?)
}

/// Raises an alert for each phone that took another's place, from the log; the position up to which it has looked.
async fn devices_changed(db: &Db, hub: &Hub, after: Position, now: Timestamp) -> Answer<Position> {
    let mut last = after;
    loop {
        let page = hub.events(last, None, 500).await?;
        last = raise_changed(db, &page.events, last, now).await?;
        if !page.more {
            return Ok(last);
        }
    }
}

async fn raise_changed(db: &Db, events: &[Arc<Event>], after: Position, now: Timestamp) -> Answer<Position> {
    let mut raises = Vec::new();
    let mut last = after;
    for event in events {
        last = event.position;
        let Some(person) =
            event.person_id.filter(|_| event.topic == crate::access::DEVICE && event.is(DeviceNews::Replaced))
        else {
            continue;
        };
        let Some(device) = device::Entity::find_by_id(DeviceId(event.subject_id)).one(db.read()).await? else {
            continue;
        };
        raises.push(device_changed(person, &device));
    }
    if !raises.is_empty() {
        let tx = db.begin().await?;
        // Another server may have been quicker: then there is nothing left to raise.
        let known: Vec<String> = alert::Entity::find()
            .select_only()
            .column(alert::Column::Episode)
            .filter(alert::Column::Episode.is_in(raises.iter().map(|raise| raise.episode.as_str())))
            .into_tuple()
            .all(&tx)
            .await?;
        raises.retain(|raise| !known.contains(&raise.episode));
        alerts::raise(&tx, &raises, now).await?;
        tx.commit().await?;
    }
    Ok(last)
}

fn device_changed(person: PersonId, device: &device::Model) -> Raise {
    Raise {
        kind: AlertKind::DeviceChanged,
        person,
        zone: None::<ZoneId>,
        episode: format!("{}/DeviceChanged", device.id.to_public()),
        began_at: device.bound_at,
        facts: Facts::DeviceChanged { platform: device.platform.clone(), at: device.bound_at },
        evidence: Vec::new(),
        late: false,
        active: true,
        rule: RULE,
    }
}
