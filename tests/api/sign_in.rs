//! Signing in, staying signed in, signing out; phones and their codes.

use serde_json::{Value, json};
use totp_rs::Secret;
use yunjian::entity::{PublicId as _, Role};

use crate::support::{Client, PASSWORD, Refused, Reply, TestServer, eventually, fix, from_home, on_both};

on_both!(
    an_officer_signs_in_and_is_told_who_they_are,
    a_wrong_password_and_an_unknown_user_get_the_same_answer,
    a_name_that_is_tried_too_often_has_to_wait,
    the_second_factor_is_asked_for_and_a_code_counts_once,
    a_refresh_token_rotates_and_a_reused_one_ends_the_sign_in,
    a_lost_reply_is_repeated_within_ten_seconds_to_the_same_client_only,
    two_refreshes_at_once_leave_one_sign_in,
    the_console_keeps_its_refresh_token_in_a_cookie_it_cannot_read,
    after_signing_out_no_token_works,
    tokens_end_after_ten_minutes_and_foreign_ones_never_work,
    a_code_binds_one_phone_once,
    a_new_phone_ends_the_old_one_and_the_officers_are_told,
    a_phone_signs_in_with_its_own_key,
);

const LOGIN: &str = "mutation($input: LoginInput!) { login(input: $input) {
    accessToken refreshToken expiresIn viewer { ... on Officer { username roles } } } }";
const REFRESH: &str =
    "mutation($token: String) { refresh(input: {refreshToken: $token}) { accessToken refreshToken expiresIn } }";
const VIEWER: &str = "{ viewer { __typename ... on Officer { username } ... on Person { id } } }";

