//! Where people are told: guarantors, and people who do not agree to be written to.

use serde_json::{Value, json};
use yunjian::entity::{PersonId, PublicId as _, Role};
use yunjian::subjects::notices::NewNotice;
use yunjian::subjects::notices::rows::NoticeKind;

use crate::support::{Client, Providers, TestServer, eventually, on_both, random_id};

on_both!(
    an_officer_records_who_vouches_and_releases_them,
    whoever_declines_notices_is_told_on_no_channel_but_the_guarantor_is,
    whoever_declines_the_voice_is_written_to_and_not_called,
    the_second_guarantor_is_told_when_the_first_cannot_be_reached,
    a_number_is_used_for_what_it_is_good_for,
    guarantors_are_told_of_one_matter_once_in_two_days,
);

const GUARANTORS: &str = "query($id: ID!) { person(id: $id) { guarantors { id name phone since } } }";

async fn guarantors(client: &Client, person: PersonId) -> Vec<Value> {
    let found = client.ok(GUARANTORS, json!({"id": person.to_public()})).await;
    found["person"]["guarantors"].as_array().unwrap().clone()
}

fn vouches(person: PersonId, name: &str, phone: &str) -> Value {
    json!({"personId": person.to_public(), "name": name, "phone": phone})
}

async fn an_officer_records_who_vouches_and_releases_them(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.officer(agency, &[Role::Handler]).await;
    let handler = server.client(&officer);
    let person = server.person(agency).await;
    let phone = server.phone(person).await;
    assert!(guarantors(&handler, person).await.is_empty());
    for (input, field) in [
        (vouches(person, "  ", "13900005678"), "input.name"),
        (vouches(person, &"名".repeat(101), "13900005678"), "input.name"),
        (vouches(person, "李华", "call me"), "input.phone"),
        (vouches(person, "李华", "12"), "input.phone"),
    ] {
        let refused = handler.act("nameGuarantor", input, "person { id }").await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)));
    }
    for (name, number) in [("李华", "13900005678"), ("王芳", "0516-8370 0000")] {
        handler.act("nameGuarantor", vouches(person, name, number), "person { id }").await.data();
        server.advance(60);
    }
    let refused = handler.act("nameGuarantor", vouches(person, "赵六", "13900000000"), "person { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("FULL")));
    let both = guarantors(&handler, person).await;
    assert_eq!(both.iter().map(|one| &one["name"]).collect::<Vec<_>>(), ["李华", "王芳"]);
    assert_eq!(both[0]["phone"], "13900005678");
    // The person sees who vouches; who only reads sees no number; others see nothing.
    assert_eq!(guarantors(&phone, person).await, both);
    let auditor = server.signed_in(agency, Role::Auditor).await;
    assert_eq!(guarantors(&auditor, person).await[0]["phone"], "139******78");
    let foreign = server.signed_in(server.agency().await, Role::Handler).await;
    let input = vouches(person, "李华", "13900005678");
    assert_eq!(foreign.act("nameGuarantor", input, "person { id }").await.refused().code, "NOT_FOUND");
    let release = |id: &Value| json!({ "guarantorId": id });
    assert_eq!(
        foreign.act("releaseGuarantor", release(&both[0]["id"]), "person { id }").await.refused().code,
        "NOT_FOUND"
    );
    let unknown = release(&json!(random_id("guarantor")));
    assert_eq!(handler.act("releaseGuarantor", unknown, "person { id }").await.refused().code, "NOT_FOUND");
    let left = handler.act("releaseGuarantor", release(&both[0]["id"]), "person { guarantors { name } }").await.data();
    assert_eq!(left["releaseGuarantor"]["person"]["guarantors"], json!([{"name": "王芳"}]));
    let again = handler.act("releaseGuarantor", release(&both[0]["id"]), "person { id }").await.refused();
    assert_eq!((again.code.as_str(), again.state.as_deref()), ("CONFLICT", Some("RELEASED")));
    // Each of it stands in the timeline, with who did it.
    let told = handler.timeline(person).await;
    let told: Vec<_> = told.iter().map(|entry| (&entry["kind"], &entry["summary"], &entry["officer"]["id"])).collect();
    let me = json!(officer.public());
    assert_eq!(
        told[..3],
        [
            (&json!("GUARANTOR_RELEASED"), &json!("李华 vouches for the person no longer."), &me),
            (&json!("GUARANTOR_NAMED"), &json!("王芳 vouches for the person."), &me),
            (&json!("GUARANTOR_NAMED"), &json!("李华 vouches for the person."), &me),
        ]
    );
}

