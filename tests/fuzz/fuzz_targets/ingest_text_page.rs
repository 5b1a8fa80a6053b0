//! Any bytes as a text page.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| maqal_fuzz::read("a.txt", bytes));
