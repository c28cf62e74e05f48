//! Schema migrations: one file per change, forward only, named by what it brings.

use sea_orm_migration::prelude::*;

mod columns;
mod m20261124_000001_agencies_and_officers;
mod m20261124_000002_people_and_measures;
mod m20261124_000003_zones_devices_sessions;
mod m20261124_000004_fixes_and_states;
mod m20261124_000005_alerts_and_events;
mod m20261125_000006_situation_reports;
mod m20261125_000007_outages;
mod m20261125_000008_leave;
mod m20261125_000010_spot_checks;
mod m20261125_000011_notices;
mod m20261125_000012_files;
mod m20261125_000013_clocks;
mod m20261125_000014_check_ins;
mod m20261129_000015_open_ids;
mod m20261129_000016_agency_phones;
mod m20261130_000017_guarantor_officers;
mod m20261130_000018_one_account_a_phone;
mod m20261130_000019_leave_step_keys;
mod m20261130_000020_outages_laid;

/// All migrations in the order in which they are applied.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_agencies_and_officers::Migration),
            Box::new(m20261124_000002_people_and_measures::Migration),
            Box::new(m20261124_000003_zones_devices_sessions::Migration),
            Box::new(m20261124_000004_fixes_and_states::Migration),
            Box::new(m20261124_000005_alerts_and_events::Migration),
            Box::new(m20261125_000006_situation_reports::Migration),
            Box::new(m20261125_000007_outages::Migration),
            Box::new(m20261125_000008_leave::Migration),
            Box::new(m20261125_000010_spot_checks::Migration),
            Box::new(m20261125_000011_notices::Migration),
            Box::new(m20261125_000012_files::Migration),
            Box::new(m20261125_000013_clocks::Migration),
            Box::new(m20261125_000014_check_ins::Migration),
            Box::new(m20261129_000015_open_ids::Migration),
            Box::new(m20261129_000016_agency_phones::Migration),
            Box::new(m20261130_000017_guarantor_officers::Migration),
            Box::new(m20261130_000018_one_account_a_phone::Migration),
            Box::new(m20261130_000019_leave_step_keys::Migration),
            Box::new(m20261130_000020_outages_laid::Migration),
        ]
    }
}

pub use sea_orm_migration::MigratorTrait;
