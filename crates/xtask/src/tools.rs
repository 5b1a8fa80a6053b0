//! The programs that the chores call, installed where they are missing.
//!
//! They go to one folder of the user's cache, so that a second clone finds them there; it comes
//! first on the `PATH` of every program the chores start.

mod browsers;
mod cache;
mod cargo_tool;
mod esbuild;
mod npm;
mod rust;
mod wasm_opt;

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::repo::Repo;
use cache::Cache;
use cargo_tool::CargoTool;
use npm::NpmPackage;

/// The version of the wasm-bindgen command; the root `Cargo.toml` pins the crate to the same.
const WASM_BINDGEN: &str = "0.2.126";

/// What builds the viewer. The heavy ones are unoptimised: they compile in half the time and wait
/// for rustc anyway.
const BUILD_TOOLS: [CargoTool; 2] = [
    CargoTool {
        package: "trunk",
        version: "0.21.14",
        program: "trunk",
        optimised: false,
    },
    CargoTool {
        package: "wasm-bindgen-cli",
        version: WASM_BINDGEN,
        program: "wasm-bindgen",
        optimised: true,
    },
];

/// What drives browsers in the tests.
const TEST_TOOLS: [CargoTool; 2] = [
    CargoTool {
        package: "wasm-pack",
        version: "0.15.1",
        program: "wasm-pack",
        optimised: false,
    },
    CargoTool {
        package: "geckodriver",
        version: "0.37.1",
        program: "geckodriver",
        optimised: false,
    },
];

/// What guides inputs by the code that they reach.
const FUZZER: CargoTool = CargoTool {
    package: "cargo-fuzz",
    version: "0.13.2",
    program: "cargo-fuzz",
    optimised: false,
};

/// The rules of accessibility that the pages are held to.
const AXE: NpmPackage = NpmPackage {
    name: "axe-core",
    version: "4.14.1",
};

/// What judges a page as a phone would load it; later versions ask for a later Node.js.
const LIGHTHOUSE: NpmPackage = NpmPackage {
    name: "lighthouse",
    version: "12.8.2",
};

/// The Unicode CLDR as JSON: names of days and months, numbers, plural rules.
const CLDR: [NpmPackage; 4] = {
    const fn package(name: &'static str) -> NpmPackage {
        NpmPackage {
            name,
            version: "48.2.0",
        }
    }
    [
        package("cldr-core"),
        package("cldr-dates-full"),
        package("cldr-numbers-full"),
        package("cldr-cal-islamic-full"),
    ]
};

/// The installed programs, ready to be called.
#[derive(Debug)]
pub(crate) struct Tools {
    path: OsString,
    optimises: bool,
    minifies: bool,
}

impl Tools {
    /// Everything that `cargo xtask test --quick` calls.
    pub(crate) fn for_linting(repo: &Repo) -> Result<Self> {
        let tools = Self {
            path: Cache::open()?.search_path()?,
            optimises: false,
            minifies: false,
        };
        rust::ensure_wasm_target(repo, &tools)?;
        rust::ensure_components(repo, &tools)?;
        Ok(tools)
    }

    /// Everything that `cargo xtask build` calls.
    pub(crate) fn for_building(repo: &Repo) -> Result<Self> {
        check_wasm_bindgen_pin(repo)?;
        let cache = Cache::open()?;
        let mut tools = Self {
            path: cache.search_path()?,
            optimises: false,
            minifies: false,
        };
        rust::ensure_wasm_target(repo, &tools)?;
        for tool in &BUILD_TOOLS {
            tool.ensure(repo, &tools, &cache)?;
        }
        tools.optimises = wasm_opt::ensure(repo, &tools, &cache);
        // Both take Node.js, and one warning of its absence is enough.
        tools.minifies = tools.optimises && esbuild::ensure(repo, &tools, &cache);
        Ok(tools)
    }

    /// Everything that `cargo xtask test` calls.
    pub(crate) fn for_testing(repo: &Repo) -> Result<Self> {
        browsers::ensure(repo)?;
        let tools = Self::for_building(repo)?;
        rust::ensure_components(repo, &tools)?;
        let cache = Cache::open()?;
        for tool in &TEST_TOOLS {
            tool.ensure(repo, &tools, &cache)?;
        }
        AXE.ensure(repo, &tools, &cache)?;
        Ok(tools)
    }

