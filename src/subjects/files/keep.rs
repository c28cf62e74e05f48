//! Takes a file in as it comes: refuses what is not taken at its first bytes and what is too large at the byte that is
//! too many, stores it, and writes its row.

use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use object_store::WriteMultipart;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use sha2::{Digest as _, Sha256};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::clean::{self, Kind};
use super::store::{Store, away};
use crate::access::Caller;
use crate::entity::Timestamp;
use crate::platform::keys::hex;
use crate::platform::{Answer, Code, Db, Refusal, new_id};
use crate::subjects::files::rows::{FileId, attachment};

/// Bytes by which a kind is known: a JPEG needs three, a WebP twelve.
const HEAD: usize = 16;
/// Longest name, in characters.
const NAME: usize = 100;
/// Pictures in memory at the same time; who comes later waits.
const PICTURES: usize = 4;
/// Parts on their way to the store at the same time.
const PARTS: usize = 2;

/// How much may come in.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of one file.
    max_bytes: usize,
    pictures: Arc<Semaphore>,
}

impl Limits {
    /// Files of at most `max_bytes`.
    pub fn new(max_bytes: usize) -> Self {
        Self { max_bytes, pictures: Arc::new(Semaphore::new(PICTURES)) }
    }

    /// Bytes of one file at most.
    pub fn max_bytes(&self) -> usize {
        self.max_bytes
    }

    /// The refusal of a larger one.
    pub fn too_large(&self) -> Refusal {
        let most = self.max_bytes / 1024;
        let (zh, en) = if most < 1024 { (most, "KB") } else { (most / 1024, "MB") };
        Refusal::new(
            Code::TooLarge,
            format!("文件超过 {zh} {en}，请压缩或分成几个文件后上传。"),
            format!("The file is larger than {zh} {en}. Make it smaller, or send it in parts."),
        )
    }
}

/// A file on its way in.
pub struct Incoming<'a> {
    store: &'a Store,
    limits: &'a Limits,
    id: FileId,
    name: String,
    seen: usize,
    /// What the sender says the digest is, and the digest of what has come so far.
    promised: Option<(String, Sha256)>,
    state: State,
}

enum State {
    /// Too little has come to know what it is.
    Head(BytesMut),
    /// A picture is looked at as a whole.
    Picture { kind: Kind, bytes: BytesMut, _room: OwnedSemaphorePermit },
    /// Anything else goes through as it comes.
    Through { kind: Kind, writing: Writing },
}

/// Bytes on their way to the store.
struct Writing {
    upload: WriteMultipart,
    hash: Sha256,
    size: i64,
}

impl Writing {
    async fn begin(store: &Store, id: FileId) -> Answer<Self> {
        Ok(Self { upload: store.write(id).await?, hash: Sha256::new(), size: 0 })
    }

    async fn put(&mut self, bytes: Bytes) -> Answer<()> {
        self.upload.wait_for_capacity(PARTS).await.map_err(away)?;
        self.hash.update(&bytes);
        self.size += i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        self.upload.put(bytes);
        Ok(())
    }

    /// The bytes are stored: their digest and how many they are.
    async fn finish(self) -> Answer<(String, i64)> {
        self.upload.finish().await.map_err(away)?;
        Ok((hex(&self.hash.finalize()), self.size))
    }
}

impl<'a> Incoming<'a> {
    /// A file that the sender calls `name`; `sha256` is its digest as the sender knows it, in hexadecimal.
    pub fn new(store: &'a Store, limits: &'a Limits, name: &str, sha256: Option<&str>, now: Timestamp) -> Self {
        let state = State::Head(BytesMut::with_capacity(HEAD));
        let promised = sha256.map(|digest| (digest.to_ascii_lowercase(), Sha256::new()));
        Self { store, limits, id: new_id(now), name: tidy(name), seen: 0, promised, state }
    }

