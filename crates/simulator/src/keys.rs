//! The keys of simulated phones, kept in the data directory: after a restart they sign in, and are not bound anew, which
//! officers would be told of.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::session::Credentials;
use ground::entity::Timestamp;

/// What the file holds.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// When the lives began.
    born: Timestamp,
    /// By binding code.
    devices: BTreeMap<String, Credentials>,
}

/// Keys of phones by binding code.
#[derive(Debug)]
pub struct DeviceKeys {
    file: Option<PathBuf>,
    kept: Mutex<Kept>,
    changed: AtomicBool,
}

impl DeviceKeys {
    /// Reads `file`; when it is missing or unreadable nobody is bound, and lives begin at `born`.
    pub fn load(file: Option<PathBuf>, born: Timestamp) -> Self {
        let kept = file
            .as_ref()
            .and_then(|file| std::fs::read(file).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or(Kept { born, devices: BTreeMap::new() });
        Self { file, kept: Mutex::new(kept), changed: AtomicBool::new(false) }
    }

    /// When the lives began.
    pub fn born(&self) -> Timestamp {
        self.lock().born
    }

    /// The key of the phone bound with `code`.
    pub fn get(&self, code: &str) -> Option<Credentials> {
        self.lock().devices.get(code).cloned()
    }

    /// Remembers a key until the next [`Self::save`].
    pub fn put(&self, code: &str, credentials: Credentials) {
        self.lock().devices.insert(code.into(), credentials);
        self.changed.store(true, Ordering::SeqCst);
    }

    /// Whether there are keys that are not in the file yet.
    pub fn is_changed(&self) -> bool {
        self.changed.load(Ordering::SeqCst)
    }

    /// Writes the file anew, readable by its owner alone.
    pub fn save(&self) -> std::io::Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        self.changed.store(false, Ordering::SeqCst);
        let bytes = serde_json::to_vec(&*self.lock())?;
        let draft = file.with_extension("new");
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(&draft)?;
        out.write_all(&bytes)?;
        out.sync_all()?;
        std::fs::rename(draft, file)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_survive_a_restart_and_a_broken_file_is_nobody() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("phones.json");
        let keys = DeviceKeys::load(Some(file.clone()), Timestamp(5));
        let credentials = Credentials { device: "device_1".into(), key: "k".into() };
        keys.put("DEMO-0001", credentials.clone());
        keys.save().unwrap();
        let again = DeviceKeys::load(Some(file.clone()), Timestamp(9));
        assert_eq!(again.get("DEMO-0001"), Some(credentials));
        assert_eq!(again.born(), Timestamp(5));
        std::fs::write(&file, "not json").unwrap();
        assert_eq!(DeviceKeys::load(Some(file), Timestamp(9)).get("DEMO-0001"), None);
    }
}
