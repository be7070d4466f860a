//! The files of certificate and key: what is said of wrong ones, and how new ones are taken.

use std::fs;
use std::path::Path;

use crate::program::check;

use super::bed::{Bed, Files, open, try_connect};

/// Returns what is said of these files; nothing, if they can be used.
fn said_of(certificate: &Path, key: &Path) -> String {
    let lines = format!("tls_certificate = '{}'\ntls_key = '{}'\n", certificate.display(), key.display());
    check("tls", &lines).err().unwrap_or_default()
}

#[test]
fn what_is_wrong_with_the_files_is_said() {
    let (files, others) = (Files::new(), Files::new());
    let (certificate, key) = (files.certificate(), files.key());
    assert_eq!(said_of(&certificate, &key), "");
    let missing = files.certificate().with_file_name("missing.pem");
    let nonsense = files.certificate().with_file_name("nonsense.pem");
    let damaged = files.certificate().with_file_name("damaged.pem");
    fs::write(&nonsense, "nonsense").expect("there is room for a file");
    let lines = "-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n-----END CERTIFICATE-----\n";
    fs::write(&damaged, lines).expect("there is room for a file");
    let no_key = files.certificate().with_file_name("no-key.pem");
    fs::write(&no_key, lines.replace("CERTIFICATE", "PRIVATE KEY")).expect("there is room for a file");
    let cut = files.certificate().with_file_name("cut.pem");
    fs::write(&cut, "-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n").expect("there is room for a file");
    let cases = [
        (&missing, &key, "tls_certificate: the file cannot be read: "),
        (&nonsense, &key, "tls_certificate: expected a file in PEM, which has `-----BEGIN CERTIFICATE-----`"),
        (&key, &key, "tls_certificate: expected a file in PEM, which has `-----BEGIN CERTIFICATE-----`"),
        (&damaged, &key, "tls_certificate: the first certificate of the file is damaged"),
        (&cut, &key, "tls_certificate: the file is damaged"),
        (&certificate, &missing, "tls_key: the file cannot be read: "),
        (&certificate, &nonsense, "tls_key: expected a file in PEM, which has `-----BEGIN PRIVATE KEY-----`"),
        (&certificate, &certificate, "tls_key: expected a file in PEM, which has `-----BEGIN PRIVATE KEY-----`"),
        (&certificate, &no_key, "tls_key: the key is damaged, or of another kind"),
        (&certificate, &others.key(), "tls_key: it is not the key of the first certificate"),
    ];
    for (certificate, key, expected) in cases {
        let said = said_of(certificate, key);
        assert!(said.contains(&format!("the configuration is not valid: {expected}")), "{expected}: {said}");
        assert_eq!(said.trim().lines().count(), 1, "it is a sentence: {said}");
    }
    for (there, missing) in [("tls_certificate", "tls_key"), ("tls_key", "tls_certificate")] {
        let said = check("half", &format!("{there} = \"there.pem\"\n")).expect_err("there is only one of them");
        assert!(said.contains(&format!("{there}: `{missing}` is missing")), "{said}");
    }
}

#[test]
fn a_key_in_the_place_of_its_file_is_not_repeated() {
    let files = Files::new();
    let key = fs::read_to_string(files.key()).expect("the file is there");
    let certificate = files.certificate();
    let lines = format!("tls_certificate = '{}'\ntls_key = \"\"\"\n{key}\"\"\"\n", certificate.display());
    let said = check("pasted", &lines).expect_err("this is no file");
    let secret = key.lines().nth(1).expect("a key has lines");
    assert!(said.contains("tls_key: the file cannot be read: ") && !said.contains(secret), "{said}");
}

#[tokio::test]
async fn a_certificate_that_was_read_again_is_shown_to_newcomers_and_sockets_stay() {
    let bed = Bed::new(|_| {}).await;
    let mut earlier = open(&bed, "/api/world/ws", None).await;
    let old = bed.files.trust();
    bed.files.renew();
    try_connect(bed.running.address, &old).await.expect("nobody has said that the files have changed");
    bed.running.certificate().read_again().expect("the files are well");
    try_connect(bed.running.address, &old).await.expect_err("it is another certificate");
    let later = open(&bed, "/api/world/ws", None).await;
    assert_eq!(later.acknowledged["type"], "connection_ack");
    fs::write(bed.files.key(), "nonsense").expect("there is room for a file");
    bed.running.certificate().read_again().expect_err("there is no key");
    try_connect(bed.running.address, &bed.files.trust()).await.expect("the certificate stays as it was");
    bed.running.publish(&crate::slow::long_bark(1)).await;
    assert_eq!(earlier.receive().await["seq"], 1);
}

#[cfg(unix)]
#[tokio::test]
async fn the_program_reads_the_certificate_again_when_it_is_told_to() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let files = Files::new();
    let mut program = Command::new(env!("CARGO_BIN_EXE_gateway"));
    program.env_clear().env("GATEWAY_TLS_CERTIFICATE", files.certificate()).arg("--tls-key").arg(files.key());
    program.args(["--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = program.spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(process.stdout.take().expect("it has an output")).read_line(&mut line).expect("it is text");
    let address = line.trim().strip_prefix("https://").expect("clients connect over TLS");
    let address = address.parse().expect("it is an address");
    let number = process.id().to_string();
    let tell = |signal: &str| {
        Command::new("kill").args([signal, &number]).status().expect("there is such a program");
    };
    let old = files.trust();
    try_connect(address, &old).await.expect("the certificate is trusted");
    files.renew();
    tell("-HUP");
    let new = files.trust();
    while try_connect(address, &new).await.is_err() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    fs::remove_file(files.key()).expect("the file is there");
    tell("-HUP");
    try_connect(address, &new).await.expect("the certificate stays as it was");
    // Open until the end: there is more to be logged.
    let mut logged = BufReader::new(process.stderr.take().expect("it has logs")).lines().map_while(Result::ok);
    let refused = logged.find(|line| line.contains("the certificate stays as it was"));
    assert!(refused.expect("it is logged").contains("tls_key: the file cannot be read"));
    tell("-TERM");
    assert!(process.wait().expect("it stops").success());
}
