//! Names across scripts: «khashoggi» for خاشقجي, «peshmerga» for بيشمركة. A word of either script
//! becomes sounds; their consonants in broad classes are a key to look words up by, and a distance
//! orders what was found.

/// What a consonant or vowel sounds like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sound {
    /// The sound, as a letter; capitals are the Arabic sounds that Latin spells with two.
    exact: char,
    /// The broad class; [`VOWEL`] and [`WEAK`] are in no key.
    class: char,
}

/// A vowel written in Latin or a long vowel of Arabic.
const VOWEL: char = 'a';
/// A consonant that spellings in the other script often leave out: ع, ء, a final ه.
const WEAK: char = '\'';

/// Spellings of more than their own letter with their sounds, longer ones before those they begin with.
const SPELLINGS: &[(&str, &str)] = &[
    ("تش", "C"),
    ("sch", "S"),
    ("tch", "C"),
    ("sh", "S"),
    ("ch", "C"),
    ("kh", "X"),
    ("gh", "G"),
    ("th", "T"),
    ("dh", "D"),
    ("zh", "j"),
    ("ph", "f"),
    ("dj", "j"),
    ("ck", "k"),
    ("ce", "sa"),
    ("ci", "sa"),
    ("c", "k"),
    ("x", "ks"),
    ("i", "y"),
    ("o", "w"),
    ("u", "w"),
];

/// The key of a folded word of either script: the broad classes of its consonants. Names that may
/// be the same have the same key.
pub fn skeleton(word: &str) -> String {
    let mut key = String::new();
    each_sound(word, &mut |sound| {
        if !matches!(sound.class, VOWEL | WEAK) && !key.ends_with(sound.class) {
            key.push(sound.class);
        }
        true
    });
    key
}

/// Whether this is the key of a word, said as soon as a sound is not in it.
pub fn has_skeleton(word: &str, key: &str) -> bool {
    let (mut rest, mut last) = (key.chars(), None);
    let goes_on = each_sound(word, &mut |sound| {
        let is_new = !matches!(sound.class, VOWEL | WEAK) && last != Some(sound.class);
        if is_new {
            last = rest.next();
        }
        !is_new || last == Some(sound.class)
    });
    goes_on && rest.next().is_none()
}

/// Whether a word of the other script that begins with this letter may be the same name as `word`.
pub fn may_begin(letter: char, word: &str) -> bool {
    let class = |sound: &Sound| match sound.class {
        WEAK => VOWEL,
        class => class,
    };
    let (own, key) = (sounds(word), skeleton(word));
    let first = own.first().map(class);
    SPELLINGS
        .iter()
        .filter(|(spelling, _)| spelling.starts_with(letter))
        .filter_map(|(_, exact)| exact.chars().next())
        .chain(exact_of(letter, false))
        .map(|exact| class(&Sound::of(exact)))
        .any(|class| Some(class) == first || key.starts_with(class))
}

/// How unlike two folded words of different scripts sound: 0 where each letter answers to another;
/// `None` above `max`.
pub fn distance(a: &str, b: &str, max: u32) -> Option<u32> {
    let (a, b) = (sounds(a), sounds(b));
    let b_gaps = gaps(&b);
    let mut last = vec![0];
    last.extend(b_gaps.iter().scan(0, |sum, gap| {
        *sum += gap;
        Some(*sum)
    }));
    for (&sound, gap) in a.iter().zip(gaps(&a)) {
        last = next_row(sound, gap, b.iter().zip(&b_gaps), &last);
    }
    last.last().copied().filter(|&cost| cost <= max)
}

/// The costs of turning a word up to `sound` into each beginning of the other, from those of the row
/// above.
fn next_row<'s>(
    sound: Sound,
    gap: u32,
    others: impl Iterator<Item = (&'s Sound, &'s u32)>,
    last: &[u32],
) -> Vec<u32> {
    let mut cost = last.first().copied().unwrap_or(0) + gap;
    let mut next = vec![cost];
    for ((other, other_gap), pair) in others.zip(last.windows(2)) {
        let &[before, above] = pair else { continue };
        cost = (before + changed(sound, *other))
            .min(above + gap)
            .min(cost + other_gap);
        next.push(cost);
    }
    next
}

/// What it costs that each sound of a word has none in the other: a letter doubled nothing.
fn gaps(sounds: &[Sound]) -> Vec<u32> {
    let before = std::iter::once(None).chain(sounds.iter().map(Some));
    let pairs = sounds.iter().zip(before);
    pairs
        .map(|(sound, before)| {
            if before == Some(sound) {
                0
            } else {
                left_out(*sound)
            }
        })
        .collect()
}

fn left_out(sound: Sound) -> u32 {
    match sound.class {
        VOWEL | WEAK => 1,
        'h' => 2,
        _ => 6,
    }
}

/// What it costs that one sound answers to another.
fn changed(a: Sound, b: Sound) -> u32 {
    match (a.class, b.class) {
        _ if a.exact == b.exact => 0,
        // A Latin «e» is written ا as well as ي.
        (VOWEL, VOWEL) if a.exact == 'e' && b.exact != 'w' => 0,
        (VOWEL, VOWEL) if b.exact == 'e' && a.exact != 'w' => 0,
        (a, b) if a == b => 1,
        (VOWEL, WEAK) | (WEAK, VOWEL) => 1,
        _ => 6,
    }
}

