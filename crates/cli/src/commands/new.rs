use std::{fs, io, path::Path};

use crate::{
    args::NewArgs,
    config::{self, KEYS, Key},
    failure::Failure,
    report::{Report, Written},
    shown::shown_path,
};

const WELCOME: &str = include_str!("new/أهلا-بك.md");
const GUIDE: &str = include_str!("new/كيف-تضيف-مقالا.md");

/// `maqal new`.
pub(super) fn run(args: &NewArgs, report: &mut Report) -> Result<(), Failure> {
    let dir = args.dir.as_path();
    let cannot = |error| Failure::io("write", dir, &error);
    require_new_or_empty(dir)?;
    fs::create_dir_all(dir).map_err(cannot)?;
    let settings = settings();
    let files = [
        (config::FILE_NAME, settings.as_str()),
        ("أهلا-بك.md", WELCOME),
        ("كيف-تضيف-مقالا.md", GUIDE),
    ];
    for (name, text) in files {
        fs::write(dir.join(name), text).map_err(cannot)?;
    }
    report.articles = 2;
    report.done = "made";
    report.output = Some(Written {
        path: shown_path(dir),
        files: files.len() as u64,
        bytes: files.iter().map(|(_, text)| text.len() as u64).sum(),
    });
    report.next = Some(format!("maqal serve {}", shown_path(dir)));
    Ok(())
}

fn require_new_or_empty(dir: &Path) -> Result<(), Failure> {
    let mut entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::io("use", dir, &error)),
    };
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(Failure::new(format!("{} is not empty", shown_path(dir)))
            .expected("a folder that is new or empty")
            .remedy("name another one")),
    }
}

/// `maqal.toml` with every key: its meaning, its default, and a value to try.
fn settings() -> String {
    KEYS.iter().map(setting).collect::<Vec<_>>().join("\n")
}

fn setting(key: &Key) -> String {
    let default = match key.default {
        Some(default) => format!("Default: {default}"),
        None => "Default: none".to_owned(),
    };
    // The title is what every site changes first; the rest waits behind a mark of comment.
    let mark = if key.name == "title" { "" } else { "# " };
    format!(
        "# {}\n# {default}\n{mark}{} = {}\n",
        key.about, key.name, key.example
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_document_every_key() {
        let settings = settings();
        for key in KEYS {
            assert!(
                settings.contains(key.about) && settings.contains(key.name),
                "{}",
                key.name
            );
        }
    }
}
