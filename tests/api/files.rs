//! Attachments: what is taken and what is not, photos without what they tell, links, who sees them, what is left over.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use futures_util::stream;
use img_parts::jpeg::{Jpeg, JpegSegment};
use img_parts::{ImageEXIF as _, png::Png};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use yunjian::access::Caller;
use yunjian::entity::{PersonId, PublicId as _, Role};
use yunjian::hubs::retention;
use yunjian::platform::Code;
use yunjian::subjects::files::rows::{FileId, attachment};
use yunjian::subjects::files::{self, About};

use crate::support::{
    Client, TestServer, UPLOAD_TYPE, counted, document, form, head_of_a_document, is_chinese, on_both,
};

on_both!(
    a_document_is_kept_as_it_is_and_read_by_a_link,
    a_photo_keeps_the_picture_and_the_side_and_nothing_else,
    what_is_not_taken_says_why_in_both_languages,
    a_file_that_is_too_large_stops_at_the_byte_that_is_too_many,
    a_link_ends_and_cannot_be_made_up,
    files_are_seen_by_who_sent_them_and_through_what_carries_them,
    what_nothing_carries_is_gone_after_a_day,
    bytes_that_did_not_arrive_leave_no_row,
    what_is_not_as_it_was_sent_is_neither_kept_nor_handed_out,
    one_sign_in_sends_only_so_many,
);

/// Sends a file that is taken; what the server says of it.
async fn send(client: &Client, name: &str, bytes: &[u8]) -> Value {
    let (status, said) = client.upload(form("file", name, "application/octet-stream", bytes)).await;
    assert_eq!(status, 201, "{said}");
    said
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn node(client: &Client, id: &Value) -> Value {
    const QUERY: &str = "query($id: ID!) { node(id: $id) { ... on Attachment {
        id name mediaType size digest createdAt link } } }";
    client.ok(QUERY, json!({ "id": id })).await["node"].clone()
}

async fn code(client: &Client, id: &Value) -> String {
    client.refused("query($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await.code
}

async fn rows(server: &TestServer) -> u64 {
    attachment::Entity::find().count(server.app.db.read()).await.unwrap()
}

/// A person with a phone, and an officer who sees both.
async fn scene(server: &TestServer) -> (PersonId, Client, Client) {
    let agency = server.agency().await;
    let person = server.person(agency).await;
    (person, server.phone(person).await, server.signed_in(agency, Role::Handler).await)
}

async fn a_document_is_kept_as_it_is_and_read_by_a_link(server: TestServer) {
    let (_, phone, handler) = scene(&server).await;
    let sent = document(70_000);
    // The type that is declared and the name do not matter.
    let said = send(&phone, "../证明 1.pdf", &sent).await;
    assert_eq!((&said["name"], &said["mediaType"]), (&json!("证明 1.pdf"), &json!("application/pdf")));
    assert_eq!((&said["size"], &said["digest"]), (&json!(70_000), &json!(digest(&sent))));
    let kept = node(&phone, &said["id"]).await;
    for field in ["id", "name", "mediaType", "size", "digest"] {
        assert_eq!(kept[field], said[field], "{field}");
    }
    let reply = phone.http().get(server.url(kept["link"].as_str().unwrap())).send().await.unwrap();
    assert_eq!(reply.status(), 200);
    let header = |name: &str| reply.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(header("content-disposition"), "attachment; filename*=UTF-8''%E8%AF%81%E6%98%8E%201%2Epdf");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("content-security-policy"), "default-src 'none'; sandbox");
    assert!(header("cache-control").starts_with("private, max-age="));
    assert_eq!(reply.bytes().await.unwrap(), sent);
    // An officer sends one too.
    let officers = send(&handler, "letter.pdf", &sent).await;
    assert_eq!(node(&handler, &officers["id"]).await["size"], 70_000);
}

