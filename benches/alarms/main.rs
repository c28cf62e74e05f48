//! False alarms, missed departures and delays of the zone rule beside rules that trackers use.

mod baselines;
mod noise;
mod replay;
mod report;
mod tracks;

fn main() -> anyhow::Result<()> {
    report::run()
}
