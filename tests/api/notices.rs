//! Notices: the ladder, tries again, one token for all servers, servers that die, what is over.

use std::collections::HashMap;

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use uuid::Uuid;
use yunjian::entity::{PersonId, PublicId as _, Role, device};
use yunjian::platform::new_id;
use yunjian::platform::settings::NoticeSettings;
use yunjian::subjects::notices::rows::{NoticeChannel, NoticeKind};
use yunjian::subjects::notices::{self, NewNotice};
use yunjian::subjects::people::rows::guarantor;

use crate::support::{Client, Providers, TestServer, eventually, is_chinese, on_both, pages};

on_both!(
    the_ladder_goes_up_until_enough_channels_took_it,
    who_has_no_address_is_reached_on_the_next_channel,
    what_passes_is_tried_again_and_what_stays_is_not,
    a_token_that_is_refused_is_fetched_once_more,
    two_servers_ask_for_one_token,
    a_server_that_dies_between_sending_and_recording_is_found_out,
    an_hour_of_two_servers_loses_nothing_and_repeats_nothing,
    a_notice_exists_once_and_only_with_its_cause,
    what_is_over_is_no_longer_sent,
    without_carriers_a_notice_says_so,
    answers_to_calls_for_help_are_behind_their_wall,
);

#[test]
fn a_message_opens_the_page_that_the_mini_program_opens_with() {
    assert_eq!(pages().first(), Some(&&*NoticeSettings::default().wechat.page));
}

/// A deployment whose notices these carriers take.
struct Scene {
    server: TestServer,
    carriers: Providers,
    handler: Client,
    agency: yunjian::entity::AgencyId,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let carriers = Providers::start().await;
        let server = served(server, &carriers).await;
        let agency = server.agency().await;
        let handler = server.signed_in(agency, Role::Handler).await;
        Self { server, carriers, handler, agency }
    }

    /// A person with a phone bound through WeChat, a telephone number and a guarantor.
    async fn reachable(&self) -> PersonId {
        let person = self.server.person(self.agency).await;
        let now = self.server.now();
        let phone = device::Model {
            open_id: Some(format!("open-{}", person.0.simple())),
            ..device::Model::bound(new_id(now), person, "weapp".into(), String::new(), now)
        };
        let vouches = guarantor::Model::named(new_id(now), person, "Guarantor".into(), "13900005678".into(), now);
        let tx = self.server.app.db.begin().await.unwrap();
        phone.into_active_model().insert(&tx).await.unwrap();
        vouches.into_active_model().insert(&tx).await.unwrap();
        tx.commit().await.unwrap();
        person
    }

    /// Makes a notice that is due now; the raw id of what it is about.
    async fn tell(&self, person: PersonId, kind: NoticeKind) -> Uuid {
        let subject = Uuid::now_v7();
        self.ask(&[notice(&self.server, person, kind, subject)]).await;
        subject
    }

    async fn ask(&self, new: &[NewNotice]) {
        // Each is newer than those before it.
        self.server.advance(1);
        self.server.tell(new).await;
    }

    /// The person's newest notice, once it no longer waits; `step` seconds pass between two looks.
    async fn settled(&self, person: PersonId, step: i64) -> Value {
        let mut found = Value::Null;
        eventually("the notice no longer waits", async || {
            self.server.advance(step);
            self.server.settled().await;
            found = read(&self.handler, person).await[0].clone();
            found["state"] != "WAITING"
        })
        .await;
        found
    }
}

/// The server again, with carriers.
async fn served(server: TestServer, carriers: &Providers) -> TestServer {
    // The one without carriers ends here, or it would take notices too, and find nobody to hand them to.
    server.beside_with(|settings| carriers.set(&mut settings.notices)).await
}

fn notice(server: &TestServer, person: PersonId, kind: NoticeKind, subject: Uuid) -> NewNotice {
    NewNotice {
        person,
        kind,
        subject,
        due: server.now(),
        expires: None,
        moment: Some(server.now().plus_seconds(3_600)),
        dedup: format!("test/{subject}/{kind:?}"),
    }
}

