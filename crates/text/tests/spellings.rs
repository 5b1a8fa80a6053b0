//! What readers take for one spelling, rule by rule, as an archive and a reader may write it.

use maqal_text::{Language, words};

fn folded(text: &str, lang: Language) -> Vec<String> {
    words(text, lang).map(|word| word.folded).collect()
}

#[track_caller]
fn alike(lang: Language, pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert_eq!(folded(one, lang), folded(other, lang), "{one} {other}");
    }
}

#[track_caller]
fn unlike(lang: Language, pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert_ne!(folded(one, lang), folded(other, lang), "{one} {other}");
    }
}

#[test]
fn marks_controls_and_tatweel_are_no_letters() {
    alike(
        Language::Arabic,
        &[
            ("مُحَمَّدٌ", "محمد"),
            ("ٱلرَّحۡمَٰنِ ٱلرَّحِيمِ", "الرحمن الرحيم"),
            ("قُرۡءَانٗا", "قرءانا"),
            ("الآن", "الا\u{653}ن"),
            ("أمل", "ا\u{654}مل"),
            ("إلى", "ا\u{655}لى"),
            ("مسؤول", "مسو\u{654}ول"),
            ("جمـــيل", "جميل"),
            ("\u{202b}كتاب\u{202c}", "كتاب"),
            ("كتا\u{200f}ب", "كتاب"),
            ("\u{feff}كتاب", "كتاب"),
            ("\u{2067}كتاب\u{2069}", "كتاب"),
        ],
    );
}

#[test]
fn shapes_of_letters_are_letters() {
    alike(
        Language::Arabic,
        &[
            ("ﻻ", "لا"),
            ("ﷲ", "الله"),
            ("ﺍﻟﺴﻼﻡ", "السلام"),
            ("ﻣﺪﺭﺳﺔ", "مدرسة"),
            ("ﻷن", "لأن"),
        ],
    );
}

#[test]
fn letters_that_readers_mix_are_one() {
    alike(
        Language::Arabic,
        &[
            ("أحمد إبراهيم آمال ٱسم", "احمد ابراهيم امال اسم"),
            ("مستشفى", "مستشفي"),
            ("علی", "علي"),
            ("مدرسة", "مدرسه"),
            ("مسؤول", "مسئول"),
            ("شؤون", "شئون"),
            ("مبادئ", "مبادي"),
            ("کتاب", "كتاب"),
            ("هیئة", "هيئة"),
        ],
    );
    unlike(
        Language::Arabic,
        &[("سماء", "سم"), ("ضل", "ظل"), ("تين", "طين"), ("قلب", "كلب")],
    );
}

#[test]
fn letters_of_other_languages_are_known_to_their_readers() {
    alike(
        Language::Urdu,
        &[
            ("ہے", "هے"),
            ("كتاب", "کتاب"),
            ("ھوا", "ہوا"),
            ("علي", "علی"),
        ],
    );
    alike(
        Language::Sorani,
        &[("كورد", "کورد"), ("هه\u{200c}ولێر", "هەولێر")],
    );
    alike(
        Language::Persian,
        &[
            ("كتاب\u{200c}هاي", "کتاب\u{200c}های"),
            ("می\u{200c}رود", "ميرود"),
        ],
    );
    alike(Language::Hebrew, &[("שָׁלוֹם", "שלום"), ("שלוﬦ", "שלומ")]);
}

#[test]
fn numbers_are_read_in_every_set_of_digits() {
    alike(
        Language::Arabic,
        &[
            ("١٩٩٠", "1990"),
            ("۱۹۹۰", "1990"),
            ("٣٫٥", "3.5"),
            ("١٬٠٠٠", "1,000"),
            ("٥٠٪", "50%"),
        ],
    );
}

#[test]
fn case_and_accents_are_no_difference() {
    alike(
        Language::Arabic,
        &[
            ("Café", "CAFE"),
            ("Zürich", "zurich"),
            ("İstanbul", "istanbul"),
            ("Ｂａｇｈｄａｄ", "baghdad"),
        ],
    );
}
