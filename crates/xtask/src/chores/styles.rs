//! `cargo xtask styles`: joins the style sheets into the one that Trunk takes.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

use crate::repo::Repo;

/// Writes `target/styles/maqal.css`: `styles/main.css` with each `@import "file";` in its place.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let joined = join(&repo.root().join("styles"), "main.css")?;
    let out = repo.root().join("target/styles");
    fs::create_dir_all(&out).with_context(|| format!("could not make {}", out.display()))?;
    let file = out.join("maqal.css");
    // An unchanged file keeps its time, so that watchers do not start over.
    if fs::read_to_string(&file).is_ok_and(|old| old == joined) {
        return Ok(());
    }
    fs::write(&file, joined).with_context(|| format!("could not write {}", file.display()))
}

fn join(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    let sheet = fs::read_to_string(&path)
        .with_context(|| format!("could not read the style sheet {}", path.display()))?;
    let mut joined = String::new();
    for line in sheet.lines() {
        match imported(line) {
            Some(import) => joined.push_str(&join(folder, import)?),
            None if line.trim_start().starts_with("@import") => {
                bail!(
                    "{}: found {line:?}, expected @import \"file.css\";",
                    path.display()
                )
            }
            None => {
                joined.push_str(line);
                joined.push('\n');
            }
        }
    }
    Ok(joined)
}

fn imported(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_names_its_file() {
        assert_eq!(
            imported("  @import \"components/card.css\";"),
            Some("components/card.css")
        );
    }

    #[test]
    fn an_import_with_conditions_is_not_understood() {
        assert_eq!(imported("@import \"a.css\" print;"), None);
    }
}
