//! Running programs, and where things are.

use std::cell::RefCell;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command of xtask comes to; the error says what to do about it.
pub type Outcome<T = ()> = Result<T, String>;

thread_local! {
    /// Where this thread's steps write, when not to the terminal.
    static LOG: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Runs `act`; what it says and what the programs that it runs print goes into `log`.
pub fn logged<T>(log: File, act: impl FnOnce() -> T) -> T {
    LOG.set(Some(log));
    let done = act();
    LOG.set(None);
    done
}

/// Says something to whoever watches.
pub fn say(text: &str) {
    LOG.with_borrow_mut(|log| match log {
        // A log that cannot be written to must not end the step.
        Some(file) => drop(writeln!(file, "{text}")),
        None => eprintln!("{text}"),
    });
}

/// The project's root folder.
pub fn root() -> PathBuf {
    // Cargo sets it for `cargo run`, also when the checkout has moved since xtask was compiled.
    let manifest = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let manifest = PathBuf::from(manifest);
    manifest.parent().map_or(manifest.clone(), Path::to_path_buf)
}

/// Cargo's target folder: the one this program was built into, whatever setting chose it.
pub fn target() -> PathBuf {
    let built = std::env::current_exe().ok();
    let found = built.as_deref().and_then(|exe| exe.parent()?.parent());
    found.map_or_else(|| root().join("target"), Path::to_path_buf)
}

/// A program to run in the project's root.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The cargo that runs us, so that `cargo +toolchain xtask` stays on its toolchain.
pub fn cargo() -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What `cargo run` says about xtask itself. Build scripts of dependencies look at some of it, and would build
    // their crates anew each time that cargo is called now from here and now by hand.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"].iter().any(|prefix| name.starts_with(prefix))
        {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// Prints the command, runs it with our terminal or log, and fails unless it ends with 0.
pub fn run(command: &mut Command) -> Outcome {
    let line = describe(command);
    say(&format!("$ {line}"));
    LOG.with_borrow(|log| {
        let Some(file) = log else { return Ok(()) };
        let copy = || file.try_clone().map_err(|error| format!("cannot write the log: {error}"));
        command.stdin(Stdio::null()).stdout(copy()?).stderr(copy()?);
        Ok::<_, String>(())
    })?;
    let status = command.status().map_err(|error| format!("cannot run `{line}`: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{line}` failed ({status})")) }
}

/// What the command prints, trimmed; nothing when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Finds `name` on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Puts `text` into `file`, with the file's name in the error.
pub fn write(file: &Path, text: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// The text of `file`, with the file's name in the error.
pub fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

/// The command as one would type it.
fn describe(command: &Command) -> String {
    let mut words = vec![Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy()));
    let line = words.join(" ");
    match command.get_current_dir().and_then(|folder| folder.strip_prefix(root()).ok().map(Path::to_path_buf)) {
        Some(folder) if folder.as_os_str().is_empty() => line,
        Some(folder) => format!("{line}   (in {})", folder.display()),
        None => line,
    }
}
