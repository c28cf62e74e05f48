//! `yunjian simulate`: plays a recorded track as a phone, over the public API.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, bail};

use crate::platform::Clock;
use crate::simulator::Place;
use crate::simulator::api::{Api, ApiError, Fix, Submitted};
use crate::simulator::session::Session;
use crate::simulator::track::replay::{Replay, replay};
use crate::simulator::track::{self};

/// Positions in one request; the server takes 500.
const BATCH: usize = 500;
/// With --from-now a pause in the recording lasts at most so many seconds: nobody waits for somebody's night.
const LONGEST_PAUSE_LIVE: i64 = 300;
/// Without it at most a day: recordings of different years would not fit into the 30 days that the server takes.
const LONGEST_PAUSE: i64 = 24 * 3_600;
/// A request is tried so often before the command gives up.
const TRIES: u32 = 6;
/// Skipped lines and refused positions are named up to so many.
const NAMED: usize = 10;

/// Play recorded tracks as a person's phone.
///
/// Reads GeoLife .plt, .gpx, OwnTracks .rec and .csv (columns latitude, longitude, time and, if there is one, accuracy).
/// The time of the recording is shifted so that it ends now, and it is sent at once; with --from-now it starts now and is
/// sent as time goes by. Pauses are shortened to a day, with --from-now to five minutes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  yunjian simulate --server http://127.0.0.1:8080 --code DEMO-0001 --track walk.gpx --centre 34.25,117.23"
)]
pub struct Args {
    /// Address of the server.
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    server: String,
    /// Code that an officer gave to bind the phone.
    #[arg(long)]
    code: String,
    /// Recording; more than one are played as one, in order of time.
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    track: Vec<PathBuf>,
    /// So many times as fast as recorded.
    #[arg(long, default_value_t = 1.0, value_parser = positive)]
    speed: f64,
    /// Accuracy in metres where the recording has none.
    #[arg(long, default_value_t = 15.0, value_parser = positive)]
    accuracy: f64,
    /// Start now and send as time goes by.
    #[arg(long)]
    from_now: bool,
    /// Move the middle of the recording to this place, degrees north and east (WGS-84).
    #[arg(long, value_name = "LAT,LON", value_parser = place)]
    centre: Option<Place>,
}

/// Reads the tracks, binds a phone, sends, and prints what became of the positions.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let clock = Clock::System;
    let mut points = Vec::new();
    for file in &args.track {
        let track = track::read(file).with_context(|| file.display().to_string())?;
        println!("{}: {} positions, {} lines skipped", file.display(), track.points.len(), track.skipped.len());
        for skipped in track.skipped.iter().take(NAMED) {
            println!("  {}:{}: {}", file.display(), skipped.line, skipped.reason);
        }
        points.extend(track.points);
    }
    if points.is_empty() {
        bail!("there is no position to send");
    }
    let session = Session::bind(Api::new(&args.server)?, clock.clone(), &args.code, "yunjian simulate").await;
    let mut sender = Sender { session: session.context("the phone could not be bound")?, total: Submitted::default() };
    let fixes = replay(
        points,
        Replay {
            now: clock.now(),
            from_now: args.from_now,
            speed: args.speed,
            accuracy: args.accuracy,
            centre: args.centre,
            longest_pause: if args.from_now { LONGEST_PAUSE_LIVE } else { LONGEST_PAUSE },
        },
    );
    println!("bound as the phone of {}; {} positions", sender.session.person(), fixes.len());
    if args.from_now {
        for (at, fix) in fixes {
            let wait = u64::try_from(at.millis_since(clock.now())).unwrap_or_default();
            tokio::time::sleep(Duration::from_millis(wait)).await;
            sender.send(&[fix]).await?;
        }
    } else {
        let fixes: Vec<Fix> = fixes.into_iter().map(|(_, fix)| fix).collect();
        for batch in fixes.chunks(BATCH) {
            sender.send(batch).await?;
        }
    }
    let Submitted { accepted, duplicates, rejected } = &sender.total;
    println!("accepted {accepted}, duplicates {duplicates}, rejected {}", rejected.len());
    Ok(())
}

struct Sender {
    session: Session,
    total: Submitted,
}

impl Sender {
    async fn send(&mut self, batch: &[Fix]) -> anyhow::Result<()> {
        for attempt in 1.. {
            let error = match self.session.submit(batch).await {
                Ok(done) => {
                    self.total.accepted += done.accepted;
                    self.total.duplicates += done.duplicates;
                    for rejected in done.rejected {
                        if self.total.rejected.len() < NAMED {
                            println!(
                                "  rejected {}: {}: {}",
                                batch[rejected.index.min(batch.len() - 1)].key,
                                rejected.code,
                                rejected.message
                            );
                        }
                        self.total.rejected.push(rejected);
                    }
                    return Ok(());
                }
                Err(error) => error,
            };
            if error.is_unauthenticated() {
                bail!("another phone was bound for this person; stopped");
            }
            if error.is_final() || attempt == TRIES {
                return Err(error).context("the positions could not be sent");
            }
            let asked = match &error {
                ApiError::Refused { retry_after, .. } => *retry_after,
                ApiError::Unreachable(_) => None,
            };
            let wait = asked.unwrap_or(f64::from(attempt * attempt)).clamp(0.5, 60.0);
            eprintln!("{error}; trying again in {wait:.0} s");
            tokio::time::sleep(Duration::from_secs_f64(wait)).await;
        }
        Ok(())
    }
}

fn positive(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite() && *number > 0.0);
    number.ok_or_else(|| format!("`{text}` is not a number above 0"))
}

fn place(text: &str) -> Result<Place, String> {
    let wrong = || format!("`{text}` is not LAT,LON, such as 34.25,117.23");
    let (latitude, longitude) = text.split_once(',').ok_or_else(wrong)?;
    let latitude = latitude.trim().parse::<f64>().map_err(|_| wrong())?;
    let longitude = longitude.trim().parse::<f64>().map_err(|_| wrong())?;
    // Nearer to a pole a degree of longitude has hardly any metres left.
    let real = (-85.0..=85.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
    real.then_some(Place::new(latitude, longitude)).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_numbers_are_read_or_refused() {
        assert_eq!(place("34.25, 117.23"), Ok(Place::new(34.25, 117.23)));
        for wrong in ["", "34.25", "north,117", "91,0", "0,181", "NaN,0"] {
            assert!(place(wrong).is_err(), "{wrong}");
        }
        assert!(positive("0").is_err() && positive("inf").is_err() && positive("2").is_ok());
    }
}
