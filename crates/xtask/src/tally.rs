//! Which steps of a run passed, which failed, and how many tests they ran.

use anyhow::Result;
use std::fmt;

/// The outcome of every step so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    passed: usize,
    failed: Vec<String>,
}

impl Tally {
    /// Counts a step, and says at once why it failed.
    pub(crate) fn note(&mut self, title: &str, outcome: Result<()>) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(error) => {
                eprintln!("error: {title}: {error:#}\n");
                self.failed.push(title.to_owned());
            }
        }
    }

    /// The titles of the steps that failed.
    pub(crate) fn failed(&self) -> &[String] {
        &self.failed
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed.len())
    }
}

/// How many tests passed, by the lines that test runners close with: `test result:`, and Node's `# pass`.
pub(crate) fn tests_passed(output: &str) -> usize {
    output.lines().filter_map(passed_in_line).sum()
}

fn passed_in_line(line: &str) -> Option<usize> {
    let line = line.trim();
    if let Some(count) = line.strip_prefix("# pass ") {
        return count.parse().ok();
    }
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    counts.split_once(" passed")?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_counts_steps() {
        let mut tally = Tally::default();
        tally.note("formatting", Ok(()));
        tally.note("clippy", Err(anyhow::anyhow!("a lint")));
        assert_eq!(tally.to_string(), "1 passed, 1 failed");
        assert_eq!(tally.failed(), ["clippy"]);
    }

    #[test]
    fn tests_of_all_binaries_are_added_up() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; finished in 0.00s\n\
            test result: FAILED. 3 passed; 1 failed; 0 ignored; finished in 0.00s\n";
        assert_eq!(tests_passed(output), 5);
    }

    #[test]
    fn tests_of_scripts_count_too() {
        assert_eq!(tests_passed("1..6\n# tests 6\n# pass 6\n# fail 0\n"), 6);
    }

    #[test]
    fn output_without_a_result_line_ran_no_test() {
        assert_eq!(tests_passed("12 passed, they say\n"), 0);
    }
}