/// Notices of a person that the caller sees, newest first.
async fn read(client: &Client, person: PersonId) -> Vec<Value> {
    const QUERY: &str = "query($id: ID!) { person(id: $id) { notices { totalCount edges { node { id kind text state
        attempts { at channel ok code detail } } } } } }";
    let found = client.ok(QUERY, json!({"id": person.to_public()})).await["person"]["notices"].clone();
    let rows: Vec<Value> = found["edges"].as_array().unwrap().iter().map(|edge| edge["node"].clone()).collect();
    assert_eq!(found["totalCount"], rows.len());
    rows
}

/// Channel and code of each try; `OK` for one that was taken.
fn tries(notice: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let said = |one: &Value| if one["ok"] == true { "OK".to_owned() } else { text(&one["code"]) };
    notice["attempts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {}", text(&one["channel"]), said(one)))
        .collect()
}

async fn the_ladder_goes_up_until_enough_channels_took_it(server: TestServer) {
    let scene = Scene::new(server).await;
    let person = scene.reachable().await;
    let subject = scene.tell(person, NoticeKind::CheckInReminder).await;
    let told = scene.settled(person, 0).await;
    assert_eq!(told["state"], "SENT");
    assert_eq!(tries(&told), ["WECHAT OK", "SMS OK"]);
    let carried = scene.carriers.carried();
    assert_eq!(carried.iter().map(|one| one.by).collect::<Vec<_>>(), ["wechat", "sms"]);
    assert_eq!((&*carried[1].to, &carried[1].values["what"]), ("13800001234", &json!("在线报到尚未完成")));
    assert_eq!(carried[1].number, told["id"].as_str().unwrap());
    assert_eq!(
        (&carried[0].number, &carried[0].to),
        (&"every kind".to_owned(), &format!("open-{}", person.0.simple()))
    );
    let reached = notices::reached(scene.server.app.db.read(), &[subject, Uuid::now_v7()], NoticeKind::CheckInReminder)
        .await
        .unwrap();
    assert_eq!(reached.len(), 1);
    assert!(reached[&subject].iter().eq([&NoticeChannel::Wechat, &NoticeChannel::Sms]));
    // One channel is enough where nothing can be missed; a kind may have a template of its own.
    scene.tell(person, NoticeKind::LeaveDecided).await;
    assert_eq!(tries(&scene.settled(person, 1).await), ["WECHAT OK"]);
    scene.tell(person, NoticeKind::SpotCheck).await;
    assert_eq!(tries(&scene.settled(person, 1).await), ["WECHAT OK", "SMS OK"]);
    assert_eq!(scene.carriers.carried()[3].number, "spot checks");
    // The person reads what was told, in the own language; nobody else's notices are among them.
    let phone = scene.server.phone(person).await;
    let own = read(&phone.reading("zh-CN"), person).await;
    assert_eq!(own.len(), 3);
    assert!(own.iter().all(|notice| is_chinese(&notice["text"])), "{own:?}");
    let other = scene.server.person(scene.agency).await;
    assert!(read(&scene.handler, other).await.is_empty());
    let node = "query($id: ID!) { node(id: $id) { ... on Notice { kind state } } }";
    let id = json!({"id": told["id"]});
    assert_eq!(phone.ok(node, id.clone()).await["node"]["kind"], "CHECK_IN_REMINDER");
    let foreign = scene.server.signed_in(scene.server.agency().await, Role::Handler).await;
    assert_eq!(foreign.refused(node, id).await.code, "NOT_FOUND");
}