    /// Takes what has come, or says why no more of it is taken.
    pub async fn push(&mut self, bytes: Bytes) -> Answer<()> {
        self.seen = self.seen.saturating_add(bytes.len());
        if self.seen > self.limits.max_bytes {
            return Err(self.limits.too_large());
        }
        if let Some((_, hash)) = &mut self.promised {
            hash.update(&bytes);
        }
        match &mut self.state {
            State::Head(head) => {
                head.extend_from_slice(&bytes);
                if head.len() >= HEAD {
                    let head = std::mem::take(head);
                    self.state = known(self.store, self.limits, self.id, head).await?;
                }
                Ok(())
            }
            State::Picture { bytes: picture, .. } => {
                picture.extend_from_slice(&bytes);
                Ok(())
            }
            State::Through { writing, .. } => writing.put(bytes).await,
        }
    }

    /// Everything has come: stores it, and then its row.
    pub async fn finish(mut self, db: &Db, by: &Caller, now: Timestamp) -> Answer<attachment::Model> {
        if let State::Head(head) = &mut self.state {
            let head = std::mem::take(head);
            self.state = known(self.store, self.limits, self.id, head).await?;
        }
        let whole = self.promised.is_none_or(|(promised, hash)| promised == hex(&hash.finalize()));
        let (kind, (digest, size)) = match self.state {
            State::Head(_) => return Err(not_taken()),
            State::Through { writing, .. } if !whole => {
                writing.upload.abort().await.map_err(away)?;
                return Err(damaged());
            }
            State::Picture { .. } if !whole => return Err(damaged()),
            State::Through { kind, writing } => (kind, writing.finish().await?),
            State::Picture { kind, bytes, _room } => {
                let mut writing = Writing::begin(self.store, self.id).await?;
                for part in clean::picture(kind, bytes.freeze())? {
                    writing.put(part).await?;
                }
                (kind, writing.finish().await?)
            }
        };
        let row = attachment::Model {
            id: self.id,
            sent_by_person: by.person().ok().map(|person| person.id()),
            sent_by_officer: by.officer().ok().map(|officer| officer.id()),
            name: self.name,
            media_type: kind.media_type().to_owned(),
            size,
            digest,
            created_at: now,
            person_id: None,
            subject_id: None,
            help: false,
        };
        let tx = db.begin().await?;
        let row = row.into_active_model().insert(&tx).await?;
        tx.commit().await?;
        tracing::info!(target: "audit", event = "file", file = %row.id, action = "Send");
        Ok(row)
    }
}

/// What becomes of a file that begins with `head`.
async fn known(store: &Store, limits: &Limits, id: FileId, head: BytesMut) -> Answer<State> {
    let kind = Kind::of(&head).ok_or_else(not_taken)?;
    if kind.is_picture() {
        let room = limits.pictures.clone().acquire_owned().await.map_err(|error| Refusal::internal(error))?;
        return Ok(State::Picture { kind, bytes: head, _room: room });
    }
    let mut writing = Writing::begin(store, id).await?;
    writing.put(head.freeze()).await?;
    Ok(State::Through { kind, writing })
}

fn damaged() -> Refusal {
    Refusal::new(
        Code::Unavailable,
        "文件在传送中损坏，未保存，请重新上传。",
        "The file was damaged on its way and was not kept. Please send it again.",
    )
}

fn not_taken() -> Refusal {
    Refusal::bad_input(
        "file",
        "仅接收 JPEG、PNG、WebP 图片和 PDF 文件，请转换后上传。",
        "Only JPEG, PNG and WebP pictures and PDF documents are taken. Please convert the file.",
    )
}

/// What the sender calls it, without folders and signs that no name has.
fn tidy(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|sign| !sign.is_control()).take(NAME).collect();
    let kept = kept.trim().trim_start_matches('.').to_owned();
    if kept.is_empty() { "file".to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_only_a_name() {
        for (sent, kept) in [
            ("证明.pdf", "证明.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\a\\photo.jpg", "photo.jpg"),
            (" a\r\nSet-Cookie: b ", "aSet-Cookie: b"),
            (".htaccess", "htaccess"),
            ("", "file"),
            ("/", "file"),
        ] {
            assert_eq!(tidy(sent), kept);
        }
        assert_eq!(tidy(&"文".repeat(200)).chars().count(), NAME);
    }
}
