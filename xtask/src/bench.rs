//! `cargo xtask bench [CASE]`: runs benchmarks and puts their tables into `docs/benchmarks.md`.
//!
//! A benchmark is a program `benches/CASE.rs`: what it prints on standard output is Markdown for the document, what it
//! has to say meanwhile goes to standard error. The rows of its tables are kept as JSON too, so that two runs can be
//! compared: `target/bench/CASE-REVISION.json`.

use std::process::Stdio;

use crate::postgres::{self, Postgres};
use crate::run::{Outcome, cargo, output, program, read, root, target, write};

/// Where the tables go, each between its markers.
const DOCUMENT: &str = "docs/benchmarks.md";

/// Runs the case named, or every case there is.
pub fn bench(args: &[String]) -> Outcome {
    let all = cases();
    let chosen: Vec<String> = if args.is_empty() { all.clone() } else { args.to_vec() };
    if let Some(unknown) = chosen.iter().find(|case| !all.contains(case)) {
        return Err(format!("no benchmark is called `{unknown}`; there are: {}", all.join(", ")));
    }
    let database = Postgres::start_durable()?;
    for case in chosen {
        let table = measure(&case, &database)?;
        println!("{table}");
        keep(&case, &table)?;
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

/// Writes the rows of the tables in `table` as JSON.
fn keep(case: &str, table: &str) -> Outcome {
    let folder = target().join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let file = folder.join(format!("{case}-{}.json", revision()));
    write(&file, format!("[\n{}\n]\n", rows(table).join(",\n")))
}

/// Each row of the Markdown tables in `text` as a JSON object from column to cell.
fn rows(text: &str) -> Vec<String> {
    let cells = |line: &str| -> Vec<String> {
        line.trim().trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('*').to_owned()).collect()
    };
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut head: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for line in text.lines() {
        if !line.starts_with('|') {
            head.clear();
        } else if head.is_empty() {
            head = cells(line);
        } else if !line.trim_matches(|c| "|- :".contains(c)).is_empty() {
            let pairs: Vec<String> = head
                .iter()
                .zip(cells(line))
                .map(|(name, value)| format!("{}: {}", quoted(name), quoted(&value)))
                .collect();
            rows.push(format!("{{{}}}", pairs.join(", ")));
        }
    }
    rows
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
    let revision = revision();
    format!("Measured at `{revision}` on {cores} cores with {compiler}.")
}

fn revision() -> String {
    output(program("git").args(["describe", "--always", "--dirty"])).unwrap_or_default()
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
    use super::{rows, with_table};

    #[test]
    fn rows_of_tables_become_objects() {
        let text = "words\n\n| a | b |\n| --- | --- |\n| 1 | **x \"y\"** |\n\n| c |\n|---|\n| 2 |\n";
        assert_eq!(rows(text), [r#"{"a": "1", "b": "x \"y\""}"#, r#"{"c": "2"}"#]);
    }

    #[test]
    fn replaces_what_was_between_the_markers() {
        let text = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n";
        let expected = Ok("a\n<!-- begin x -->\n| new |\n<!-- end x -->\nb\n".to_owned());
        assert_eq!(with_table(text, "x", "| new |"), expected);
        assert!(with_table(text, "y", "").is_err());
    }
}
