//! Settings of attachments: where their bytes lie, and how large one may be.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Secret, SettingsError};

/// Attachments.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileSettings {
    /// The folder that their bytes lie in, unless they lie in S3. Several servers need one folder, or S3.
    pub folder: PathBuf,
    /// Bytes of one at most.
    pub max_bytes: usize,
    /// A store that speaks S3.
    pub s3: S3Settings,
}

impl Default for FileSettings {
    fn default() -> Self {
        // A page scanned in colour, or a photo of a good phone.
        Self { folder: "data/files".into(), max_bytes: 10 * 1024 * 1024, s3: S3Settings::default() }
    }
}

/// A store that speaks S3.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct S3Settings {
    /// The bucket; none: files lie in the folder.
    pub bucket: Option<String>,
    /// Where the store answers; AWS when not set.
    pub endpoint: Option<String>,
    /// Its region.
    pub region: Option<String>,
    /// Id of the access key.
    pub access_key_id: Option<String>,
    /// The access key's secret.
    pub secret_access_key: Option<Secret>,
    /// The bucket is part of the host's name, as Aliyun OSS and Tencent COS want it; else of the path, as MinIO does.
    pub bucket_in_host: bool,
}

impl FileSettings {
    /// Refuses what could never be stored in.
    pub fn check(&self) -> Result<(), SettingsError> {
        // A picture is held in memory while what it tells beside the picture is taken out.
        if !(64 * 1024..=64 * 1024 * 1024).contains(&self.max_bytes) {
            return Err(SettingsError::Unusable {
                name: "files.max_bytes",
                variable: "YUNJIAN_FILES__MAX_BYTES",
                wanted: "a number from 65536 to 67108864",
            });
        }
        let s3 = &self.s3;
        if s3.bucket.is_none() {
            return Ok(());
        }
        for (there, name, variable) in [
            (s3.region.is_some(), "files.s3.region", "YUNJIAN_FILES__S3__REGION"),
            (s3.access_key_id.is_some(), "files.s3.access_key_id", "YUNJIAN_FILES__S3__ACCESS_KEY_ID"),
            (s3.secret_access_key.is_some(), "files.s3.secret_access_key", "YUNJIAN_FILES__S3__SECRET_ACCESS_KEY"),
        ] {
            if !there {
                return Err(SettingsError::Missing { name, variable });
            }
        }
        let safe = |url: &String| url.starts_with("https://") || url.starts_with("http://127.0.0.1");
        if s3.endpoint.as_ref().is_some_and(|url| !safe(url)) {
            return Err(SettingsError::Unusable {
                name: "files.s3.endpoint",
                variable: "YUNJIAN_FILES__S3__ENDPOINT",
                wanted: "https://HOST",
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_is_missing_or_of_no_use_is_named() {
        let mut settings = FileSettings::default();
        settings.check().unwrap();
        settings.max_bytes = 10;
        assert!(settings.check().unwrap_err().to_string().contains("files.max_bytes"));
        let mut settings = FileSettings::default();
        settings.s3.bucket = Some("files".into());
        for (name, set) in [
            ("files.s3.region", (|s3| s3.region = Some("cn-east-1".into())) as fn(&mut S3Settings)),
            ("files.s3.access_key_id", |s3| s3.access_key_id = Some("id".into())),
            ("files.s3.secret_access_key", |s3| s3.secret_access_key = Some("hunter2".into())),
        ] {
            assert!(settings.check().unwrap_err().to_string().contains(name), "{name}");
            set(&mut settings.s3);
        }
        settings.check().unwrap();
        settings.s3.endpoint = Some("http://example.org".into());
        assert!(settings.check().unwrap_err().to_string().contains("files.s3.endpoint"));
        assert!(!format!("{settings:?}").contains("hunter2"));
    }
}
