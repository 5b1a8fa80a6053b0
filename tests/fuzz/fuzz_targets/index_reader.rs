//! Any bytes as an index, and a whole index in which bytes were changed, asked one of some queries: an answer
//! and suggestions, or an error.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use maqal_fuzz::{Layout, STRONGEST, ask, files, request, suggest};
use maqal_search::File;

/// What is asked: words, questions, a phrase, a beginning, fields and everything.
const QUERIES: [(&str, bool); 8] = [
    ("سد الجسر", false),
    ("\"قرب النهر\"", false),
    ("ال", true),
    ("salma كاتب:سلمى بعد:2000 -كتب", false),
    ("جسر النهر قرب المدينة", false),
    ("مكتبة النهر سد كتب \"قرب النهر\" -حجر", false),
    ("مكتبه النهز bridges كتاب", true),
    ("", false),
];

fuzz_target!(|bytes: &[u8]| {
    let Some((&[kind, which], bytes)) = bytes.split_first_chunk() else {
        return;
    };
    let files = match kind % 4 {
        0 => as_they_are(bytes),
        1 => changed(whole(), bytes),
        2 => changed(split(), bytes),
        _ => changed(strongest(), bytes),
    };
    let (typed, typing) = QUERIES[usize::from(which) % QUERIES.len()];
    let request = request(typed, typing);
    let _ = ask(&files, None, &request);
    let _ = ask(&files, Some(STRONGEST), &request);
    let _ = suggest(&files, typed);
});

fn as_they_are(bytes: &[u8]) -> Vec<File> {
    let file = File {
        name: "index".to_owned(),
        bytes: bytes.to_vec(),
    };
    vec![file.clone(), file]
}

/// The files, four bytes of `edits` a change: a file, two bytes of a place, a new value.
fn changed(files: &[File], edits: &[u8]) -> Vec<File> {
    let mut files = files.to_vec();
    for edit in edits.chunks_exact(4) {
        let file = usize::from(edit[0]) % files.len();
        let place = usize::from(u16::from_le_bytes([edit[1], edit[2]]));
        let bytes = &mut files[file].bytes;
        let place = place % bytes.len();
        bytes[place] = edit[3];
    }
    let mut names = files.iter_mut();
    if let Some(root) = names.next() {
        forge_checksum(&mut root.bytes, 14);
    }
    for part in names {
        forge_checksum(&mut part.bytes, 8);
    }
    files
}

/// Makes the checksum at a place hold of what follows it, so that the reader goes on to that.
fn forge_checksum(bytes: &mut [u8], at: usize) {
    let sum = bytes[at + 4..].iter().fold(0x811c_9dc5_u32, |sum, &byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    bytes[at..at + 4].copy_from_slice(&sum.to_le_bytes());
}

fn whole() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| files(Layout::Whole))
}

fn split() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| files(Layout::Split))
}

fn strongest() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| files(Layout::Strongest))
}
