use serde::Serialize;

use super::ViewerFile;
use crate::failure::Failure;

/// What a template's author wrote where the bundle's own names belong.
const TOKEN: &str = "\"@MAQAL_BUNDLE@\"";

/// Puts `value`, as JSON, in the place that a template keeps for it.
///
/// # Errors
/// When the template has no such place.
pub(crate) fn fill(template: &ViewerFile, value: &impl Serialize) -> Result<String, Failure> {
    let text = String::from_utf8_lossy(&template.bytes);
    if !text.contains(TOKEN) {
        return Err(Failure::new(format!(
            "the viewer's {} has no place for {TOKEN}",
            template.name
        ))
        .remedy("build the viewer of this version with `cargo xtask build`"));
    }
    let json = serde_json::to_string(value).map_err(|error| Failure::new(error.to_string()))?;
    Ok(text.replace(TOKEN, &json))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn template(text: &'static str) -> ViewerFile {
        ViewerFile {
            name: "embed.js".to_owned(),
            bytes: Cow::Borrowed(text.as_bytes()),
        }
    }

    #[test]
    fn the_token_becomes_an_object() {
        let filled = fill(&template("const bundle = \"@MAQAL_BUNDLE@\";"), &["a\"b"]).unwrap();
        assert_eq!(filled, "const bundle = [\"a\\\"b\"];");
    }

    #[test]
    fn a_template_without_a_place_is_refused() {
        assert!(fill(&template("const bundle = 1;"), &"x").is_err());
    }
}
