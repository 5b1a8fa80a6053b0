use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What stands at a path of the site.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A file.
    File(PathBuf),
    /// A folder whose address lacks the slash at its end.
    Folder,
}

/// Finds what an address path names below `root`; `None` for what is not there or would lead out
/// of it.
pub(super) fn find(root: &Path, path: &str) -> Option<Wanted> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let mut file = root.to_owned();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        if !is_plain(segment) {
            return None;
        }
        file.push(segment);
    }
    if !file.is_dir() {
        return (file.is_file() && !path.ends_with('/')).then_some(Wanted::File(file));
    }
    let index = file.join("index.html");
    match (path.ends_with('/'), index.is_file()) {
        (true, true) => Some(Wanted::File(index)),
        (false, true) => Some(Wanted::Folder),
        (_, false) => None,
    }
}

/// Neither a way up, nor hidden, nor a Windows drive, stream or separator.
fn is_plain(segment: &str) -> bool {
    !segment.starts_with('.') && !segment.contains(['\\', ':', '\0'])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn an_address_leads_to_a_file_below_the_root_or_nowhere() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("site");
        fs::create_dir_all(root.join("مقال")).unwrap();
        fs::write(dir.path().join("secret"), "").unwrap();
        for name in [
            "index.html",
            "مقال/index.html",
            "مقال/article.json",
            ".hidden",
        ] {
            fs::write(root.join(name), "").unwrap();
        }
        let file = |name: &str| Some(Wanted::File(root.join(name)));
        let slug = "%D9%85%D9%82%D8%A7%D9%84";
        assert_eq!(find(&root, "/"), file("index.html"));
        assert_eq!(find(&root, &format!("/{slug}/")), file("مقال/index.html"));
        assert_eq!(
            find(&root, &format!("/{slug}/article.json")),
            file("مقال/article.json")
        );
        assert_eq!(find(&root, &format!("/{slug}")), Some(Wanted::Folder));
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/.hidden",
            "/index.html/",
            "/nothing",
            "/%ff",
            "/a%00",
            "/c:/x",
        ] {
            assert_eq!(find(&root, path), None, "{path}");
        }
    }
}
