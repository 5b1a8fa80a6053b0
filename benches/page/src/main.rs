//! `maqal-bench-page --work DIR --sizes N,… --seed N --runs N`: types and scrolls in the catalogue of
//! archives that are made up and published, and prints what that takes. `MAQAL_BIN` names the command.

mod archive;
mod figures;
mod page;

use std::{env, num::NonZeroUsize, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};
use tokio::runtime::Runtime;

use figures::Figures;

fn main() -> ExitCode {
    match measure_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure_all() -> Result<()> {
    let options = Options::read()?;
    let runtime = Runtime::new()?;
    println!("{}", figures::HEAD);
    for size in &options.sizes {
        let site = archive::published(&options.work, *size, options.seed)?;
        let queries = archive::queries(&options.work, *size, options.seed)?;
        let mut figures = Figures::default();
        for _ in 0..options.runs {
            figures.add(runtime.block_on(page::measure(&site, &queries))?);
        }
        println!("{}", figures.row(*size));
    }
    Ok(())
}

struct Options {
    work: PathBuf,
    sizes: Vec<usize>,
    seed: u64,
    runs: usize,
}

impl Options {
    fn read() -> Result<Self> {
        let mut options = Self {
            work: PathBuf::new(),
            sizes: Vec::new(),
            seed: 1,
            runs: 3,
        };
        let mut arguments = env::args().skip(1);
        while let Some(name) = arguments.next() {
            let value = arguments.next();
            let value = value.with_context(|| format!("{name} lacks its value"))?;
            match &*name {
                "--work" => options.work = value.into(),
                "--seed" => options.seed = value.parse().context("--seed is no number")?,
                "--runs" => {
                    let runs: NonZeroUsize = value.parse().context("--runs is no number from 1")?;
                    options.runs = runs.get();
                }
                "--sizes" => {
                    let sizes = value.split(',').map(|size| size.trim().parse());
                    options.sizes = sizes.collect::<Result<_, _>>().context("--sizes")?;
                }
                _ => bail!("{name} is not known: expected --work, --sizes, --seed or --runs"),
            }
        }
        Ok(options)
    }
}
