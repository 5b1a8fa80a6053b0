use std::ops::Range;

use yew::prelude::*;

use crate::state::Prose;

/// Text with whole words marked, as the reader wants it shown. `marks` are byte ranges of the text as it
/// is written, in order and apart from each other, as the engine gives them; one that does not fit the
/// text is passed over. Text and marks take turns, though a text may be empty: a keystroke writes other
/// words into the nodes that stand there.
pub(crate) fn marked_text(text: &str, marks: &[Range<usize>], prose: Prose) -> Html {
    let shown = prose.shown(text);
    let mut start = 0;
    let mut next = |end: usize| {
        let piece = shown.part(start..end).into_owned();
        start = end;
        piece
    };
    let mut nodes = Vec::with_capacity(2 * marks.len() + 1);
    for mark in fitting(text, marks) {
        nodes.push(next(mark.start).into());
        let word = next(mark.end);
        nodes.push(html! { <mark>{ word }</mark> });
    }
    nodes.push(next(text.len()).into());
    nodes.into_iter().collect()
}

/// The marks that fit a text, in order and apart from each other.
fn fitting<'a>(text: &str, marks: &'a [Range<usize>]) -> impl Iterator<Item = &'a Range<usize>> {
    let mut done = 0;
    marks.iter().filter(move |mark| {
        let fits = text.get(done..mark.start).is_some()
            && text
                .get((*mark).clone())
                .is_some_and(|word| !word.is_empty());
        if fits {
            done = mark.end;
        }
        fits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, marks: &[(usize, usize)]) -> String {
        let marks: Vec<_> = marks.iter().map(|&(start, end)| start..end).collect();
        let mut parts = Vec::new();
        let mut start = 0;
        for mark in fitting(text, &marks) {
            parts.extend([&text[start..mark.start], "[", &text[mark.clone()], "]"]);
            start = mark.end;
        }
        parts.push(&text[start..]);
        parts.concat()
    }

    #[test]
    fn words_are_marked_in_their_text() {
        assert_eq!(marked("على القنطرة نهر", &[(7, 21)]), "على [القنطرة] نهر");
        assert_eq!(marked("نهر", &[(0, 2), (2, 6)]), "[ن][هر]");
        assert_eq!(marked("نهر", &[]), "نهر");
    }

    #[test]
    fn a_mark_that_does_not_fit_loses_no_text() {
        for wrong in [(1, 3), (4, 400), (8, 2), (2, 2)] {
            assert_eq!(marked("نهر كبير", &[wrong, (7, 15)]), "نهر [كبير]");
        }
        assert_eq!(marked("نهر", &[(0, 4), (2, 6)]), "[نه]ر");
    }
}
