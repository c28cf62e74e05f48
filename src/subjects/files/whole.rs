//! Hands bytes out only whole: what does not have the digest it was kept with is broken off before its end.

use std::io;

use async_stream::try_stream;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, TryStreamExt as _};
use sha2::{Digest as _, Sha256};

use crate::platform::keys::hex;

/// `bytes`, of which the last piece comes when all of them have `digest` (SHA-256, hexadecimal). A store that has lost or
/// changed some gives an error in its place, and whoever reads gets less than was announced.
pub fn whole(
    mut bytes: BoxStream<'static, object_store::Result<Bytes>>,
    digest: String,
) -> impl Stream<Item = io::Result<Bytes>> {
    try_stream! {
        let (mut hash, mut held) = (Sha256::new(), None);
        while let Some(piece) = bytes.try_next().await.map_err(io::Error::other)? {
            hash.update(&piece);
            if let Some(before) = held.replace(piece) {
                yield before;
            }
        }
        if hex(&hash.finalize()) != digest {
            tracing::error!(digest, "a file is not as it was kept; it is not handed out");
            Err(io::Error::other("the file is damaged"))?;
        }
        if let Some(last) = held {
            yield last;
        }
    }
}
