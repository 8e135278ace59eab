//! The batch door as a process: arguments, streams, exit status.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// Built by `cargo test` beside the tests; where the tests alone were built, that is said.
fn door() -> PathBuf {
    let tests = std::env::current_exe().expect("the tests are a file");
    let built = tests.ancestors().nth(2).expect("in a folder of cargo's");
    let name = format!("take_home{}", std::env::consts::EXE_SUFFIX);
    let door = built.join("examples").join(name);
    assert!(
        door.exists(),
        "the batch door is not built: run `cargo build --example take_home` first"
    );
    door
}

fn run(door: &PathBuf, arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
    let mut child = Command::new(door)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    // A file that is refused is not read to its end.
    let _ = child
        .stdin
        .take()
        .expect("its input")
        .write_all(input.as_bytes());
    let Output {
        status,
        stdout,
        stderr,
    } = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (status.code(), text(stdout), text(stderr))
}

const HEADER: &str = "country,tax_year,region,filing,gross\n";

#[test]
fn the_exit_status_says_whether_every_row_was_computed() {
    let door = door();
    let good = format!("{HEADER}kr,2026,,single,90000000\n");
    let (status, output, said) = run(&door, &["-"], &good);
    assert_eq!((status, said.as_str()), (Some(0), ""));
    assert!(
        output.ends_with("10560690.00,8164020.00,71275290.00,\n"),
        "{output}"
    );

    let (status, output, said) = run(&door, &["-"], &format!("{good}kr,2026,,single,x\n"));
    assert_eq!(status, Some(1));
    assert_eq!(output.lines().count(), 3);
    assert!(
        said.starts_with("1 of 2 rows could not be computed"),
        "{said}"
    );

    let (status, output, said) = run(&door, &["-"], "country,gross\n");
    assert_eq!((status, output.as_str()), (Some(2), ""));
    assert!(said.contains("no column tax_year"), "{said}");

    for arguments in [&[][..], &["-", "-"]] {
        let (status, output, said) = run(&door, arguments, "");
        assert_eq!((status, output.as_str()), (Some(2), ""));
        assert!(said.starts_with("usage:"), "{said}");
    }
    let (status, _, said) = run(&door, &["no-such-file.csv"], "");
    assert_eq!(status, Some(2));
    assert!(said.contains("cannot read no-such-file.csv"), "{said}");
}
