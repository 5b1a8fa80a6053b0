/// The rules of a `_headers` file: a path pattern on a line of its own, its headers indented below.
#[derive(Debug, Default)]
pub(super) struct Rules<'a>(Vec<Rule<'a>>);

#[derive(Debug)]
struct Rule<'a> {
    pattern: &'a str,
    headers: Vec<(&'a str, &'a str)>,
}

impl<'a> Rules<'a> {
    /// Reads the file. Lines that are neither pattern nor header are passed over.
    pub(super) fn read(text: &'a str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            if line.starts_with('/') {
                rules.push(Rule {
                    pattern: line.trim(),
                    headers: Vec::new(),
                });
            } else if let (Some(rule), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                rule.headers.push((name.trim(), value.trim()));
            }
        }
        Self(rules)
    }

    /// The headers of an address path.
    pub(super) fn of<'s>(&'s self, path: &'s str) -> impl Iterator<Item = (&'a str, &'a str)> + 's {
        let rules = self.0.iter().filter(|rule| matches(rule.pattern, path));
        rules.flat_map(|rule| rule.headers.iter().copied())
    }
}

/// `*` stands for any rest, `:name` for one part of the path.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    for wanted in pattern.split('/') {
        match (wanted, parts.next()) {
            ("*", Some(_)) => return true,
            (wanted, Some(part)) if wanted.starts_with(':') && !part.is_empty() => {}
            (wanted, Some(part)) if wanted == part => {}
            _ => return false,
        }
    }
    parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_whole_parts() {
        for (pattern, path, expected) in [
            ("/*", "/", true),
            ("/*", "/a/b", true),
            ("/data/*", "/data/x.bin", true),
            ("/data/*", "/database", false),
            ("/:slug/article.json", "/مقال/article.json", true),
            ("/:slug/article.json", "/a/b/article.json", false),
            ("/sw.js", "/sw.js", true),
            ("/sw.js", "/sw.js/", false),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn headers_of_every_rule_that_matches_are_given() {
        let rules = Rules::read("/*\n  A: 1\n\n# note\n/x\n  B: http://y\n");
        assert_eq!(
            rules.of("/x").collect::<Vec<_>>(),
            [("A", "1"), ("B", "http://y")]
        );
        assert_eq!(rules.of("/z").collect::<Vec<_>>(), [("A", "1")]);
    }
}
