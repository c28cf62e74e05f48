//! Who cannot be checked now is told apart by a reason, and the officer reads when it is possible again.

use serde_json::{Value, json};
use yunjian::entity::{MeasureKind, MeasureState, PersonId, PublicId as _, Standing};

use super::{Scene, answer, confirm};
use crate::support::{HOME, TestServer, fix, is_chinese, on_both};

on_both!(each_reason_is_a_state_of_its_own_with_a_sentence, quiet_hours_and_the_cap_are_those_of_the_published_matrix,);

/// Why a round of this one person is refused; the state and the sentence.
async fn refused(scene: &Scene, person: PersonId) -> (String, String) {
    let refused = scene.start(&[person]).await.refused();
    assert_eq!(refused.code, "CONFLICT", "{refused:?}");
    (refused.state.expect("a state"), refused.message)
}

/// A check from beginning to end.
async fn completed(scene: &Scene) {
    let (check, challenge) = scene.confirmed().await;
    answer(&scene.phone, &check, &challenge, fix(scene.server.now(), HOME)).await.data();
}

async fn each_reason_is_a_state_of_its_own_with_a_sentence(server: TestServer) {
    let scene = Scene::new(server).await;
    let agency = scene.agency;
    let no_phone = scene.server.person(agency).await;
    let (state, sentence) = refused(&scene, no_phone).await;
    assert_eq!(state, "NO_PHONE");
    assert!(sentence.contains("binding code"), "{sentence}");
    let mut ended = Vec::new();
    for change in [MeasureState::Released, MeasureState::Suspended, MeasureState::Decided] {
        let person = scene.server.person_with(agency, |_, measure| measure.state = change).await;
        scene.server.silent_phone(person).await;
        assert_eq!(refused(&scene, person).await.0, "NO_MEASURE", "{change:?}");
        ended.push(person);
    }
    let under_way = scene.check().await;
    let (state, sentence) = refused(&scene, scene.person).await;
    // Drawn at 16:00: two hours to arrive and half an hour to answer.
    assert_eq!(state, "ALREADY_UNDER_WAY");
    assert!(sentence.contains("06-01 18:30"), "{sentence}");
    confirm(&scene.phone, &under_way).await.data();
    assert!(refused(&scene, scene.person).await.1.contains("06-01 16:30"));
    // Of several the others are checked, and who is not stands in the round with the reason.
    let free = scene.crowd(&[(Standing::Good, 2)]).await;
    let all: Vec<PersonId> = [&free[..], &[scene.person, no_phone, ended[0]]].concat();
    let round = scene.start(&all).await.data()["startSpotCheck"]["round"].clone();
    assert_eq!(round["progress"]["total"], 2);
    let mut skipped: Vec<(String, String)> = round["skipped"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["person"]["id"].as_str().unwrap().into(), one["reason"].as_str().unwrap().into()))
        .collect();
    skipped.sort();
    let mut expected = [(scene.person, "ALREADY_UNDER_WAY"), (no_phone, "NO_PHONE"), (ended[0], "NO_MEASURE")]
        .map(|(person, reason)| (person.to_public(), reason.to_owned()));
    expected.sort();
    assert_eq!(skipped, expected);
    // When nobody can be checked there is no round.
    let refused = scene.start(&[no_phone, ended[0], ended[1]]).await.refused();
    assert_eq!(
        (refused.state.as_deref(), refused.message.contains("None of these people")),
        (Some("NO_MEASURE"), true)
    );
}

async fn quiet_hours_and_the_cap_are_those_of_the_published_matrix(server: TestServer) {
    let scene = Scene::new(server).await;
    let query = "{ spotCheckMatrix { version source quietHours { measureKind startsAt endsAt } weeklyCaps { standing checks } } }";
    let matrix = scene.phone.ok(query, Value::Null).await["spotCheckMatrix"].clone();
    assert_eq!(matrix, scene.handler.ok(query, Value::Null).await["spotCheckMatrix"]);
    assert_eq!(matrix["quietHours"][0], json!({"measureKind": "BAIL", "startsAt": "22:00", "endsAt": "07:00"}));
    assert_eq!(matrix["weeklyCaps"][0], json!({"standing": "GOOD", "checks": 2}));
    let chinese = scene.phone.reading("zh-CN").ok(query, Value::Null).await["spotCheckMatrix"]["source"].clone();
    assert!(is_chinese(&chinese) && !is_chinese(&matrix["source"]));

    completed(&scene).await;
    completed(&scene).await;
    let (state, sentence) = refused(&scene, scene.person).await;
    assert_eq!(state, "WEEKLY_CAP");
    assert!(sentence.contains("06-08 07:00"), "next Monday: {sentence}");
    // The first of June is a Monday; it is 16:00, and the day's last check of half an hour begins at 21:20.
    let careful = scene.crowd(&[(Standing::Caution, 1)]).await[0];
    let home = scene.server.person_with(scene.agency, |_, measure| measure.kind = MeasureKind::ResidentialSurveillance);
    let home = home.await;
    scene.server.silent_phone(home).await;
    scene.server.advance(5 * 3_600 + 21 * 60);
    let (state, sentence) = refused(&scene, careful).await;
    assert_eq!(state, "QUIET_HOURS");
    assert!(sentence.contains("06-02 07:00"), "{sentence}");
    // Under residential surveillance they begin at 23:00; delivery ends before them.
    let late = scene.start(&[home]).await.data()["startSpotCheck"]["spotCheck"].clone();
    assert_eq!(late["deliverBy"], scene.server.now().plus_seconds(69 * 60).to_utc().to_rfc3339());
    scene.server.advance(9 * 3_600 + 38 * 60);
    assert_eq!(refused(&scene, careful).await.0, "QUIET_HOURS", "06:59");
    scene.server.advance(60);
    scene.start(&[careful]).await.data();
    // A week later there is room again.
    assert_eq!(refused(&scene, scene.person).await.0, "WEEKLY_CAP");
    scene.server.advance(6 * 86_400);
    completed(&scene).await;
}
