use std::{
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::Serialize;
use tempfile::TempDir;

use super::build::build;
use crate::{
    args::{SayArgs, ServeArgs},
    failure::Failure,
    output::{Target, is_bundle},
    report::{Report, print_line},
    serve::{self, Watch},
    shown::shown_path,
    viewer::Viewer,
};

/// What `--json` says when the site can be opened.
#[derive(Serialize)]
struct Ready<'a> {
    url: &'a str,
    port: u16,
}

/// `maqal serve`: does not return before it is interrupted, but when there is nothing to serve.
pub(super) fn run(args: &ServeArgs) -> ExitCode {
    let mut report = Report::default();
    match prepare(args, &mut report).and_then(|site| site.serve(args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report.error = Some(failure);
            report.finish(args.say)
        }
    }
}

/// A built site, and what keeps it up to date.
struct Site {
    root: PathBuf,
    /// The folder that the site was built into, removed at the end, and the watch over its source.
    own: Option<(TempDir, Watch)>,
}

fn prepare(args: &ServeArgs, report: &mut Report) -> Result<Site, Failure> {
    if let Some(root) = built_site(args)? {
        return Ok(Site { root, own: None });
    }
    let src = args.src.clone().unwrap_or_default();
    super::require_folder(&src)?;
    let viewer = Viewer::load(args.viewer.dir.as_deref())?;
    let folder = tempfile::Builder::new()
        .prefix("maqal-serve-")
        .tempdir()
        .map_err(|error| Failure::io("write in", &std::env::temp_dir(), &error))?;
    let root = folder.path().join("site");
    let rebuild = Rebuild {
        src,
        root: root.clone(),
        viewer,
        say: args.say,
    };
    rebuild.run(report)?;
    report.say(args.say);
    let watch = Watch::over(&rebuild.src.clone(), move || rebuild.again())?;
    Ok(Site {
        root,
        own: Some((folder, watch)),
    })
}

/// The folder of a site that needs no building.
fn built_site(args: &ServeArgs) -> Result<Option<PathBuf>, Failure> {
    match (&args.bundle, &args.src) {
        (Some(bundle), _) if is_bundle(bundle) => Ok(Some(bundle.clone())),
        (Some(bundle), _) => Err(Failure::new(format!(
            "{} is not a built site",
            shown_path(bundle)
        ))
        .expected("a folder with the manifest.json that `maqal build` writes")),
        (None, Some(src)) if is_bundle(src) => Ok(Some(src.clone())),
        (None, _) => Ok(None),
    }
}

/// What it takes to build the site once more.
struct Rebuild {
    src: PathBuf,
    root: PathBuf,
    viewer: Viewer,
    say: SayArgs,
}

impl Rebuild {
    fn run(&self, report: &mut Report) -> Result<(), Failure> {
        let target = Target::new(&self.root, &self.src, false)?;
        build(&self.src, target, self.viewer.clone(), report)?;
        report.done = "built";
        // Where the site stands meanwhile is nobody's concern.
        report.output = None;
        Ok(())
    }

    /// Builds after a change. The former build stays where this one fails.
    fn again(&self) {
        let mut report = Report::default();
        report.error = self.run(&mut report).err();
        report.say(self.say);
    }
}

impl Site {
    fn serve(self, args: &ServeArgs) -> Result<(), Failure> {
        let listener = serve::listen(args.host, args.port)?;
        let address = listener
            .local_addr()
            .map_err(|error| Failure::new(format!("the system gives no port: {error}")))?;
        announce(address, args, &self.root);
        let served = run_server(&self.root, listener);
        drop(self.own);
        served
    }
}

fn run_server(root: &Path, listener: TcpListener) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::new(format!("the server stopped: {error}"));
    tokio::runtime::Runtime::new()
        .map_err(failed)?
        .block_on(serve::serve(root.to_owned(), listener))
        .map_err(failed)
}

fn announce(address: SocketAddr, args: &ServeArgs, root: &Path) {
    if args.port != 0 && address.port() != args.port {
        anstream::eprintln!("port {} is taken: using {}", args.port, address.port());
    }
    let url = format!("http://{address}/");
    let what = args.src.as_deref().unwrap_or(root);
    anstream::eprintln!("serving {} on {url} (Ctrl+C stops)", shown_path(what));
    if args.say.json {
        let ready = Ready {
            url: &url,
            port: address.port(),
        };
        if let Ok(json) = serde_json::to_string(&ready) {
            print_line(&json);
        }
    }
}
