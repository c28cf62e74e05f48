//! Signing in through WeChat: what a code is good for, what a phone without a key gets, and what WeChat may answer.

use futures_util::future::join_all;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait as _, DatabaseBackend, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, SqlErr, Statement,
};
use serde_json::{Value, json};
use yunjian::entity::{PersonId, PublicId as _, Role, device};
use yunjian::platform::new_id;
use yunjian::subjects::notices::rows::NoticeKind;

use crate::support::{Client, Providers, Reply, TestServer, eventually, fix, from_home, on_both};

on_both!(
    a_phone_that_lost_its_key_comes_back_through_wechat,
    a_code_beside_the_key_tells_where_wechat_reaches_the_person,
    an_account_stands_for_one_person_and_for_nobody_after_signing_out,
    of_many_who_tell_one_account_at_once_one_has_it,
    whoever_is_outrun_takes_the_account_over,
    a_phone_is_bound_whether_wechat_answers_or_not,
    the_mini_program_learns_for_which_templates_it_asks,
    what_wechat_refuses_is_told_with_what_to_do,
    without_a_mini_program_nobody_signs_in_through_wechat,
);

const BOUND: &str = "accessToken deviceId deviceKey viewer { ... on Person { id } }";

struct Scene {
    server: TestServer,
    wechat: Providers,
    officer: Client,
    person: PersonId,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let wechat = Providers::start().await;
        let server = server.beside_with(|settings| wechat.set(&mut settings.notices)).await;
        let agency = server.agency().await;
        let officer = server.signed_in(agency, Role::Handler).await;
        let person = server.person(agency).await;
        Self { server, wechat, officer, person }
    }

    /// Binds a phone; `code` is that of `wx.login`.
    async fn bind(&self, code: Option<&str>) -> Value {
        let binding = self.server.binding_code(self.person, false).await;
        let input = json!({"code": binding, "wechatCode": code, "platform": "weapp"});
        self.server.stranger().act("bindDevice", input, BOUND).await.data()["bindDevice"].clone()
    }

    async fn login(&self, input: Value) -> Reply {
        self.server.stranger().act("loginDevice", input, BOUND).await
    }

    /// To whom WeChat carried the next message to the person; none when another channel carried it.
    async fn reached(&self) -> Option<String> {
        let before = self.wechat.carried().len();
        self.server.tell(&[self.server.notice(self.person, NoticeKind::LeaveDecided)]).await;
        eventually("the notice is carried", async || self.wechat.carried().len() > before).await;
        let carried = self.wechat.carried().pop().unwrap();
        (carried.by == "wechat").then_some(carried.to)
    }
}

async fn a_phone_that_lost_its_key_comes_back_through_wechat(server: TestServer) {
    let scene = Scene::new(server).await;
    let first = scene.bind(Some("code-anna")).await;
    assert_eq!(scene.reached().await.as_deref(), Some("open-anna"));
    // The phone's storage was emptied: the account is all that is left.
    let back = scene.login(json!({"wechatCode": "code-anna#2", "platform": "weapp again"})).await.data();
    let back = &back["loginDevice"];
    assert_eq!(back["viewer"]["id"], scene.person.to_public());
    assert_ne!(back["deviceId"], first["deviceId"]);
    assert_ne!(back["deviceKey"], first["deviceKey"]);
    // What it got is good from then on, and what was before no longer.
    let key = |of: &Value| json!({"deviceId": of["deviceId"], "deviceKey": of["deviceKey"]});
    assert_eq!(scene.login(key(&first)).await.refused().code, "UNAUTHENTICATED");
    let again = scene.login(key(back)).await.data();
    assert_eq!(again["loginDevice"]["deviceKey"], Value::Null, "a key is shown once");
    let phone = scene.server.stranger().with_token(again["loginDevice"]["accessToken"].as_str().unwrap());
    assert_eq!(phone.submit(&[fix(scene.server.now(), from_home(0.0, 0.0))]).await["accepted"], 1);
    assert_eq!(scene.reached().await.as_deref(), Some("open-anna"));
    // Nobody can tell a new phone from an emptied one, so the officers hear of it.
    eventually("the officers are told", async || {
        scene.officer.alerts(json!({"kinds": ["DEVICE_CHANGED"]})).await.len() == 1
    })
    .await;
    // An account that no phone was bound with, or one whose phone another has replaced.
    assert_eq!(scene.login(json!({"wechatCode": "code-nobody"})).await.refused().code, "UNAUTHENTICATED");
    scene.bind(Some("code-berta")).await;
    assert_eq!(scene.login(json!({"wechatCode": "code-anna#3"})).await.refused().code, "UNAUTHENTICATED");
}