async fn who_has_no_address_is_reached_on_the_next_channel(server: TestServer) {
    let scene = Scene::new(server).await;
    let plain = scene.server.person(scene.agency).await;
    scene.tell(plain, NoticeKind::CheckInReminder).await;
    let told = scene.settled(plain, 0).await;
    assert_eq!(
        (told["state"].as_str(), tries(&told)),
        (Some("SENT"), strings(&["WECHAT NO_OPEN_ID", "SMS OK", "VOICE OK"]))
    );
    let nobody = scene.server.person_with(scene.agency, |person, _| person.phone = None).await;
    scene.tell(nobody, NoticeKind::CheckInReminder).await;
    let told = scene.settled(nobody, 0).await;
    let expected = ["WECHAT NO_OPEN_ID", "SMS NO_PHONE_NUMBER", "VOICE NO_PHONE_NUMBER", "GUARANTOR NO_GUARANTOR"];
    assert_eq!((told["state"].as_str(), tries(&told)), (Some("FAILED"), strings(&expected)));
    // Nothing but the guarantor is left: told that something is open, not what.
    let person = scene.reachable().await;
    scene.carriers.answer("wechat", [json!({"errcode": 43101, "errmsg": "user refuse to accept the msg"})]);
    scene.carriers.answer("sms", [json!({"Code": "isv.MOBILE_NUMBER_ILLEGAL", "Message": "no number"})]);
    scene.carriers.answer("voice", [json!({"Code": "isv.OUT_OF_SERVICE", "Message": "out of service"})]);
    scene.tell(person, NoticeKind::LeaveEnding).await;
    let told = scene.settled(person, 0).await;
    let expected = ["WECHAT 43101", "SMS isv.MOBILE_NUMBER_ILLEGAL", "VOICE isv.OUT_OF_SERVICE", "GUARANTOR OK"];
    assert_eq!((told["state"].as_str(), tries(&told)), (Some("SENT"), strings(&expected)));
    let last = scene.carriers.carried().pop().unwrap();
    assert_eq!(
        (last.by, &*last.to, &last.values["what"]),
        ("guarantor", "13900005678", &json!("请提醒对方查看待办事项"))
    );
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

async fn what_passes_is_tried_again_and_what_stays_is_not(server: TestServer) {
    let scene = Scene::new(server).await;
    let busy = || json!({"errcode": -1, "errmsg": "system error"});
    let person = scene.reachable().await;
    scene.carriers.answer("wechat", [busy(), json!({"errcode": 45009, "errmsg": "reach max api daily quota limit"})]);
    let subject = scene.tell(person, NoticeKind::LeaveDecided).await;
    eventually("the first try is recorded", async || !tries(&read(&scene.handler, person).await[0]).is_empty()).await;
    // As long as time stands still it waits.
    scene.server.settled().await;
    let waiting = read(&scene.handler, person).await[0].clone();
    assert_eq!((waiting["state"].as_str(), tries(&waiting)), (Some("WAITING"), strings(&["WECHAT -1"])));
    assert!(
        notices::reached(scene.server.app.db.read(), &[subject], NoticeKind::LeaveDecided).await.unwrap().is_empty()
    );
    let told = scene.settled(person, 3).await;
    assert_eq!(tries(&told), ["WECHAT -1", "WECHAT 45009", "WECHAT OK"]);
    // Three times and no more; then the next channel, at once.
    scene.carriers.answer("wechat", [busy(), busy(), busy()]);
    scene.tell(person, NoticeKind::LeaveDecided).await;
    assert_eq!(tries(&scene.settled(person, 3).await), ["WECHAT -1", "WECHAT -1", "WECHAT -1", "SMS OK"]);
    // What stays goes to the next channel at once; a value that does not fit is recorded with its field.
    for code in [40003, 40037, 41030, 43107, 45168, 47003] {
        let said = format!("argument invalid! data.thing1.value {code}");
        scene.carriers.answer("wechat", [json!({"errcode": code, "errmsg": said})]);
        scene.tell(person, NoticeKind::ReportAnswered).await;
        let told = scene.settled(person, 1).await;
        assert_eq!(tries(&told), [format!("WECHAT {code}"), "SMS OK".to_owned()]);
        assert_eq!(told["attempts"][0]["detail"], said);
    }
    // Nobody answers at all.
    scene.carriers.answer("sms", [json!({"Code": "isv.BUSINESS_LIMIT_CONTROL", "Message": "too many"})]);
    scene.carriers.answer("wechat", [json!({"errcode": 43101, "errmsg": "no quota"})]);
    scene.tell(person, NoticeKind::ReportAnswered).await;
    let expected = ["WECHAT 43101", "SMS isv.BUSINESS_LIMIT_CONTROL", "SMS OK"];
    assert_eq!(tries(&scene.settled(person, 5).await), expected);
}

async fn a_token_that_is_refused_is_fetched_once_more(server: TestServer) {
    let scene = Scene::new(server).await;
    let person = scene.reachable().await;
    for (round, code) in [40001, 40014, 42001].into_iter().enumerate() {
        scene.carriers.answer("wechat", [json!({"errcode": code, "errmsg": "access_token expired"})]);
        scene.tell(person, NoticeKind::LeaveDecided).await;
        assert_eq!(tries(&scene.settled(person, 1).await), ["WECHAT OK"]);
        assert_eq!(scene.carriers.tokens(), round + 2);
    }
    // Refused twice it is not asked for a third time.
    let stale = || json!({"errcode": 40001, "errmsg": "invalid credential"});
    scene.carriers.answer("wechat", [stale(), stale()]);
    scene.tell(person, NoticeKind::LeaveDecided).await;
    assert_eq!(tries(&scene.settled(person, 3).await), ["WECHAT 40001", "WECHAT OK"]);
    assert_eq!(scene.carriers.tokens(), 5);
    // WeChat gives none: that passes too.
    scene.server.advance(7_200);
    scene.carriers.answer("token", [json!({"errcode": 40125, "errmsg": "invalid appsecret"})]);
    scene.tell(person, NoticeKind::LeaveDecided).await;
    assert_eq!(tries(&scene.settled(person, 3).await), ["WECHAT 40125", "WECHAT OK"]);
}

async fn two_servers_ask_for_one_token(server: TestServer) {
    let scene = Scene::new(server).await;
    let other = scene.server.beside().await;
    scene.carriers.slow_tokens();
    let mut people = Vec::new();
    for _ in 0..8 {
        people.push(scene.reachable().await);
    }
    for (round, later) in [(1, 7_200 - 200), (2, 7_200 - 200), (3, 0)] {
        let all: Vec<NewNotice> = people
            .iter()
            .flat_map(|person| [*person; 4])
            .map(|person| notice(&scene.server, person, NoticeKind::LeaveDecided, Uuid::now_v7()))
            .collect();
        scene.ask(&all).await;
        eventually("all are sent", async || scene.carriers.carried().len() == round * all.len()).await;
        assert_eq!(scene.carriers.tokens(), round, "one request for both servers, a while before the old one ends");
        for person in &people {
            scene.settled(*person, 0).await;
        }
        scene.server.advance(later);
    }
    drop(other);
}

async fn a_server_that_dies_between_sending_and_recording_is_found_out(server: TestServer) {
    let mut scene = Scene::new(server).await;
    let person = scene.reachable().await;
    scene.carriers.silent(true);
    scene.tell(person, NoticeKind::LeaveDecided).await;
    eventually("the carrier has it", async || scene.carriers.carried().len() == 1).await;
    let next = scene.server.beside().await;
    scene.handler = scene.handler.at(&next);
    // Killed: nothing of it runs any more.
    drop(std::mem::replace(&mut scene.server, next));
    scene.carriers.silent(false);
    scene.server.settled().await;
    let waiting = read(&scene.handler, person).await[0].clone();
    assert_eq!((waiting["state"].as_str(), tries(&waiting).len()), (Some("WAITING"), 0), "the lease has not run out");
    scene.server.advance(91);
    let told = scene.settled(person, 3).await;
    assert_eq!((told["state"].as_str(), tries(&told)), (Some("SENT"), strings(&["WECHAT INTERRUPTED", "WECHAT OK"])));
    assert_eq!(scene.carriers.carried().len(), 2, "once more, since nobody knows of the first");
}

async fn an_hour_of_two_servers_loses_nothing_and_repeats_nothing(server: TestServer) {
    const MANY: usize = 200;
    let scene = Scene::new(server).await;
    let mut other = scene.server.beside().await;
    let mut all = Vec::new();
    for place in 0..MANY {
        // By text message, which carries our number: who is reached in WeChat differs from person to person.
        let person = scene.server.person(scene.agency).await;
        let mut new = notice(&scene.server, person, NoticeKind::LeaveDecided, Uuid::now_v7());
        new.due = new.due.plus_seconds(i64::try_from(place).unwrap() * 3_600 / 200);
        all.push(new);
    }
    scene.ask(&all).await;
    let busy = json!({"Code": "isp.SYSTEM_ERROR", "Message": "busy"});
    for minute in 0..60 {
        // So seldom that nobody meets it three times.
        if minute % 10 == 0 {
            scene.carriers.answer("sms", [busy.clone()]);
        }
        scene.server.advance(60);
        if minute == 30 {
            // One is killed in the middle of its work, and another takes its place.
            let next = scene.server.beside().await;
            drop(std::mem::replace(&mut other, next));
        }
        scene.server.settled().await;
    }
    let mut found: HashMap<String, Value> = HashMap::new();
    for new in &all {
        let told = scene.settled(new.person, 5).await;
        found.insert(told["id"].as_str().unwrap().to_owned(), told);
    }
    assert_eq!(found.len(), MANY);
    let carried = scene.carriers.carried();
    let mut interrupted = 0;
    for (id, told) in &found {
        assert_eq!(told["state"], "SENT", "{told}");
        let tried = tries(told);
        let lost = tried.iter().filter(|one| one.ends_with("INTERRUPTED")).count();
        let taken = carried.iter().filter(|one| one.number == *id).count();
        assert!((1..=1 + lost).contains(&taken), "carried {taken} times: {told}");
        assert_eq!(tried.iter().filter(|one| *one == "SMS OK").count(), 1, "{told}");
        interrupted += lost;
    }
    assert!(interrupted < 20, "a lease runs out when a server dies, not otherwise: {interrupted}");
}

async fn a_notice_exists_once_and_only_with_its_cause(server: TestServer) {
    let scene = Scene::new(server).await;
    let person = scene.reachable().await;
    let new = notice(&scene.server, person, NoticeKind::LeaveDecided, Uuid::now_v7());
    let tx = scene.server.app.db.begin().await.unwrap();
    notices::enqueue(&tx, std::slice::from_ref(&new), scene.server.now()).await.unwrap();
    tx.rollback().await.unwrap();
    scene.server.settled().await;
    assert!(read(&scene.handler, person).await.is_empty());
    for _ in 0..2 {
        scene.ask(std::slice::from_ref(&new)).await;
        scene.ask(&[new.clone(), new.clone()]).await;
        scene.settled(person, 1).await;
    }
    scene.ask(&[]).await;
    assert_eq!((read(&scene.handler, person).await.len(), scene.carriers.carried().len()), (1, 1));
}

async fn what_is_over_is_no_longer_sent(server: TestServer) {
    let scene = Scene::new(server).await;
    let person = scene.reachable().await;
    let later = |kind, subject, seconds: i64| {
        let mut new = notice(&scene.server, person, kind, subject);
        new.due = new.due.plus_seconds(seconds);
        new
    };
    let (first, second) = (Uuid::now_v7(), Uuid::now_v7());
    scene
        .ask(&[
            later(NoticeKind::CheckInOpen, first, 600),
            later(NoticeKind::CheckInReminder, first, 600),
            later(NoticeKind::CheckInReminder, second, 600),
        ])
        .await;
    let tx = scene.server.app.db.begin().await.unwrap();
    assert_eq!(notices::withdraw(&tx, first, Some(&[NoticeKind::CheckInReminder])).await.unwrap(), 1);
    assert_eq!(notices::withdraw(&tx, second, None).await.unwrap(), 1);
    assert_eq!(notices::withdraw(&tx, second, None).await.unwrap(), 0);
    tx.commit().await.unwrap();
    scene.server.advance(601);
    eventually("the one that is left is sent", async || scene.carriers.carried().len() == 1).await;
    eventually("and recorded", async || read(&scene.handler, person).await.iter().any(|one| one["state"] == "SENT"))
        .await;
    let states: Vec<Value> = read(&scene.handler, person).await.iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states.iter().filter(|state| **state == "WITHDRAWN").count(), 2, "{states:?}");
    // Withdrawn while the carrier has it: the try is recorded, and nothing comes after it.
    scene.carriers.silent(true);
    let subject = scene.tell(person, NoticeKind::CheckInReminder).await;
    eventually("the carrier has it", async || scene.carriers.carried().len() == 2).await;
    let tx = scene.server.app.db.begin().await.unwrap();
    notices::withdraw(&tx, subject, None).await.unwrap();
    tx.commit().await.unwrap();
    scene.carriers.silent(false);
    eventually("the try is recorded", async || tries(&read(&scene.handler, person).await[0]) == ["WECHAT OK"]).await;
    assert_eq!(read(&scene.handler, person).await[0]["state"], "WITHDRAWN");
    // Past its time it is not sent at all, and on no second channel.
    let mut new = notice(&scene.server, person, NoticeKind::LeaveEnding, Uuid::now_v7());
    new.expires = Some(scene.server.now().plus_seconds(5));
    new.due = scene.server.now().plus_seconds(10);
    scene.ask(&[new]).await;
    let told = scene.settled(person, 4).await;
    assert_eq!((told["state"].as_str(), tries(&told)), (Some("FAILED"), strings(&["WECHAT EXPIRED"])));
    assert_eq!(scene.carriers.carried().len(), 2);
}