    /// The script of axe-core, for a page to run.
    pub(crate) fn axe_script(&self, repo: &Repo) -> Result<PathBuf> {
        Ok(AXE.ensure(repo, self, &Cache::open()?)?.join("axe.min.js"))
    }

    /// The script that `node` runs as Lighthouse.
    pub(crate) fn lighthouse_script(&self, repo: &Repo) -> Result<PathBuf> {
        let folder = LIGHTHOUSE.ensure(repo, self, &Cache::open()?)?;
        Ok(folder.join("cli").join("index.js"))
    }

    /// The folder that holds the packages of the Unicode CLDR.
    pub(crate) fn cldr_packages(&self, repo: &Repo) -> Result<PathBuf> {
        let cache = Cache::open()?;
        for package in &CLDR {
            package.ensure(repo, self, &cache)?;
        }
        Ok(cache.npm_prefix().join("node_modules"))
    }

    /// Everything that measuring or picturing pages in browsers calls, but for Node.js.
    pub(crate) fn for_measuring(repo: &Repo) -> Result<Self> {
        browsers::ensure(repo)?;
        Self::for_building(repo)
    }

    /// What `cargo xtask fuzz` calls.
    pub(crate) fn for_fuzzing(repo: &Repo) -> Result<Self> {
        let cache = Cache::open()?;
        let tools = Self {
            path: cache.search_path()?,
            optimises: false,
            minifies: false,
        };
        rust::require_nightly(&tools)?;
        FUZZER.ensure(repo, &tools, &cache)?;
        Ok(tools)
    }

    /// A call of `program`, found among the installed ones first.
    pub(crate) fn call(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }

    /// Shrinks the WASM file at `path` in place; without wasm-opt it stays as it is.
    pub(crate) fn optimise(&self, repo: &Repo, path: &Path) -> Result<()> {
        if self.optimises {
            wasm_opt::shrink(repo, self, path)
        } else {
            Ok(())
        }
    }

    /// Shrinks the script at `path` in place; without esbuild it stays as it is.
    pub(crate) fn minify(&self, repo: &Repo, path: &Path) -> Result<()> {
        if self.minifies {
            esbuild::shrink(repo, self, path)
        } else {
            Ok(())
        }
    }

    /// Names everything whose change makes another viewer of the same sources.
    pub(crate) fn fingerprint(&self) -> Result<String> {
        let rustc = self
            .ask("rustc", &["--version", "--verbose"])
            .context("could not run rustc")?;
        let wasm_opt = if self.optimises {
            wasm_opt::FLAGS.join(" ")
        } else {
            String::new()
        };
        let esbuild = if self.minifies {
            esbuild::FLAGS.join(" ")
        } else {
            String::new()
        };
        Ok(format!("{rustc} {BUILD_TOOLS:?} {wasm_opt} {esbuild}"))
    }

    /// What `program` prints, or nothing when it is missing or fails.
    fn ask(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self
            .call(program)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

fn check_wasm_bindgen_pin(repo: &Repo) -> Result<()> {
    let file = repo.root().join("Cargo.toml");
    let text =
        fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    check_pin(&text.parse()?)
}

fn check_pin(manifest: &toml::Table) -> Result<()> {
    let pin = manifest
        .get("workspace")
        .and_then(|workspace| workspace.get("dependencies")?.get("wasm-bindgen")?.as_str())
        .context("Cargo.toml has no [workspace.dependencies] wasm-bindgen = \"=VERSION\"")?;
    if pin != format!("={WASM_BINDGEN}") {
        bail!(
            "the wasm-bindgen crate is pinned to {pin:?} in Cargo.toml, the command to \
             {WASM_BINDGEN:?} in crates/xtask/src/tools.rs; they must be the same: change one"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_pins_wasm_bindgen_once() {
        check_wasm_bindgen_pin(&Repo::find().unwrap()).unwrap();
    }

    #[test]
    fn another_pin_is_refused_with_both_versions() {
        let manifest = "[workspace.dependencies]\nwasm-bindgen = \"=0.1.0\""
            .parse()
            .unwrap();
        let error = check_pin(&manifest).unwrap_err().to_string();
        assert!(
            error.contains("=0.1.0") && error.contains(WASM_BINDGEN),
            "{error}"
        );
    }
}
