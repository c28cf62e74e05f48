//! `cargo xtask bench [CASE]`: runs benchmarks and puts their tables into `docs/benchmarks.md`.
//!
//! A benchmark is a program `benches/CASE.rs`: what it prints on standard output is Markdown for the document, what it
//! has to say meanwhile goes to standard error.

use std::process::Stdio;

use crate::postgres::{self, Postgres};
use crate::run::{Outcome, cargo, output, program, read, root, write};

/// Where the tables go, each between its markers.
const DOCUMENT: &str = "docs/benchmarks.md";

/// Runs the case named, or every case there is.
pub fn bench(args: &[String]) -> Outcome {
    let all = cases();
    let chosen: Vec<String> = if args.is_empty() { all.clone() } else { args.to_vec() };
    if let Some(unknown) = chosen.iter().find(|case| !all.contains(case)) {
        return Err(format!("no benchmark is called `{unknown}`; there are: {}", all.join(", ")));
    }
    let database = Postgres::start()?;
    for case in chosen {
        let table = measure(&case, &database)?;
        println!("{table}");
        let file = root().join(DOCUMENT);
        let text = read(&file)?;
        write(&file, with_table(&text, &case, &format!("{}\n\n{table}", circumstances()))?)?;
    }
    Ok(())
}

fn measure(case: &str, database: &Postgres) -> Outcome<String> {
    eprintln!("=== {case}");
    let measured = cargo()
        .args(["bench", "--quiet", "--bench", case])
        .env(postgres::VARIABLE, &database.url)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !measured.status.success() {
        return Err(format!("the benchmark {case} failed"));
    }
    Ok(String::from_utf8_lossy(&measured.stdout).trim().to_owned())
}

/// The benchmarks there are, by name.
fn cases() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("benches"));
    let mut cases: Vec<String> = entries
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>())
        .unwrap_or_default()
        .iter()
        .filter(|path| path.join("main.rs").is_file() || path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .collect();
    cases.sort();
    cases
}

/// On what the figures were measured.
fn circumstances() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let compiler = output(program("rustc").arg("--version")).unwrap_or_default();
    let revision = output(program("git").args(["describe", "--always", "--dirty"])).unwrap_or_default();
    format!("Measured at `{revision}` on {cores} cores with {compiler}.")
}

/// `text` with `table` between the markers of `case`.
fn with_table(text: &str, case: &str, table: &str) -> Outcome<String> {
    let (begin, end) = (format!("<!-- begin {case} -->"), format!("<!-- end {case} -->"));
    let parts = text.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    match parts {
        Some((before, after)) => Ok(format!("{before}{begin}\n{table}\n{end}{after}")),
        None => Err(format!("{DOCUMENT} has no place for {case}: add `{begin}` and `{end}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::with_table;

    #[test]
    fn replaces_what_was_between_the_markers() {
        let text = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n";
        let expected = Ok("a\n<!-- begin x -->\n| new |\n<!-- end x -->\nb\n".to_owned());
        assert_eq!(with_table(text, "x", "| new |"), expected);
        assert!(with_table(text, "y", "").is_err());
    }
}
