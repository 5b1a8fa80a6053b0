//! Any bytes as Markdown, with front matter or without.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| maqal_fuzz::read("a.md", bytes));
