use super::plan::{Forms, KIN, Source};
use crate::IndexError;
use crate::format::Form;
use crate::order::sort_by_key;
use crate::parts::{Needs, Parts};

/// Words that a beginning is taken for, the most frequent ones, whatever parts they are in…
const MAX_FORMS: usize = 64;
/// … and more that are in the same parts.
const MORE_FORMS: usize = 512;
/// Their lists have together at most as many documents as the archive, or so many.
const LEAST_READ: u32 = 20_000;
/// What reading any list takes at least, in documents: those before it in its block.
const LIST: u32 = 256;

/// The lists of the words that begin with what was typed.
pub(super) fn expand(
    parts: &Parts,
    prefix: &str,
    needs: &mut Needs,
) -> Result<Vec<Source>, IndexError> {
    let lexicons = parts.words_beginning(prefix, needs)?;
    let mut forms: Vec<Form<'_>> = lexicons
        .iter()
        .flat_map(|lexicon| lexicon.beginning(prefix))
        .collect();
    // The word itself is first, whatever its frequency; ties keep the order of the words.
    sort_by_key(&mut forms, |form| {
        (form.text != prefix, std::cmp::Reverse(form.frequency))
    });
    let mut left = LEAST_READ.max(parts.root.documents);
    let mut asked = Vec::new();
    // In the order of the stems: a map's code would be larger than a search in a list.
    let mut stems: Vec<(&str, Source)> = Vec::new();
    for (nth, form) in forms.into_iter().take(MORE_FORMS).enumerate() {
        let place = stems.binary_search_by(|(stem, _)| (*stem).cmp(form.stem));
        let place = match place {
            Ok(at) => {
                stems[at].1.forms.add(form.number);
                continue;
            }
            Err(place) => place,
        };
        let wanted = parts.list_part(form.stem);
        if nth < MAX_FORMS {
            asked.extend(wanted);
        } else if !wanted.is_some_and(|part| asked.contains(&part)) {
            continue;
        }
        let list = parts.list(form.stem, needs)?;
        let cost = list.map_or(0, |list| list.key.docs.max(LIST));
        if cost > left && !stems.is_empty() {
            continue;
        }
        left = left.saturating_sub(cost);
        let is_whole = form.text == prefix;
        let source = Source {
            key: form.stem.to_owned(),
            forms: Forms::one(form.number),
            weight: 1.0,
            kin: if is_whole { KIN } else { 0.0 },
            narrows: false,
        };
        stems.insert(place, (form.stem, source));
    }
    Ok(stems.into_iter().map(|(_, source)| source).collect())
}
