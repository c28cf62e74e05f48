//! Where the bytes of files lie: a folder, or a store that speaks S3.

use std::sync::Arc;

use anyhow::Context as _;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _, WriteMultipart};

use crate::entity::PublicId as _;
use crate::platform::settings::FileSettings;
use crate::platform::{Answer, Refusal};
use crate::subjects::files::rows::FileId;

/// Everything lies below this.
const BELOW: &str = "files";
/// Bytes of one part; S3 takes none that are smaller, but for the last.
const PART: usize = 5 * 1024 * 1024;

/// Where the bytes of files lie.
#[derive(Clone, Debug)]
pub struct Store(Arc<dyn ObjectStore>);

impl Store {
    /// The store that the settings name; its folder is made when it is not there.
    pub fn open(settings: &FileSettings) -> anyhow::Result<Self> {
        settings.check()?;
        let s3 = &settings.s3;
        let Some(bucket) = &s3.bucket else {
            let folder = &settings.folder;
            let named = || format!("setting `files.folder` (YUNJIAN_FILES__FOLDER): {}", folder.display());
            std::fs::create_dir_all(folder).with_context(named)?;
            // Accepted means durable.
            let store = LocalFileSystem::new_with_prefix(folder).with_context(named)?.with_fsync(true);
            return Ok(Self(Arc::new(store)));
        };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_virtual_hosted_style_request(s3.bucket_in_host)
            .with_allow_http(s3.endpoint.as_ref().is_some_and(|url| url.starts_with("http://")));
        if let (Some(region), Some(id), Some(secret)) = (&s3.region, &s3.access_key_id, &s3.secret_access_key) {
            builder = builder.with_region(region).with_access_key_id(id).with_secret_access_key(secret.reveal());
        }
        if let Some(endpoint) = &s3.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        Ok(Self(Arc::new(builder.build().context("setting `files.s3` (YUNJIAN_FILES__S3__…)")?)))
    }

    /// Begins to write a file; nobody sees it before it is finished.
    pub(super) async fn write(&self, id: FileId) -> Answer<WriteMultipart> {
        let upload = self.0.put_multipart(&path(id)).await.map_err(away)?;
        Ok(WriteMultipart::new_with_chunk_size(upload, PART))
    }

    /// The bytes of a file.
    pub async fn read(&self, id: FileId) -> Answer<BoxStream<'static, object_store::Result<bytes::Bytes>>> {
        match self.0.get(&path(id)).await {
            Ok(found) => Ok(found.into_stream()),
            Err(object_store::Error::NotFound { .. }) => Err(Refusal::not_found()),
            Err(error) => Err(away(error)),
        }
    }

    /// Removes the bytes of a file; those that are gone already are no fault.
    pub(super) async fn remove(&self, id: FileId) -> Answer<()> {
        match self.0.delete(&path(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(away(error)),
        }
    }

    /// Ids of all files that there are bytes of, `many` at a time.
    pub(super) fn ids(&self, many: usize) -> BoxStream<'static, Answer<Vec<FileId>>> {
        let ids = self.0.list(Some(&Path::from(BELOW))).map_err(away);
        let ids = ids.try_filter_map(async |found| Ok(found.location.filename().and_then(FileId::from_public)));
        ids.try_chunks(many).map_err(|chunk| chunk.1).boxed()
    }
}

/// Two letters from the random end of the id keep folders small.
fn path(id: FileId) -> Path {
    let name = id.to_public();
    Path::from(format!("{BELOW}/{}/{name}", &name[name.len() - 2..]))
}

/// The store is away.
pub(super) fn away(error: object_store::Error) -> Refusal {
    tracing::warn!(%error, "the store of files cannot be used");
    Refusal::unavailable()
}
