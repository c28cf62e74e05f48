//! SQLite databases with all migrations: made once per build of the tests, and copied.

use std::fs::File;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use migrations::{Migrator, MigratorTrait as _};
use tokio::sync::OnceCell;
use yunjian::platform::Db;

/// Puts a database with all tables there.
pub async fn copy_to(file: &Path) {
    static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(template).await;
    std::fs::copy(template, file).expect("a copy of the template");
}

/// The address of a database in this file.
pub fn url(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

/// Makes the database to copy from, or finds it made by another process of this build.
async fn template() -> PathBuf {
    let program = std::env::current_exe().expect("the test program");
    let built = program.metadata().and_then(|about| about.modified()).expect("when the test program was built");
    let mut hash = DefaultHasher::new();
    (program, built).hash(&mut hash);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(folder).expect("a folder for the template");
    let file = folder.join(format!("migrated-{:016x}.db", hash.finish()));
    let lock = File::create(folder.join("migrated.lock")).expect("a lock file");
    lock.lock().expect("the lock");
    if !file.exists() {
        // Those of earlier builds.
        for entry in folder.read_dir().expect("the folder").flatten() {
            if entry.file_name().to_string_lossy().starts_with("migrated-") {
                std::fs::remove_file(entry.path()).expect("an old template goes");
            }
        }
        let draft = folder.join(format!("draft-{}.db", std::process::id()));
        let db = Db::connect(&url(&draft), 1).await.expect("the template opens");
        Migrator::up(db.migrate(), None).await.expect("migrations apply");
        // Its log is folded into the file.
        db.close().await.expect("the template closes");
        std::fs::rename(&draft, &file).expect("the template is there");
    }
    file
}
