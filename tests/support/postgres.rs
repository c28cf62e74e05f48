//! The PostgreSQL that tests make their databases on: the one `YUNJIAN_TEST_POSTGRES` names, or one of our own that
//! stops itself when no test has used it for some minutes. Without either a test fails; it never skips.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection};
use tokio::sync::OnceCell;
use yunjian::platform::Db;

const VARIABLE: &str = "YUNJIAN_TEST_POSTGRES";
/// Any number that nobody else locks.
const LOCK: i64 = 7_215_030_001;

/// Whether the cluster goes with its databases: one that does not flush its files is nobody's to keep.
static FLEETING: AtomicBool = AtomicBool::new(false);

/// A database copied from the template, and its address.
pub async fn create() -> (String, String) {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    create_from(TEMPLATE.get_or_init(make_template).await).await
}

/// A database without tables, and its address.
pub async fn create_blank() -> (String, String) {
    create_from("template0").await
}

async fn create_from(template: &str) -> (String, String) {
    let name = fresh_name();
    let address = address().await;
    let admin = connect(&address).await;
    run(&admin, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    let fsync = admin.query_one_raw(sea_orm::Statement::from_string(sea_orm::DatabaseBackend::Postgres, "SHOW fsync"));
    let fsync: String = fsync.await.expect("a setting").expect("a setting").try_get("", "fsync").expect("a setting");
    FLEETING.store(fsync == "off", Ordering::Relaxed);
    admin.close().await.ok();
    let url = with_database(&address, &name);
    (name, url)
}

/// Deletes a test's database, where it would stay, from a thread of its own, for dropping happens where nothing can be
/// awaited.
pub fn delete(name: &str) {
    if FLEETING.load(Ordering::Relaxed) {
        return;
    }
    let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let admin = Database::connect(options(&address().await)).await?;
            admin.execute_unprepared(&sql).await?;
            anyhow::Ok(())
        })
    };
    // What is left behind goes with the cluster.
    drop(std::thread::spawn(work).join());
}

fn fresh_name() -> String {
    // Numbers of processes come again, and databases stay.
    format!("t{}", uuid::Uuid::now_v7().simple())
}

