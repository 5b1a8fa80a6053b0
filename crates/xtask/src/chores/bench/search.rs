//! `cargo xtask bench search`: builds the engine for a page, brings the peers from npm and lets
//! `benches/search/js` measure.

use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::progress;
use crate::repo::Repo;
use crate::tools::Tools;

const PACKAGE: &str = "maqal-bench-search";
const WASM: &str = "wasm32-unknown-unknown";
/// Files that say what npm installs.
const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";

/// What `cargo xtask bench search` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// How many articles an archive has
    #[arg(long, value_delimiter = ',', default_value = "1000,10000,100000")]
    sizes: Vec<u32>,
    /// Who is measured
    #[arg(
        long,
        default_value = "maqal,pagefind,minisearch,flexsearch,orama,lunr"
    )]
    peers: String,
    /// Another seed gives other articles
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// How many browsers are started for each figure
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Seconds for building an index and for opening it; by default 60 for each 10 000 articles
    #[arg(long)]
    limit: Option<u32>,
    /// Seconds for each round of asking
    #[arg(long, default_value_t = 60)]
    asking: u32,
    /// Print figures for programs instead of tables
    #[arg(long)]
    json: bool,
}

/// Builds what is measured and measures it.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let tools = Tools::for_measuring(repo)?;
    let work = repo.scratch().join("bench-search");
    let program = build_program(repo, &tools)?;
    let engine = build_engine(repo, &tools, &work.join("engine"))?;
    let scripts = bring_scripts(repo, &tools, &work)?;
    let mut node = tools.call("node");
    node.arg(scripts.join("main.js"))
        .arg("--program")
        .arg(program)
        .arg("--engine")
        .arg(engine)
        .arg("--work")
        .arg(work.join("archives"))
        .args(["--sizes", &spell(&options.sizes)])
        .args(["--peers", &options.peers])
        .args(["--seed", &options.seed.to_string()])
        .args(["--runs", &options.runs.to_string()])
        .args(["--asking", &options.asking.to_string()]);
    if let Some(seconds) = options.limit {
        node.args(["--limit", &seconds.to_string()]);
    }
    if options.json {
        node.arg("--json");
    }
    let status = node.status().context("could not run node")?;
    ensure!(status.success(), "the measurement failed ({status})");
    Ok(())
}

/// The program that generates articles and writes the engine's index of them.
fn build_program(repo: &Repo, tools: &Tools) -> Result<PathBuf> {
    let mut cargo = tools.call("cargo");
    cargo.args(["build", "--release", "--package", PACKAGE, "--bin", PACKAGE]);
    progress::run(repo, "build the generator of articles", &mut cargo)?;
    let name = format!("{PACKAGE}{}", env::consts::EXE_SUFFIX);
    Ok(repo.target().join("release").join(name))
}

/// The engine as readers get it: by the same profile and the same wasm-opt as the viewer.
fn build_engine(repo: &Repo, tools: &Tools, out: &Path) -> Result<PathBuf> {
    let mut cargo = tools.call("cargo");
    cargo.args(["build", "--profile", "wasm", "--target", WASM]);
    cargo.args(["--package", PACKAGE, "--lib"]);
    progress::run(repo, "build the engine for a page", &mut cargo)?;
    let library = repo.target().join(WASM).join("wasm");
    let mut bindgen = tools.call("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--out-name", "engine", "--out-dir"])
        .arg(out)
        .arg(library.join("maqal_bench_search.wasm"));
    progress::run(repo, "bind the engine to JavaScript", &mut bindgen)?;
    tools.optimise(repo, &out.join("engine_bg.wasm"))?;
    Ok(out.to_owned())
}

/// Copies the scripts to where npm's packages lie above them, so that Node finds these.
fn bring_scripts(repo: &Repo, tools: &Tools, work: &Path) -> Result<PathBuf> {
    let source = repo.root().join("benches/search/js");
    let scripts = work.join("js");
    if scripts.exists() {
        fs::remove_dir_all(&scripts)
            .with_context(|| format!("could not remove {}", scripts.display()))?;
    }
    copy_folder(&source, &scripts)?;
    install_peers(repo, tools, &source, work)?;
    Ok(scripts)
}

fn install_peers(repo: &Repo, tools: &Tools, source: &Path, work: &Path) -> Result<()> {
    let wanted =
        fs::read(source.join(LOCK)).context("could not read the lock file of the peers")?;
    let is_installed = work.join("node_modules/.package-lock.json").is_file();
    if is_installed && fs::read(work.join(LOCK)).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    for name in [MANIFEST, LOCK] {
        copy_file(&source.join(name), &work.join(name))?;
    }
    let mut npm = tools.call("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ])
    .arg(work);
    progress::run(repo, "install the peers from npm", &mut npm)
        .context("the peers come from npm: is Node.js installed?")?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not create {}", to.display()))?;
    let entries =
        fs::read_dir(from).with_context(|| format!("could not list {}", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            copy_file(&entry.path(), &target)?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .with_context(|| format!("could not copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

fn spell(sizes: &[u32]) -> String {
    let sizes: Vec<String> = sizes.iter().map(u32::to_string).collect();
    sizes.join(",")
}
