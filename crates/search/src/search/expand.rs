use std::collections::BTreeMap;

use super::plan::{Forms, Source};
use crate::IndexError;
use crate::format::Form;
use crate::order::sort_by_key;
use crate::parts::{Needs, Parts};

/// Words that a beginning is taken for, the most frequent ones.
const MAX_FORMS: usize = 64;

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
    forms.truncate(MAX_FORMS);
    let mut stems: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for form in forms {
        stems.entry(form.stem).or_default().push(form.number);
    }
    let source = |(stem, forms): (&str, Vec<u32>)| Source {
        key: stem.to_owned(),
        forms: Forms::These(forms),
        weight: 1.0,
    };
    Ok(stems.into_iter().map(source).collect())
}

/// The words that begin with `prefix`, the most frequent first.
pub(crate) fn completions(
    parts: &Parts,
    prefix: &str,
    limit: usize,
) -> Result<Vec<String>, IndexError> {
    let lexicons = parts.words_beginning(prefix, &mut Needs::new())?;
    let mut forms: Vec<Form<'_>> = lexicons
        .iter()
        .flat_map(|lexicon| lexicon.beginning(prefix))
        .collect();
    sort_by_key(&mut forms, |form| std::cmp::Reverse(form.frequency));
    Ok(forms
        .into_iter()
        .take(limit)
        .map(|form| form.text.to_owned())
        .collect())
}
