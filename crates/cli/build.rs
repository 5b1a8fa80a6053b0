//! Puts the files that Trunk built inside the command: a table of names and bytes, empty where the
//! viewer has not been built.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let viewer = viewer_dir();
    println!("cargo::rerun-if-env-changed=MAQAL_VIEWER_DIR");
    println!("cargo::rerun-if-changed={}", viewer.display());
    let mut files = Vec::new();
    if viewer.is_dir() {
        collect(&viewer, &mut files)?;
    }
    files.sort();
    let table = PathBuf::from(variable("OUT_DIR")).join("embedded_viewer.rs");
    fs::write(table, rust_table(&viewer, &files))
}

/// `MAQAL_VIEWER_DIR`, else `dist` in the workspace.
fn viewer_dir() -> PathBuf {
    match env::var_os("MAQAL_VIEWER_DIR") {
        Some(dir) => PathBuf::from(dir),
        None => Path::new(&variable("CARGO_MANIFEST_DIR")).join("../../dist"),
    }
}

/// A variable that Cargo sets for every build script.
fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn rust_table(viewer: &Path, files: &[PathBuf]) -> String {
    let mut rows = String::new();
    for file in files {
        let name = file.strip_prefix(viewer).unwrap_or(file).to_string_lossy();
        let name = name.replace('\\', "/");
        rows += &format!(
            "    ({name:?}, include_bytes!({:?})),\n",
            file.display().to_string()
        );
    }
    format!("&[\n{rows}]\n")
}
