//! The photo of a check-in: where it is asked for and agreed to, the person's own, and a picture.

use serde_json::{Value, json};

use super::Scene;
use crate::support::{Client, TestServer, document, form, on_both, random_id};

on_both!(
    a_photo_is_taken_only_where_it_is_asked_for,
    a_photo_is_taken_only_from_who_agreed_to_that,
    a_photo_is_ones_own_and_of_one_check_in,
    a_photo_is_a_picture_and_no_paper,
);

/// A picture of one dot, as PNG.
const DOT: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\x0dIDATx\xdac\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xffV\xc7/\x0d\x00\x00\x00\x00IEND\xaeB`\x82";
const AGREE: &str =
    "mutation($given: Boolean!) { setConsent(input: {kind: FACE, given: $given}) { consent { state } } }";

/// Sends a file; its id.
async fn sent(client: &Client, name: &str, bytes: &[u8]) -> Value {
    let (status, said) = client.upload(form("file", name, "application/octet-stream", bytes)).await;
    assert_eq!(status, 201, "{said}");
    said["id"].clone()
}

/// Says yes or no, a moment after whatever was said before.
async fn agree(scene: &Scene, given: bool) {
    scene.server.advance(1);
    scene.phone.ok(AGREE, json!({ "given": given })).await;
}

/// Hands the check-in in with a photo; the id of the photo that it has then, or where it was refused.
async fn handed_in(scene: &Scene, check_in: &str, photo: &Value) -> Result<Value, (String, Option<String>)> {
    let input = json!({"idempotencyKey": random_id("key"), "checkInId": check_in, "answers": [], "photoId": photo});
    let reply = scene.phone.act("submitCheckIn", input, "checkIn { state photo { id } }").await;
    if reply.code().is_some() {
        let refused = reply.refused();
        assert_eq!(scene.check_in_state(check_in).await, "OPEN", "what is refused is not half there");
        return Err((refused.code, refused.field));
    }
    Ok(reply.data()["submitCheckIn"]["checkIn"]["photo"]["id"].clone())
}

fn at_the_photo() -> Result<Value, (String, Option<String>)> {
    Err(("BAD_INPUT".into(), Some("input.photoId".into())))
}

async fn a_photo_is_taken_only_where_it_is_asked_for(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened_check_in(json!({"asksPhoto": false})).await;
    agree(&scene, true).await;
    let photo = sent(&scene.phone, "me.png", DOT).await;
    assert_eq!(handed_in(&scene, &id, &photo).await, at_the_photo());
    assert_eq!(handed_in(&scene, &id, &Value::Null).await, Ok(Value::Null));
}

async fn a_photo_is_taken_only_from_who_agreed_to_that(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened_check_in(json!({"asksPhoto": true})).await;
    let photo = sent(&scene.phone, "me.png", DOT).await;
    assert_eq!(handed_in(&scene, &id, &photo).await, at_the_photo(), "nobody asked yet");
    agree(&scene, false).await;
    assert_eq!(handed_in(&scene, &id, &photo).await, at_the_photo(), "refused");
    // To agree to the use of positions is not to agree to this.
    let other = "mutation { setConsent(input: {kind: LOCATION, given: true}) { consent { state } } }";
    scene.phone.ok(other, Value::Null).await;
    assert_eq!(handed_in(&scene, &id, &photo).await, at_the_photo(), "agreed to something else");
    agree(&scene, true).await;
    agree(&scene, false).await;
    assert_eq!(handed_in(&scene, &id, &photo).await, at_the_photo(), "taken back");
    agree(&scene, true).await;
    assert_eq!(handed_in(&scene, &id, &photo).await, Ok(photo.clone()));
    // Its officer sees it then.
    let seen = "query($id: ID!) { node(id: $id) { ... on CheckIn { photo { id mediaType link } } } }";
    let seen = scene.handler.ok(seen, json!({ "id": id })).await["node"]["photo"].clone();
    assert_eq!((&seen["id"], &seen["mediaType"]), (&photo, &json!("image/png")));
}

async fn a_photo_is_ones_own_and_of_one_check_in(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened_check_in(json!({"asksPhoto": true})).await;
    agree(&scene, true).await;
    let neighbour = scene.server.person(scene.agency).await;
    let others = sent(&scene.server.phone(neighbour).await, "other.png", DOT).await;
    let officers = sent(&scene.handler, "officer.png", DOT).await;
    for foreign in [others, officers, json!(random_id("file"))] {
        assert_eq!(handed_in(&scene, &id, &foreign).await, at_the_photo(), "{foreign}");
    }
    // An id of another kind is no file at all.
    let refused = handed_in(&scene, &id, &json!(id)).await.unwrap_err();
    assert_eq!(refused.0, "NOT_FOUND");
    // What another matter carries is not this one's.
    let paper = sent(&scene.phone, "paper.png", DOT).await;
    let leave =
        crate::support::json_with(crate::api::leave::request(&scene.server, "once"), &json!({"paperIds": [paper]}));
    scene.phone.act("fileLeaveRequest", leave, "leaveRequest { id }").await.data();
    assert_eq!(handed_in(&scene, &id, &paper).await, at_the_photo());
    let own = sent(&scene.phone, "me.png", DOT).await;
    assert_eq!(handed_in(&scene, &id, &own).await, Ok(own.clone()));
}

async fn a_photo_is_a_picture_and_no_paper(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened_check_in(json!({"asksPhoto": true})).await;
    agree(&scene, true).await;
    // What it is called does not make it one.
    let paper = sent(&scene.phone, "me.png", &document(200)).await;
    assert_eq!(handed_in(&scene, &id, &paper).await, at_the_photo());
    let own = sent(&scene.phone, "me.pdf", DOT).await;
    assert_eq!(handed_in(&scene, &id, &own).await, Ok(own.clone()));
    // The paper is still free for what takes papers.
    let leave =
        crate::support::json_with(crate::api::leave::request(&scene.server, "once"), &json!({"paperIds": [paper]}));
    scene.phone.act("fileLeaveRequest", leave, "leaveRequest { id }").await.data();
}