/// Makes, once per build of the tests, a database with all migrations to copy from.
async fn make_template() -> String {
    let program = std::env::current_exe().expect("the test program");
    let built = program.metadata().and_then(|about| about.modified()).expect("when the test program was built");
    let mut hash = DefaultHasher::new();
    (program, built).hash(&mut hash);
    let name = format!("template_{:016x}", hash.finish());
    let address = address().await;
    let admin = connect(&address).await;
    run(&admin, &format!("SELECT pg_advisory_lock({LOCK})")).await;
    let there = admin
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DatabaseBackend::Postgres,
            format!("SELECT 1 FROM pg_database WHERE datname = '{name}'"),
        ))
        .await
        .expect("the list of databases")
        .is_some();
    if !there {
        let draft = format!("draft_{}", std::process::id());
        run(&admin, &format!("CREATE DATABASE {draft} TEMPLATE template0")).await;
        let db = Db::connect(&with_database(&address, &draft), 1).await.expect("the template opens");
        Migrator::up(db.migrate(), None).await.expect("migrations apply");
        db.close().await.ok();
        // The server notices a closed connection a little later.
        let began = Instant::now();
        while admin.execute_unprepared(&format!("ALTER DATABASE {draft} RENAME TO {name}")).await.is_err() {
            assert!(began.elapsed() < Duration::from_secs(10), "the template is still in use");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    run(&admin, &format!("SELECT pg_advisory_unlock({LOCK})")).await;
    admin.close().await.ok();
    name
}

fn options(url: &str) -> sea_orm::ConnectOptions {
    let mut options = sea_orm::ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    options
}

async fn connect(url: &str) -> DatabaseConnection {
    match Database::connect(options(url)).await {
        Ok(connection) => connection,
        Err(error) => panic!("PostgreSQL is not to be had ({error}); `cargo xtask test` installs and starts it"),
    }
}

async fn run(connection: &DatabaseConnection, sql: &str) {
    if let Err(error) = connection.execute_unprepared(sql).await {
        panic!("{sql}: {error}");
    }
}

fn with_database(url: &str, name: &str) -> String {
    let (server, _) = url.rsplit_once('/').expect("an address with a database");
    format!("{server}/{name}")
}

/// The maintenance database's address.
async fn address() -> String {
    static ADDRESS: OnceCell<String> = OnceCell::const_new();
    let find = || async {
        match std::env::var(VARIABLE) {
            Ok(url) if !url.is_empty() => url,
            _ => tokio::task::spawn_blocking(own_cluster).await.expect("a PostgreSQL of our own"),
        }
    };
    ADDRESS.get_or_init(find).await.clone()
}

/// Starts our own cluster, or finds it running; the processes of one test run share it.
fn own_cluster() -> String {
    let programs = programs().expect("PostgreSQL's programs; `cargo xtask test` installs them");
    let mut hash = DefaultHasher::new();
    env!("CARGO_MANIFEST_DIR").hash(&mut hash);
    let home = std::env::temp_dir().join(format!("yunjian-tests-{:08x}", hash.finish() as u32));
    std::fs::create_dir_all(&home).expect("a folder for PostgreSQL");
    let lock = std::fs::File::create(home.join("lock")).expect("a lock file");
    lock.lock().expect("the lock");
    let used = home.join("used");
    std::fs::write(&used, "").expect("a note of use");
    let note = home.join("running");
    if let Ok(text) = std::fs::read_to_string(&note)
        && let Some((port, cluster)) = text.split_once(' ')
        && is_running(Path::new(cluster))
    {
        return url(port);
    }
    let owner = owner();
    // A folder that no cluster before it had: its watch may still be about to clean up.
    let cluster = home.join(format!("cluster-{}", std::process::id()));
    std::fs::create_dir_all(&cluster).expect("a folder for PostgreSQL's data");
    give(&cluster, owner);
    let made = as_owner(&programs.join("initdb"), owner, &cluster)
        .args(["--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "--username=yunjian", "--pgdata"])
        .arg(cluster.join("data"))
        .output()
        .expect("initdb runs");
    assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
    let port = super::free_port();
    // What is tested is our use of transactions, not the disk: a cluster that lives for minutes need not flush it.
    let settings = format!(
        "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c fsync=off \
         -c full_page_writes=off -c autovacuum=off"
    );
    let started = as_owner(&programs.join("pg_ctl"), owner, &cluster)
        .args(["start", "--wait", "--pgdata"])
        .arg(cluster.join("data"))
        .arg("--log")
        .arg(cluster.join("log"))
        .args(["--options", &settings])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("pg_ctl runs");
    assert!(started.success(), "PostgreSQL did not start; see {}", cluster.join("log").display());
    std::fs::write(&note, format!("{port} {}", cluster.display())).expect("a note of the port");
    watch_over(&programs, owner, &used, &cluster);
    url(&port.to_string())
}

/// Leaves a process behind that stops the cluster when nobody has used it for five minutes.
#[expect(clippy::zombie_processes, reason = "it outlives the tests on purpose")]
fn watch_over(programs: &Path, owner: Option<(u32, u32)>, used: &Path, cluster: &Path) {
    const WATCH: &str = "while [ -n \"$(find \"$1\" -mmin -5)\" ]; do sleep 20; done; \
                         \"$2/pg_ctl\" stop --mode immediate --pgdata \"$3/data\"; rm -rf \"$3\"/*";
    let mut watch = as_owner(Path::new("sh"), owner, Path::new("/"));
    watch.args(["-c", WATCH, "sh"]).arg(used).arg(programs).arg(cluster);
    watch.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a watch over PostgreSQL");
}

fn url(port: &str) -> String {
    format!("postgres://yunjian@127.0.0.1:{port}/postgres")
}

/// Whether the cluster's server is alive: the first line of its pid file names its process.
fn is_running(cluster: &Path) -> bool {
    let Ok(text) = std::fs::read_to_string(cluster.join("data/postmaster.pid")) else { return false };
    text.lines().next().is_some_and(|pid| Path::new("/proc").join(pid.trim()).exists())
}

fn programs() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    versions.sort();
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    on_path.into_iter().flatten().chain(versions.into_iter().rev()).find(|folder| folder.join("initdb").is_file())
}

/// Whom PostgreSQL runs as when we are root, which it refuses to be.
fn owner() -> Option<(u32, u32)> {
    let id = |arguments: &[&str]| -> Option<u32> {
        let output = Command::new("id").args(arguments).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    (id(&["-u"]) == Some(0)).then(|| (id(&["-u", "postgres"]), id(&["-g", "postgres"]))).map(|ids| match ids {
        (Some(user), Some(group)) => (user, group),
        _ => panic!("PostgreSQL refuses to run as root, and there is no user postgres"),
    })
}

fn give(path: &Path, owner: Option<(u32, u32)>) {
    if let Some((user, group)) = owner {
        std::os::unix::fs::chown(path, Some(user), Some(group)).expect("the folder changes hands");
    }
}

fn as_owner(program: &Path, owner: Option<(u32, u32)>, folder: &Path) -> Command {
    use std::os::unix::process::CommandExt as _;
    let mut command = Command::new(program);
    command.current_dir(folder).env_remove("PGDATA").env("LC_ALL", "C");
    // A group of its own: what stops the tests does not stop the database half-way.
    command.process_group(0);
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    command
}