async fn a_code_beside_the_key_tells_where_wechat_reaches_the_person(server: TestServer) {
    let scene = Scene::new(server).await;
    let bound = scene.bind(None).await;
    assert_eq!(scene.reached().await, None, "by text message");
    let with = |code: &str| json!({"deviceId": bound["deviceId"], "deviceKey": bound["deviceKey"], "wechatCode": code});
    // A code that is of no use stands in nobody's way.
    scene.login(with("nonsense")).await.data();
    assert_eq!(scene.reached().await, None);
    scene.login(with("code-anna")).await.data();
    assert_eq!(scene.reached().await.as_deref(), Some("open-anna"));
}

async fn an_account_stands_for_one_person_and_for_nobody_after_signing_out(server: TestServer) {
    let scene = Scene::new(server).await;
    let first = scene.bind(Some("code-anna")).await;
    // Somebody else binds with the same account: from then on it is theirs, and no notice about the first goes there.
    let other = scene.server.person(scene.server.agency().await).await;
    let code = scene.server.binding_code(other, false).await;
    let input = json!({"code": code, "wechatCode": "code-anna#2"});
    scene.server.stranger().act("bindDevice", input, BOUND).await.data();
    assert_eq!(scene.reached().await, None);
    let key = json!({"deviceId": first["deviceId"], "deviceKey": first["deviceKey"]});
    scene.login(key).await.data();
    let back = scene.login(json!({"wechatCode": "code-anna#3"})).await.data();
    assert_eq!(back["loginDevice"]["viewer"]["id"], other.to_public(), "never the one as the other");
    // Whoever signs out is not let in again by whoever holds the phone next.
    let phone = scene.server.stranger().with_token(back["loginDevice"]["accessToken"].as_str().unwrap());
    phone.ok("mutation { logout { ended } }", Value::Null).await;
    assert_eq!(scene.login(json!({"wechatCode": "code-anna#4"})).await.refused().code, "UNAUTHENTICATED");
    // Two at once: one phone is left.
    scene.bind(Some("code-berta")).await;
    let login = async |code: &str| scene.login(json!({ "wechatCode": code })).await;
    let (one, two) = tokio::join!(login("code-berta#2"), login("code-berta#3"));
    let mut alive = 0;
    for bound in [one, two].into_iter().filter(|reply| reply.code().is_none()) {
        let bound = bound.data()["loginDevice"].clone();
        let key = json!({"deviceId": bound["deviceId"], "deviceKey": bound["deviceKey"]});
        alive += usize::from(scene.login(key).await.code().is_none());
    }
    assert_eq!(alive, 1);
}

/// Whose phones WeChat reaches through `account`.
async fn holders(server: &TestServer, account: &str) -> Vec<PersonId> {
    let find =
        device::Entity::find().filter(device::Column::OpenId.eq(account)).filter(device::Column::RevokedAt.is_null());
    find.all(server.app.db.read()).await.unwrap().into_iter().map(|phone| phone.person_id).collect()
}

async fn of_many_who_tell_one_account_at_once_one_has_it(server: TestServer) {
    let scene = Scene::new(server).await;
    let agency = scene.server.agency().await;
    let mut codes = Vec::new();
    for _ in 0..4 {
        codes.push(scene.server.binding_code(scene.server.person(agency).await, false).await);
    }
    let bind = async |(place, code): (usize, &String)| {
        let input = json!({"code": code, "wechatCode": format!("code-anna#{place}")});
        scene.server.stranger().act("bindDevice", input, BOUND).await.data()["bindDevice"].clone()
    };
    let bound = join_all(codes.iter().enumerate().map(bind)).await;
    let [holder] = holders(&scene.server, "open-anna").await[..] else { panic!("one of them has it") };
    let back = scene.login(json!({"wechatCode": "code-anna#back"})).await.data();
    assert_eq!(back["loginDevice"]["viewer"]["id"], holder.to_public());
    // The same with their keys: all are signed in, and the account is again that of one.
    let rest = bound.iter().filter(|one| one["viewer"]["id"] != holder.to_public());
    let login = async |(place, one): (usize, &Value)| {
        let code = format!("code-anna#key{place}");
        let key = json!({"deviceId": one["deviceId"], "deviceKey": one["deviceKey"], "wechatCode": code});
        scene.login(key).await.data();
    };
    join_all(rest.enumerate().map(login)).await;
    assert_eq!(holders(&scene.server, "open-anna").await.len(), 1);
}

