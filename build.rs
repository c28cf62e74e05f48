//! Puts the console's files where `rust-embed` takes them from, or a page that says how to build them.
//!
//! Never runs npm: a machine with Rust alone can build the server. `REQUIRE_WEB=1` makes missing files an error.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const PLACEHOLDER: &str = "<!doctype html>
<html lang=\"zh-CN\">
<head><meta charset=\"utf-8\"><title>云检</title></head>
<body>
<h1>云检 · Yunjian</h1>
<p>控制台尚未构建：请运行 <code>cargo xtask demo</code>，或在 web-admin 中运行 <code>npm ci &amp;&amp; npm run build</code> 后重新编译。接口已可使用：<code>/graphql</code>。</p>
<p>The console has not been built. Run <code>cargo xtask demo</code>, or <code>npm ci &amp;&amp; npm run build</code> in web-admin and compile again. The API is at <code>/graphql</code>.</p>
</body>
</html>
";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=REQUIRE_WEB");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("web");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    fs::create_dir_all(&target)?;
    take(&root, "web-admin", "dist", &target)?;
    take(&root, "mini-program", "dist/h5", &target.join("m"))?;
    if !target.join("index.html").exists() {
        if env::var("REQUIRE_WEB").is_ok_and(|value| value == "1") {
            return Err(io::Error::other("web-admin/dist is empty and REQUIRE_WEB=1: build the console first"));
        }
        println!("cargo:warning=the console is not built (web-admin/dist): a page that says so takes its place");
        fs::write(target.join("index.html"), PLACEHOLDER)?;
    }
    Ok(())
}

/// Copies what `project` built, and has this run again when it is built anew.
fn take(root: &Path, project: &str, built: &str, target: &Path) -> io::Result<()> {
    if !root.join(project).is_dir() {
        return Ok(());
    }
    let built = root.join(project).join(built);
    // A path that is not there would make Cargo run this, and compile the crate, every time.
    fs::create_dir_all(&built)?;
    println!("cargo:rerun-if-changed={}", built.display());
    copy(&built, target)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::create_dir_all(to)?;
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
