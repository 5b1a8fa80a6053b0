//! An explanation for people. What comes from articles and queries stands at the end of its line
//! and is isolated, so that Arabic does not move the figures before it, whether the terminal knows
//! two directions or one.

use std::fmt::{self, Display, Formatter};

use anstyle::{AnsiColor, Style};

use super::{
    Condition, Explained, Hit, Score,
    marks::{Mark, Part},
    word::{Read, Step, Word},
};
use crate::{report::counted, shown::shown};

/// Marked words that are shown of a hit; programs get all.
const MARKS: usize = 10;

const HEAD: Style = AnsiColor::Green.on_default().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();

impl Display for Explained {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        head(f, "query", &self.query)?;
        let all = counted(self.documents as usize, "article");
        row(f, "found", format_args!("{} of {all}", self.found))?;
        for condition in &self.conditions {
            condition.write(f)?;
        }
        for word in &self.left_out {
            let lacks = "no article has all the words; the first hit lacks";
            row(f, "lacking", format_args!("{lacks} {}", Isolated(word)))?;
        }
        for word in &self.common {
            let common = "very many articles have it; not looked for:";
            row(f, "common", format_args!("{common} {}", Isolated(word)))?;
        }
        for (number, word) in (1..).zip(&self.words) {
            word.write(f, number, &all)?;
        }
        for (number, hit) in (1..).zip(&self.hits) {
            hit.write(f, number, &self.words)?;
        }
        Ok(())
    }
}

impl Condition {
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let only = if self.excluded { "not" } else { "only" };
        let value = Isolated(&self.value);
        row(
            f,
            "condition",
            format_args!("{only} {} {value}", self.field),
        )
    }
}

impl Word {
    fn write(&self, f: &mut Formatter<'_>, number: usize, all: &str) -> fmt::Result {
        writeln!(f)?;
        head(f, &format!("word {number}"), &self.typed)?;
        // Words in quotation marks and words with OR between them have no spelling in common.
        if !self.folded.is_empty() {
            row(f, "folded", Isolated(&self.folded))?;
        }
        self.write_steps(f)?;
        for stem in &self.stems {
            row(f, "stem", Isolated(stem))?;
        }
        self.write_read(f, all)?;
        match (self.excluded, self.read) {
            (true, _) => row(f, "weight", "none: articles that have it are left out"),
            (_, Read::Nothing) => row(f, "weight", "none: it was not looked for"),
            _ => row(f, "weight", format_args!("{:.2}", self.weight)),
        }
    }

    fn write_read(&self, f: &mut Formatter<'_>, all: &str) -> fmt::Result {
        if self.read == Read::Nothing {
            let why = "in too many articles to tell them apart; they were not counted";
            return row(f, "known", why);
        }
        row(f, "known", format_args!("in {} of {all}", self.articles))?;
        if self.read == Read::Strongest {
            let read = counted(self.articles_read as usize, "article");
            let which = "that have most of it; any other is given what it likely has";
            row(f, "read", format_args!("{read} {which}"))?;
        }
        Ok(())
    }

    fn write_steps(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (&*self.steps, &*self.stems) {
            ([], []) => row(f, "step", "in vain: no form, near spelling, layout or name"),
            ([], _) => row(f, "step", "none: it is there as typed"),
            (steps, _) => steps.iter().try_for_each(|step| step.write(f)),
        }
    }
}

impl Step {
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (why, used) = match self {
            Self::Form { stem } => ("other form: not there as typed; there is", stem),
            Self::Spelling { used } => ("spelling: there in no form; near it is", used),
            Self::LatinName { used } => ("name: Latin letters that sound like", used),
            Self::Keyboard { typed, used } => {
                let typed = Isolated(typed);
                row(
                    f,
                    "step",
                    format_args!("keyboard: the keys pressed were {typed}"),
                )?;
                ("keyboard: in the other layout they are", used)
            }
        };
        row(f, "step", format_args!("{why} {}", Isolated(used)))
    }
}

impl Hit {
    fn write(&self, f: &mut Formatter<'_>, number: usize, words: &[Word]) -> fmt::Result {
        writeln!(f)?;
        head(f, &format!("hit {number}"), &self.headline)?;
        row(f, "address", Isolated(&self.slug))?;
        match self.published {
            Some(stamp) => row(f, "date", stamp)?,
            None => row(f, "date", "none")?,
        }
        self.score.write(f, words)?;
        for (nth, mark) in self.marks.iter().take(MARKS).enumerate() {
            row(f, if nth == 0 { "marked" } else { "" }, mark)?;
        }
        match self.marks.len().saturating_sub(MARKS) {
            0 => Ok(()),
            more => row(
                f,
                "",
                format_args!("and {}", counted(more, "other spelling")),
            ),
        }
    }
}

impl Score {
    fn write(&self, f: &mut Formatter<'_>, words: &[Word]) -> fmt::Result {
        row(f, "score", format_args!("{:6.2}  in all", self.total))?;
        for (word, gave) in words.iter().zip(&self.words) {
            let word = Isolated(&word.typed);
            row(f, "", format_args!("{gave:6.2}  {word}"))?;
        }
        for (gave, what) in [
            (self.nearness, "words following each other"),
            (self.date, "being new"),
            (self.all_words, "having all the words"),
        ] {
            row(f, "", format_args!("{gave:6.2}  {what}"))?;
        }
        Ok(())
    }
}

impl Display for Mark {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let part = match self.part {
            Part::Headline => "headline",
            Part::Lead => "lead",
            Part::Body => "body",
        };
        let how = if self.exact { "as typed" } else { "other form" };
        let word = Isolated(&self.word);
        write!(f, "{part:8}  {:3} ×  {how:10}  {word}", self.count)
    }
}

/// A text of either direction, which leaves the line around it as it is.
struct Isolated<'a>(&'a str);

impl Display for Isolated<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "\u{2068}{}\u{2069}", shown(self.0))
    }
}

fn head(f: &mut Formatter<'_>, label: &str, text: &str) -> fmt::Result {
    writeln!(f, "{HEAD}{label:10}{HEAD:#}  {}", Isolated(text))
}

fn row(f: &mut Formatter<'_>, label: &str, value: impl Display) -> fmt::Result {
    writeln!(f, "{LABEL}{label:>10}{LABEL:#}  {value}")
}
