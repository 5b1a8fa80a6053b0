use std::ops::Range;

use yew::prelude::*;

use crate::state::Prose;

/// Text with whole words marked, as the reader wants it shown. `marks` are byte ranges of the text as it
/// is written, in order and apart from each other, as the engine gives them; one that does not fit the
/// text is passed over.
pub(crate) fn marked_text(text: &str, marks: &[Range<usize>], prose: Prose) -> Html {
    if marks.is_empty() {
        return prose.show(text).into_owned().into();
    }
    let shown = prose.shown(text);
    let mut done = 0;
    pieces(text, marks)
        .into_iter()
        .map(|(piece, marked)| {
            let start = done;
            done += piece.len();
            let piece = shown.part(start..done).into_owned();
            if marked {
                html! { <mark>{ piece }</mark> }
            } else {
                piece.into()
            }
        })
        .collect()
}

/// Cuts a text at its marks; joined pieces equal the text.
fn pieces<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for mark in marks {
        let (Some(before), Some(word)) = (text.get(done..mark.start), text.get(mark.clone()))
        else {
            continue;
        };
        if !before.is_empty() {
            pieces.push((before, false));
        }
        if !word.is_empty() {
            pieces.push((word, true));
        }
        done = mark.end;
    }
    match text.get(done..) {
        Some(rest) if !rest.is_empty() => pieces.push((rest, false)),
        _ => {}
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_pieces_equal_the_text() {
        let text = "على القنطرة نهر";
        let start = text.find("القنطرة").unwrap();
        let mark = start..start + "القنطرة".len();
        let pieces = pieces(text, std::slice::from_ref(&mark));
        assert_eq!(
            pieces,
            [("على ", false), ("القنطرة", true), (" نهر", false)]
        );
    }

    #[test]
    fn a_mark_that_does_not_fit_loses_no_text() {
        for (start, end) in [(1, 3), (4, 400), (8, 2)] {
            let mark = Range { start, end };
            let text = "نهر كبير";
            let joined: String = pieces(text, std::slice::from_ref(&mark))
                .iter()
                .map(|(piece, _)| *piece)
                .collect();
            assert_eq!(joined, text);
        }
    }
}
