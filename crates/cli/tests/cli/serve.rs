use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::Duration,
};

use snapbox::cmd::cargo_bin;

use crate::desk::{Desk, article, viewer};

/// A running `maqal serve`, ended when it is dropped.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(desk: &Desk, args: &[&str]) -> Self {
        // Ended by force, it cannot clear away what it built.
        std::fs::create_dir(desk.path("tmp")).unwrap();
        let mut child = Command::new(cargo_bin!("maqal"))
            .current_dir(desk.path(""))
            .env("TMPDIR", desk.path("tmp"))
            .args(["serve", "--port", "0", "--json"])
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let ready: serde_json::Value = serde_json::from_str(&line).unwrap();
        let port = ready["port"].as_u64().unwrap().try_into().unwrap();
        Self { child, port }
    }

    /// The whole answer: status line, headers in small letters, body.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn expect(answer: &str, parts: &[&str]) {
    for part in parts {
        assert!(answer.contains(part), "no {part:?} in {answer}");
    }
}

#[test]
fn a_built_site_is_served_as_a_host_would() {
    let desk = Desk::with_article();
    desk.build().assert().code(0);
    let server = Server::start(&desk, &["--bundle", "site"]);
    expect(
        &server.get("/bridge/"),
        &[
            "HTTP/1.1 200",
            "content-type: text/html; charset=utf-8",
            "content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
            "جسر المدينة القديم",
        ],
    );
    expect(
        &server.get("/bridge/article.json"),
        &[
            "content-type: application/json",
            "access-control-allow-origin: *",
        ],
    );
    let wasm = desk.asset("site", ".wasm");
    expect(
        &server.get(&format!("/{wasm}")),
        &["content-type: application/wasm", "immutable"],
    );
    expect(
        &server.get("/app.webmanifest"),
        &["content-type: application/manifest+json"],
    );
    expect(&server.get("/none/"), &["HTTP/1.1 404"]);
    expect(&server.get("/../src/bridge.txt"), &["HTTP/1.1 404"]);
}

#[test]
fn articles_are_built_and_served_and_nothing_is_left_beside_them() {
    let desk = Desk::with_article();
    let viewer = viewer();
    let server = Server::start(&desk, &["src", "--viewer", viewer.to_str().unwrap()]);
    expect(&server.get("/"), &["HTTP/1.1 200", "جسر المدينة القديم"]);
    assert_eq!(desk.entries(), ["src", "tmp"]);
}

#[test]
fn a_change_is_built_and_a_mistake_leaves_the_site_as_it_was() {
    let desk = Desk::with_article();
    let viewer = viewer();
    let server = Server::start(&desk, &["src", "--viewer", viewer.to_str().unwrap()]);
    desk.write("src/maqal.toml", "title = ");
    desk.write(
        "src/bridge.txt",
        article("جسر المدينة الجديد", "18/07/2021"),
    );
    expect(
        &server.get("/bridge/"),
        &["HTTP/1.1 200", "جسر المدينة القديم"],
    );
    desk.write("src/maqal.toml", "title = \"أوراق\"\n");
    // As long as it takes, but not for ever.
    let rebuilt = (0..3000).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        server.get("/bridge/").contains("جسر المدينة الجديد")
    });
    assert!(rebuilt);
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let desk = Desk::with_article();
    desk.maqal(&["serve", "--bundle", "src"])
        .assert()
        .code(2)
        .stderr_eq(snapbox::str![[r#"
error: src is not a built site
  expected: a folder with the manifest.json that `maqal build` writes

"#]]);
}
