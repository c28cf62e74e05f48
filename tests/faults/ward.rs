//! A person with an alert: each note on it is an event, and there are no others about the person.

use std::time::Duration;

use serde_json::{Value, json};
use uuid::Uuid;
use yunjian::entity::{AgencyId, PersonId, PublicId as _};
use yunjian::events::{Cursor, NewEvent, Position, log};
use yunjian::subjects::alerts::AlertNews;
use yunjian::subjects::alerts::rows::AlertId;

use crate::support::{Client, HOME, Socket, TestServer, eventually, fix, from_home};

/// Of one person's alerts: what happens to others is another matter.
const ALERTS: &str = "subscription($after: String, $person: ID!) {
    alertEvents(after: $after, filter: {personIds: [$person]}) { cursor change alert { id kind person { id } } } }";

/// Who is where they should not be.
pub struct Ward {
    pub id: PersonId,
    pub alert: String,
    /// Of the event by which the alert was raised.
    pub cursor: String,
}

impl Ward {
    /// Takes a person of `agency` out of a zone that `officer` draws.
    pub async fn outside(server: &TestServer, agency: AgencyId, officer: &Client) -> Self {
        let id = server.person(agency).await;
        let phone = server.phone(id).await;
        officer.draw_circle(id, "PERMITTED", HOME, 300.0).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
        leave(server, &phone).await;
        let alerts = officer.alerts(json!({"personIds": [id.to_public()], "kinds": ["ZONE_EXIT"]})).await;
        let alert = alerts[0]["id"].as_str().expect("an alert").to_owned();
        let cursor = raised(server, &alert).await;
        Self { id, alert, cursor }
    }

    /// The person's events at the server of `officer`, from `after` or from the raising of the alert.
    pub async fn stream(&self, officer: &Client, after: Option<&str>) -> Socket {
        let mut socket = Socket::open(officer).await;
        self.subscribe(&mut socket, "s", after).await;
        socket
    }

    /// The same over a socket that is open.
    pub async fn subscribe(&self, socket: &mut Socket, id: &str, after: Option<&str>) {
        let after = after.unwrap_or(&self.cursor);
        socket.subscribe(id, ALERTS, json!({"after": after, "person": self.id.to_public()})).await;
    }

    /// Writes a note; nothing when the server did not acknowledge it.
    pub async fn note(&self, officer: &Client, text: &str) -> Option<()> {
        const NOTE: &str = "mutation($input: NoteAlertInput!) { noteAlert(input: $input) { alert { id } } }";
        let reply = officer.attempt(NOTE, json!({"input": {"alertId": self.alert, "text": text}})).await.ok()?;
        reply.code().is_none().then_some(())
    }

    /// Writes so many notes.
    pub async fn notes(&self, officer: &Client, count: usize) {
        for i in 0..count {
            self.note(officer, &format!("note {i}")).await.expect("a note");
        }
    }

    /// The notes that are stored.
    pub async fn stored(&self, officer: &Client) -> Vec<String> {
        const NOTES: &str = "query($id: ID!) { node(id: $id) { ... on Alert { notes { text } } } }";
        let found = officer.ok(NOTES, json!({ "id": self.alert })).await;
        let notes = found["node"]["notes"].as_array().expect("notes");
        notes.iter().map(|note| note["text"].as_str().expect("a text").to_owned()).collect()
    }

    /// Appends so many events, as notes would, in one go.
    pub async fn emit(&self, server: &TestServer, count: usize) {
        let subject_id: Uuid = AlertId::from_public(&self.alert).expect("an alert").uuid();
        let at = server.now();
        let event = || NewEvent {
            topic: yunjian::subjects::alerts::TOPIC,
            kind: AlertNews::Handled.into(),
            person_id: Some(self.id),
            subject_id,
            at,
            payload: json!({}),
        };
        let events: Vec<NewEvent> = std::iter::repeat_with(event).take(count).collect();
        let tx = server.app.db.begin().await.expect("a transaction");
        log::append(&tx, &events).await.expect("events");
        tx.commit().await.expect("a commit");
    }

    /// What a replay gives: so many events after `after`, and then nothing.
    pub async fn replay(&self, officer: &Client, after: &str, count: usize) -> Vec<Value> {
        let mut socket = self.stream(officer, Some(after)).await;
        if count == 0 {
            socket.quiet_about(&self.alert).await;
            return Vec::new();
        }
        events(socket.gather(count).await)
    }
}

/// The events in these answers.
pub fn events(answers: Vec<Value>) -> Vec<Value> {
    answers.into_iter().map(|answer| answer["alertEvents"].clone()).collect()
}

/// The cursor of an event.
pub fn cursor(event: &Value) -> &str {
    event["cursor"].as_str().expect("a cursor")
}

/// Sends positions from outside the zone.
pub async fn leave(server: &TestServer, phone: &Client) {
    let now = server.now();
    let fixes: Vec<Value> =
        (0..3).map(|i| fix(now.plus_seconds(20 * i + 1), from_home(2_000.0 + i as f64, 0.0))).collect();
    phone.submit(&fixes).await;
}

/// The cursor of the event by which an alert was raised, once it may be read: on PostgreSQL any transaction that is still
/// running, of other tests too, holds it back.
async fn raised(server: &TestServer, alert: &str) -> String {
    let alert = AlertId::from_public(alert).expect("an alert").uuid();
    let mut found: Option<Cursor> = None;
    eventually("the alert is in the log", async || {
        let all = log::read(server.app.db.read(), Position::START, None, 10_000).await.expect("the log");
        found = all.iter().find(|event| event.subject_id == alert).map(|event| event.cursor());
        found.is_some()
    })
    .await;
    found.expect("a cursor").seal(&server.app.keys)
}
