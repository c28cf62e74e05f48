//! Runs steps in two lanes side by side, and those that want the machine for themselves after both.

use std::collections::HashSet;
use std::fs::File;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::run::{Outcome, logged, target};
use crate::steps::{Lane, Step};

/// What became of a step.
pub struct Report {
    pub step: &'static Step,
    pub outcome: Outcome,
    pub took: Duration,
}

/// Performs all of `steps`; a failed one stops no other. The reports are in the order of `steps`.
pub fn perform(steps: &[&'static Step]) -> Vec<Report> {
    let of = |lane: Lane| steps.iter().copied().filter(|step| step.lane == lane).collect::<Vec<_>>();
    let (cargo, front, alone) = (of(Lane::Cargo), of(Lane::Front), of(Lane::Alone));
    let mut reports = if cargo.is_empty() || front.is_empty() {
        // Nothing beside it: whoever asked sees what it says while it says it.
        [cargo, front].into_iter().flatten().map(watched).collect()
    } else {
        let board = Board::new(steps);
        std::thread::scope(|scope| {
            let lanes = [cargo, front].map(|lane| {
                let board = &board;
                scope.spawn(move || lane.into_iter().map(|step| beside(step, board)).collect::<Vec<_>>())
            });
            lanes.into_iter().flat_map(|lane| lane.join().unwrap_or_default()).collect::<Vec<_>>()
        })
    };
    reports.extend(alone.into_iter().map(watched));
    reports.sort_by_key(|report| steps.iter().position(|step| step.name == report.step.name));
    reports
}

/// Performs a step with our terminal.
fn watched(step: &'static Step) -> Report {
    eprintln!("\n=== {}: {}", step.name, step.about);
    let report = timed(step, step.act);
    eprintln!("{}", ended(&report));
    report
}

/// Performs a step beside another one: what it says is kept, and printed in one piece when it has ended.
fn beside(step: &'static Step, board: &Board) -> Report {
    let _done = board.once_ended(step);
    let path = target().join("suites").join(format!("{}.log", step.name));
    eprintln!("=== {} begins; it writes to {}", step.name, path.display());
    let report = timed(step, || {
        let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        let log = folder.and_then(|()| File::create(&path)).map_err(|error| format!("cannot keep a log: {error}"))?;
        logged(log, step.act)
    });
    let said = String::from_utf8_lossy(&std::fs::read(&path).unwrap_or_default()).into_owned();
    // One call, so that the other lane says nothing in between.
    eprintln!("\n=== {}: {}\n{said}{}", step.name, step.about, ended(&report));
    report
}

fn timed(step: &'static Step, act: impl FnOnce() -> Outcome) -> Report {
    let begun = Instant::now();
    let outcome = act();
    Report { step, outcome, took: begun.elapsed() }
}

fn ended(report: &Report) -> String {
    let (name, seconds) = (report.step.name, report.took.as_secs_f64());
    match &report.outcome {
        Ok(()) => format!("=== {name}: ok after {seconds:.1} s"),
        Err(reason) => format!("=== {name}: FAILED after {seconds:.1} s: {reason}"),
    }
}

/// Which of the steps asked for have not ended yet.
struct Board {
    waiting: Mutex<HashSet<&'static str>>,
    moved: Condvar,
}

/// Takes a step from the board, also when its thread ends badly.
struct Done<'a>(&'a Board, &'static str);

impl Board {
    fn new(steps: &[&'static Step]) -> Self {
        Self { waiting: Mutex::new(steps.iter().map(|step| step.name).collect()), moved: Condvar::new() }
    }

    /// Waits for the steps that `step` comes after, as far as they were asked for.
    fn once_ended(&self, step: &'static Step) -> Done<'_> {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let held = |waiting: &mut HashSet<&str>| step.after.iter().any(|name| waiting.contains(name));
        drop(self.moved.wait_while(waiting, held).unwrap_or_else(PoisonError::into_inner));
        Done(self, step.name)
    }
}

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(self.1);
        self.0.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::say;

    const fn step(name: &'static str, lane: Lane, after: &'static [&'static str], act: fn() -> Outcome) -> Step {
        Step { name, about: "", lane, after, act }
    }

    /// The order in which the steps of a test ended.
    static ENDED: Mutex<Vec<&str>> = Mutex::new(Vec::new());

    fn end(name: &'static str) -> Outcome {
        ENDED.lock().unwrap().push(name);
        Ok(())
    }

    static BINARY: Step = step("test-binary", Lane::Cargo, &["test-pages"], || end("binary"));
    static PAGES: Step = step("test-pages", Lane::Front, &[], || {
        std::thread::sleep(Duration::from_millis(50));
        say("pages are built");
        end("pages")?;
        Err("they are not fine".to_owned())
    });
    static BROWSER: Step = step("test-browser", Lane::Alone, &[], || end("browser"));

    #[test]
    fn a_step_waits_for_what_it_comes_after_and_a_failure_stops_nothing() {
        let reports = perform(&[&BINARY, &PAGES, &BROWSER]);
        assert_eq!(*ENDED.lock().unwrap(), ["pages", "binary", "browser"]);
        let names: Vec<_> = reports.iter().map(|report| report.step.name).collect();
        assert_eq!(names, ["test-binary", "test-pages", "test-browser"]);
        assert_eq!(reports.iter().filter(|report| report.outcome.is_err()).count(), 1);
        let log = std::fs::read_to_string(target().join("suites/test-pages.log")).unwrap();
        assert_eq!(log, "pages are built\n");
    }
}
