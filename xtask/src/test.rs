//! `cargo xtask test`: runs the steps, goes on past a failed one, and sums up.

use std::time::Instant;

use crate::run::Outcome;
use crate::steps::{STEPS, Step};
use crate::{lanes, slowest};

/// Runs all steps, or those named by `--only`.
pub fn test(args: &[String]) -> Outcome {
    if args.iter().any(|arg| arg == "--list") {
        for step in STEPS {
            println!("{:<14} {}", step.name, step.about);
        }
        return Ok(());
    }
    let steps = chosen(args)?;
    let begun = Instant::now();
    slowest::forget();
    let reports = lanes::perform(&steps);
    println!();
    for report in &reports {
        let (name, seconds) = (report.step.name, report.took.as_secs_f64());
        match &report.outcome {
            Ok(()) => println!("ok      {name:<14} {seconds:>7.1} s"),
            Err(reason) => println!("FAILED  {name:<14} {seconds:>7.1} s  {reason}"),
        }
    }
    let slowest = slowest::tests();
    if !slowest.is_empty() {
        println!("the slowest Rust tests:");
    }
    for (seconds, name) in slowest {
        println!("        {seconds:>7.1} s  {name}");
    }
    println!("in all {:.1} min", begun.elapsed().as_secs_f64() / 60.0);
    let failed = reports.iter().filter(|report| report.outcome.is_err()).count();
    println!("{} passed, {failed} failed", reports.len() - failed);
    // No reason beside the exit code: the count is the last line.
    if failed == 0 { Ok(()) } else { Err(String::new()) }
}

/// The steps that `args` ask for: all, or those after each `--only`.
fn chosen(args: &[String]) -> Outcome<Vec<&'static Step>> {
    let mut names = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--only", Some(name)) => names.push(name.as_str()),
            _ => return Err(format!("`{arg}`: expected `--list` or `--only STEP`")),
        }
    }
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(format!("no step is called `{unknown}`; `cargo xtask test --list` names them"));
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::{STEPS, chosen};

    fn names(args: &[&str]) -> Result<Vec<&'static str>, String> {
        let args: Vec<String> = args.iter().map(ToString::to_string).collect();
        Ok(chosen(&args)?.into_iter().map(|step| step.name).collect())
    }

    #[test]
    fn runs_everything_unless_told() {
        assert_eq!(names(&[]).map(|names| names.len()), Ok(STEPS.len()));
        assert_eq!(names(&["--only", "rust", "--only", "clippy"]), Ok(vec!["clippy", "rust"]));
    }

    #[test]
    fn never_mistakes_a_typing_error_for_nothing_to_do() {
        assert!(names(&["--only", "rsut"]).is_err());
        assert!(names(&["--only"]).is_err());
        assert!(names(&["rust"]).is_err());
    }
}
