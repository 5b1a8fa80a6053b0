//! What goes into [`ingest`](crate::ingest) and what comes out.

use maqal_article::{Article, Lang};

use crate::Warning;

/// A file to read.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its path below the source folder, with `/` between the parts.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// What the site says about all of its articles.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The site's language: taken for an article that names none, unless its text is clearly of
    /// another.
    pub lang: Lang,
}

/// An article and what a publisher should know about how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ingested {
    /// The article.
    pub article: Article,
    /// Repairs and omissions, in order of their lines.
    pub warnings: Vec<Warning>,
}

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    TextPage,
    Markdown,
}

impl Format {
    /// The format that a file's extension names.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let (_, extension) = file_name(name).rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::TextPage),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

impl<'a> Source<'a> {
    /// The file's name without folder and extension; that of the folder for its `index` file.
    pub(crate) fn stem(&self) -> &'a str {
        let file = file_name(self.name);
        let stem = match file.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => file,
        };
        match self.name.rsplit_once('/') {
            Some((folder, _)) if stem.eq_ignore_ascii_case("index") => file_name(folder),
            _ => stem,
        }
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_names_the_format_whatever_its_case() {
        assert_eq!(Format::of("a/b.v2.TXT"), Some(Format::TextPage));
        assert_eq!(Format::of("مقال.md"), Some(Format::Markdown));
        assert_eq!(Format::of("a.md/b"), None);
        assert_eq!(Format::of("photo.jpeg"), None);
    }

    #[test]
    fn the_stem_has_neither_folder_nor_extension() {
        let stem = |name| Source { name, bytes: b"" }.stem();
        assert_eq!(stem("a/b.c.txt"), "b.c");
        assert_eq!(stem(".txt"), ".txt");
    }

    #[test]
    fn the_index_of_a_folder_is_named_by_the_folder() {
        let stem = |name| Source { name, bytes: b"" }.stem();
        assert_eq!(stem("a/السد العالي/index.md"), "السد العالي");
        assert_eq!(stem("index.md"), "index");
    }
}
