use std::collections::BTreeMap;

use super::collect::Collection;
use super::group::{Group, Groups, Placed};
use super::list_part::{ListPart, PackedPart, PlacedList, documents_of};
use super::prefixes::Heavy;
use super::{BuildOptions, File, parallel, prefixes, strongest};
use crate::PartId;
use crate::coder::Encoder;
use crate::format::{
    Alphabet, Block, Columns, Directory, FacetTable, Form, Kind, Lexicon, PartFrame, Priors, Root,
    SOUND_LETTERS, WHOLE_WORDS, backwards, checksum, prefix_key, sounds_key,
};

/// About how many bytes a word takes in the lexicon, times ten.
const TENTHS_A_WORD: usize = 23;

/// The models of postings learn from one list in so many.
const LEARN_EVERY: usize = 5;
/// … or less often, so that they learn from about so many postings.
const MOST_LEARNED: u64 = 1_000_000;

/// What lifts the letters of sounds above those that an alphabet may have to leave out.
const KEPT: u32 = 1 << 16;

/// The directories and bodies of the parts.
#[derive(Default)]
struct Parts {
    words: Directory,
    postings: Directory,
    endings: Directory,
    sounds: Directory,
    /// The bodies of words, postings, positions, facets, endings and sounds.
    bodies: [Vec<Vec<u8>>; 6],
}

/// Writes all files.
pub(super) fn pack(collection: Collection, groups: Groups, options: &BuildOptions) -> Vec<File> {
    let alphabet = alphabet(&collection);
    let heavy = prefixes::heavy(&collection, &groups);
    let mut parts = Parts::default();
    pack_words(&mut parts, &collection, &groups, &alphabet, options);
    let prefixes = heavy.keys().cloned().collect();
    let priors = learn(&collection, &groups);
    let written = Columns::write(&collection.days, &collection.lengths);
    let columns = Columns::read(&written, collection.documents() as u32).unwrap_or_default();
    let known = Known {
        collection: &collection,
        alphabet: &alphabet,
        priors: &priors,
        columns: &columns,
        options,
    };
    pack_lists(&mut parts, &known, groups, heavy);
    let mut values = [0; Kind::ALL.len()];
    for (facet, kind) in collection.facets.iter().zip(Kind::ALL) {
        values[kind as usize] = facet.values.names.len() as u32;
        parts.bodies[3].push(FacetTable::write(&facet.values));
    }
    let bodies: Vec<Vec<u8>> = parts.bodies.into_iter().flatten().collect();
    let root = Root {
        build: bodies
            .iter()
            .fold(1, |sum, body| sum.rotate_left(5) ^ checksum(body)),
        documents: collection.documents() as u32,
        mean_length: collection.mean_length(),
        lang: collection.main_lang(),
        alphabet,
        priors,
        prefixes,
        words: parts.words,
        postings: parts.postings,
        endings: parts.endings,
        sounds: parts.sounds,
        values,
        columns: 0..0,
        inline: Vec::new(),
    };
    write_files(root, &written, bodies, options)
}

fn write_files(
    root: Root,
    columns: &[u8],
    bodies: Vec<Vec<u8>>,
    options: &BuildOptions,
) -> Vec<File> {
    let single = bodies.iter().map(Vec::len).sum::<usize>() <= options.single_file;
    let bytes = root.write(columns, single.then_some(&bodies));
    let mut files = vec![File {
        name: "index".to_owned(),
        bytes,
    }];
    if !single {
        files.extend(bodies.into_iter().enumerate().filter_map(|(number, body)| {
            let name = root.name(PartId(number as u32))?;
            Some(File {
                name,
                bytes: PartFrame::write(root.build, &body),
            })
        }));
    }
    files
}

fn alphabet(collection: &Collection) -> Alphabet {
    let mut counts: BTreeMap<char, u32> = BTreeMap::new();
    for letter in collection
        .sorted()
        .iter()
        .flat_map(|(text, _)| text.chars())
    {
        *counts.entry(letter).or_default() += 1;
    }
    if !is_whole(collection) {
        for letter in SOUND_LETTERS.chars() {
            *counts.entry(letter).or_default() += KEPT;
        }
    }
    let mut letters: Vec<(char, u32)> = counts.into_iter().collect();
    letters.sort_by_key(|&(letter, count)| (std::cmp::Reverse(count), letter));
    Alphabet::new(letters.into_iter().map(|(letter, _)| letter).collect())
}

fn pack_words(
    parts: &mut Parts,
    collection: &Collection,
    groups: &Groups,
    alphabet: &Alphabet,
    options: &BuildOptions,
) {
    let mut places: Vec<(&str, u32)> = vec![("", 0); collection.lists.len()];
    for (stem, group) in groups {
        for (place, &form) in group.forms.iter().enumerate() {
            places[form as usize] = (stem, Group::number(place));
        }
    }
    let forms: Vec<Form<'_>> = collection
        .sorted()
        .into_iter()
        .map(|(text, id)| {
            let (stem, number) = places[id as usize];
            let frequency = collection.lists[id as usize].docs().max(1).ilog2();
            Form {
                text,
                stem,
                number,
                frequency,
            }
        })
        .collect();
    let words = (options.part_size * 10 / TENTHS_A_WORD).max(1);
    pack_order(
        &mut parts.words,
        &mut parts.bodies[0],
        &forms,
        words,
        alphabet,
    );
    if !is_whole(collection) {
        let endings = forms
            .iter()
            .map(|form| (backwards(form.text), form.frequency));
        let endings = sorted(endings.collect());
        let endings: Vec<Form<'_>> = endings.iter().map(in_other_order).collect();
        pack_order(
            &mut parts.endings,
            &mut parts.bodies[4],
            &endings,
            words,
            alphabet,
        );
        let names = forms.iter().filter(|form| form.number == 0);
        let sounds = names.filter_map(|form| Some((sounds_key(form.text)?, form.frequency)));
        let sounds = sorted(sounds.collect());
        let sounds: Vec<Form<'_>> = sounds.iter().map(in_other_order).collect();
        pack_order(
            &mut parts.sounds,
            &mut parts.bodies[5],
            &sounds,
            words,
            alphabet,
        );
    }
}

