//! Agencies and officers of the demo: the pilot's 128 prosecutors and 141 police officers, courts, justice bureaus, and
//! the accounts that the demo prints.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, IntoActiveModel as _};

use super::SEED;
use super::districts::{District, XUZHOU};
use super::ids::demo_id;
use super::names::Names;
use crate::entity::{AgencyId, AgencyKind, OfficerId, Role, Timestamp, agency, officer, officer_role};

/// Prosecutors of the pilot: handlers and leaders of all procuratorates together.
pub const PROSECUTORS: usize = 128;
/// Police officers of the pilot.
pub const POLICE_OFFICERS: usize = 141;

/// An account that the demo prints.
#[derive(Debug)]
pub struct Account {
    /// Name at sign-in.
    pub username: &'static str,
    kind: AgencyKind,
    district: Option<District>,
    role: Role,
    /// What the account is for, in Chinese and English.
    pub purpose: &'static str,
}

/// The accounts, all with the password [`super::PASSWORD`].
pub const ACCOUNTS: &[Account] = &[
    account(
        "prosecutor",
        AgencyKind::Procuratorate,
        Some(District::Yunlong),
        Role::Handler,
        "云龙区检察院 承办检察官 (prosecutor, Yunlong)",
    ),
    account(
        "leader",
        AgencyKind::Procuratorate,
        Some(District::Yunlong),
        Role::Leader,
        "云龙区检察院 负责人 (leader, procuratorate of Yunlong)",
    ),
    account(
        "police",
        AgencyKind::Police,
        Some(District::Yunlong),
        Role::Handler,
        "云龙公安 民警 (police officer, Yunlong)",
    ),
    account(
        "chief",
        AgencyKind::Police,
        Some(District::Yunlong),
        Role::Leader,
        "云龙公安 负责人 (chief of police, Yunlong)",
    ),
    account("judge", AgencyKind::Court, Some(District::Yunlong), Role::Handler, "云龙区法院 法官 (judge, Yunlong)"),
    account(
        "helper",
        AgencyKind::JusticeBureau,
        Some(District::Yunlong),
        Role::Helper,
        "云龙区司法局 帮扶人员 (receives calls for help)",
    ),
    account(
        "auditor",
        AgencyKind::Procuratorate,
        Some(District::Yunlong),
        Role::Auditor,
        "云龙区检察院 审计员 (reads, never acts)",
    ),
    // Keeps the accounts of every agency of the pilot, hence at the top of the tree.
    account(
        "admin",
        AgencyKind::Procuratorate,
        None,
        Role::Administrator,
        "徐州市检察院 管理员 (keeps accounts, sees no people)",
    ),
    account(
        "tongshan",
        AgencyKind::Police,
        Some(District::Tongshan),
        Role::Handler,
        "铜山公安 民警 (police officer, Tongshan)",
    ),
];

const fn account(
    username: &'static str,
    kind: AgencyKind,
    district: Option<District>,
    role: Role,
    purpose: &'static str,
) -> Account {
    Account { username, kind, district, role, purpose }
}

const KINDS: [AgencyKind; 4] =
    [AgencyKind::Procuratorate, AgencyKind::Police, AgencyKind::Court, AgencyKind::JusticeBureau];

/// The agency of `kind` for a district, or for the city.
pub fn agency_id(kind: AgencyKind, district: Option<District>) -> AgencyId {
    demo_id(agency_index(kind, district))
}

fn agency_index(kind: AgencyKind, district: Option<District>) -> usize {
    let kind = KINDS.iter().position(|one| *one == kind).unwrap_or_default();
    let region = match district {
        None => 0,
        Some(District::Yunlong) => 1,
        Some(District::Tongshan) => 2,
    };
    kind * 3 + region
}

/// The officer who holds a demo account; accounts come first.
pub fn account_id(username: &str) -> OfficerId {
    demo_id(ACCOUNTS.iter().position(|account| account.username == username).unwrap_or_default())
}

