use super::{
    Plural, catalogue::Catalogue, dates::MonthNames, keys::Keys, listen::Listen,
    numerals::Numerals, plural::category, settings::SettingWords, table::texts, tools::Tools,
};

texts! {
    /// The words of the interface in one language. A language that lacks one does not compile.
    pub(crate) struct Strings {
        /// The language, as HTML's `lang` has it.
        pub(crate) lang: &'static str,
        /// Its direction, as HTML's `dir` has it.
        pub(crate) dir: &'static str,
        /// The link to the front page.
        pub(crate) home: &'static str,
        /// The link past the page's head.
        pub(crate) skip: &'static str,
        /// The name of the search field.
        pub(crate) search: &'static str,
        /// What empties the search field.
        pub(crate) clear: &'static str,
        /// The heading over the list.
        pub(crate) newest: &'static str,
        /// The list of articles, for screen readers.
        pub(crate) list: &'static str,
        /// A number of articles: `{n}`.
        pub(crate) articles: Plural,
        /// So many of all: `{found}`, a phrase, and `{total}`, a number.
        pub(crate) of_total: &'static str,
        /// A reader's word in quotation marks: `{word}`, isolated, whatever its direction.
        pub(crate) quoted: &'static str,
        /// No article for the query: `{query}`.
        pub(crate) nothing_found: &'static str,
        /// What to try when nothing was found.
        pub(crate) nothing_found_advice: &'static str,
        /// What might help where nothing was found for a single word.
        pub(crate) nothing_found_word: &'static str,
        /// The search is being fetched.
        pub(crate) search_loading: &'static str,
        /// The search could not be fetched.
        pub(crate) search_failed: &'static str,
        /// Words that had to be left out: `{words}`.
        pub(crate) left_out: &'static str,
        /// Said of words of a question that were not looked for: `{words}`.
        pub(crate) too_common: &'static str,
        /// The time that reading takes: `{n}` minutes.
        pub(crate) reading: Plural,
        /// How often an article was read: `{n}`.
        pub(crate) views: Plural,
        /// The name of the line with date and author, for screen readers.
        pub(crate) about_article: &'static str,
        /// Before the day of the last change.
        pub(crate) updated: &'static str,
        /// Before the source's name.
        pub(crate) source: &'static str,
        /// The name of the list of subjects.
        pub(crate) tags: &'static str,
        /// The heading over related articles.
        pub(crate) related: &'static str,
        /// The tools for reading.
        pub(crate) tools: Tools,
        /// Reading aloud.
        pub(crate) listen: Listen,
        /// The list of keys.
        pub(crate) keys: Keys,
        /// The catalogue's filters and results.
        pub(crate) catalogue: Catalogue,
        /// The name of the links to the neighbours in time.
        pub(crate) neighbours: &'static str,
        /// The article published after this one.
        pub(crate) newer: &'static str,
        /// The article published before this one.
        pub(crate) older: &'static str,
        /// The name of the links between the catalogue's pages.
        pub(crate) pages: &'static str,
        /// Where the reader is in the catalogue: `{page}` of `{pages}`.
        pub(crate) page_of: &'static str,
        /// The catalogue's page with newer articles.
        pub(crate) newer_page: &'static str,
        /// The catalogue's page with older articles.
        pub(crate) older_page: &'static str,
        /// The reader's settings.
        pub(crate) settings: SettingWords,
        /// A page is being fetched.
        pub(crate) loading: &'static str,
        /// A page could not be fetched.
        pub(crate) load_failed: &'static str,
        /// The viewer did not start: the page is there as it was published.
        pub(crate) tools_failed: &'static str,
        /// Cards of the list did not arrive.
        pub(crate) cards_failed: &'static str,
        /// Tries again.
        pub(crate) retry: &'static str,
        /// The headline of the page that stands in for a missing one.
        pub(crate) not_found: &'static str,
        /// What that page says.
        pub(crate) not_found_text: &'static str,
        /// The name of a table that can be scrolled, for screen readers.
        pub(crate) table: &'static str,
        /// The digits in use.
        pub(crate) numerals: Numerals,
        /// The language's names of days and months.
        pub(crate) calendar: Calendar,
    }
}

texts! {
    /// How a language writes a day. Where months have other names in other countries, those are in tables
    /// of their own; the tables are empty in a language that has one name for each.
    pub(crate) struct Calendar {
        /// The days of the week, from Sunday.
        pub(crate) weekdays: [&'static str; 7],
        /// The months, from January, as a whole date has them; in Arabic those of Egypt and the Gulf.
        pub(crate) months: [&'static str; 12],
        /// The months where there is little room.
        pub(crate) short_months: [&'static str; 12],
        /// The months from Iraq to Palestine.
        pub(crate) levantine: [&'static str; 12],
        /// The months in Morocco.
        pub(crate) moroccan: [&'static str; 12],
        /// The months in Algeria and Tunisia.
        pub(crate) algerian: [&'static str; 12],
        /// Which of them are in use.
        pub(crate) in_use: MonthNames,
        /// A whole date: `{weekday}`, `{day}`, `{month}`, `{year}`.
        pub(crate) long: &'static str,
        /// A date where there is little room: `{day}`, `{month}`, `{year}`.
        pub(crate) short: &'static str,
        /// The months of the Hijri calendar, from Muharram.
        pub(crate) hijri_months: [&'static str; 12],
        /// A Hijri date with its era: `{day}`, `{month}`, `{year}`.
        pub(crate) hijri: &'static str,
    }
}

impl Strings {
    /// A number of something, as a phrase.
    pub(crate) fn count(&self, phrase: &Plural, number: u64) -> String {
        phrase.with(number, category(self.lang, number), &self.numerals)
    }

    /// Which page of the catalogue this is.
    pub(crate) fn page_of_pages(&self, page: u32, pages: u32) -> String {
        let number = |value: u32| self.numerals.plain(u64::from(value));
        let here = fill(self.page_of, "page", &number(page));
        fill(&here, "pages", &number(pages))
    }
}

/// Puts a value in the place of `{name}`.
pub(crate) fn fill(pattern: &str, name: &str, value: &str) -> String {
    let mut filled = String::with_capacity(pattern.len() + value.len());
    // Cut at each brace, every second piece is a name; looking for a string takes more code.
    for (at, piece) in pattern.split(['{', '}']).enumerate() {
        if at % 2 == 0 {
            filled.push_str(piece);
        } else if piece == name {
            filled.push_str(value);
        } else {
            filled.extend(["{", piece, "}"]);
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_filled_and_the_others_wait() {
        let filled = fill("{found} من {total}", "found", "3");
        assert_eq!(filled, "3 من {total}");
        assert_eq!(fill(&filled, "total", "50"), "3 من 50");
        assert_eq!(fill("لا شيء", "n", "1"), "لا شيء");
    }
}
