//! Data that the program brings and an operator can replace by a file: holidays, the matrix of spot checks.

use std::path::Path;

use anyhow::Context as _;
use figment::Figment;
use figment::providers::{Format as _, Toml};
use serde::de::DeserializeOwned;

/// What stands in `file`, or in `built_in` without one; `setting` names the file. Both are TOML.
pub fn read<T: DeserializeOwned>(built_in: &str, file: Option<&Path>, setting: &str) -> anyhow::Result<T> {
    let Some(file) = file else {
        return Figment::from(Toml::string(built_in)).extract().context("data that the program brings");
    };
    anyhow::ensure!(file.is_file(), "no file {} (setting `{setting}`)", file.display());
    Figment::from(Toml::file(file))
        .extract()
        .with_context(|| format!("the file {} (setting `{setting}`)", file.display()))
}
