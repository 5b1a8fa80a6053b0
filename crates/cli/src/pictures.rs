//! Pictures that stand beside the articles: what articles show of them goes into the site.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use imagesize::ImageType;
use maqal_article::{Block, BlockKind, Href, Image};
use percent_encoding::percent_decode_str;

use crate::{
    discover::SourceFile,
    read::Read,
    report::{Finding, Report},
    slug,
    viewer::short_hash,
};

/// The pictures to publish: the path in the bundle, and the file.
pub(crate) type Pictures = BTreeMap<String, PathBuf>;

/// Extensions of the pictures that every browser shows. SVG is not among them: opened by itself,
/// it could run script.
const EXTENSIONS: [&str; 6] = ["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// Whether a file of this name is a picture.
pub(crate) fn is_picture(name: &str) -> bool {
    extension(name).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

/// Leads the figures of all articles to the pictures as the site has them, with width and height.
/// A picture that is not there gives a warning, one that nobody shows a note. `src` is the folder
/// of the articles.
pub(crate) fn place(
    src: &Path,
    articles: &mut [Read],
    files: Vec<SourceFile>,
    report: &mut Report,
) -> Pictures {
    let mut shelf = Shelf {
        files: files
            .into_iter()
            .map(|file| (file.name, file.path))
            .collect(),
        shown: BTreeSet::new(),
        pictures: Pictures::new(),
    };
    for read in articles {
        let mut problems = Vec::new();
        shelf.place_all(&read.file, &mut read.article.blocks, &mut problems);
        let problems = problems.into_iter().map(|problem| Finding {
            file: read.file.clone(),
            line: line_of(&src.join(&read.file), &problem.address),
            message: problem.message,
        });
        report.warnings.extend(problems);
    }
    report.notes.extend(shelf.unshown());
    shelf.pictures
}

/// A picture that readers may not see.
struct Problem {
    /// Its address, as the article has it.
    address: String,
    message: String,
}

/// The first line of a file that names an address. The file is read once more: few have problems.
fn line_of(file: &Path, address: &str) -> Option<u32> {
    let bytes = fs::read(file).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let line = text.lines().position(|line| line.contains(address))?;
    u32::try_from(line + 1).ok()
}

/// The pictures of the source folder, and what has become of them.
struct Shelf {
    files: BTreeMap<String, PathBuf>,
    shown: BTreeSet<String>,
    pictures: Pictures,
}

impl Shelf {
    fn place_all(&mut self, file: &str, blocks: &mut [Block], problems: &mut Vec<Problem>) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Figure { image, .. } => {
                    let address = image.src.as_str().to_owned();
                    let outcome = self.place(file, image);
                    problems.extend(outcome.err().map(|message| Problem { address, message }));
                }
                BlockKind::Quotation { blocks, .. } => self.place_all(file, blocks, problems),
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.place_all(file, item, problems);
                    }
                }
                _ => {}
            }
        }
    }

    fn place(&mut self, file: &str, image: &mut Image) -> Result<(), String> {
        if image.src.is_external() {
            return secured(image);
        }
        let address = image.src.as_str();
        let problem =
            |what: &str| format!("picture {address:?} {what}: readers see its description only");
        let name = name_of(file, address);
        let found = name
            .as_ref()
            .and_then(|name| self.files.get_key_value(name));
        let (name, path) = found.ok_or_else(|| problem("is not in the folder of articles"))?;
        let bytes =
            fs::read(path).map_err(|error| problem(&format!("cannot be read ({error})")))?;
        if !is_shown_by_browsers(&bytes) {
            return Err(problem("is no AVIF, GIF, JPEG, PNG or WebP file"));
        }
        let published = published_path(name, &bytes);
        self.shown.insert(name.clone());
        self.pictures.insert(published.clone(), path.clone());
        image.src = Href::new(&format!("../{published}")).map_err(|error| error.to_string())?;
        set_size(image, &bytes);
        Ok(())
    }

    fn unshown(&self) -> impl Iterator<Item = Finding> {
        let names = self.files.keys().filter(|name| !self.shown.contains(*name));
        names.map(|name| Finding {
            file: name.clone(),
            line: None,
            message: "no article shows this picture: not published".to_owned(),
        })
    }
}

/// A site's own policy lets no picture through that comes without encryption, so it is asked for
/// with it.
fn secured(image: &mut Image) -> Result<(), String> {
    let address = image.src.as_str();
    let rest = match address.split_once("//") {
        Some((scheme, rest)) if scheme.is_empty() || scheme.eq_ignore_ascii_case("http:") => rest,
        _ => return Ok(()),
    };
    let secure = format!("https://{rest}");
    let warning = format!(
        "picture {address:?} is asked for as {secure:?}, because browsers show only https pictures: \
         check that it is there or put the file beside the article"
    );
    image.src = Href::new(&secure).map_err(|error| error.to_string())?;
    Err(warning)
}

/// The source file that an address in the article of `file` names; `None` outside the folder.
fn name_of(file: &str, address: &str) -> Option<String> {
    let address = percent_decode_str(address).decode_utf8().ok()?;
    let mut parts: Vec<_> = file.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn published_path(name: &str, bytes: &[u8]) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let extension = extension(name).unwrap_or_default();
    format!(
        "data/{}-{}.{extension}",
        slug::safe(stem),
        short_hash(bytes)
    )
}

fn extension(name: &str) -> Option<String> {
    let (_, extension) = name.rsplit_once('.')?;
    Some(extension.to_ascii_lowercase())
}

fn is_shown_by_browsers(bytes: &[u8]) -> bool {
    match imagesize::image_type(bytes) {
        Ok(ImageType::Gif | ImageType::Jpeg | ImageType::Png | ImageType::Webp) => true,
        Ok(ImageType::Heif(kind)) => kind == imagesize::Compression::Av1,
        _ => false,
    }
}

/// The page keeps the picture's place free while it loads.
fn set_size(image: &mut Image, bytes: &[u8]) {
    if image.width.is_some() || image.height.is_some() {
        return;
    }
    if let Ok(size) = imagesize::blob_size(bytes) {
        image.width = u32::try_from(size.width).ok();
        image.height = u32::try_from(size.height).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_from_the_folder_of_its_article() {
        for (file, address, expected) in [
            ("a/b.md", "x.png", Some("a/x.png")),
            ("a/b.md", "./p/x.png", Some("a/p/x.png")),
            ("a/b.md", "../x.png", Some("x.png")),
            ("b.md", "my%20x.png", Some("my x.png")),
            ("b.md", "../x.png", None),
            ("a/b.md", "%2e%2e/../x.png", None),
        ] {
            assert_eq!(name_of(file, address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn a_picture_is_known_by_its_extension_but_svg_is_none() {
        assert!(is_picture("a/X.JPG"));
        assert!(!is_picture("x.svg"));
        assert!(!is_picture("png"));
    }
}
