use maqal::publish::{Assets, interface_language, string_files};
use maqal_article::Site;

use super::site_files::WEB_MANIFEST;
use crate::{
    failure::Failure,
    output::Staging,
    viewer::{Viewer, sha256, short_hash},
};

/// The icon's path: a stable one, since browsers and home screens keep it.
pub(super) const ICON: &str = "icon.svg";

/// Writes the viewer's files, but the two that are made from templates.
pub(super) fn write(viewer: &Viewer, out: &mut Staging) -> Result<Assets, Failure> {
    for file in viewer.assets() {
        out.write(&file.asset_path(), &file.bytes)?;
    }
    out.write(ICON, &viewer.icon.bytes)?;
    Ok(Assets {
        start: viewer.start.asset_path(),
        early: viewer.early.asset_path(),
        script: viewer.script.asset_path(),
        wasm: viewer.wasm.asset_path(),
        style: viewer.style.asset_path(),
        strings: write_strings(out)?,
        font: None,
        icon: ICON.to_owned(),
        web_manifest: WEB_MANIFEST.to_owned(),
    })
}

/// Writes the interface's words, a file for each language; returns their path with `{lang}` in it.
/// One hash names all of them, so that whoever knows one knows the others.
fn write_strings(out: &mut Staging) -> Result<String, Failure> {
    let files: Vec<_> = string_files().collect();
    let all: String = files.iter().map(|(_, text)| text.as_str()).collect();
    let path = format!("assets/strings-{{lang}}-{}.txt", short_hash(all.as_bytes()));
    for (lang, text) in &files {
        out.write(&path.replace("{lang}", lang), text.as_bytes())?;
    }
    Ok(path)
}

/// The path of the words of a site's own language, and the hash of the file.
pub(super) fn strings_of(assets: &Assets, site: &Site) -> (String, String) {
    let lang = interface_language(site);
    let text = string_files().find(|(code, _)| *code == lang);
    let hash = text.map(|(_, text)| sha256(text.as_bytes()));
    (
        assets.strings.replace("{lang}", lang),
        hash.unwrap_or_default(),
    )
}
