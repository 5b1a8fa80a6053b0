use super::collect::Collection;
use super::group::Groups;
use super::parallel;

/// Telling words of a document that others are looked up by.
const TERMS: usize = 12;
/// Words of more documents than this tell too little of any of them.
const MOST_DOCUMENTS: u32 = 2_000;

/// Documents whose like are looked for in one go.
const STRETCH: usize = 1_024;

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
    let stretches = (0..documents).step_by(STRETCH);
    let found = parallel::map(stretches.collect(), |first| {
        let mut scores = Scores::of(documents);
        let last = documents.min(first + STRETCH);
        let nearest =
            (first..last).map(|doc| scores.nearest(doc as u32, &telling[doc], &lists, count));
        nearest.collect::<Vec<_>>()
    });
    found.into_iter().flatten().collect()
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
    let mut counts: Vec<(u32, f32)> = Vec::new();
    for &form in forms {
        counts.extend(collection.lists[form as usize].iter().map(|listed| {
            let found = listed.counts;
            let headline = if found.headline > 0 { 3.0 } else { 0.0 };
            let count = headline + f32::from(found.lead + found.body);
            (listed.doc, count)
        }));
    }
    counts.sort_by_key(|&(doc, _)| doc);
    counts.dedup_by(|next, known| {
        let same = next.0 == known.0;
        known.1 += if same { next.1 } else { 0.0 };
        same
    });
    if counts.len() < 2 || counts.len() > most as usize {
        return None;
    }
    let rarity = (collection.documents() as f32 / counts.len() as f32).ln_1p();
    for (_, count) in &mut counts {
        *count *= rarity / (*count + 1.5);
    }
    counts.shrink_to_fit();
    Some(counts)
}

/// Keeps the heaviest words of a document.
fn keep(telling: &mut Vec<Telling>, new: Telling) {
    let at = telling.partition_point(|old| old.weight >= new.weight);
    if at < TERMS {
        telling.insert(at, new);
        telling.truncate(TERMS);
    }
}

/// The likeness of every document to one.
struct Scores {
    scores: Vec<f32>,
    /// The documents that have a score.
    met: Vec<u32>,
}

impl Scores {
    fn of(documents: usize) -> Self {
        Self {
            scores: vec![0.0; documents],
            met: Vec::new(),
        }
    }

    /// Those most like a document, the nearest first; of equals, the newer first.
    fn nearest(
        &mut self,
        doc: u32,
        telling: &[Telling],
        lists: &[Vec<(u32, f32)>],
        count: usize,
    ) -> Vec<u32> {
        for word in telling {
            for &(other, weight) in &lists[word.list as usize] {
                let score = &mut self.scores[other as usize];
                if *score == 0.0 {
                    self.met.push(other);
                }
                *score += word.weight * weight;
            }
        }
        let mut best: Vec<(u32, f32)> = Vec::with_capacity(count + 1);
        for other in self.met.drain(..) {
            let score = std::mem::take(&mut self.scores[other as usize]);
            let before =
                |known: &(u32, f32)| known.1 > score || known.1 == score && known.0 < other;
            let at = best.partition_point(before);
            if other != doc && at < count {
                best.insert(at, (other, score));
                best.truncate(count);
            }
        }
        // Not `into_iter`, which would keep the room of what is not needed any more.
        best.iter().map(|&(other, _)| other).collect()
    }
}
