//! The page on this machine, rebuilt on each change.

use crate::tools;
use anyhow::{Context, Result, bail};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

const PORT: u16 = 8080;

pub fn serve(arguments: &[String]) -> Result<()> {
    let port = port(arguments)?;
    if let Err(error) = TcpListener::bind(("127.0.0.1", port)) {
        bail!(
            "port {port} cannot be used ({error}): name another by `cargo xtask serve --port 9000`"
        );
    }
    // A directory of its own: what is served reloads itself, which dist/ must not.
    let mut command = tools::trunk()?
        .args([
            "serve",
            "--address",
            "127.0.0.1",
            "--disable-address-lookup",
        ])
        .args(["--dist", "target/serve"]);
    if !arguments.iter().any(|a| a.starts_with("--port")) {
        command = command.args(["--port", &PORT.to_string()]);
    }
    let command = command.args(arguments);
    tools::say("building the page; its address follows when it is ready");
    // trunk opens the port only after the first build, so an open port says that the page is there.
    thread::spawn(move || {
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!("\n  The page is at http://127.0.0.1:{port}/ (stop with Ctrl+C)\n");
    });
    command.run()
}

/// The port among the options, in either form.
fn port(arguments: &[String]) -> Result<u16> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--port") {
            Some("") => arguments.next().map(String::as_str),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        let value = value.context("--port wants a number, such as --port 9000")?;
        return value
            .parse()
            .with_context(|| format!("--port {value} is not a port number"));
    }
    Ok(PORT)
}

#[cfg(test)]
mod tests {
    use super::port;

    fn of(arguments: &[&str]) -> Option<u16> {
        port(
            &arguments
                .iter()
                .map(|a| (*a).to_owned())
                .collect::<Vec<_>>(),
        )
        .ok()
    }

    #[test]
    fn the_port_is_read_from_the_options() {
        assert_eq!(of(&["--open"]), Some(8080));
        assert_eq!(of(&["--open", "--port", "9000"]), Some(9000));
        assert_eq!(of(&["--port=9001"]), Some(9001));
        assert_eq!(of(&["--port"]), None);
        assert_eq!(of(&["--port", "many"]), None);
    }
}
