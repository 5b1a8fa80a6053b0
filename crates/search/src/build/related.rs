use std::collections::HashMap;

use super::collect::Collection;
use super::group::Groups;
use super::parallel;

/// Telling words of a document that others are looked up by.
const TERMS: usize = 12;
/// Words of more documents than this tell too little of any of them.
const MOST_DOCUMENTS: u32 = 2_000;

/// A word that tells what a document is about: its weight there, and its list.
#[derive(Clone, Copy, Debug)]
struct Telling {
    weight: f32,
    list: u32,
}

/// For each document those that share most of its telling words, the nearest first.
pub(super) fn related(collection: &Collection, groups: &Groups, count: usize) -> Vec<Vec<u32>> {
    let documents = collection.documents();
    if count == 0 {
        return vec![Vec::new(); documents];
    }
    let mut lists: Vec<Vec<(u32, f32)>> = Vec::new();
    let mut telling: Vec<Vec<Telling>> = vec![Vec::new(); documents];
    for group in groups.values() {
        let Some(list) = weigh(collection, &group.forms) else {
            continue;
        };
        let number = lists.len() as u32;
        for &(doc, weight) in &list {
            keep(
                &mut telling[doc as usize],
                Telling {
                    weight,
                    list: number,
                },
            );
        }
        lists.push(list);
    }
    parallel::map((0..documents).collect(), |doc| {
        nearest(doc as u32, &telling[doc], &lists, count)
    })
}

/// The documents of a stem and its weight in each; `None` where it tells nothing.
fn weigh(collection: &Collection, forms: &[u32]) -> Option<Vec<(u32, f32)>> {
    let most = MOST_DOCUMENTS.min(collection.documents() as u32 / 5 + 2);
    if forms
        .iter()
        .map(|&form| collection.lists[form as usize].docs())
        .max()?
        > most
    {
        return None;
    }
    let mut counts: HashMap<u32, f32> = HashMap::new();
    for &form in forms {
        for (doc, found) in collection.lists[form as usize].iter() {
            let headline = if found.headline > 0 { 3.0 } else { 0.0 };
            *counts.entry(doc).or_default() += headline + f32::from(found.lead + found.body);
        }
    }
    if counts.len() < 2 || counts.len() > most as usize {
        return None;
    }
    let rarity = (collection.documents() as f32 / counts.len() as f32).ln_1p();
    let mut list: Vec<(u32, f32)> = counts
        .into_iter()
        .map(|(doc, count)| (doc, rarity * count / (count + 1.5)))
        .collect();
    list.sort_unstable_by_key(|&(doc, _)| doc);
    Some(list)
}

/// Keeps the heaviest words of a document.
fn keep(telling: &mut Vec<Telling>, new: Telling) {
    let at = telling.partition_point(|old| old.weight >= new.weight);
    if at < TERMS {
        telling.insert(at, new);
        telling.truncate(TERMS);
    }
}

fn nearest(doc: u32, telling: &[Telling], lists: &[Vec<(u32, f32)>], count: usize) -> Vec<u32> {
    let mut scores: HashMap<u32, f32> = HashMap::new();
    for word in telling {
        for &(other, weight) in &lists[word.list as usize] {
            if other != doc {
                *scores.entry(other).or_default() += word.weight * weight;
            }
        }
    }
    let mut scores: Vec<(u32, f32)> = scores.into_iter().collect();
    scores.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    scores.truncate(count);
    scores.into_iter().map(|(other, _)| other).collect()
}
