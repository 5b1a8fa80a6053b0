use maqal::publish::Assets;

use super::site_files::WEB_MANIFEST;
use crate::{failure::Failure, output::Staging, viewer::Viewer};

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
        icon: ICON.to_owned(),
        web_manifest: WEB_MANIFEST.to_owned(),
    })
}