async fn log_in(client: &Client, username: &str) -> Value {
    let input = json!({"username": username, "password": PASSWORD});
    client.ok(LOGIN, json!({ "input": input })).await["login"].clone()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

async fn refresh(client: &Client, token: &str) -> Reply {
    client.send(REFRESH, json!({ "token": token })).await
}

async fn an_officer_signs_in_and_is_told_who_they_are(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let tokens = log_in(&server.stranger(), &officer.username).await;
    assert_eq!(tokens["expiresIn"], 600);
    assert_eq!(tokens["viewer"], json!({"username": officer.username, "roles": ["HANDLER"]}));
    let client = server.stranger().with_token(text(&tokens["accessToken"]));
    let viewer = client.ok(VIEWER, Value::Null).await;
    assert_eq!(viewer["viewer"], json!({"__typename": "Officer", "username": officer.username}));
    assert_eq!(server.stranger().refused(VIEWER, Value::Null).await.code, "UNAUTHENTICATED");
}

async fn a_wrong_password_and_an_unknown_user_get_the_same_answer(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.officer(agency, &[Role::Handler]).await;
    let revoked = server.officer_with(agency, &[Role::Handler], |row| row.active = false).await;
    let mut answers = Vec::new();
    for (username, password) in
        [(officer.username.as_str(), "wrong"), ("nobody", PASSWORD), (&revoked.username, PASSWORD), ("", "")]
    {
        let input = json!({"username": username, "password": password});
        answers.push(server.stranger().send(LOGIN, json!({ "input": input })).await.body);
    }
    assert_eq!(answers[0]["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
    assert_eq!(answers[0]["errors"][0]["extensions"]["reason"], "WRONG_CREDENTIALS");
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

async fn a_name_that_is_tried_too_often_has_to_wait(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let attempt = async |password: &str| {
        server.stranger().send(LOGIN, json!({"input": {"username": officer.username, "password": password}})).await
    };
    for _ in 0..9 {
        assert_eq!(attempt("wrong").await.refused().code, "UNAUTHENTICATED");
    }
    attempt(PASSWORD).await.data();
    // Who got in starts anew.
    for _ in 0..10 {
        assert_eq!(attempt("wrong").await.refused().code, "UNAUTHENTICATED");
    }
    let reply = attempt(PASSWORD).await;
    assert_eq!(reply.refused().code, "RATE_LIMITED", "the right password too");
    assert!(reply.body["errors"][0]["extensions"]["retryAfter"].as_i64().unwrap() > 0);
    server.advance(120);
    attempt(PASSWORD).await.data();
}

async fn the_second_factor_is_asked_for_and_a_code_counts_once(server: TestServer) {
    // Whoever has a second factor is asked for it, whatever the settings say.
    const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    let agency = server.agency().await;
    let officer = server.officer_with(agency, &[Role::Handler], |row| row.totp_secret = Some(SECRET.into())).await;
    let attempt = async |totp: Option<&str>| {
        let input = json!({"username": officer.username, "password": PASSWORD, "totp": totp});
        server.stranger().send(LOGIN, json!({ "input": input })).await
    };
    let secret = Secret::try_from_base32(SECRET).unwrap();
    let code = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    let code_now = || code.generate(u64::try_from(server.now().0 / 1_000).unwrap()).to_string();
    let refused = |reply: Reply| {
        let Refused { code, reason, .. } = reply.refused();
        assert_eq!((code.as_str(), reason.as_deref()), ("UNAUTHENTICATED", Some("TOTP_REQUIRED")));
    };
    refused(attempt(None).await);
    refused(attempt(Some("000000")).await);
    let first = code_now();
    attempt(Some(&first)).await.data();
    refused(attempt(Some(&first)).await);
    server.advance(30);
    attempt(Some(&code_now())).await.data();
}

async fn a_refresh_token_rotates_and_a_reused_one_ends_the_sign_in(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let client = server.stranger();
    let first = log_in(&client, &officer.username).await;
    server.advance(500);
    let second = refresh(&client, text(&first["refreshToken"])).await.data()["refresh"].clone();
    assert_ne!(second["refreshToken"], first["refreshToken"]);
    server.advance(500);
    let third = refresh(&client, text(&second["refreshToken"])).await.data()["refresh"].clone();
    let holder = client.with_token(text(&third["accessToken"]));
    holder.ok(VIEWER, Value::Null).await;
    // Somebody shows the first one again: nobody can tell who is the thief, so the family ends.
    assert_eq!(refresh(&client, text(&first["refreshToken"])).await.refused().code, "UNAUTHENTICATED");
    assert_eq!(refresh(&client, text(&third["refreshToken"])).await.refused().code, "UNAUTHENTICATED");
    eventually("the access token of an ended family stops working", async || {
        holder.send(VIEWER, Value::Null).await.code() == Some("UNAUTHENTICATED")
    })
    .await;
}

async fn a_lost_reply_is_repeated_within_ten_seconds_to_the_same_client_only(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let client = server.stranger();
    let first = log_in(&client, &officer.username).await;
    let token = text(&first["refreshToken"]);
    let second = refresh(&client, token).await.data()["refresh"].clone();
    server.advance(9);
    let again = refresh(&client, token).await.data()["refresh"].clone();
    assert_eq!(again["refreshToken"], second["refreshToken"], "the same successor");
    // Another client with the same token is not the one whose reply was lost.
    let body = json!({"query": REFRESH, "variables": {"token": token}});
    let stolen = Client::receive(client.post().header("user-agent", "thief").json(&body)).await;
    assert_eq!(stolen.refused().code, "UNAUTHENTICATED");
    assert_eq!(refresh(&client, text(&second["refreshToken"])).await.refused().code, "UNAUTHENTICATED");

    let other = log_in(&client, &officer.username).await;
    refresh(&client, text(&other["refreshToken"])).await.data();
    server.advance(11);
    assert_eq!(refresh(&client, text(&other["refreshToken"])).await.refused().code, "UNAUTHENTICATED", "too late");
}

async fn two_refreshes_at_once_leave_one_sign_in(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let client = server.stranger();
    for _ in 0..5 {
        let first = log_in(&client, &officer.username).await;
        let token = text(&first["refreshToken"]);
        let (one, two) = tokio::join!(refresh(&client, token), refresh(&client, token));
        let (one, two) = (one.data()["refresh"].clone(), two.data()["refresh"].clone());
        assert_eq!(one["refreshToken"], two["refreshToken"]);
        refresh(&client, text(&one["refreshToken"])).await.data();
    }
}

async fn the_console_keeps_its_refresh_token_in_a_cookie_it_cannot_read(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let client = server.stranger();
    let input = json!({"username": officer.username, "password": PASSWORD, "refreshInCookie": true});
    let reply = client.send(LOGIN, json!({ "input": input })).await;
    let cookie = reply.headers["set-cookie"].to_str().unwrap().to_owned();
    assert_eq!(reply.data()["login"]["refreshToken"], "");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/graphql", "Max-Age="] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let pair = cookie.split(';').next().unwrap().to_owned();
    let body = json!({"query": REFRESH, "variables": {"token": null}});
    let refreshed = Client::receive(client.post().header("cookie", &pair).json(&body)).await;
    let next = refreshed.headers["set-cookie"].to_str().unwrap().to_owned();
    let tokens = refreshed.data()["refresh"].clone();
    assert_eq!(tokens["refreshToken"], "");
    assert_ne!(next.split(';').next().unwrap(), pair, "the cookie rotates");
    client.with_token(text(&tokens["accessToken"])).ok(VIEWER, Value::Null).await;

    let foreign =
        client.post().header("cookie", next.split(';').next().unwrap()).header("origin", "https://evil.example");
    assert_eq!(Client::receive(foreign.json(&body)).await.refused().code, "UNAUTHENTICATED", "from another site");

    let out = client.with_token(text(&tokens["accessToken"])).send("mutation { logout { ended } }", Value::Null).await;
    assert!(out.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
}

async fn after_signing_out_no_token_works(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let client = server.stranger();
    let tokens = log_in(&client, &officer.username).await;
    let other = log_in(&client, &officer.username).await;
    let holder = client.with_token(text(&tokens["accessToken"]));
    holder.ok("mutation { logout { ended } }", Value::Null).await;
    eventually("the access token stops working", async || {
        holder.send(VIEWER, Value::Null).await.code() == Some("UNAUTHENTICATED")
    })
    .await;
    assert_eq!(refresh(&client, text(&tokens["refreshToken"])).await.refused().code, "UNAUTHENTICATED");
    client.with_token(text(&other["accessToken"])).ok(VIEWER, Value::Null).await;
}

async fn tokens_end_after_ten_minutes_and_foreign_ones_never_work(server: TestServer) {
    let officer = server.officer(server.agency().await, &[Role::Handler]).await;
    let client = server.stranger();
    let tokens = log_in(&client, &officer.username).await;
    let token = text(&tokens["accessToken"]);
    server.advance(599);
    client.with_token(token).ok(VIEWER, Value::Null).await;
    server.advance(1);
    let expired = client.with_token(token).refused(VIEWER, Value::Null).await;
    assert_eq!(expired.code, "UNAUTHENTICATED");

    let fresh = log_in(&client, &officer.username).await;
    let token = text(&fresh["accessToken"]);
    let (head, signature) = token.rsplit_once('.').unwrap();
    // In the middle, where every bit of a letter counts; the letter is another one whatever it was.
    let (before, rest) = signature.split_at(signature.len() / 2);
    let (letter, after) = rest.split_at(1);
    let flipped = format!("{before}{}{after}", if letter == "A" { "B" } else { "A" });
    let long = "a".repeat(10_000);
    for wrong in ["nonsense", head, &format!("{head}.{flipped}"), text(&fresh["refreshToken"]), &long] {
        let refused = client.with_token(wrong).refused(VIEWER, Value::Null).await;
        assert_eq!(refused, expired, "one message for all");
    }
    let basic = client.post().header("authorization", "Basic YTpi").json(&json!({ "query": VIEWER }));
    assert_eq!(Client::receive(basic).await.refused().code, "UNAUTHENTICATED");
    // A token that is wrong is refused even where none is needed: its holder should know.
    assert_eq!(client.with_token("x").refused("{ deployment { version } }", Value::Null).await.code, "UNAUTHENTICATED");
}

const BOUND: &str = "accessToken deviceId deviceKey viewer { ... on Person { id } }";

async fn a_code_binds_one_phone_once(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let id = person.to_public();
    let code = officer.act("createBindingCode", json!({ "personId": id }), "code expiresAt").await.data();
    let code = text(&code["createBindingCode"]["code"]).to_owned();
    let bind =
        async |code: &str| server.stranger().act("bindDevice", json!({"code": code, "platform": "test"}), BOUND).await;
    for wrong in ["", "AAAA-AAAA-AAAA", &"x".repeat(100)] {
        let Refused { code, field, .. } = bind(wrong).await.refused();
        assert_eq!((code.as_str(), field.as_deref()), ("BAD_INPUT", Some("input.code")));
    }
    // Two phones with one code at the same moment: one of them wins.
    let (one, two) = tokio::join!(bind(&code), bind(&code));
    let (won, lost) = if one.code().is_none() { (one, two) } else { (two, one) };
    assert_eq!(lost.refused().field.as_deref(), Some("input.code"));
    let bound = won.data()["bindDevice"].clone();
    assert_eq!(bound["viewer"]["id"], id);
    // It is one phone, so nobody is told of a change; of somebody else's, who has a second one since, they are.
    let other = server.person(agency).await;
    for _ in 0..2 {
        server.phone(other).await;
    }
    let mut told = Vec::new();
    eventually("the officers are told of the other's change", async || {
        told = officer.alerts(json!({})).await;
        !told.is_empty()
    })
    .await;
    let told: Vec<(&Value, &Value)> = told.iter().map(|alert| (&alert["kind"], &alert["person"]["id"])).collect();
    assert_eq!(told, [(&json!("DEVICE_CHANGED"), &json!(other.to_public()))]);

    let late = officer.act("createBindingCode", json!({ "personId": id }), "code").await.data();
    server.advance(24 * 3_600);
    let Refused { code, field, .. } = bind(text(&late["createBindingCode"]["code"])).await.refused();
    assert_eq!((code.as_str(), field.as_deref()), ("BAD_INPUT", Some("input.code")), "a code lapses after a day");
}

async fn a_new_phone_ends_the_old_one_and_the_officers_are_told(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let old = server.phone(person).await;
    old.submit(&[fix(server.now(), from_home(0.0, 0.0))]).await;
    let new = server.phone(person).await;
    let mut told = Vec::new();
    eventually("the officers are told of another phone", async || {
        told = officer.alerts(json!({"kinds": ["DEVICE_CHANGED"]})).await;
        !told.is_empty()
    })
    .await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["person"]["id"], person.to_public());
    server.advance(10);
    let refused = old.try_submit(&[fix(server.now(), from_home(0.0, 0.0))]).await.refused();
    assert_eq!(refused.code, "UNAUTHENTICATED");
    assert_eq!(new.submit(&[fix(server.now(), from_home(0.0, 0.0))]).await["accepted"], 1);
}

async fn a_phone_signs_in_with_its_own_key(server: TestServer) {
    let person = server.person(server.agency().await).await;
    let code = server.binding_code(person, false).await;
    let bound = server.stranger().act("bindDevice", json!({ "code": code }), BOUND).await.data()["bindDevice"].clone();
    let login = async |device: &str, key: &str| {
        let input = json!({"deviceId": device, "deviceKey": key});
        server.stranger().act("loginDevice", input, "accessToken deviceKey viewer { ... on Person { id } }").await
    };
    let (device, key) = (text(&bound["deviceId"]), text(&bound["deviceKey"]));
    let tokens = login(device, key).await.data()["loginDevice"].clone();
    assert_eq!(tokens["viewer"]["id"], person.to_public());
    assert_eq!(tokens["deviceKey"], Value::Null, "the key is shown once");
    for (device, key) in [(device, "wrong"), (&*crate::support::random_id("device"), key), ("person_1", key)] {
        assert_eq!(login(device, key).await.refused().code, "UNAUTHENTICATED");
    }
}
