//! Declarations that are still being typed: an editor can still resolve the code around them.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{File, Item, ItemMod};

/// Expands a protocol with a message before and a message after the declaration that is being typed.
fn expand_around(typed: &str) -> TokenStream {
    let before = "#[message(type = \"before\")] pub struct Before { pub text: String }";
    let after = "#[message(type = \"after\")] pub struct After { pub tone: Tone } #[data] pub enum Tone { Calm }";
    let module = format!("pub mod chat {{ {before} {typed} {after} }}");
    crate::protocol_macro::run(TokenStream::new(), module.parse().expect("tokens"))
}

/// Returns the variants of `Message`, skipping whatever is not Rust, as an editor does.
fn variants(expansion: &TokenStream) -> Vec<String> {
    let found = enum_body(expansion.clone(), "Message").expect("`Message` is generated");
    let variants = syn::parse::Parser::parse2(
        syn::punctuated::Punctuated::<syn::Variant, syn::Token![,]>::parse_terminated,
        found,
    );
    variants.expect("variants").into_iter().map(|variant| variant.ident.to_string()).collect()
}

/// Returns the contents of the braces of `enum name`.
fn enum_body(tokens: TokenStream, name: &str) -> Option<TokenStream> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    tokens.iter().enumerate().find_map(|(at, token)| match token {
        proc_macro2::TokenTree::Group(group) => {
            let is_body = at >= 2 && tokens[at - 1].to_string() == name && tokens[at - 2].to_string() == "enum";
            if is_body { Some(group.stream()) } else { enum_body(group.stream(), name) }
        }
        _ => None,
    })
}

/// Asserts that all messages have their variant, and the finished ones their impls.
#[track_caller]
fn assert_kept(typed: &str, expected: &[&str]) {
    let expansion = expand_around(typed);
    assert_eq!(variants(&expansion), expected, "around {typed}");
    let text = expansion.to_string();
    for name in ["Before", "After"] {
        for kept in [format!("pub struct {name} {{"), format!("__rt :: DeclaredMessage for {name} {{")] {
            assert!(text.contains(&kept), "`{kept}` is gone around {typed}");
        }
    }
    assert!(text.contains("enum Tone {") && text.contains("const CONTRACT"), "around {typed}");
}

#[test]
fn an_unfinished_field_leaves_all_messages() {
    for fields in [
        "pub",
        "pub te",
        "pub text:",
        "pub text: ,",
        "pub text: , pub more: u8",
        "pub text: Option<",
        "pub text: Vec<Opt",
        "pub text: std::",
        "text String",
        "pub text: String pub more: u8",
        "#",
        "#[]",
        "#[field]",
        "#[field()] pub text: String",
        "#[field(len)] pub text: String",
        "#[field(len())] pub text: String",
        "#[field(len(1..=))] pub text: String",
        "#[field(len(1..=280), )] pub text: String",
        "#[field(len(1..=280) pat)] pub text: String",
        "#[field(rename = )] pub text: String",
        "#[field(rename = \"a\", ali)] pub text: String",
        "#[field(default = )] pub text: String",
        "#[field(check = words::)] pub text: String",
        "#[field(each(len(1..), ))] pub text: Vec<String>",
        "#[field(len(1..))]",
        "#[fie] pub text: String",
    ] {
        let typed = format!("#[message(type = \"half\")] pub struct Half {{ {fields} }}");
        assert_kept(&typed, &["Before", "Half", "After"]);
    }
}

#[test]
fn an_unfinished_attribute_leaves_all_messages() {
    for attribute in [
        "message",
        "message()",
        "message(ty)",
        "message(type)",
        "message(type =)",
        "message(type = )",
        "message(type = \"half\",)",
        "message(type = \"half\", ren)",
        "message(type = \"half\" rename_all)",
        "message(type = \"half\", rename_all =)",
        "protocol::message(type = )",
    ] {
        assert_kept(&format!("#[{attribute}] pub struct Half {{ pub text: String }}"), &["Before", "Half", "After"]);
        assert_kept(&format!("#[{attribute}] pub struct Half;"), &["Before", "Half", "After"]);
    }
    for other in ["#[mess] pub struct Half;", "#[data(rename_all = )] pub enum Half { A }"] {
        assert_kept(other, &["Before", "After"]);
    }
}

#[test]
fn an_unfinished_item_leaves_the_other_messages() {
    for typed in [
        "pub",
        "struct",
        "pub struct",
        "#[message(type = \"half\")]",
        "#[message(type = \"half\")] pub",
        "#[message(type = \"half\")] pub struct",
        "#[message(type = )]",
        "use super::",
        "use super::;",
        "use super::{self, a::};",
        "fn helper()",
        "fn helper() -> ;",
        "const LIMIT: usize = ;",
        "impl",
        "impl Before { fn }",
        "let x = 1;",
        "#[data] pub enum Half { Calm, #[other] Other( ) }",
        "#[data] pub enum Half { Calm, #[field(rename = )] Loud }",
        "#[data] pub enum Half { Calm, # }",
    ] {
        assert_kept(typed, &["Before", "After"]);
    }
}

#[test]
fn finished_fields_stay() {
    for rest in ["pub te", "pub more:", "pub more: ,", "#[field(len(1..))]", "pub more: Vec<Opt"] {
        let typed = format!("#[message(type = \"half\")] pub struct Half {{ pub text: String, {rest} }}");
        let expansion = expand_around(&typed).to_string();
        assert!(expansion.contains("pub struct Half { pub text : String"), "around {rest}");
        assert!(!expansion.contains("compile_error"), "rustc has said it: {rest}");
    }
}

#[test]
fn standalone_declarations_stay() {
    type Run = fn(TokenStream, TokenStream) -> TokenStream;
    let (message, data): (Run, Run) = (crate::message_macro::run, crate::data_macro::run);
    for (run, arguments, item) in [
        (message, "type =", "pub struct Half { pub text: String }"),
        (message, "type = \"half\"", "pub struct Half { pub te }"),
        (data, "rename_all =", "pub enum Half { Calm }"),
        (data, "", "pub struct Half { pub text: }"),
    ] {
        let expansion = run(arguments.parse().expect("tokens"), item.parse().expect("tokens")).to_string();
        assert!(expansion.contains("__rt :: Field < '__de > for Half {"), "{expansion}");
    }
}

#[test]
fn a_finished_module_is_rust() {
    let file: File = syn::parse2(expand_around("")).expect("the expansion is Rust");
    assert!(
        matches!(&file.items[..], [Item::Mod(ItemMod { ident, .. })] if ident == "chat"),
        "{}",
        file.to_token_stream()
    );
}
