//! What the device remembers of a site's articles: which are saved, which were read, and where the
//! reader stopped.

use super::Place;
use crate::percent;

/// The articles that are remembered, the one touched last first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Library {
    entries: Vec<Entry>,
}

/// What is remembered of one article. Times are minutes since 1970, in UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// The article's folder.
    slug: String,
    /// When it was opened last.
    opened: u32,
    /// When it was saved, if it is.
    saved: Option<u32>,
    /// When its end was reached, if it was.
    read: Option<u32>,
    /// Where the reader stopped on the way.
    place: Option<Place>,
}

/// What happens to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Its page was opened.
    Opened,
    /// It is to be saved, or no longer.
    Saved(bool),
    /// Its end was reached, or the reader says so.
    Read,
    /// The reader takes that back.
    Unread,
    /// It was left at this place.
    Left(Place),
}

/// The first line of the text form.
const VERSION: &str = "1";
/// How many articles are remembered beside the saved ones.
const LIMIT: usize = 2000;

impl Library {
    /// Whether an article is saved.
    pub(crate) fn is_saved(&self, slug: &str) -> bool {
        self.entry(slug).is_some_and(|entry| entry.saved.is_some())
    }

    /// Whether an article was read to its end.
    pub(crate) fn is_read(&self, slug: &str) -> bool {
        self.entry(slug).is_some_and(|entry| entry.read.is_some())
    }

    /// The saved articles.
    pub(crate) fn saved(&self) -> Vec<&str> {
        let saved = self.entries.iter().filter(|entry| entry.saved.is_some());
        saved.map(|entry| &*entry.slug).collect()
    }

    /// The articles that were read to their end.
    pub(crate) fn read(&self) -> Vec<&str> {
        let read = self.entries.iter().filter(|entry| entry.read.is_some());
        read.map(|entry| &*entry.slug).collect()
    }

    /// Where the reader stopped in an article.
    pub(crate) fn place(&self, slug: &str) -> Option<Place> {
        self.entry(slug)?.place
    }

    /// The library after something happened to an article at a time, in minutes since 1970.
    pub(crate) fn after(mut self, slug: &str, change: Change, now: u32) -> Self {
        let at = self.entries.iter().position(|entry| entry.slug == slug);
        let mut entry = match at {
            Some(at) => self.entries.remove(at),
            None => Entry::new(slug, now),
        };
        match change {
            Change::Opened => entry.opened = now,
            Change::Saved(saved) => entry.saved = saved.then_some(now),
            Change::Read => {
                entry.read = Some(now);
                entry.place = None;
            }
            Change::Unread => entry.read = None,
            Change::Left(place) => entry.place = Some(place),
        }
        self.entries.insert(0, entry);
        self.forget_oldest();
        self
    }

    /// Saved articles are the reader's own choice: they stay.
    fn forget_oldest(&mut self) {
        let mut others = 0;
        self.entries.retain(|entry| {
            others += usize::from(entry.saved.is_none());
            entry.saved.is_some() || others <= LIMIT
        });
    }

    fn entry(&self, slug: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.slug == slug)
    }

    /// Reads the text form. Lines that are not understood are passed over; a text of another
    /// version is an empty library.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut lines = text.lines();
        if lines.next() != Some(VERSION) {
            return Self::default();
        }
        let mut library = Self {
            entries: lines.filter_map(Entry::from_line).collect(),
        };
        library.forget_oldest();
        library
    }

    /// The text form: the version, then a line for each article.
    pub(crate) fn to_text(&self) -> String {
        let mut text = VERSION.to_owned();
        for entry in &self.entries {
            text.push('\n');
            entry.push_line(&mut text);
        }
        text
    }
}

impl Entry {
    fn new(slug: &str, now: u32) -> Self {
        Self {
            slug: slug.to_owned(),
            opened: now,
            saved: None,
            read: None,
            place: None,
        }
    }

    /// `slug opened saved read block fraction`, where `-` is nothing.
    fn from_line(line: &str) -> Option<Self> {
        let mut fields = line.split(' ');
        let slug = percent::decode(fields.next().filter(|slug| !slug.is_empty())?);
        let opened = fields.next()?.parse().ok()?;
        let mut number = || fields.next().and_then(|field| field.parse::<u32>().ok());
        let (saved, read, block, fraction) = (number(), number(), number(), number());
        Some(Self {
            slug,
            opened,
            saved,
            read,
            place: block.zip(fraction).map(|(block, fraction)| Place {
                block,
                fraction: fraction.min(1000) as u16,
            }),
        })
    }

    fn push_line(&self, text: &mut String) {
        text.push_str(&percent::encode(&self.slug));
        let place = self.place.map(|place| (place.block, place.fraction));
        for number in [
            Some(self.opened),
            self.saved,
            self.read,
            place.map(|(block, _)| block),
            place.map(|(_, fraction)| u32::from(fraction)),
        ] {
            text.push(' ');
            match number {
                Some(number) => text.push_str(&number.to_string()),
                None => text.push('-'),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place = Place {
        block: 12,
        fraction: 530,
    };

    fn library(changes: &[(&str, Change)]) -> Library {
        let mut library = Library::default();
        for (now, (slug, change)) in (1..).zip(changes) {
            library = library.after(slug, *change, now);
        }
        library
    }

    #[test]
    fn what_happened_is_remembered_and_can_be_taken_back() {
        let library = library(&[
            ("أ", Change::Opened),
            ("أ", Change::Left(PLACE)),
            ("أ", Change::Saved(true)),
            ("ب", Change::Read),
        ]);
        assert!(library.is_saved("أ") && !library.is_saved("ب"));
        assert!(library.is_read("ب") && !library.is_read("أ"));
        assert_eq!(library.place("أ"), Some(PLACE));
        let library = library.after("أ", Change::Saved(false), 9);
        assert!(!library.is_saved("أ"));
        let library = library.after("أ", Change::Read, 9);
        assert_eq!(library.place("أ"), None);
        assert!(library.is_read("أ"));
        assert!(!library.after("أ", Change::Unread, 9).is_read("أ"));
    }

    #[test]
    fn the_text_gives_the_same_library_again() {
        let library = library(&[
            ("مقال مع فراغ", Change::Saved(true)),
            ("100%", Change::Left(PLACE)),
            ("a\nb", Change::Read),
        ]);
        assert_eq!(Library::from_text(&library.to_text()), library);
        let empty = Library::default();
        assert_eq!(Library::from_text(&empty.to_text()), empty);
    }

    #[test]
    fn damaged_lines_and_other_versions_are_passed_over() {
        let text = "1\nأ 5 - 6 - -\n\n x\nب\nج five - - - -\nد 7 8 - 3 9999 and more";
        let library = Library::from_text(text);
        assert!(library.is_read("أ") && library.is_saved("د"));
        assert_eq!(library.entries.len(), 2);
        assert_eq!(library.place("د").map(|place| place.fraction), Some(1000));
        for text in ["", "2\nأ 5 5 6 - -", "<!doctype html>"] {
            assert_eq!(Library::from_text(text), Library::default());
        }
    }

    #[test]
    fn the_oldest_are_forgotten_but_not_the_saved() {
        let mut library = library(&[("saved", Change::Saved(true)), ("first", Change::Opened)]);
        for number in 0..LIMIT {
            library = library.after(&number.to_string(), Change::Opened, 10);
        }
        assert!(library.is_saved("saved"));
        let known = |slug: &str| library.entries.iter().any(|entry| entry.slug == slug);
        assert!(!known("first") && known("0"));
        assert_eq!(library.entries.len(), LIMIT + 1);
    }
}
