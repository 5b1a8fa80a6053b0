//! An archive with so many words that they are not all looked through.

#![expect(clippy::unwrap_used, reason = "a failure is what the test reports")]

mod common;

use common::{document, request};
use maqal_search::{Answer, BuildOptions, Builder, File, Found, Index, PartId, Rung};

/// Words that no slip makes one of another, more than are looked through.
fn made_up_words() -> Vec<String> {
    let letters: Vec<char> = "بتجحدرسطعفقكلمنهوي".chars().collect();
    let word = |number: usize| {
        let digits = [number, number / 18, number / 324, number / 5832];
        let sum: usize = digits.iter().map(|digit| digit % 18).sum();
        let check = [sum, digits[1] + digits[3] + 5, digits[0] + digits[2] + 11];
        let digits = digits.iter().chain(&check);
        digits.map(|digit| letters[digit % 18]).collect()
    };
    (0..34_000).map(word).collect()
}

fn files() -> Vec<File> {
    let mut builder = Builder::new(BuildOptions {
        related: 0,
        ..BuildOptions::default()
    });
    builder.add(document(
        "قرطبة",
        "مدينة فيها قنطرة فوق النهر، كتب عنها خاشقجي",
    ));
    for words in made_up_words().chunks(1_000) {
        builder.add(document("كلمات", &words.join(" ")));
    }
    builder.finish().unwrap().files
}

/// The answer, and how many parts it took.
fn ask(files: &[File], query: &str) -> (Found, usize) {
    let mut index = Index::open(files[0].bytes.clone()).unwrap();
    let mut fetched = 0;
    loop {
        match index.search(&request(query)).unwrap() {
            Answer::Found(found) => return (found, fetched),
            Answer::Needs(parts) => {
                fetched += parts.len();
                for PartId(part) in parts {
                    let bytes = files[part as usize + 1].bytes.clone();
                    index.insert(PartId(part), bytes).unwrap();
                }
            }
        }
    }
}

#[test]
fn what_is_unknown_is_found_from_few_parts() {
    let files = files();
    let words = files
        .iter()
        .filter(|file| file.name.starts_with("words-"))
        .count();
    assert!(words > 12, "{words}");
    let slips = [
        ("فرطبة", "قرطبه"),
        ("قرطية", "قرطبه"),
        ("قطنرة", "قنطره"),
        ("نلنهر", "النهر"),
        ("خاشقجى", "خاشقجي"),
    ];
    for (typed, meant) in slips {
        let (found, parts) = ask(&files, typed);
        assert_eq!(found.hits.first().map(|hit| hit.doc), Some(0), "{typed}");
        let is_meant = |rung: &Rung| matches!(rung, Rung::Spelling { used, .. } if used == meant);
        assert!(
            found.rungs.iter().all(is_meant),
            "{typed}: {:?}",
            found.rungs
        );
        assert!(parts < 16, "{typed}: {parts} of {}", files.len());
    }
    let (found, parts) = ask(&files, "khashoggi");
    assert!(matches!(&found.rungs[..], [Rung::LatinName { used, .. }] if used == "خاشقجي"));
    assert_eq!(found.hits.first().map(|hit| hit.doc), Some(0));
    assert!(parts < 16, "{parts} of {}", files.len());
}
