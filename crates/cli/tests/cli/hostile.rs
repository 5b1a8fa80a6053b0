//! Names and slugs that try to get out of their place.

use std::path::{Component, Path};

use crate::desk::{Desk, article};

#[test]
fn slugs_stay_inside_the_output_folder() {
    let mut desk = Desk::new();
    for (number, slug) in [
        "../../evil",
        "/etc/evil",
        "a\\\\b",
        "..",
        "con",
        "data",
        "C:evil",
    ]
    .iter()
    .enumerate()
    {
        let text = format!("+++\ntitle = \"عنوان\"\nslug = \"{slug}\"\n+++\n\nنص المقال هنا.\n");
        desk = desk.file(&format!("src/{number}.md"), text);
    }
    desk.build().assert().code(0);
    assert_eq!(desk.entries(), ["site", "src"]);
    let names = desk.names("site");
    assert!(names.contains(&"con-2/index.html".to_owned()), "{names:?}");
    for name in names {
        let plain = |part: Component| matches!(part, Component::Normal(_));
        assert!(Path::new(&name).components().all(plain), "{name}");
        assert!(!name.contains(['\\', ':']), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_cannot_command_the_terminal() {
    let desk = Desk::with_article().file("src/a\u{1b}[2J\nb.txt", "");
    let output = desk.build().assert().code(1).get_output().stderr.clone();
    let said = String::from_utf8(output).unwrap();
    assert!(said.contains("a\\u{1b}[2J\\u{a}b.txt"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_socket_a_loop_and_a_dead_link_are_named_and_passed_over() {
    let desk = Desk::with_article();
    let _socket = std::os::unix::net::UnixListener::bind(desk.path("src/socket.txt")).unwrap();
    std::os::unix::fs::symlink("..", desk.path("src/loop")).unwrap();
    std::os::unix::fs::symlink("nowhere", desk.path("src/dead.txt")).unwrap();
    desk.build().assert().code(1).stderr_eq(snapbox::str![[r#"
left out: dead.txt: a link that leads nowhere: mend it or take it out of the folder
left out: loop: a link that leads back to where it stands: take it out of the folder
left out: socket.txt: a pipe, socket or device, not a file: take it out of the folder
built 1 article in site (26 files, [..]), 3 files left out, 1 note (--verbose shows them)

"#]]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf8_is_read_all_the_same() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};

    let desk = Desk::new();
    let name = desk.path("src").join(OsStr::from_bytes(b"\xff\xfe.txt"));
    std::fs::write(name, article("عنوان", "01/01/2020")).unwrap();
    desk.build().assert().code(0);
}
