//! The names that the walk finds in code that no user wrote.

use super::mistakable;

/// Asserts which names are found in code that no user wrote.
#[track_caller]
fn assert_found(generated: &str, expected: &[&str]) {
    // Without source locations, all tokens count as generated.
    let tokens = super::super::without_places(generated.parse().expect("tokens"));
    assert_eq!(mistakable(tokens), expected, "in {generated}");
}

#[test]
fn finds_paths_in_types_and_bounds() {
    assert_found("type __A = Option<u8>;", &["Option < u8 >", "u8"]);
    assert_found("type __A = <Vec<__B> as Iterator>::Item;", &["Vec < __B >", "Iterator :: Item"]);
    assert_found("fn __f<__T: Clone>() where __T: Copy {}", &["Clone", "Copy"]);
    assert_found("fn __f(__a: impl Into<__B>, __b: &dyn Send) -> bool {}", &["Into < __B >", "Send", "bool"]);
    assert_found("impl From<__A> for __B { type Error = str; }", &["From < __A >", "str"]);
    assert_found("struct __A { pub b: ::std::string::String }", &[":: std :: string :: String"]);
}

#[test]
fn finds_paths_in_expressions_and_patterns() {
    assert_found("fn __f() { Some(mine::other(__a)); }", &["Some", "mine :: other"]);
    assert_found("fn __f() { Point { x: __a, ..Default::default() } }", &["Point", "Default :: default"]);
    assert_found("fn __f() { match __a { None => {} Some(__b) => {} Ok { .. } => {} } }", &["None", "Some", "Ok"]);
    assert_found("fn __f(reader: __R) { let found = |x| 1; }", &["reader", "found", "x"]);
    assert_found("fn __f() { __reader.next(); __other.len(); self.as_str(); }", &["len", "as_str"]);
    assert_found("fn __f() { 'outer: loop { break 'outer; } }", &["outer", "'outer"]);
}

#[test]
fn finds_parameters_without_a_lent_name() {
    let lend = |names: &str| format!("const _: () = {{ use __rt::{{{names}}}; fn __f(a: __A) {{ a }} }};");
    assert_found(&lend("local as a"), &[]);
    assert_found(&lend("local as b"), &["a", "a"]);
    assert_found(&lend("docs as a"), &["use __rt :: { docs as a } ;", "a", "a"]);
    // The import ends with its block.
    assert_found(&format!("{} fn __g(a: __A) {{}}", lend("local as a")), &["a"]);
}

#[test]
fn finds_into_where_it_is_not_the_trait() {
    let function = "fn __f(__a: impl Into<__B>) {}";
    assert_found(&format!("const _: () = {{ use __rt::{{Into}}; {function} }};"), &[]);
    assert_found(&format!("const _: () = {{ use __rt::{{Into}}; }}; {function}"), &["Into < __B >"]);
    assert_found(&format!("use __rt::{{Into}}; {function}"), &["use __rt :: { Into } ;", "Into < __B >"]);
}

#[test]
fn finds_paths_in_macros_and_attributes() {
    assert_found("const __A: __B = concat!(::core::module_path!(), stringify!(1));", &["concat", "stringify"]);
    assert_found("const __A: __B = ::core::concat!(module_path!());", &["module_path"]);
    assert_found("const __A: __B = ::core::matches!(__a, Some(_));", &["Some"]);
    assert_found("const __A: __B = ::core::matches!(x in y);", &[":: core :: matches ! (x in y)"]);
    assert_found("#[derive(Debug, ::core::clone::Clone)] struct __A;", &["Debug"]);
    assert_found("#[serde(rename = \"a\")] #[must_use] struct __A;", &["serde"]);
    assert_found("#[doc = concat!(\"a\")] struct __A;", &["concat"]);
}

#[test]
fn finds_names_of_items() {
    assert_found("fn f() {} static S: __A = 1; const _: () = { const KEYS: () = (); };", &["f", "S", "KEYS"]);
    assert_found("struct A; enum B {} type C = __D; mod e {} trait F {}", &["A", "B", "C", "e", "F"]);
    assert_found("use ::core::clone::Clone;", &["use :: core :: clone :: Clone ;"]);
    assert_found("fn __f<T, 'b>(__a: &'b T) {}", &["T", "'b", "'b", "T"]);
}

#[test]
fn leaves_to_users_what_they_wrote() {
    let source = "#[derive(Debug)] struct A { b: Option<u8> } fn f(x: &str) -> bool { x.len() == usize::MAX }";
    let tokens: proc_macro2::TokenStream = source.parse().expect("tokens");
    assert_eq!(mistakable(tokens), [""; 0]);
    let covered = "const _: () = { use __rt::{Into}; type A = Into; }; type B = Into;";
    let tokens: proc_macro2::TokenStream = covered.parse().expect("tokens");
    assert_eq!(mistakable(tokens), ["Into"]);
}