/// Channel and code of each try of a new notice to the person, `OK` for one that was taken; `step` seconds pass between
/// two looks.
async fn tries(server: &TestServer, handler: &Client, person: PersonId, kind: NoticeKind, step: i64) -> Vec<String> {
    server.advance(1);
    tries_of(server, handler, server.notice(person, kind), step).await
}

async fn tries_of(server: &TestServer, handler: &Client, new: NewNotice, step: i64) -> Vec<String> {
    let query = "query($id: ID!) { person(id: $id) { notices(first: 1) { edges { node { state attempts { channel ok code } } } } } }";
    let person = new.person;
    server.tell(&[new]).await;
    let mut found = Value::Null;
    eventually("the notice no longer waits", async || {
        server.advance(step);
        server.settled().await;
        let told = handler.ok(query, json!({"id": person.to_public()})).await;
        found = told["person"]["notices"]["edges"][0]["node"].clone();
        found["state"] == "SENT" || found["state"] == "FAILED"
    })
    .await;
    let said = |one: &Value| format!("{} {}", one["channel"].as_str().unwrap(), one["code"].as_str().unwrap_or("OK"));
    found["attempts"].as_array().unwrap().iter().map(said).collect()
}

async fn whoever_declines_notices_is_told_on_no_channel_but_the_guarantor_is(server: TestServer) {
    // The one without carriers ends here, or it would take notices too.
    let server = { server }.beside_with(|settings| settings.notices.only_recorded = true).await;
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let phone = server.phone(person).await;
    handler.act("nameGuarantor", vouches(person, "李华", "13900005678"), "person { id }").await.data();
    let tries = async || tries(&server, &handler, person, NoticeKind::LeaveEnding, 0).await;
    let say = async |given: bool| {
        phone.act("setConsent", json!({"kind": "NOTICES", "given": given}), "consent { state }").await.data();
    };
    assert_eq!(tries().await, ["WECHAT NO_OPEN_ID", "SMS OK"], "who was not asked is told what must be done");
    say(false).await;
    let declined = ["WECHAT NOT_AGREED", "SMS NOT_AGREED", "VOICE NOT_AGREED", "GUARANTOR OK"];
    assert_eq!(tries().await, declined);
    say(true).await;
    assert_eq!(tries().await, ["WECHAT NO_OPEN_ID", "SMS OK"]);
    say(false).await;
    assert_eq!(tries().await, declined, "a yes that is taken back is a no");
}

async fn whoever_declines_the_voice_is_written_to_and_not_called(server: TestServer) {
    let server = { server }.beside_with(|settings| settings.notices.only_recorded = true).await;
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let phone = server.phone(person).await;
    let tries = async || tries(&server, &handler, person, NoticeKind::SpotCheck, 0).await;
    assert_eq!(tries().await, ["WECHAT NO_OPEN_ID", "SMS OK", "VOICE OK"]);
    phone.act("setConsent", json!({"kind": "VOICE", "given": false}), "consent { state }").await.data();
    assert_eq!(tries().await, ["WECHAT NO_OPEN_ID", "SMS OK", "VOICE NOT_AGREED"]);
    phone.act("setConsent", json!({"kind": "VOICE", "given": true}), "consent { state }").await.data();
    assert_eq!(tries().await, ["WECHAT NO_OPEN_ID", "SMS OK", "VOICE OK"]);
}

