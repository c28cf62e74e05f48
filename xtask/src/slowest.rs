//! Which tests took longest, by the report that nextest writes.

use std::path::PathBuf;

use crate::run::target;

/// How many are named.
const NAMED: usize = 10;

/// Where nextest writes it: `.config/nextest.toml` says so.
fn report() -> PathBuf {
    target().join("nextest/default/junit.xml")
}

/// Deletes the report of an earlier run.
pub fn forget() {
    // There may be none.
    let _ = std::fs::remove_file(report());
}

/// The slowest Rust tests with their seconds; none when they have not been run with nextest.
pub fn tests() -> Vec<(f64, String)> {
    slowest(&std::fs::read_to_string(report()).unwrap_or_default())
}

fn slowest(report: &str) -> Vec<(f64, String)> {
    let mut tests: Vec<(f64, String)> = report
        .split("<testcase ")
        .skip(1)
        .filter_map(|test| test.split_once('>'))
        .filter_map(|(head, _)| Some((attribute(head, "time")?.parse().ok()?, attribute(head, "name")?.to_owned())))
        .collect();
    tests.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    tests.truncate(NAMED);
    tests
}

fn attribute<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = head.split_once(&format!("{name}=\""))?;
    // `classname` ends in `name` too.
    let rest = if head.starts_with(name) { rest } else { head.split_once(&format!(" {name}=\""))?.1 };
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::slowest;

    #[test]
    fn the_slowest_come_first_and_no_more_than_ten() {
        let mut report = String::from(
            "<testsuites><testsuite name=\"yunjian::main\" time=\"99\">\n\
             <testcase name=\"faults::kill::twice\" classname=\"yunjian::main\" timestamp=\"t\" time=\"61.5\"/>\n\
             <testcase classname=\"yunjian::main\" time=\"70.25\" name=\"faults::storm::all\"><failure/></testcase>\n",
        );
        for number in 0..12 {
            report.push_str(&format!("<testcase name=\"t{number}\" classname=\"c\" time=\"0.{number:03}\"/>"));
        }
        let found = slowest(&report);
        assert_eq!(found.len(), 10);
        assert_eq!(found[0], (70.25, "faults::storm::all".to_owned()));
        assert_eq!(found[1], (61.5, "faults::kill::twice".to_owned()));
        assert!(slowest("").is_empty());
    }
}
