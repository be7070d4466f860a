//! Secrets are not in anything that people read: neither in exports nor in issues, however a message is broken.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

use proptest::prelude::*;
use protocol::export::Description;
use protocol::{Payload, protocol};
use serde_json::{Value, json};
use tests::{assert_explained, mutate};

#[protocol(header = protocol::NoHeader, unknown_fields = reject)]
pub mod vault {
    use std::collections::BTreeMap;

    #[message(type = "open", example = Open::example())]
    pub struct Open {
        /// What is said.
        #[field(secret, len(3..=20), pattern("^hun"))]
        pub word: String,
        #[field(secret, default = "hunter-by-default".to_owned())]
        pub first: String,
        #[field(default = Login::new("guest", "hunter-of-guests"))]
        pub guest: Login,
        pub logins: Vec<Login>,
        #[field(secret, unique)]
        pub words: Vec<String>,
        #[field(unique)]
        pub tokens: Vec<Token>,
        pub owners: BTreeMap<Token, u8>,
        #[field(secret)]
        pub by_name: BTreeMap<String, BTreeMap<String, bool>>,
        #[field(secret)]
        pub login: Option<Login>,
        #[field(secret, as_string)]
        pub inside: Option<Vec<String>>,
        #[field(as_string)]
        pub token: Option<Token>,
        pub access: Option<Access>,
        pub proof: Option<Proof>,
        #[field(secret, one_of("hunter-one", "hunter-two"))]
        pub choice: Option<String>,
        #[field(secret, serde)]
        pub address: Option<std::net::Ipv4Addr>,
    }

    impl Open {
        #[must_use]
        pub fn example() -> Self {
            let login = || Login::new("timmy", "hunter-of-timmy");
            Self {
                login: Some(login()),
                inside: Some(vec!["hunter-inside".to_owned()]),
                token: Some(Token::new("hunter-token")),
                access: Some(Access::Word { word: "hunter-access".to_owned() }),
                proof: Some(Proof::Token(Token::new("hunter-proof"))),
                choice: Some("hunter-one".to_owned()),
                ..Self::new(
                    "hunter2",
                    vec![login(), login()],
                    vec!["hunter-words".to_owned()],
                    vec![Token::new("hunter-a"), Token::new("hunter-b")],
                    BTreeMap::from([(Token::new("hunter-key"), 1)]),
                    BTreeMap::from([("hunter-name".to_owned(), BTreeMap::new())]),
                )
            }
        }
    }

    #[data]
    pub struct Login {
        #[field(len(1..=8))]
        pub name: String,
        #[field(secret, len(1..=20))]
        pub password: String,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Token(#[field(secret, len(3..=20))] pub String);

    #[data(tag = "by")]
    pub enum Access {
        Word {
            #[field(secret)]
            word: String,
        },
        Login(Login),
    }

    #[data(untagged)]
    pub enum Proof {
        Digits(#[field(secret)] u32),
        Token(Token),
    }
}

/// The list of a `one_of` is declared, and so no secret.
fn shows_secret(text: &str) -> bool {
    let said = text.replace("hunter-one", "").replace("hunter-two", "");
    said.contains("hunter")
}

#[test]
fn no_export_for_people_shows_them() {
    let contract = &vault::CONTRACT;
    for text in [contract.json_schema(), contract.asyncapi(), contract.markdown()] {
        assert!(!shows_secret(&text), "{text}");
    }
    assert!(!shows_secret(&format!("{:?}", vault::Open::example())));
}

#[test]
fn modules_have_defaults_in_code_alone() {
    let is_comment = |line: &&str| {
        let line = line.trim_start();
        ["*", "/**", "//", "#", "\"\"\""].iter().any(|mark| line.starts_with(mark))
    };
    for module in [vault::CONTRACT.typescript(), vault::CONTRACT.python()] {
        assert!(module.contains("hunter-by-default") && module.contains("hunter-of-guests"), "{module}");
        for line in module.lines().filter(is_comment) {
            assert!(!shows_secret(line), "{line}");
        }
    }
}

#[test]
fn python_leaves_them_out_of_repr() {
    let module = vault::CONTRACT.python();
    for line in [
        "    word: str = dataclasses.field(repr=False)\n",
        "    first: str = dataclasses.field(default=\"hunter-by-default\", repr=False)\n",
        "    logins: list[Login] = dataclasses.field(hash=False)\n",
        "    tokens: list[Token] = dataclasses.field(hash=False, repr=False)\n",
        "    login: Login | None = dataclasses.field(default=None, repr=False)\n",
        "    access: Access | None = None\n",
    ] {
        assert!(module.contains(line), "{line} in {module}");
    }
}

#[test]
fn examples_have_other_values_that_satisfy_the_rules() {
    let example = vault::CONTRACT.message("open").unwrap().example().unwrap();
    assert!(!shows_secret(&example), "{example}");
    let whole: Value = serde_json::from_str(&vault::CONTRACT.example("open").unwrap()).unwrap();
    assert_eq!(whole["data"]["logins"][1]["name"], "timmy");
    assert_eq!(whole["data"]["guest"]["name"], "guest");
    assert!(vault::Message::from_json(&whole.to_string()).is_ok());
}

#[test]
fn schemas_say_that_they_are_only_written() {
    let schema: Value = serde_json::from_str(&vault::CONTRACT.json_schema()).unwrap();
    let data = &schema["$defs"]["OpenData"]["properties"];
    assert_eq!(data["first"], json!({"type": "string", "writeOnly": true, "$comment": "secret default"}));
    assert_eq!(data["login"]["writeOnly"], true);
    assert_eq!(data["logins"].get("writeOnly"), None);
    assert_eq!(data["guest"].get("default"), None);
    assert_eq!(schema["$defs"]["Token"]["writeOnly"], true);
    assert_eq!(schema["$defs"]["Proof"]["anyOf"][0]["writeOnly"], true);
    let read = Description::from_json_schema(&schema.to_string());
    assert_eq!(read, Ok(Description::from(&vault::CONTRACT)));
    assert!(protocol::contract::Contract::diff(read.unwrap(), &vault::CONTRACT).is_empty());
}

#[test]
fn the_reference_says_that_they_are_secret() {
    let reference = vault::CONTRACT.markdown();
    for row in [
        "| `word` | string | yes | 3 to 20 characters; matches `^hun`; secret | What is said. |",
        "| `first` | string | no, by a secret default | secret | |",
        "| `guest` | [`Login`](#login) | no, by a secret default | |  |",
        "A value: string; 3 to 20 characters; secret.",
    ] {
        assert!(reference.contains(row), "{row} in {reference}");
    }
}

fn whole() -> Value {
    let example = vault::Open::example();
    json!({"type": "open", "data": serde_json::to_value(&example).unwrap()["data"]})
}

fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(400), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_issue_shows_them(
        steps in prop::collection::vec((any::<usize>(), prop::option::weighted(0.8, mutate::intruder())), 1..5),
        edits in mutate::edits(),
    ) {
        let mut tree = whole();
        for (step, intruder) in &steps {
            mutate::change(&mut tree, *step, intruder.as_ref());
        }
        let bytes = mutate::apply(&tree.to_string(), &edits);
        for text in [tree.to_string(), String::from_utf8_lossy(&bytes).into_owned()] {
            if let Err(error) = vault::Message::from_json(&text) {
                assert_explained(Some(&text), &error);
                let shown = error.issues().iter().map(|issue| format!("{} {}\n", issue.path, issue.message));
                let shown: String = shown.collect();
                prop_assert!(!shows_secret(&shown), "{} for {}", shown, text);
            }
        }
    }
}
