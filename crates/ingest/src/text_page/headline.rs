//! The head of a page: headline and fields.

use super::{
    Line,
    field::{self, Fields},
};
use crate::{WarningKind, spelling::bare, warnings::Warnings};

/// Signs between a headline and a site's name in a page's title.
const JOINTS: [char; 8] = ['-', '–', '—', '|', '·', '•', ':', '»'];

/// Reads the head of a page: the headline, once, and the fields around it. Returns the headline
/// and the lines below the head; `None` where no line is left for a headline.
pub(super) fn take<'l, 'a>(
    lines: &'l [Line<'a>],
    fields: &mut Fields,
    warnings: &mut Warnings,
) -> Option<(String, &'l [Line<'a>])> {
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let is_headline = field::is_bare_label(line) && !leads_to_headline(line, after, fields);
        if is_headline || !fields.take(line, warnings) {
            break;
        }
        rest = after;
    }
    let (first, mut rest) = rest.split_first()?;
    let mut headline = *first;
    while let Some((line, after)) = rest.split_first() {
        if let Some(repeated) = repeated(&mut headline, line) {
            let text = repeated.text().to_owned();
            warnings.at(repeated.number, WarningKind::RepeatedHeadline { text });
        } else if !fields.take(line, warnings) {
            break;
        }
        rest = after;
    }
    Some((headline.text().to_owned(), rest))
}

/// Longer lines are paragraphs, not headlines.
const LONGEST_HEADLINE: usize = 160;

/// Whether a headline still follows after a label of a field: «قراءة» over a date, over itself or
/// over a paragraph is a headline of one word.
fn leads_to_headline(label: &Line, after: &[Line], fields: &Fields) -> bool {
    let next_is_headline = after.first().is_some_and(|next| {
        bare(next.text()) != bare(label.text()) && !fields.reads(next) && !is_paragraph(next)
    });
    next_is_headline || !after.iter().any(is_paragraph)
}

fn is_paragraph(line: &Line) -> bool {
    let text = line.text();
    text.ends_with(['.', '…', '؟', '?', '!']) || text.chars().count() > LONGEST_HEADLINE
}

/// The line to leave out when `line` is the headline once more. A page's title that adds the
/// site's name gives way to the headline alone.
fn repeated<'a>(headline: &mut Line<'a>, line: &Line<'a>) -> Option<Line<'a>> {
    let (first, second) = (bare(headline.text()), bare(line.text()));
    if adds_site(&first, &second) {
        return Some(std::mem::replace(headline, *line));
    }
    (first == second || adds_site(&second, &first)).then_some(*line)
}

/// The longest name of a site, in characters; what is longer is text that begins as the headline.
const LONGEST_NAME: usize = 60;

/// Whether `title` is `headline` with a site's name before or after it.
fn adds_site(title: &str, headline: &str) -> bool {
    let is_name = |rest: &str| rest.chars().count() <= LONGEST_NAME;
    let after = title
        .strip_prefix(headline)
        .is_some_and(|rest| rest.trim_start().starts_with(JOINTS) && is_name(rest));
    let before = title
        .strip_suffix(headline)
        .is_some_and(|rest| rest.trim_end().ends_with(JOINTS) && is_name(rest));
    !headline.is_empty() && (after || before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(title: &str, second: &str) -> Option<(String, String)> {
        let mut headline = Line {
            number: 1,
            raw: title,
        };
        let left_out = repeated(
            &mut headline,
            &Line {
                number: 2,
                raw: second,
            },
        )?;
        Some((headline.text().to_owned(), left_out.text().to_owned()))
    }

    #[test]
    fn a_title_with_the_sites_name_gives_way() {
        for title in ["سوق جديد - صحيفة", "سوق جديد | صحيفة", "صحيفة » سوق جديد"]
        {
            let expected = ("سوق جديد".to_owned(), title.to_owned());
            assert_eq!(kept(title, "سوق جديد"), Some(expected));
        }
    }

    #[test]
    fn settings_of_one_headline_are_the_same() {
        for second in ["سوقٌ  جديد", "سـوق جديد", "\u{200F}سوق\u{A0}جديد"] {
            assert!(kept("سوق جديد", second).is_some(), "{second}");
        }
    }

    fn headline_of(page: &[&'static str]) -> Option<String> {
        let lines: Vec<_> = (1..)
            .zip(page)
            .map(|(number, &raw)| Line { number, raw })
            .collect();
        let mut fields = Fields::new(crate::dates::Order::DayFirst);
        let (headline, _) = take(&lines, &mut fields, &mut Warnings::default())?;
        Some(headline)
    }

    #[test]
    fn a_headline_that_is_a_label_of_views_is_the_headline() {
        let paragraph = "كان يقرأ كل صباح على النهر.";
        for page in [
            &["قراءة", paragraph][..],
            &["قراءة", "قراءة", "مشاهدة", "18/07/2021", paragraph],
            &["قراءة", "18/07/2021", paragraph],
        ] {
            assert_eq!(headline_of(page).as_deref(), Some("قراءة"), "{page:?}");
        }
        let label_first = ["مشاهدة", "سوق جديد", "18/07/2021", paragraph];
        assert_eq!(headline_of(&label_first).as_deref(), Some("سوق جديد"));
    }

    #[test]
    fn a_line_that_only_begins_alike_is_text() {
        assert_eq!(kept("سوق جديد", "سوق جديد في المدينة"), None);
        assert_eq!(kept("سوق", "سوقان"), None);
    }

    #[test]
    fn a_paragraph_that_begins_as_the_headline_is_kept() {
        let paragraph = format!("ناعورة الريحان: {}", "عادت إلى الدوران. ".repeat(9));
        assert_eq!(kept("ناعورة الريحان", &paragraph), None);
    }
}
