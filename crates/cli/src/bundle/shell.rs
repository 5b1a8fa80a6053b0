use maqal::publish::Assets;
use maqal_article::Archive;
use serde::Serialize;

use super::{data, site_files, viewer_files};
use crate::{
    failure::Failure,
    output::Staging,
    viewer::{Viewer, fill, sha256, short_hash},
};

/// An index whose root is larger than this is left for the reader to ask for.
const LARGEST_INDEX: usize = 512 * 1024;

/// Cards that take more together are fetched and kept as the reader comes to them, but for the first page.
const LARGEST_CARDS: u64 = 128 * 1024;

/// What `embed.js` is told: where the viewer is.
#[derive(Serialize)]
struct EmbedFiles<'a> {
    script: &'a str,
    wasm: &'a str,
    style: &'a str,
    strings: &'a str,
}

/// What `sw.js` is told: the files without which no page opens offline, and a name for all of them
/// that changes when one of them does; and the folders of cards and index.
#[derive(Serialize)]
struct Shell<'a> {
    id: String,
    shell: Vec<String>,
    data: [&'a str; 2],
}

/// Writes `embed.js` and `sw.js` from the viewer's templates. `home` is the catalogue's first page,
/// `index_root` the size of the index's root.
pub(super) fn write(
    viewer: &Viewer,
    assets: &Assets,
    archive: &Archive,
    home: &[u8],
    index_root: usize,
    out: &mut Staging,
) -> Result<(), Failure> {
    let files = EmbedFiles {
        script: &assets.script,
        wasm: &assets.wasm,
        style: &assets.style,
        strings: &assets.strings,
    };
    out.write("embed.js", fill(&viewer.embed, &files)?.as_bytes())?;
    let shell = shell(viewer, assets, archive, home, index_root)?;
    out.write("sw.js", fill(&viewer.service_worker, &shell)?.as_bytes())
}

fn shell<'a>(
    viewer: &Viewer,
    assets: &Assets,
    archive: &'a Archive,
    home: &[u8],
    index_root: usize,
) -> Result<Shell<'a>, Failure> {
    let manifest = data::json(archive.to_json())?;
    let web_manifest = site_files::web_manifest(&archive.site)?;
    // The first page stands in the list as its folder: that is the address it is read at.
    let mut files = vec![
        (String::new(), sha256(home)),
        ("manifest.json".to_owned(), sha256(&manifest)),
        (
            site_files::WEB_MANIFEST.to_owned(),
            sha256(web_manifest.as_bytes()),
        ),
        (viewer_files::ICON.to_owned(), sha256(&viewer.icon.bytes)),
    ];
    let viewer_files = viewer
        .assets()
        .map(|file| (file.asset_path(), sha256(&file.bytes)));
    files.extend(viewer_files);
    files.push(viewer_files::strings_of(assets, &archive.site));
    let card_pages = match archive.cards.bytes <= LARGEST_CARDS {
        true => archive.cards.files,
        false => 1,
    };
    let card_pages = (0..card_pages).filter_map(|page| archive.card_page(page));
    files.extend(card_pages.map(|cards| (cards, archive.cards.sha256.clone())));
    if index_root <= LARGEST_INDEX {
        files.push((archive.index_file("index"), archive.index.sha256.clone()));
    }
    Ok(Shell {
        id: id(&files),
        shell: files.into_iter().map(|(path, _)| path).collect(),
        data: [&archive.cards.path, &archive.index.path],
    })
}

fn id(files: &[(String, String)]) -> String {
    let lines: Vec<_> = files
        .iter()
        .map(|(path, hash)| format!("{path}\0{hash}\n"))
        .collect();
    short_hash(lines.concat().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_shell_changes_with_any_of_its_files() {
        let file = |path: &str, hash: &str| (path.to_owned(), hash.to_owned());
        let one = id(&[file("a", "1"), file("b", "2")]);
        assert_eq!(one, id(&[file("a", "1"), file("b", "2")]));
        assert_ne!(one, id(&[file("a", "1"), file("b", "3")]));
        assert_ne!(one, id(&[file("a", "1"), file("c", "2")]));
    }
}
