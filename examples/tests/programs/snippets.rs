//! The short examples run and print what their comments say.

use crate::program::example;

fn output_of(name: &str) -> String {
    let output = example(name).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn bark_sends_and_receives() {
    let output = output_of("bark");
    for part in [
        r#"sent      {"type":"bark","agent_id":"timmy","#,
        "timmy sleeps for 20 minutes",
        "mira says \"...\" (whispering)",
    ] {
        assert!(output.contains(part), "{part} in {output}");
    }
    assert!(output.contains("nap: data.minutes"), "{output}");
}

#[test]
fn custom_protocol_keeps_what_it_does_not_know() {
    let output = output_of("custom_protocol");
    assert!(output.contains(r#"{"op":"ping","room":"cellar","seq":2}"#), "{output}");
    assert!(
        output.contains(r#"music is kept, and written as it came: {"op":"music","room":"attic","d":{"level": 11, "#),
        "{output}"
    );
    assert!(output.contains("move: d.playerName"), "{output}");
}