async fn the_second_guarantor_is_told_when_the_first_cannot_be_reached(server: TestServer) {
    let carriers = Providers::start().await;
    let server = { server }.beside_with(|settings| carriers.set(&mut settings.notices)).await;
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let guarded = async |numbers: &[&str]| {
        let person = server.person_with(agency, |person, _| person.phone = None).await;
        for number in numbers {
            handler.act("nameGuarantor", vouches(person, "李华", number), "person { id }").await.data();
            server.advance(1);
        }
        person
    };
    // What the guarantors' tries of a reminder were; the person has no address at all.
    let tries = async |person: PersonId, kind: NoticeKind, step: i64| {
        let mut all = tries(&server, &handler, person, kind, step).await;
        let guarantors = all.split_off(3);
        assert_eq!(all, ["WECHAT NO_OPEN_ID", "SMS NO_PHONE_NUMBER", "VOICE NO_PHONE_NUMBER"]);
        guarantors
    };
    let last = || carriers.carried().pop().map(|one| (one.by, one.to)).unwrap();
    let landline_first = guarded(&["0516-8370 0000", "+86 139-0000-5678"]).await;
    assert_eq!(tries(landline_first, NoticeKind::LeaveEnding, 0).await, ["GUARANTOR NO_MOBILE", "GUARANTOR OK"]);
    assert_eq!(last(), ("guarantor", "13900005678".to_owned()));
    // The first is enough, even for what should come on two channels.
    let both = guarded(&["13900005678", "13900005679"]).await;
    assert_eq!(tries(both, NoticeKind::CheckInReminder, 0).await, ["GUARANTOR OK"]);
    carriers.answer("guarantor", [json!({"Code": "isv.MOBILE_NUMBER_ILLEGAL", "Message": "no number"})]);
    let expected = ["GUARANTOR isv.MOBILE_NUMBER_ILLEGAL", "GUARANTOR OK"];
    assert_eq!(tries(both, NoticeKind::CheckInReminder, 0).await, expected);
    assert_eq!(last(), ("guarantor", "13900005679".to_owned()));
    // What passes is tried again before it is the next one's turn.
    let busy = || json!({"Code": "isv.BUSINESS_LIMIT_CONTROL", "Message": "too many"});
    carriers.answer("guarantor", [busy(), busy(), busy()]);
    let tried = tries(both, NoticeKind::LeaveEnding, 5).await;
    assert_eq!(tried[..3], ["GUARANTOR isv.BUSINESS_LIMIT_CONTROL"; 3]);
    assert_eq!(tried[3..], ["GUARANTOR OK"]);
    // Who is alone is tried once.
    let alone = guarded(&["8370 0000"]).await;
    assert_eq!(tries(alone, NoticeKind::LeaveEnding, 0).await, ["GUARANTOR NO_MOBILE"]);
}

async fn a_number_is_used_for_what_it_is_good_for(server: TestServer) {
    let carriers = Providers::start().await;
    let server = { server }.beside_with(|settings| carriers.set(&mut settings.notices)).await;
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    for (written, expected, to) in [
        ("+86 138 0000-1234", &["WECHAT NO_OPEN_ID", "SMS OK"][..], "13800001234"),
        ("0516-8370 0000", &["WECHAT NO_OPEN_ID", "SMS NO_MOBILE", "VOICE OK"][..], "051683700000"),
    ] {
        let person = server.person_with(agency, |person, _| person.phone = Some(written.into())).await;
        assert_eq!(tries(&server, &handler, person, NoticeKind::LeaveEnding, 0).await, expected);
        assert_eq!(carriers.carried().pop().unwrap().to, to);
    }
}

async fn guarantors_are_told_of_one_matter_once_in_two_days(server: TestServer) {
    const DAY: i64 = 86_400;
    let server = { server }.beside_with(|settings| settings.notices.only_recorded = true).await;
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let person = server.person_with(agency, |person, _| person.phone = None).await;
    for name in ["李华", "王芳"] {
        handler.act("nameGuarantor", vouches(person, name, "13900005678"), "person { id }").await.data();
    }
    let first = server.notice(person, NoticeKind::CheckInReminder);
    let again = async |kind: NoticeKind, days: i64| {
        server.advance(days * DAY + 1);
        let dedup = format!("test/{}", random_id("again"));
        let new = NewNotice { kind, dedup, due: server.now(), ..first.clone() };
        tries_of(&server, &handler, new, 0).await.split_off(3)
    };
    let reminder = NoticeKind::CheckInReminder;
    assert_eq!(again(reminder, 0).await, ["GUARANTOR OK"]);
    assert_eq!(again(reminder, 0).await, ["GUARANTOR TOLD_BEFORE"]);
    assert_eq!(again(reminder, 1).await, ["GUARANTOR TOLD_BEFORE"]);
    assert_eq!(again(NoticeKind::LeaveEnding, 0).await, ["GUARANTOR OK"], "of something else");
    assert_eq!(again(reminder, 1).await, ["GUARANTOR OK"]);
}
