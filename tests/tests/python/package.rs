//! The files of packages.

use protocol::contract::Contract;
use protocol::export::Package;
use protocol::{assert_contract, protocol};

/// The park, where "sticks"
/// fly.
///
/// Nobody is hurt.
#[protocol(version = "1.2.0-beta.3", license = "MIT OR Apache-2.0")]
mod park {
    /// A stick flies.
    #[message(type = "throw")]
    pub struct Throw {
        /// How far, in metres.
        #[field(range(0.0..=100.0))]
        pub distance: f64,
    }
}

#[protocol(header = protocol::NoHeader, unknown_fields = reject)]
mod relay {
    #[message(type = "join")]
    pub struct Join {
        pub room: Room,
    }

    #[data]
    pub struct Room {
        pub name: String,
    }
}

#[protocol(header = protocol::NoHeader)]
mod runtime {
    #[message(type = "stop")]
    pub struct Stop;
}

#[protocol(header = protocol::NoHeader)]
mod decode {
    #[message(type = "go")]
    pub struct Go;
}

fn two() -> Package {
    park::CONTRACT.python_package("Park-Life").with(&relay::CONTRACT)
}

fn paths(package: &Package) -> Vec<String> {
    package.files().into_iter().map(|(path, _)| path).collect()
}

#[test]
fn is_as_recorded() {
    for (path, text) in two().files() {
        // These are the same for all, apart from what the protocols do not need.
        if !path.ends_with("_runtime.py") && path != "_backend.py" {
            assert_contract!(format!("tests/python/package/{path}"), text);
        }
    }
}

#[test]
fn has_a_module_for_each_protocol() {
    assert_eq!(
        paths(&two()),
        [
            "README.md",
            "_backend.py",
            "park_life/__init__.py",
            "park_life/_park.py",
            "park_life/_relay.py",
            "park_life/_runtime.py",
            "park_life/py.typed",
            "park_life/relay.py",
            "pyproject.toml",
            "relay.md",
        ]
    );
}

#[test]
fn modules_hide_nothing_and_none_is_lost() {
    let package = runtime::CONTRACT.python_package("x").with(&decode::CONTRACT).with(&relay::CONTRACT);
    let paths = paths(&package.with(&relay::CONTRACT));
    for path in ["x/_runtime_.py", "x/_runtime.py", "x/decode_.py", "x/relay.py", "x/relay2.py", "x/_relay2.py"] {
        assert_eq!(paths.iter().filter(|found| *found == path).count(), 1, "{path} in {paths:?}");
    }
}

#[test]
fn a_runtime_declares_what_is_imported_from_it() {
    let all: [Contract; 3] = [protocol::matrix::CONTRACT, tests::sampler::CONTRACT, relay::CONTRACT];
    let package = tests::strange::strange::CONTRACT.python_package("x");
    let files = all.iter().fold(package, Package::with).files();
    let (_, runtime) = files.iter().find(|(path, _)| path == "x/_runtime.py").unwrap();
    let declares = |name: &str| {
        let lines = ["class ", "def ", ""].map(|keyword| format!("\n{keyword}{name}"));
        lines.iter().any(|line| ["(", ":", " ="].iter().any(|mark| runtime.contains(&format!("{line}{mark}"))))
    };
    let mut imported = 0;
    for (path, text) in &files {
        let Some((_, names)) = text.split_once("from ._runtime import (\n") else { continue };
        for name in names.lines().take_while(|line| *line != ")") {
            imported += 1;
            assert!(declares(name.trim().trim_end_matches(',')), "{path}: {name}");
        }
    }
    assert!(imported > 100, "{imported}");
}
