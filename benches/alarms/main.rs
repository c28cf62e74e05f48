//! False alarms, missed departures and delays of the zone rule beside rules that trackers use.
//!
//! `cargo bench --bench alarms` replays true paths, sent by phones that err as two real ones did, against zones of 100,
//! 300 and 1,000 m, through the product's own code (doubt, then the zone rule) and through the baselines. With
//! `YUNJIAN_TRACKS=FOLDER` (or `-- --tracks FOLDER`) the paths are GeoLife files (`*.plt`); without, made-up days. The rule's
//! constants were chosen on every second GeoLife track; the table reports the other half. `--json` prints JSON instead.

mod baselines;
mod noise;
mod replay;
mod report;
mod tracks;

fn main() -> anyhow::Result<()> {
    report::run()
}