async fn without_carriers_a_notice_says_so(server: TestServer) {
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let carriers = Providers::start().await;
    let mut scene = Scene { carriers, handler, agency, server };
    let person = scene.reachable().await;
    scene.tell(person, NoticeKind::SpotCheck).await;
    let told = scene.settled(person, 0).await;
    let expected = ["WECHAT NOT_CONFIGURED", "SMS NOT_CONFIGURED", "VOICE NOT_CONFIGURED"];
    assert_eq!((told["state"].as_str(), tries(&told)), (Some("FAILED"), strings(&expected)));
    // The demo's carrier only writes the row.
    let demo = scene.server.beside_with(|settings| settings.notices.only_recorded = true).await;
    scene.handler = scene.handler.at(&demo);
    drop(std::mem::replace(&mut scene.server, demo));
    scene.tell(person, NoticeKind::SpotCheck).await;
    let told = scene.settled(person, 1).await;
    assert_eq!((told["state"].as_str(), tries(&told)), (Some("SENT"), strings(&["WECHAT OK", "SMS OK"])));
    assert!(scene.carriers.carried().is_empty());
}

async fn answers_to_calls_for_help_are_behind_their_wall(server: TestServer) {
    let scene = Scene::new(server).await;
    let person = scene.reachable().await;
    let phone = scene.server.phone(person).await;
    scene.tell(person, NoticeKind::HelpAnswered).await;
    eventually("it is sent", async || scene.carriers.carried().len() == 1).await;
    assert!(read(&scene.handler, person).await.is_empty(), "whoever decides about the person does not see it");
    let own = read(&phone, person).await;
    assert_eq!(own.len(), 1);
    let helper = scene.server.signed_in(scene.agency, Role::Helper).await;
    let node = "query($id: ID!) { node(id: $id) { ... on Notice { kind } } }";
    let id = json!({"id": own[0]["id"]});
    assert_eq!(helper.ok(node, id.clone()).await["node"]["kind"], "HELP_ANSWERED");
    assert_eq!(scene.handler.refused(node, id).await.code, "NOT_FOUND");
}