fn sounds(word: &str) -> Vec<Sound> {
    let mut sounds = Vec::new();
    each_sound(word, &mut |sound| {
        sounds.push(sound);
        true
    });
    sounds
}

/// Gives the sounds of a word in order for as long as `each` wants them, and says whether it wanted all.
fn each_sound(word: &str, each: &mut dyn FnMut(Sound) -> bool) -> bool {
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let may_be_spelled = letter.is_ascii() || letter == 'ت';
        let spelled = SPELLINGS
            .iter()
            .find(|(spelling, _)| may_be_spelled && rest.starts_with(spelling));
        let length = match spelled {
            Some((spelling, exact)) => {
                if !exact.chars().all(|exact| each(Sound::of(exact))) {
                    return false;
                }
                spelling.len()
            }
            None => {
                let exact = exact_of(letter, rest.len() == letter.len_utf8());
                if !exact.is_none_or(|exact| each(Sound::of(exact))) {
                    return false;
                }
                letter.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    true
}

/// The sound of a folded letter by itself; the ه of a final ة is a vowel, and so is the h of «makkah».
fn exact_of(letter: char, is_last: bool) -> Option<char> {
    Some(match letter {
        'ه' | 'h' if is_last => VOWEL,
        'ا' => 'a',
        'و' | 'ۆ' => 'w',
        'ي' | 'ێ' | 'ے' => 'y',
        'ء' | 'ع' | 'ە' => WEAK,
        'ب' => 'b',
        'پ' => 'p',
        'ت' | 'ط' | 'ٹ' => 't',
        'ث' => 'T',
        'ج' | 'ژ' => 'j',
        'چ' => 'C',
        'ح' | 'ه' => 'h',
        'خ' => 'X',
        'د' | 'ڈ' => 'd',
        'ض' | 'ذ' | 'ظ' => 'D',
        'ر' | 'ڕ' | 'ڑ' => 'r',
        'ز' => 'z',
        'س' | 'ص' => 's',
        'ش' => 'S',
        'غ' => 'G',
        'ف' => 'f',
        'ڤ' => 'v',
        'ق' => 'q',
        'ك' => 'k',
        'گ' => 'g',
        'ل' | 'ڵ' => 'l',
        'م' => 'm',
        'ن' => 'n',
        'a'..='z' => letter,
        _ => return None,
    })
}

impl Sound {
    fn of(exact: char) -> Self {
        let class = match exact {
            'a' | 'e' | 'w' | 'y' => VOWEL,
            'b' | 'p' => 'b',
            't' | 'T' => 't',
            'g' | 'k' | 'q' | 'j' | 'G' => 'g',
            'z' | 'd' | 'D' => 'z',
            'S' | 'C' => 'S',
            'f' | 'v' => 'f',
            other => other,
        };
        Self { exact, class }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, fold};

    const NAMES: &[(&str, &str)] = &[
        ("khashoggi", "خاشقجي"),
        ("peshmerga", "بيشمركة"),
        ("mohammed", "محمد"),
        ("muhammad", "محمد"),
        ("baghdad", "بغداد"),
        ("shakespeare", "شكسبير"),
        ("qatar", "قطر"),
        ("zidane", "زيدان"),
        ("beirut", "بيروت"),
        ("churchill", "تشرشل"),
        ("facebook", "فيسبوك"),
        ("mahfouz", "محفوظ"),
        ("google", "غوغل"),
        ("google", "جوجل"),
        ("obama", "أوباما"),
        ("makkah", "مكة"),
        ("syria", "سوريا"),
    ];

    #[test]
    fn a_name_has_one_key_in_both_scripts() {
        for (latin, arabic) in NAMES {
            let arabic = fold(arabic, Language::Arabic);
            assert_eq!(skeleton(latin), skeleton(&arabic), "{latin} {arabic}");
            assert!(has_skeleton(&arabic, &skeleton(latin)), "{latin} {arabic}");
            let (first, other) = (arabic.chars().next(), latin.chars().next());
            assert!(may_begin(first.unwrap(), latin), "{latin} {arabic}");
            assert!(may_begin(other.unwrap(), &arabic), "{latin} {arabic}");
        }
    }

    #[test]
    fn a_name_is_nearest_to_its_own_spelling() {
        for (latin, arabic) in NAMES {
            let own = distance(latin, &fold(arabic, Language::Arabic), 99).unwrap();
            for (other, name) in NAMES
                .iter()
                .filter(|(other, _)| skeleton(other) != skeleton(latin))
            {
                let name = fold(name, Language::Arabic);
                assert!(own < distance(latin, &name, 99).unwrap(), "{latin} {other}");
            }
        }
    }

    #[test]
    fn what_sounds_too_unlike_has_no_distance() {
        assert_eq!(distance("baghdad", "قاهره", 6), None);
        assert_eq!(distance("qatar", "قطر", 6), Some(2));
    }
}