/// Whether the lexicon is small enough to be looked through as it is.
fn is_whole(collection: &Collection) -> bool {
    collection.lists.len() as u32 <= WHOLE_WORDS
}

fn sorted(mut keys: Vec<(String, u32)>) -> Vec<(String, u32)> {
    keys.sort_unstable();
    keys
}

/// A word in another order than that of its letters has neither stem nor number.
fn in_other_order((text, frequency): &(String, u32)) -> Form<'_> {
    Form {
        text,
        stem: text,
        number: 0,
        frequency: *frequency,
    }
}

/// Writes words in their order, so many a part.
fn pack_order(
    directory: &mut Directory,
    bodies: &mut Vec<Vec<u8>>,
    forms: &[Form<'_>],
    words: usize,
    alphabet: &Alphabet,
) {
    let mut last = "";
    for chunk in forms.chunks(words) {
        let body = Lexicon::write(chunk, alphabet);
        directory.push(last, chunk[0].text, chunk.len() as u32, body.len());
        bodies.push(body);
        last = chunk[chunk.len() - 1].text;
    }
}

/// What is known when lists are packed.
struct Known<'k> {
    collection: &'k Collection,
    alphabet: &'k Alphabet,
    priors: &'k Priors,
    columns: &'k Columns,
    options: &'k BuildOptions,
}

fn pack_lists(
    parts: &mut Parts,
    known: &Known<'_>,
    groups: Groups,
    heavy: BTreeMap<String, Heavy>,
) {
    let heavy = heavy
        .into_iter()
        .map(|(prefix, heavy)| (prefix_key(&prefix), List::Prefix(heavy)));
    let stems = groups
        .into_iter()
        .map(|(stem, group)| (stem, List::Stem(group)));
    let lists: BTreeMap<String, List> = heavy.chain(stems).collect();
    let stretches = stretches(lists, known.collection);
    let packed = parallel::map(stretches, |lists| pack_stretch(lists, known));
    let mut last = String::new();
    for part in packed.into_iter().flatten() {
        let [body, places] = part.bodies;
        let bytes = body.len();
        parts.postings.push(&last, &part.first, part.count, bytes);
        last = part.last;
        parts.bodies[1].push(body);
        parts.bodies[2].push(places);
    }
}

/// Documents of the lists that are packed in one go.
const STRETCH: u64 = 100_000;

/// The lists in stretches that can be packed each for itself.
fn stretches(lists: BTreeMap<String, List>, collection: &Collection) -> Vec<Vec<(String, List)>> {
    let mut stretches = vec![Vec::new()];
    let mut documents = 0;
    for (key, list) in lists {
        if documents > STRETCH {
            stretches.push(Vec::new());
            documents = 0;
        }
        documents += list.documents(collection);
        if let Some(stretch) = stretches.last_mut() {
            stretch.push((key, list));
        }
    }
    stretches
}

fn pack_stretch(lists: Vec<(String, List)>, known: &Known<'_>) -> Vec<PackedPart> {
    let Known {
        collection,
        alphabet,
        options,
        ..
    } = *known;
    let mut part = ListPart::default();
    let mut full = Vec::new();
    for (key, list) in lists {
        let (placed, forms) = list.postings(collection);
        let whole = PlacedList::whole(key, placed, forms);
        let strongest = match list {
            List::Stem(_) => strongest::of(&whole, collection, options.strongest),
            List::Prefix(_) => None,
        };
        for list in std::iter::once(whole).chain(strongest) {
            let alone = list.stands_alone(options.part_size);
            if alone {
                full.extend(std::mem::take(&mut part).finish(alphabet));
            }
            part.push(list, known.priors, known.columns);
            if alone || part.size() >= options.part_size {
                full.extend(std::mem::take(&mut part).finish(alphabet));
            }
        }
    }
    full.extend(part.finish(alphabet));
    full
}

/// What the models of postings begin with: what they learn from some of the lists.
fn learn(collection: &Collection, groups: &Groups) -> Priors {
    let mut block = Block::new(collection.documents() as u32, &Priors::even());
    let mut to = Encoder::default();
    let words: u64 = collection
        .lists
        .iter()
        .map(|list| u64::from(list.docs()))
        .sum();
    let every = LEARN_EVERY.max((words / MOST_LEARNED) as usize);
    for group in groups.values().step_by(every) {
        let list = group.postings(collection).postings;
        block.encode(&mut to, &list, documents_of(&list), group.numbers());
    }
    block.learned()
}

enum List {
    Stem(Group),
    Prefix(Heavy),
}

impl List {
    /// How many documents its words have, each word counted for itself.
    fn documents(&self, collection: &Collection) -> u64 {
        match self {
            Self::Stem(group) => {
                let docs = |&form: &u32| u64::from(collection.lists[form as usize].docs());
                group.forms.iter().map(docs).sum()
            }
            Self::Prefix(heavy) => heavy.documents.min(collection.documents() as u64),
        }
    }

    /// The postings, and how many forms they tell apart.
    fn postings(&self, collection: &Collection) -> (Placed, u32) {
        match self {
            Self::Stem(group) => (group.postings(collection), group.numbers()),
            Self::Prefix(heavy) => (heavy.postings(collection), Heavy::FORMS),
        }
    }
}
