//! Runs of the other direction inside a block: names, addresses, phone numbers, ranges.
//!
//! A run keeps to itself what belongs to it («C++», «iPhone 15», «+964 770 123») and leaves outside
//! the brackets and stops of the sentence around it. The text itself is never changed.

mod runs;
mod wrap;

use maqal_article::{Direction, Inline};

/// Sets apart the runs of `inlines` that go against `base`.
pub(crate) fn isolate(inlines: Vec<Inline>, base: Direction) -> Vec<Inline> {
    let text = wrap::surface(&inlines);
    let runs = runs::runs(&text, base);
    if runs.is_empty() {
        return inlines;
    }
    wrap::wrap(inlines, &runs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use maqal_article::plain_text;

    /// The text with each run in square brackets.
    fn marked(text: &str, base: Direction) -> String {
        let inlines = isolate(vec![Inline::text(text)], base);
        assert_eq!(plain_text(&inlines), text);
        show(&inlines)
    }

    fn show(inlines: &[Inline]) -> String {
        let piece = |inline: &Inline| match inline {
            Inline::Isolate { content, .. } => format!("[{}]", show(content)),
            Inline::Strong(content) => format!("*{}*", show(content)),
            other => plain_text(std::slice::from_ref(other)),
        };
        inlines.iter().map(piece).collect()
    }

    #[test]
    fn names_addresses_and_numbers_are_set_apart_in_arabic() {
        for (text, expected) in [
            ("شركة OpenAI الجديدة", "شركة [OpenAI] الجديدة"),
            ("لغة C++ قديمة", "لغة [C++] قديمة"),
            ("غاز CO₂ في الهواء", "غاز [CO₂] في الهواء"),
            ("نظام Windows 11 جديد", "نظام [Windows 11] جديد"),
            (
                "زوروا https://example.org/a/ اليوم.",
                "زوروا [https://example.org/a/] اليوم.",
            ),
            (
                "اتصل على +964 770 123 4567.",
                "اتصل على [+964 770 123 4567].",
            ),
            ("من 10-15 صفحة", "من [10-15] صفحة"),
            ("يوم 2021-07-18 مساء", "يوم [2021-07-18] مساء"),
            ("حساب @maqal_site هنا", "حساب [@maqal_site] هنا"),
        ] {
            assert_eq!(marked(text, Direction::Rtl), expected);
        }
    }

    #[test]
    fn brackets_and_stops_of_the_sentence_stay_outside() {
        for (text, expected) in [
            ("المنظمة (WHO) أعلنت", "المنظمة ([WHO]) أعلنت"),
            ("قال: Hello world!", "قال: [Hello world]!"),
            ("بين «Google»، «Apple»", "بين «[Google]»، «[Apple]»"),
            ("دالة f(x) هنا", "دالة [f(x)] هنا"),
            ("(انظر RFC 9110 (HTTP)) تم", "(انظر [RFC 9110 (HTTP)]) تم"),
            ("قال a) 18 (b نعم", "قال [a]) 18 ([b] نعم"),
            ("Linux، Windows", "[Linux]، [Windows]"),
        ] {
            assert_eq!(marked(text, Direction::Rtl), expected);
        }
    }

    #[test]
    fn plain_numbers_are_left_alone() {
        for text in [
            "في 2021 وصل 1,200 زائر",
            "الساعة 10:30",
            "18/07/2021",
            "١٠-١٥ صفحة",
            "50% من",
        ] {
            assert_eq!(marked(text, Direction::Rtl), text);
        }
    }

    #[test]
    fn arabic_is_set_apart_in_english() {
        assert_eq!(
            marked("The word مقال (an article) is old.", Direction::Ltr),
            "The word [مقال] (an article) is old."
        );
    }

    #[test]
    fn a_run_across_emphasis_stays_one() {
        let inlines = vec![
            Inline::text("نظام Open"),
            Inline::Strong(vec![Inline::text("AI")]),
            Inline::text(" و"),
        ];
        let isolated = isolate(inlines.clone(), Direction::Rtl);
        assert_eq!(show(&isolated), "نظام [Open*AI*] و");
        assert_eq!(plain_text(&isolated), plain_text(&inlines));
    }

    #[test]
    fn emphasis_that_a_run_enters_is_split() {
        let inlines = vec![
            Inline::text("قرأ New "),
            Inline::Strong(vec![Inline::text("York ثم عاد")]),
        ];
        let isolated = isolate(inlines.clone(), Direction::Rtl);
        assert_eq!(show(&isolated), "قرأ [New *York*]* ثم عاد*");
        assert_eq!(plain_text(&isolated), plain_text(&inlines));
    }

    #[test]
    fn a_link_that_a_run_enters_stays_one() {
        let link = Inline::Link {
            href: maqal_article::Href::new("a").unwrap(),
            content: vec![Inline::text("York ثم عاد")],
        };
        let isolated = isolate(vec![Inline::text("قرأ New "), link], Direction::Rtl);
        let links = isolated
            .iter()
            .filter(|inline| matches!(inline, Inline::Link { .. }));
        assert_eq!((isolated.len(), links.count()), (3, 1));
    }

    proptest::proptest! {
        #[test]
        fn the_text_is_never_changed(parts in proptest::collection::vec("[a-c «»()أ-ت0-9.,،+-]{0,12}", 0..5)) {
            let nested = parts.iter().map(|part| Inline::Strong(vec![Inline::text(part)]));
            let flat = parts.iter().map(Inline::text);
            let inlines: Vec<_> = flat.zip(nested).flat_map(|(a, b)| [a, b, Inline::Break]).collect();
            for base in [Direction::Rtl, Direction::Ltr] {
                let isolated = isolate(inlines.clone(), base);
                proptest::prop_assert_eq!(plain_text(&isolated), plain_text(&inlines));
            }
        }
    }
}
