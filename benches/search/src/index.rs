//! The engine's index of generated articles, as `maqal build` would publish it.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use maqal_search::{BuildOptions, Builder, Document, Passage};

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
    fs::create_dir_all(dir)?;
    for file in builder.finish()?.files {
        fs::write(dir.join(file.name).with_extension("bin"), file.bytes)?;
    }
    Ok(())
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
    use maqal_search::Index;

    #[test]
    fn the_index_of_generated_articles_can_be_opened() {
        let dir = std::env::temp_dir().join(format!("maqal-bench-{}", std::process::id()));
        archive::write(30, 1, &dir).unwrap();
        write(&dir.join("articles.jsonl"), &dir).unwrap();
        let root = fs::read(dir.join("index.bin")).unwrap();
        fs::remove_dir_all(&dir).unwrap();
        assert_eq!(Index::open(root).unwrap().documents(), 30);
    }
}
