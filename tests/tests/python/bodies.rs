//! Classes without anything in them have a body.

use protocol::data;

#[data]
pub enum Kind {
    Plain,
}

#[data]
pub struct List {}

#[data(untagged)]
pub enum Either {
    #[field(when = "a")]
    A {
        a: u8,
    },
    B {},
}

#[protocol::protocol(header = protocol::NoHeader)]
pub mod empties {
    #[message(type = "divider", content = "divider")]
    pub struct Divider {}

    #[message(type = "held")]
    pub struct Held {
        pub list: super::List,
        pub either: super::Either,
        pub kind: super::Kind,
    }

    #[message(type = "nothing")]
    pub struct Nothing;
}

#[test]
fn every_class_has_a_body() {
    for module in [empties::CONTRACT.python(), List::CONTRACT.python(), Either::CONTRACT.python()] {
        let mut lines = module.lines();
        while let Some(line) = lines.next() {
            if line.starts_with("class ") && line.ends_with(':') {
                let body = lines.next().unwrap();
                assert!(body.starts_with("    "), "{line}\n{body}");
            }
        }
    }
}

#[test]
fn constants_of_an_enum_do_not_replace_those_of_the_runtime() {
    let module = empties::CONTRACT.python();
    assert_eq!(module.matches("\n_KIND_NAMES = ").count(), 1);
    assert!(module.contains("\n_KIND__NAMES = _names_of(Kind)\n"), "{module}");
}
