//! Literals in attributes are judged as values at run time are.

#[test]
fn the_runtime_has_the_same_file() {
    let runtime = include_str!("../../../protocol/src/rules/format/forms.rs");
    assert!(include_str!("../check/forms.rs") == runtime, "copy the file from one crate to the other");
}
