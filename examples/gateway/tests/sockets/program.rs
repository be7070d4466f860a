//! The program: its arguments, and the file that it reads.

use std::env::temp_dir;
use std::fs;
use std::process::{Command, Output};

use gateway::Config;

use crate::client::Client;
use crate::server::{KEY, Running};

/// Runs the program, which has nothing from the environment of the tests.
fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gateway"));
    command.env_clear().args(arguments).output().expect("the program starts")
}

/// Runs the check of a configuration. Returns what is printed, or what is said of it.
pub(crate) fn check(name: &str, text: &str) -> Result<String, String> {
    let path = temp_dir().join(format!("gateway-{name}-{}.toml", std::process::id()));
    fs::write(&path, text).expect("there is room for a file");
    let output = run(&["--check", "--config", path.to_str().expect("the path is text")]);
    fs::remove_file(&path).expect("the file is there");
    let text = |bytes| String::from_utf8(bytes).expect("what is printed is text");
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

#[test]
fn the_configuration_is_checked_and_shown_as_it_would_be_used() {
    let shown = check("good", &format!("keys = [\"{KEY}\"]\nheartbeat_ms = 5000\n")).expect("it is valid");
    assert!(!shown.contains(KEY), "{shown}");
    let config: Config = toml::from_str(&shown).expect("what is shown is a configuration");
    let anonymous = Some("visitor".to_owned());
    assert!(config == Config { heartbeat_ms: 5_000, anonymous, ..Config::default() }, "{shown}");
}

#[test]
fn a_configuration_that_is_not_understood_is_refused() {
    let unknown = check("unknown", "hartbeat_ms = 5000").expect_err("there is no such key");
    assert!(unknown.contains("unknown field `hartbeat_ms`"), "{unknown}");
    let short = check("short", "keys = [\"short\"]").expect_err("the key can be guessed");
    assert!(short.contains("a key of 5 bytes can be guessed"), "{short}");
    let nobody = check("nobody", "listen = \"0.0.0.0:8080\"").expect_err("nobody could come in");
    assert!(nobody.contains("nobody could come in"), "{nobody}");
}

#[cfg(not(feature = "tls"))]
#[test]
fn without_tls_a_certificate_is_refused() {
    for name in ["tls_certificate", "tls_key"] {
        let said = check("without-tls", &format!("{name} = \"there.pem\"")).expect_err("it cannot be used");
        assert!(
            said.contains(&format!("{name}: this gateway was built without TLS; build it with `--features tls`")),
            "{said}"
        );
    }
}

#[tokio::test]
async fn its_tokens_are_valid() {
    let running = Running::new().await;
    // While keys are replaced there are several; the first signs.
    for keys in [KEY.to_owned(), format!("{KEY},another key, which is not taken")] {
        let output = run(&["token", "timmy", "--role", "agent", "--key", &keys]);
        let token = String::from_utf8(output.stdout).expect("a token is text");
        let client = Client::connect(running.address, "/api/world/ws", Some(token.trim())).await;
        assert_eq!(client.expect("the token is valid").identity(), "timmy");
    }
}

#[cfg(unix)]
#[test]
fn what_is_worth_knowing_is_logged_unless_somebody_wants_less() {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpStream;
    use std::process::Stdio;

    for (filter, is_logged) in [(None, true), (Some("warn"), false)] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_gateway"));
        program.env_clear().envs(filter.map(|filter| ("RUST_LOG", filter)));
        program.args(["--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0"]);
        let mut process = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut address = String::new();
        BufReader::new(process.stdout.take().expect("it has an output")).read_line(&mut address).expect("it is text");
        // Whoever is answered knows that it waits for a signal, too.
        let mut stream = TcpStream::connect(address.trim().trim_start_matches("http://")).expect("it listens");
        stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").expect("it reads");
        stream.read_to_end(&mut Vec::new()).expect("it answers");
        Command::new("kill").args(["-TERM", &process.id().to_string()]).status().expect("there is such a program");
        let output = process.wait_with_output().expect("it stops");
        let logged = String::from_utf8(output.stderr).expect("logs are text");
        assert!(output.status.success() && logged.contains("stopping") == is_logged, "{logged}");
    }
}

#[test]
fn without_a_key_there_is_no_token() {
    let output = run(&["token", "timmy", "--role", "agent"]);
    let said = String::from_utf8(output.stderr).expect("what is said is text");
    assert!(!output.status.success() && said.contains("--key"), "{said}");
}
