//! The engine's index of generated articles, as `maqal build` would publish it.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use maqal_search::{BuildOptions, Builder, Document, Index, PartId, Passage};

use crate::article::Article;

/// Characters that are read in a minute.
const CHARS_A_MINUTE: usize = 900;

/// Writes a file for the root and each part into `dir`, under the names that the engine gives them.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn write(articles: &Path, dir: &Path) -> Result<(), Box<dyn Error>> {
    let mut builder = Builder::new(BuildOptions::default());
    for line in BufReader::new(File::open(articles)?).lines() {
        builder.add(document(serde_json::from_str(&line?)?));
    }
    keep(&builder.finish()?.files, dir)
}

/// Writes the files of an index into `dir`.
///
/// # Errors
/// Where a file cannot be written.
pub(crate) fn keep(files: &[maqal_search::File], dir: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(dir)?;
    for file in files {
        fs::write(path(dir, &file.name), &file.bytes)?;
    }
    Ok(())
}

/// Reads the files of an index from `dir`, the root first and the parts by their numbers.
///
/// # Errors
/// Where a file cannot be read, or is no root.
pub(crate) fn kept(dir: &Path) -> Result<Vec<maqal_search::File>, Box<dyn Error>> {
    let read = |name: String| -> Result<_, Box<dyn Error>> {
        let bytes = fs::read(path(dir, &name))?;
        Ok(maqal_search::File { name, bytes })
    };
    let root = read("index".to_owned())?;
    let index = Index::open(&root.bytes[..])?;
    let names = (0..index.part_count()).filter_map(|part| index.part_name(PartId(part)));
    std::iter::once(Ok(root)).chain(names.map(read)).collect()
}

fn path(dir: &Path, name: &str) -> PathBuf {
    dir.join(name).with_extension("bin")
}

/// The article as the engine takes it.
pub(crate) fn document(article: Article) -> Document {
    let lang = "ar".to_owned();
    let chars: usize = article.body.iter().map(|text| text.chars().count()).sum();
    let passage = |text| Passage {
        lang: lang.clone(),
        text,
    };
    Document {
        headline: article.headline,
        lead: article.lead,
        body: article.body.into_iter().map(passage).collect(),
        day: Some(article.day),
        section: Some(article.section),
        minutes: u32::try_from(chars / CHARS_A_MINUTE).unwrap_or(u32::MAX),
        lang,
        ..Document::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive;

    #[test]
    fn the_index_of_generated_articles_can_be_opened() {
        let dir = std::env::temp_dir().join(format!("maqal-bench-{}", std::process::id()));
        archive::write(100, 1, &dir).unwrap();
        write(&dir.join("articles.jsonl"), &dir).unwrap();
        let files = kept(&dir).unwrap();
        fs::remove_dir_all(&dir).unwrap();
        let index = Index::open(&files[0].bytes[..]).unwrap();
        assert_eq!(index.documents(), 100);
        assert_eq!(index.part_count() as usize + 1, files.len());
    }
}
