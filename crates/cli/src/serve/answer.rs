use std::{fs, path::Path};

use axum::{
    body::Body,
    http::{
        HeaderName, HeaderValue, Method, StatusCode, Uri,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION},
    },
    response::Response,
};

use super::{
    mime,
    path::{self, Wanted},
    rules::Rules,
};
use crate::viewer::short_hash;

/// The answer to a request for a file below `root`; `known` is what the client has of it.
pub(super) fn answer(root: &Path, method: &Method, uri: &Uri, known: Option<&str>) -> Response {
    let mut response = match *method {
        // The server itself keeps the body of an answer to HEAD.
        Method::GET | Method::HEAD => file_or_missing(root, uri, known),
        _ => with(StatusCode::METHOD_NOT_ALLOWED, ALLOW, "GET, HEAD"),
    };
    let rules = fs::read_to_string(root.join("_headers")).unwrap_or_default();
    let rules = Rules::read(&rules);
    for (name, value) in rules.of(uri.path()) {
        set(&mut response, name, value);
    }
    // What is missing now may be there after the next build.
    if response.status() == StatusCode::NOT_FOUND {
        set(&mut response, CACHE_CONTROL.as_str(), "no-cache");
    }
    // Whoever tries an embedding on this machine does so from another port.
    set(&mut response, ACCESS_CONTROL_ALLOW_ORIGIN.as_str(), "*");
    if !response.headers().contains_key(CACHE_CONTROL) {
        set(&mut response, CACHE_CONTROL.as_str(), "no-cache");
    }
    response
}

fn file_or_missing(root: &Path, uri: &Uri, known: Option<&str>) -> Response {
    match path::find(root, uri.path()) {
        Some(Wanted::File(file)) => match fs::read(&file) {
            Ok(bytes) => file_response(&file, bytes, known),
            Err(_) => missing(root),
        },
        Some(Wanted::Folder) => {
            let query = uri
                .query()
                .map(|query| format!("?{query}"))
                .unwrap_or_default();
            let last = uri.path().rsplit('/').next().unwrap_or_default();
            // Relative, so that no path can be taken for a host.
            let location = format!("./{last}/{query}");
            with(StatusCode::PERMANENT_REDIRECT, LOCATION, &location)
        }
        None => missing(root),
    }
}

fn file_response(file: &Path, bytes: Vec<u8>, known: Option<&str>) -> Response {
    let tag = format!("\"{}\"", short_hash(&bytes));
    let is_known = known.is_some_and(|known| known.contains(&tag));
    let (status, body) = if is_known {
        (StatusCode::NOT_MODIFIED, Body::empty())
    } else {
        (StatusCode::OK, Body::from(bytes))
    };
    let mut response = with(status, CONTENT_TYPE, mime::of(file));
    *response.body_mut() = body;
    set(&mut response, ETAG.as_str(), &tag);
    response
}

fn missing(root: &Path) -> Response {
    let page = fs::read(root.join("404.html")).unwrap_or_else(|_| b"404 not found".to_vec());
    let mut response = with(StatusCode::NOT_FOUND, CONTENT_TYPE, mime::HTML);
    *response.body_mut() = Body::from(page);
    response
}

fn with(status: StatusCode, name: HeaderName, value: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    set(&mut response, name.as_str(), value);
    response
}

/// Sets a header; one that HTTP cannot carry is left out.
fn set(response: &mut Response, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
        response.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn site() -> TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("a")).unwrap();
        for (name, text) in [
            ("index.html", "home"),
            ("404.html", "missing"),
            ("a/index.html", "article"),
            ("_headers", "/*\n  X-Test: all\n"),
        ] {
            fs::write(dir.path().join(name), text).unwrap();
        }
        dir
    }

    fn get(site: &TempDir, path: &str, known: Option<&str>) -> Response {
        answer(site.path(), &Method::GET, &path.parse().unwrap(), known)
    }

    fn header(response: &Response, name: &str) -> String {
        let value = response.headers().get(name);
        value
            .map(|value| value.to_str().unwrap().to_owned())
            .unwrap_or_default()
    }

    #[test]
    fn a_page_has_its_type_and_the_headers_of_the_bundle() {
        let response = get(&site(), "/", None);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(
            header(&response, "content-type"),
            "text/html; charset=utf-8"
        );
        assert_eq!(header(&response, "x-test"), "all");
        assert_eq!(header(&response, "cache-control"), "no-cache");
        assert_eq!(header(&response, "access-control-allow-origin"), "*");
    }

    #[test]
    fn what_the_client_has_is_not_sent_again() {
        let site = site();
        let tag = header(&get(&site, "/", None), "etag");
        assert_eq!(
            get(&site, "/", Some(&tag)).status(),
            StatusCode::NOT_MODIFIED
        );
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_on_with_its_query() {
        let response = get(&site(), "/a?q=x", None);
        assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
        assert_eq!(header(&response, "location"), "./a/?q=x");
    }

    #[test]
    fn a_path_that_is_not_there_gets_the_sites_own_page() {
        assert_eq!(get(&site(), "/b/", None).status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn a_file_that_is_not_there_yet_is_asked_for_again() {
        let site = site();
        let rule = "/assets/*\n  Cache-Control: immutable\n";
        fs::write(site.path().join("_headers"), rule).unwrap();
        let response = get(&site, "/assets/a.js", None);
        assert_eq!(header(&response, "cache-control"), "no-cache");
    }

    #[test]
    fn nothing_can_be_written() {
        let site = site();
        let response = answer(site.path(), &Method::PUT, &Uri::from_static("/"), None);
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    }
}
