use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, anyhow, ensure};
use tempfile::TempDir;

use crate::origin::{maqal, repository};

/// A folder of articles made for one test.
#[derive(Debug)]
pub struct Archive(TempDir);

impl Archive {
    /// An archive of files, by their names and contents.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn of(files: &[(String, String)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        for (name, content) in files {
            fs::write(folder.path().join(name), content)?;
        }
        Ok(Self(folder))
    }

    /// An archive of so many articles made up word by word, the same each time.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn generated(articles: usize) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let written = maqal_bench_search::write_folder(articles, 1, folder.path());
        written.map_err(|error| anyhow!("writing an archive: {error}"))?;
        Ok(Self(folder))
    }

    /// Publishes it.
    ///
    /// # Errors
    /// As [`Bundle::of_sample`].
    pub fn build(&self) -> Result<Bundle> {
        Bundle::build(self.0.path())
    }
}

/// A site as `maqal build` writes it, in a folder that is removed at the end.
#[derive(Debug)]
pub struct Bundle {
    folder: TempDir,
}

impl Bundle {
    /// Publishes the repository's `sample/`.
    ///
    /// # Errors
    /// Where the command is missing, or leaves anything out.
    pub fn of_sample() -> Result<Self> {
        Self::build(&sample())
    }

    fn build(source: &Path) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("maqal-e2e-").tempdir()?;
        let bundle = Self { folder };
        Self::build_into(source, &bundle.path())?;
        Ok(bundle)
    }

    /// Publishes a folder of articles into another one.
    ///
    /// # Errors
    /// As [`Bundle::of_sample`].
    pub fn build_into(source: &Path, site: &Path) -> Result<()> {
        let output = Command::new(maqal()?)
            .arg("build")
            .arg(source)
            .arg("--out")
            .arg(site)
            .output()
            .context("`maqal build` does not start")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "`maqal build` failed:\n{said}");
        Ok(())
    }

    /// The site's folder.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// A file of the sample's sources, by its path.
    ///
    /// # Errors
    /// Where there is none.
    pub fn source(path: &str) -> Result<String> {
        fs::read_to_string(sample().join(path)).with_context(|| format!("sample/{path}"))
    }
}

fn sample() -> PathBuf {
    repository().join("sample")
}