/// How many officers an agency has, demo accounts that count as such included.
fn strength(kind: AgencyKind, district: Option<District>) -> usize {
    match (kind, district) {
        (AgencyKind::Procuratorate, None) => 14,
        (AgencyKind::Procuratorate, Some(District::Yunlong)) => 66,
        (AgencyKind::Procuratorate, Some(District::Tongshan)) => PROSECUTORS - 14 - 66,
        (AgencyKind::Police, None) => 11,
        (AgencyKind::Police, Some(District::Yunlong)) => 78,
        (AgencyKind::Police, Some(District::Tongshan)) => POLICE_OFFICERS - 11 - 78,
        (AgencyKind::Court, Some(_)) => 8,
        (AgencyKind::Court, None) => 4,
        (AgencyKind::JusticeBureau, Some(_)) => 5,
        (AgencyKind::JusticeBureau, None) => 2,
    }
}

/// Writes agencies, officers and roles; `password_hash` is every account's.
pub async fn insert(tx: &impl ConnectionTrait, password_hash: &str, created_at: Timestamp) -> Result<(), DbErr> {
    let places = [None, Some(District::Yunlong), Some(District::Tongshan)];
    // Parents first: the city's agencies lie below the city's procuratorate, which runs the platform. The tree says who
    // keeps accounts and sees sums; who sees a person follows from the measures alone.
    for place in places {
        let rows = KINDS.map(|kind| {
            let parent_id = match (kind, place) {
                (AgencyKind::Procuratorate, None) => None,
                (_, None) => Some(agency_id(AgencyKind::Procuratorate, None)),
                (_, Some(_)) => Some(agency_id(kind, None)),
            };
            let region_code = place.map_or(XUZHOU, District::code).into();
            agency::Model {
                parent_id,
                // Nobody has these numbers.
                phone: Some(format!("0516-0000{:04}", agency_index(kind, place))),
                ..agency::Model::new(agency_id(kind, place), kind, agency_name(kind, place), region_code)
            }
            .into_active_model()
        });
        // One statement for each row of the top level: the procuratorate must be there before the others point to it.
        for row in rows {
            agency::Entity::insert(row).exec_without_returning(tx).await?;
        }
    }

    let mut names = Names::new(SEED, "officers");
    let mut officers = Vec::new();
    let mut roles = Vec::new();
    let mut add = |agency_id: AgencyId, username: String, role: Role| {
        let id: OfficerId = demo_id(officers.len());
        officers.push(officer::Model::new(id, agency_id, username, names.give(), password_hash.into(), created_at));
        roles.push(officer_role::Model { officer_id: id, role });
    };
    for account in ACCOUNTS {
        add(agency_id(account.kind, account.district), account.username.into(), account.role);
    }
    for kind in KINDS {
        for place in places {
            let counts = |account: &&Account| {
                account.kind == kind
                    && account.district == place
                    && matches!(account.role, Role::Handler | Role::Leader)
            };
            let led = ACCOUNTS.iter().filter(counts).any(|account| account.role == Role::Leader);
            let present = ACCOUNTS.iter().filter(counts).count();
            for nth in present..strength(kind, place) {
                let role = if nth == present && !led { Role::Leader } else { Role::Handler };
                add(agency_id(kind, place), username(kind, place, nth + 1), role);
            }
        }
    }
    for chunk in officers.chunks(super::CHUNK) {
        let rows = chunk.iter().cloned().map(officer::Model::into_active_model);
        officer::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    for chunk in roles.chunks(super::CHUNK) {
        let rows = chunk.iter().cloned().map(officer_role::Model::into_active_model);
        officer_role::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

fn agency_name(kind: AgencyKind, place: Option<District>) -> String {
    let region = place.map_or("", District::name);
    match (kind, place) {
        (AgencyKind::Procuratorate, _) => format!("徐州市{region}人民检察院"),
        (AgencyKind::Police, None) => "徐州市公安局".into(),
        (AgencyKind::Police, Some(district)) => {
            format!("徐州市公安局{}分局", district.name().trim_end_matches('区'))
        }
        (AgencyKind::Court, None) => "徐州市中级人民法院".into(),
        (AgencyKind::Court, Some(_)) => format!("徐州市{region}人民法院"),
        (AgencyKind::JusticeBureau, _) => format!("徐州市{region}司法局"),
    }
}

fn username(kind: AgencyKind, place: Option<District>, nth: usize) -> String {
    let kind = match kind {
        AgencyKind::Procuratorate => "jc",
        AgencyKind::Police => "ga",
        AgencyKind::Court => "fy",
        AgencyKind::JusticeBureau => "sf",
    };
    format!("{kind}{}{nth:03}", place.map_or(XUZHOU, District::code))
}
