//! The size of the generated code. rustc checks it for each message, and editors expand it on every keystroke.

/// Returns a formatted expansion.
fn pretty(input: &str) -> String {
    prettyplease::unparse(&syn::parse2(super::expand(input)).expect("the expansion is Rust"))
}

#[test]
fn a_message_stays_small() {
    let message = "#[message(type = \"status\")] pub struct Status {
        pub name: String, pub note: Option<String>, pub level: u32, pub share: f64, pub fine: bool,
    }";
    let expansion = pretty(message);
    let (length, lines) = (expansion.len(), expansion.lines().count());
    assert!(length < 5_000, "{length} bytes");
    assert!(lines <= 120, "{lines} lines");
}

#[test]
fn the_enum_of_all_messages_stays_small() {
    let message = |number| format!("#[message(type = \"message_{number}\")] pub struct Message{number};");
    let messages: String = (1..=9).map(message).collect();
    let expansion = pretty(&format!("#[protocol] pub mod chat {{ {messages} }}"));
    let lines = expansion.lines().skip_while(|line| *line != "    pub enum Message {").count();
    assert!((100..330).contains(&lines), "{lines} lines");
}
