//! The secret of a data directory: random, made once, readable by its owner alone.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context as _;
use base64::Engine as _;
use rand::RngExt as _;

/// Reads `file`, or makes it with 48 random bytes in base64.
pub fn read_or_make(file: &Path) -> anyhow::Result<String> {
    let unusable = || format!("the secret in {} could not be read or made", file.display());
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(mut out) => {
            let secret = base64::engine::general_purpose::STANDARD.encode(rand::rng().random::<[u8; 48]>());
            out.write_all(secret.as_bytes()).and_then(|()| out.sync_all()).with_context(unusable)?;
            Ok(secret)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Ok(std::fs::read_to_string(file).with_context(unusable)?.trim().to_owned())
        }
        Err(error) => Err(error).with_context(unusable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_made_once_strong_and_private() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("secret");
        let secret = read_or_make(&file).unwrap();
        assert!(crate::platform::Keys::from_secret(secret.as_bytes()).is_ok());
        assert_eq!(read_or_make(&file).unwrap(), secret);
        assert_ne!(read_or_make(&dir.path().join("other")).unwrap(), secret);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
