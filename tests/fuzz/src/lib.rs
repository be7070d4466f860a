//! What several targets share: trying a text with all protocols of the tests, and comparing JSON trees.

// Not the whole `tests` crate, which takes minutes to build with coverage instrumentation.
#[path = "../../src/clashes_protocol.rs"]
mod clashes_protocol;
#[path = "../../src/facts.rs"]
mod facts;
#[path = "../../src/sampler_protocol.rs"]
mod sampler_protocol;

use serde_json::{Map, Number, Value};

pub use clashes_protocol::clashes;
pub use facts::{assert_explained, facts};
pub use sampler_protocol::sampler;

/// Calls a generic function with the enum of each protocol.
#[macro_export]
macro_rules! on_each_protocol {
    ($function:ident($($argument:expr),*)) => {
        $function::<protocol::matrix::Message>($($argument),*);
        $function::<$crate::sampler::Message>($($argument),*);
        $function::<$crate::clashes::Message>($($argument),*);
    };
}

/// Returns the tree that `serde_json` makes of a text that we accept or write; `None` if a number that is skipped or kept
/// raw is too large for it, which is the only thing that we accept and it does not.
///
/// # Panics
///
/// If `serde_json` refuses the text for any other reason.
#[must_use]
pub fn tree(text: &str) -> Option<Value> {
    match serde_json::from_str(text) {
        Ok(tree) => Some(tree),
        Err(error) if error.to_string().starts_with("number out of range") => None,
        Err(error) => panic!("serde_json refuses what we accept or write, with {error}: {text}"),
    }
}

/// Checks that what was written has the same meaning as what was read. A field may be absent in `read` if it has a
/// default or an alias, and in `written` if it is not declared.
///
/// # Panics
///
/// If a value differs.
pub fn assert_says_the_same(written: &Value, read: &Value) {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => assert_same_members(written, read),
        (Value::Array(written), Value::Array(read)) => {
            assert_eq!(written.len(), read.len(), "{written:?} of {read:?}");
            written.iter().zip(read).for_each(|(written, read)| assert_says_the_same(written, read));
        }
        (Value::Number(written), Value::Number(read)) => {
            assert!(is_near(written, read), "{written} was read from {read}");
        }
        // An alias of an enum value, or the digits of an integer in a string.
        (Value::String(_), Value::String(_)) => {}
        _ => assert_eq!(written, read),
    }
}

fn assert_same_members(written: &Map<String, Value>, read: &Map<String, Value>) {
    for (key, value) in written {
        match read.get(key) {
            Some(read) if !read.is_null() || value.is_null() => assert_says_the_same(value, read),
            _ => {}
        }
    }
}

/// Whether two numbers are close enough: `serde_json` may be off by one bit in a float, an `f32` has seven digits, and
/// a time is truncated after six decimals.
fn is_near(written: &Number, read: &Number) -> bool {
    let (Some(written), Some(read)) = (written.as_f64(), read.as_f64()) else { return written == read };
    let distance = (written - read).abs();
    distance <= read.abs() * 1e-7 || distance < 1e-6 || (written - read).abs() < f64::from(f32::MIN_POSITIVE)
}
