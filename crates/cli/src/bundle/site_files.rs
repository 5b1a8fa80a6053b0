use maqal_article::Site;
use serde::Serialize;

use super::{feeds, headers};
use crate::{config::Config, failure::Failure, output::Staging};

/// The web app manifest's path.
pub(super) const WEB_MANIFEST: &str = "app.webmanifest";

/// What a browser needs to put the site on a home screen.
#[derive(Serialize)]
struct WebManifest<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    lang: &'a str,
    dir: &'static str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    icons: [Icon; 1],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    r#type: &'static str,
    purpose: &'static str,
}

/// Writes the small files that hosts, crawlers and browsers look for.
pub(super) fn write(site: &Site, config: &Config, out: &mut Staging) -> Result<(), Failure> {
    out.write(WEB_MANIFEST, web_manifest(site)?.as_bytes())?;
    out.write("robots.txt", robots(config).as_bytes())?;
    out.write("_headers", headers::HEADERS.as_bytes())
}

/// The web app manifest of a site.
pub(super) fn web_manifest(site: &Site) -> Result<String, Failure> {
    let manifest = WebManifest {
        name: &site.title,
        description: site.description.as_deref(),
        lang: site.lang.as_str(),
        dir: site.dir.as_str(),
        start_url: "./",
        scope: "./",
        display: "standalone",
        icons: [Icon {
            src: super::viewer_files::ICON,
            sizes: "any",
            r#type: "image/svg+xml",
            purpose: "any",
        }],
    };
    serde_json::to_string(&manifest).map_err(|error| Failure::new(error.to_string()))
}

fn robots(config: &Config) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(url) = &config.url {
        text += &format!("Sitemap: {}\n", url.join(feeds::SITEMAP));
    }
    text
}
