//! `yunjian user add`: makes an officer's account.

use std::io::Read as _;
use std::path::PathBuf;

use anyhow::Context as _;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::access::{LONGEST_PASSWORD, LONGEST_USERNAME, NewOfficer, add_officer, hash_password};
use crate::entity::{AgencyId, PublicId as _, Role, agency, officer};
use crate::platform::settings::Settings;
use crate::platform::{Clock, Db};

/// Makes an officer's account. The password is read from standard input.
#[derive(clap::Args, Debug)]
#[command(
    after_help = "Example: printf %s \"$PASSWORD\" | yunjian user add --username wang --name 王芳 --agency 云龙区人民检察院 --role HANDLER"
)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    what: What,
    /// Settings file.
    #[arg(long, default_value = "yunjian.toml", global = true)]
    config: PathBuf,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    /// Add an account.
    Add {
        /// Name at sign-in.
        #[arg(long)]
        username: String,
        /// Name for people.
        #[arg(long)]
        name: String,
        /// Id or exact name of the agency.
        #[arg(long)]
        agency: String,
        /// HANDLER, LEADER, ADMINISTRATOR, AUDITOR or HELPER; may be given several times.
        #[arg(long = "role", required = true)]
        roles: Vec<String>,
        /// Without a second factor.
        #[arg(long)]
        no_totp: bool,
    },
}

/// Adds.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let What::Add { username, name, agency, roles, no_totp } = args.what;
    let settings = Settings::load(&args.config)?;
    let roles = roles.iter().map(|role| parse_role(role)).collect::<anyhow::Result<Vec<Role>>>()?;
    let mut password = String::new();
    std::io::stdin().take(1_000).read_to_string(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    anyhow::ensure!(password.chars().count() >= 12, "the password must have at least 12 characters");
    // What signing in would not look at is no account.
    anyhow::ensure!(password.len() <= LONGEST_PASSWORD, "the password must have at most {LONGEST_PASSWORD} bytes");
    anyhow::ensure!(
        (1..=LONGEST_USERNAME).contains(&username.len()) && username.trim() == username,
        "the user name must have 1 to {LONGEST_USERNAME} bytes and no blank at its ends"
    );
    anyhow::ensure!(!name.trim().is_empty(), "the name must not be empty");
    let db = Db::connect(settings.database_url()?, settings.database.connections).await?;
    let taken = officer::Entity::find().filter(officer::Column::Username.eq(&username)).one(db.read()).await?;
    anyhow::ensure!(taken.is_none(), "there is an account {username} already");
    let agency = find_agency(&db, &agency).await?;
    let secret =
        if no_totp { None } else { Some(totp_rs::Secret::from(rand::random::<[u8; 20]>().to_vec()).to_base32()) };
    let new = NewOfficer {
        username,
        name,
        agency,
        roles,
        password_hash: hash_password(password)?,
        totp_secret: secret.clone(),
    };
    let tx = db.begin().await?;
    let id = add_officer(&tx, new, Clock::System.now()).await?;
    tx.commit().await?;
    println!("added {}", id.to_public());
    if let Some(secret) = secret {
        println!("second factor (enter it into an authenticator app once): {secret}");
    }
    db.close().await?;
    Ok(())
}

async fn find_agency(db: &Db, text: &str) -> anyhow::Result<AgencyId> {
    let find = match AgencyId::from_public(text) {
        Some(id) => agency::Entity::find_by_id(id),
        None => agency::Entity::find().filter(agency::Column::Name.eq(text)),
    };
    let row = find.one(db.read()).await?.with_context(|| format!("there is no agency {text}"))?;
    Ok(row.id)
}

fn parse_role(text: &str) -> anyhow::Result<Role> {
    serde_json::from_value(serde_json::Value::String(text.to_uppercase()))
        .with_context(|| format!("{text} is no role: HANDLER, LEADER, ADMINISTRATOR, AUDITOR or HELPER"))
}
