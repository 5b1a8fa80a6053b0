//! The site's own typeface: one WOFF2 file, and the style sheet that names it.

use std::{fs, path::Path};

use maqal::publish::Font;

use super::data;
use crate::{failure::Failure, output::Staging};

/// How a WOFF2 file begins.
const SIGNATURE: &[u8] = b"wOF2";

/// Writes the typeface of a file, and its style sheet.
pub(super) fn write(file: &Path, out: &mut Staging) -> Result<Font, Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::io("read", file, &error))?;
    if !bytes.starts_with(SIGNATURE) {
        let failure = Failure::new(format!("{} is not a WOFF2 font", file.display()));
        return Err(failure.remedy(
            "convert it with a tool such as `woff2_compress`, or take `font` out of maqal.toml",
        ));
    }
    let font = data::write("font", "woff2", &bytes, out)?;
    let name = font.path.rsplit('/').next().unwrap_or_default();
    // A typeface that is not there at once is left for the next page: text never moves.
    let style = format!(
        "@font-face{{font-family:\"Maqal site\";src:url(\"{name}\") format(\"woff2\");font-weight:100 900;font-display:optional}}\n"
    );
    let style = data::write("font", "css", style.as_bytes(), out)?;
    Ok(Font {
        file: font.path,
        style: style.path,
    })
}