/// Whether somebody waits for a lock in this server's database, on PostgreSQL.
async fn is_waiting(server: &TestServer) -> bool {
    let sql =
        "SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()";
    let found = server.app.db.read().query_one_raw(Statement::from_string(DatabaseBackend::Postgres, sql)).await;
    found.unwrap().is_some()
}

async fn whoever_is_outrun_takes_the_account_over(server: TestServer) {
    let scene = Scene::new(server).await;
    let other = scene.server.person(scene.server.agency().await).await;
    let now = scene.server.now();
    let row = |person_id| device::Model {
        open_id: Some("open-anna".into()),
        ..device::Model::bound(new_id(now), person_id, "weapp".into(), String::new(), now)
    };
    // Another phone is about to be bound with the account, which nobody sees before it is.
    let tx = scene.server.app.db.begin().await.unwrap();
    row(other).into_active_model().insert(&tx).await.unwrap();
    let first = async {
        // SQLite has one writer: there it waits whenever it comes.
        if scene.server.app.db.backend() == DatabaseBackend::Postgres {
            eventually("the second waits for the first", async || is_waiting(&scene.server).await).await;
        }
        tx.commit().await.unwrap();
    };
    tokio::join!(scene.bind(Some("code-anna")), first);
    assert_eq!(holders(&scene.server, "open-anna").await, [scene.person]);
    // And no row gets past the database.
    let tx = scene.server.app.db.begin().await.unwrap();
    let refused = row(other).into_active_model().insert(&tx).await.unwrap_err();
    assert!(matches!(refused.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))), "{refused}");
}

async fn a_phone_is_bound_whether_wechat_answers_or_not(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.wechat.answer("session", [json!({"errcode": -1, "errmsg": "system busy"})]);
    let bound = scene.bind(Some("code-anna")).await;
    assert_eq!(bound["viewer"]["id"], scene.person.to_public());
    assert_eq!(scene.reached().await, None);
}

async fn the_mini_program_learns_for_which_templates_it_asks(server: TestServer) {
    let asks = async |server: &TestServer| {
        let found = server.stranger().ok("{ deployment { subscribeTemplates } }", Value::Null).await;
        found["deployment"]["subscribeTemplates"].clone()
    };
    assert_eq!(asks(&server).await, json!([]));
    let scene = Scene::new(server).await;
    assert_eq!(asks(&scene.server).await, json!(["every kind", "spot checks"]));
}

async fn what_wechat_refuses_is_told_with_what_to_do(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.bind(Some("code-anna")).await;
    // Used, unknown, too long, empty.
    for code in ["code-anna", "nonsense", &"x".repeat(200), ""] {
        let refused = scene.login(json!({ "wechatCode": code })).await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.wechatCode")));
    }
    for (errcode, code) in [
        (40029, "BAD_INPUT"),
        (40163, "BAD_INPUT"),
        (40226, "FORBIDDEN"),
        (45011, "UNAVAILABLE"),
        (-1, "UNAVAILABLE"),
        (40125, "UNAVAILABLE"),
    ] {
        scene.wechat.answer("session", [json!({"errcode": errcode, "errmsg": "as documented"})]);
        assert_eq!(scene.login(json!({"wechatCode": format!("code-{errcode}")})).await.refused().code, code);
    }
    scene.wechat.answer("session", [json!({"openid": "", "session_key": ""})]);
    assert_eq!(scene.login(json!({"wechatCode": "code-x"})).await.refused().code, "UNAVAILABLE");
    // A key without its phone, a phone without its key, nothing at all.
    for input in [json!({"deviceKey": "x"}), json!({"deviceId": "device_x"}), json!({})] {
        let refused = scene.login(input).await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.deviceKey")));
    }
}

async fn without_a_mini_program_nobody_signs_in_through_wechat(server: TestServer) {
    let person = server.person(server.agency().await).await;
    let code = server.binding_code(person, false).await;
    let input = json!({"code": code, "wechatCode": "code-anna"});
    server.stranger().act("bindDevice", input, BOUND).await.data();
    let refused = server.stranger().act("loginDevice", json!({"wechatCode": "code-anna#2"}), BOUND).await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.wechatCode")));
}
