//! What the tests take of the system: Chromium, Firefox and WebKitGTK with their drivers, fonts, Node.js.

use anyhow::{Result, bail};
use std::env;
use std::path::Path;
use std::process::Command;

use crate::progress;
use crate::repo::Repo;

const APT: &str = "apt-get";
const INSTALL: [&str; 3] = ["install", "-y", "--no-install-recommends"];

/// Something the tests need, and the Debian package that brings it.
struct Need {
    sign: &'static str,
    package: &'static str,
}

/// A sign with a slash is a file, one without is a program on `PATH`.
const NEEDS: [Need; 10] = [
    Need {
        sign: "chromium",
        package: "chromium",
    },
    Need {
        sign: "chromedriver",
        package: "chromium-driver",
    },
    Need {
        sign: "firefox-esr",
        package: "firefox-esr",
    },
    Need {
        sign: "WebKitWebDriver",
        package: "webkit2gtk-driver",
    },
    Need {
        sign: "xvfb-run",
        package: "xvfb",
    },
    Need {
        sign: "xauth",
        package: "xauth",
    },
    // For axe-core, which judges the pages, and for what keeps the viewer within its budget.
    Need {
        sign: "node",
        package: "nodejs",
    },
    Need {
        sign: "npm",
        package: "npm",
    },
    Need {
        sign: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
        package: "fonts-noto-core",
    },
    Need {
        sign: "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf",
        package: "fonts-hosny-amiri",
    },
];

/// Installs what is missing as root; as anybody else, says the one line to run.
pub(crate) fn ensure(repo: &Repo) -> Result<()> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    if !is_there(APT) || !is_root() {
        bail!(
            "browsers for the tests are missing; on Debian run\n\n    \
             sudo apt-get update && sudo apt-get {} {}\n\n\
             and elsewhere install the same by your system's own means",
            INSTALL.join(" "),
            missing.join(" "),
        );
    }
    progress::run(repo, "apt-get update", Command::new(APT).arg("update"))?;
    let mut install = Command::new(APT);
    install
        .args(INSTALL)
        .args(missing)
        .env("DEBIAN_FRONTEND", "noninteractive");
    progress::run(repo, "install browsers and drivers", &mut install)?;
    Ok(())
}

/// Debian's packages to install. Elsewhere only programs are looked for: files lie otherwise there.
fn missing() -> Vec<&'static str> {
    let debian = is_there(APT);
    NEEDS
        .iter()
        .filter(|need| debian || !need.sign.contains('/'))
        .filter(|need| !is_there(need.sign))
        .map(|need| need.package)
        .collect()
}

fn is_there(sign: &str) -> bool {
    if sign.contains('/') {
        return Path::new(sign).is_file();
    }
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(sign).is_file())
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}