/// A photo as a phone writes it: with where it was taken, what it shows, a second picture behind the first.
fn photo() -> (Bytes, &'static [u8]) {
    const SCAN: &[u8] = b"the picture itself\xff\x00 and so on";
    let mut tiff = vec![b'M', b'M', 0, 42, 0, 0, 0, 8, 0, 2];
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]);
    tiff.extend([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend(*b"GPS 34.27 117.19");
    let segment =
        |marker: u8, contents: &[u8]| JpegSegment::new_with_contents(marker, Bytes::copy_from_slice(contents));
    let mut jpeg = Jpeg::from_bytes(Bytes::from_static(b"\xff\xd8\xff\xd9")).unwrap();
    let rest = [SCAN, b"\xff\xd9", b"\xff\xd8 a second picture with its own GPS"].concat();
    jpeg.segments_mut().extend([
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS</x:xmpmeta>"),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(0xe2, b"MPF\0GPS"),
        segment(0xed, b"Photoshop 3.0\08BIM GPS caption"),
        segment(0xfe, b"comment GPS"),
        segment(0xdb, &[0; 65]),
        segment(0xc0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        JpegSegment::new_with_entropy(0xda, Bytes::from_static(&[1, 1, 0, 0, 63, 0]), rest.into()),
    ]);
    jpeg.set_exif(Some(tiff.into()));
    (jpeg.encoder().collect::<Vec<_>>().concat().into(), SCAN)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

async fn a_photo_keeps_the_picture_and_the_side_and_nothing_else(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let (sent, scan) = photo();
    assert!(holds(&sent, b"GPS 34.27"));
    let said = send(&phone, "photo.jpg", &sent).await;
    assert_eq!(said["mediaType"], "image/jpeg");
    let kept = node(&phone, &said["id"]).await;
    let reply = phone.http().get(server.url(kept["link"].as_str().unwrap())).send().await.unwrap();
    assert!(reply.headers()["content-disposition"].to_str().unwrap().starts_with("inline; "));
    let bytes = reply.bytes().await.unwrap();
    assert_eq!((&kept["size"], &kept["digest"]), (&json!(bytes.len()), &json!(digest(&bytes))), "of what is kept");
    for gone in [&b"GPS"[..], b"xmpmeta", b"8BIM", b"MPF", b"second picture", b"comment"] {
        assert!(!holds(&bytes, gone), "{}", String::from_utf8_lossy(gone));
    }
    assert!(holds(&bytes, scan) && holds(&bytes, b"ICC_PROFILE\0\x01\x01colours") && bytes.ends_with(b"\xff\xd9"));
    // The side (6: turn it right) is still told, and is all that is.
    let exif = Jpeg::from_bytes(bytes).unwrap().exif().unwrap();
    let read = exif::Reader::new().read_raw(exif.to_vec()).unwrap();
    let fields: Vec<_> = read.fields().map(|field| (field.tag, field.value.get_uint(0))).collect();
    assert_eq!(fields, [(exif::Tag::Orientation, Some(6))]);
}

async fn what_is_not_taken_says_why_in_both_languages(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let wide = [&b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..], &[0x7f; 40]].concat();
    assert!(Png::from_bytes(wide.clone().into()).is_err());
    let file = |bytes: &[u8]| form("file", "a.jpg", "image/jpeg", bytes);
    for (body, status) in [
        (file(b"<html><script>alert(1)</script></html>"), 400),
        (file(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0"), 400),
        (file(b"GIF89a\x01\0\x01\0\0\0\0;;;;"), 400),
        (file(b""), 400),
        // A picture by its head, and none behind it.
        (file(b"\xff\xd8\xff\xe0 no picture at all, as it goes on"), 400),
        (file(&wide), 400),
        (form("other", "a.pdf", "application/pdf", &document(100)), 400),
        (b"no form".to_vec(), 400),
        ([form("file", "a.pdf", "x/y", &document(99)), b"".to_vec()].concat()[..90].to_vec(), 400),
    ] {
        for language in ["en", "zh-CN"] {
            let (got, said) = phone.reading(language).upload(body.clone()).await;
            assert_eq!((got, &said["code"]), (status, &json!("BAD_INPUT")), "{said}");
            assert_eq!(is_chinese(&said["message"]), language == "zh-CN", "{said}");
        }
    }
    let (status, said) = server.stranger().upload(file(&document(100))).await;
    assert_eq!((status, &said["code"]), (401, &json!("UNAUTHENTICATED")));
    let (status, said) = server.stranger().with_token("x.y.z").upload(file(&document(100))).await;
    assert_eq!((status, &said["code"]), (401, &json!("UNAUTHENTICATED")));
    assert_eq!(rows(&server).await, 0);
}

async fn a_file_that_is_too_large_stops_at_the_byte_that_is_too_many(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let most = server.app.settings.files.max_bytes;
    // Known before it comes.
    let client = phone.unpooled();
    let (status, said) = client.upload(form("file", "a.pdf", "application/pdf", &document(most + 20_000))).await;
    assert_eq!((status, &said["code"]), (413, &json!("TOO_LARGE")));
    assert!(said["message"].as_str().unwrap().contains("10 MB"), "{said}");
    // By one byte.
    let (status, said) = client.upload(form("file", "a.pdf", "application/pdf", &document(most + 1))).await;
    assert_eq!((status, &said["code"]), (413, &json!("TOO_LARGE")));
    // Not known before: a stream of 100 MB is not read to its end.
    let (body, read) = counted(head_of_a_document(), Bytes::from(vec![b'x'; 64 * 1024]), 1_600);
    let mut request = client.http().post(server.url("/files")).bearer_auth(client.token().await.unwrap());
    request = request.header("content-type", UPLOAD_TYPE);
    if let Ok(reply) = request.body(body).send().await {
        assert_eq!(reply.status(), 413);
    }
    assert!(read.load(Ordering::SeqCst) < most + 8 * 1024 * 1024, "{} bytes were taken", read.load(Ordering::SeqCst));
    assert_eq!(rows(&server).await, 0);
    let left = walk(server.database.files.path());
    assert!(left.iter().all(|file| !file.ends_with(".pdf")) && left.len() < 2, "nothing lies about: {left:?}");
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(walk(&entry.path()));
        } else {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

async fn a_link_ends_and_cannot_be_made_up(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let one = send(&phone, "a.pdf", &document(100)).await["id"].clone();
    let other = send(&phone, "b.pdf", &document(200)).await["id"].clone();
    let link = async |id: &Value| node(&phone, id).await["link"].as_str().unwrap().to_owned();
    let (first, second) = (link(&one).await, link(&other).await);
    assert_eq!(first, link(&one).await, "the same for a while");
    let get = async |path: &str| {
        let reply = server.stranger().http().get(server.url(path)).send().await.unwrap();
        (reply.status().as_u16(), reply.json::<Value>().await.ok().map(|said| said["code"].clone()))
    };
    assert_eq!(get(&first).await.0, 200);
    let forbidden = (403, Some(json!("FORBIDDEN")));
    let query = |link: &str| link.split_once('?').unwrap().1.to_owned();
    assert_eq!(get(&format!("/files/{}?{}", one.as_str().unwrap(), query(&second))).await, forbidden);
    let until: i64 = first.split("until=").nth(1).unwrap().split('&').next().unwrap().parse().unwrap();
    assert_eq!(get(&first.replace(&until.to_string(), &(until + 60_000).to_string())).await, forbidden);
    let mut forged = first.clone();
    let last = forged.pop().unwrap();
    forged.push(if last == 'A' { 'B' } else { 'A' });
    // Base64's last letter may say nothing; one in the middle always does.
    forged.replace_range(
        forged.len() - 20..forged.len() - 19,
        if forged.as_bytes()[forged.len() - 20] == b'A' { "B" } else { "A" },
    );
    assert_eq!(get(&forged).await, forbidden);
    let missing = (404, Some(json!("NOT_FOUND")));
    for path in
        ["/files/nothing_1".to_owned(), format!("/files/{}", one.as_str().unwrap()), "/files/x?until=1&key=2".into()]
    {
        assert_eq!(get(&path).await, missing, "{path}");
    }
    server.advance(6 * 60);
    assert_eq!(get(&first).await, forbidden);
    assert_eq!(get(&link(&one).await).await.0, 200);
}

/// What the server knows of who is signed in.
async fn caller(server: &TestServer, client: &Client) -> Arc<Caller> {
    server.app.access.authenticate(&client.token().await.unwrap()).await.unwrap()
}

async fn claimed(server: &TestServer, by: &Client, ids: &[&Value], about: About) -> Result<(), Code> {
    let by = caller(server, by).await;
    let ids: Vec<FileId> = ids.iter().map(|id| FileId::from_public(id.as_str().unwrap()).unwrap()).collect();
    let tx = server.app.db.begin().await.unwrap();
    files::claim(&tx, &by, &ids, about, "input.paperIds").await.map_err(|refusal| refusal.code())?;
    tx.commit().await.unwrap();
    Ok(())
}

async fn files_are_seen_by_who_sent_them_and_through_what_carries_them(server: TestServer) {
    let agency = server.agency().await;
    let (person, other) = (server.person(agency).await, server.person(agency).await);
    let (phone, stranger) = (server.phone(person).await, server.phone(other).await);
    let handler = server.signed_in(agency, Role::Handler).await;
    let helper = server.signed_in(agency, Role::Helper).await;
    let foreign = server.signed_in(server.agency().await, Role::Handler).await;
    let mut ids = Vec::new();
    for name in ["paper.pdf", "help.pdf", "loose.pdf"] {
        ids.push(send(&phone, name, &document(100)).await["id"].clone());
    }
    let [paper, help, loose] = &ids[..] else { panic!("three") };
    for client in [&handler, &helper, &foreign, &stranger] {
        assert_eq!(code(client, paper).await, "NOT_FOUND", "as long as nothing carries it");
    }
    let subject = Uuid::now_v7();
    let about = About { person, subject, help: false };
    // Only who sent it can tie it to something; together with one that is not there nothing is tied.
    assert_eq!(claimed(&server, &stranger, &[paper], about).await, Err(Code::BadInput));
    assert_eq!(claimed(&server, &handler, &[paper], about).await, Err(Code::BadInput));
    let nothing = json!(crate::support::random_id("file"));
    assert_eq!(claimed(&server, &phone, &[paper, &nothing], about).await, Err(Code::BadInput));
    assert_eq!(code(&handler, paper).await, "NOT_FOUND");
    claimed(&server, &phone, &[], about).await.unwrap();
    for _ in 0..2 {
        claimed(&server, &phone, &[paper, paper], about).await.unwrap();
    }
    let elsewhere = About { subject: Uuid::now_v7(), ..about };
    assert_eq!(claimed(&server, &phone, &[paper], elsewhere).await, Err(Code::BadInput), "one thing carries it");
    claimed(&server, &phone, &[help], About { help: true, ..elsewhere }).await.unwrap();
    for (client, sees) in
        [(&phone, [true, true, true]), (&handler, [true, false, false]), (&helper, [false, true, false])]
    {
        for (id, sees) in ids.iter().zip(sees) {
            let query = "query($id: ID!) { node(id: $id) { id } }";
            let got = client.send(query, json!({ "id": id })).await;
            assert_eq!(got.code(), (!sees).then_some("NOT_FOUND"), "{id}");
        }
    }
    for client in [&foreign, &stranger] {
        for id in [paper, help, loose] {
            assert_eq!(code(client, id).await, "NOT_FOUND");
        }
    }
    let carried = files::of_subjects(server.app.db.read(), &[subject]).await.unwrap();
    assert!(carried[&subject].iter().map(|row| row.id.to_public()).eq([paper.as_str().unwrap()]));
    let id = FileId::from_public(paper.as_str().unwrap()).unwrap();
    assert_eq!(files::of(server.app.db.read(), &[id]).await.unwrap()[&id].name, "paper.pdf");
}

async fn what_nothing_carries_is_gone_after_a_day(server: TestServer) {
    let (person, phone, _) = scene(&server).await;
    let carried = send(&phone, "a.pdf", &document(100)).await["id"].clone();
    let loose = send(&phone, "b.pdf", &document(100)).await["id"].clone();
    claimed(&server, &phone, &[&carried], About { person, subject: Uuid::now_v7(), help: false }).await.unwrap();
    // Bytes whose row was never written: a server died in between.
    let lost: FileId = yunjian::platform::new_id(server.now());
    let name = lost.to_public();
    let folder = server.database.files.path().join("files").join(&name[name.len() - 2..]);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(&name), b"%PDF").unwrap();
    let run = async || retention::run(&server.app.db, &server.app.settings, server.now()).await.unwrap().of("files");
    server.advance(86_000);
    assert_eq!((run().await, walk(server.database.files.path()).len()), (0, 3));
    server.advance(1_000);
    let late = send(&phone, "c.pdf", &document(100)).await["id"].clone();
    assert_eq!((run().await, walk(server.database.files.path()).len()), (1, 2));
    assert_eq!(code(&phone, &loose).await, "NOT_FOUND");
    for id in [&carried, &late] {
        let link = node(&phone, id).await["link"].as_str().unwrap().to_owned();
        assert_eq!(phone.http().get(server.url(&link)).send().await.unwrap().status(), 200);
    }
}

async fn bytes_that_did_not_arrive_leave_no_row(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let token = phone.token().await.unwrap();
    // The line is cut in the middle of a file.
    let pieces = [
        Ok(Bytes::from(head_of_a_document())),
        Ok(Bytes::from(vec![b'x'; 100_000])),
        Err(std::io::Error::other("cut")),
    ];
    let body = reqwest::Body::wrap_stream(stream::iter(pieces));
    let request = phone.http().post(server.url("/files")).bearer_auth(token);
    let request = request.header("content-type", UPLOAD_TYPE);
    assert!(request.body(body).send().await.is_err());
    let after = send(&phone, "a.pdf", &document(100)).await["id"].clone();
    assert_eq!((rows(&server).await, code_or_none(&phone, &after).await), (1, None));
}

async fn what_is_not_as_it_was_sent_is_neither_kept_nor_handed_out(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let (paper, (picture, _)) = (document(300_000), photo());
    for bytes in [&paper[..], &picture] {
        let body = form("file", "a", "x/y", bytes);
        let other = format!("?sha256={}", digest(b"something else"));
        let (status, said) = phone.upload_with(body.clone(), &other).await;
        assert_eq!((status, &said["code"]), (503, &json!("UNAVAILABLE")));
        assert_eq!(rows(&server).await, 0);
        assert!(kept_bytes(&server).is_empty(), "nothing is left of it");
        let promised = format!("?sha256={}", digest(bytes).to_uppercase());
        assert_eq!(phone.upload_with(body, &promised).await.0, 201, "of a photo as it was sent, not as it is kept");
        forget(&server).await;
    }
    // A disk that has lost or changed something.
    let sent = send(&phone, "a.pdf", &paper).await;
    let [file] = &kept_bytes(&server)[..] else { panic!("one file") };
    let link = node(&phone, &sent["id"]).await["link"].as_str().unwrap().to_owned();
    // A connection that breaks before the head of the answer is broken too.
    let read = async || phone.http().get(server.url(&link)).send().await?.bytes().await;
    assert_eq!(read().await.unwrap(), paper);
    let mut changed = paper.clone();
    changed[200_000] ^= 1;
    std::fs::write(file, changed).unwrap();
    assert!(read().await.is_err(), "it breaks off before its end");
    std::fs::write(file, &paper[..100]).unwrap();
    assert!(read().await.is_err());
}

/// Files below the server's folder.
fn kept_bytes(server: &TestServer) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![server.database.files.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() { folders.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found
}

/// Removes every file.
async fn forget(server: &TestServer) {
    let tx = server.app.db.begin().await.unwrap();
    attachment::Entity::delete_many().exec(&tx).await.unwrap();
    tx.commit().await.unwrap();
    for file in kept_bytes(server) {
        std::fs::remove_file(file).unwrap();
    }
}

async fn code_or_none(client: &Client, id: &Value) -> Option<String> {
    let reply = client.send("query($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await;
    reply.code().map(str::to_owned)
}

async fn one_sign_in_sends_only_so_many(server: TestServer) {
    let (_, phone, _) = scene(&server).await;
    let body = form("file", "a.pdf", "application/pdf", &document(20));
    for _ in 0..30 {
        assert_eq!(phone.upload(body.clone()).await.0, 201);
    }
    let (status, said) = phone.upload(body.clone()).await;
    assert_eq!((status, &said["code"]), (429, &json!("RATE_LIMITED")));
    server.advance(10);
    assert_eq!(phone.upload(body).await.0, 201);
}
