//! The locations of the names in an expansion: an editor navigates from them to the user's code.

use std::ops::Range;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Fields, File, Item, ItemMod, Pat};

use super::hygiene::is_users;
use super::items::{Items, parsed};

/// Returns where a name was written.
fn place(span: Span) -> Range<usize> {
    span.byte_range()
}

#[test]
fn variants_lead_to_their_messages() {
    for input in [include_str!("inputs/protocol.rs"), include_str!("inputs/cfg.rs")] {
        let declared = Items::of(input);
        for name in ["Message", "MessageType"] {
            for variant in declared.variants(name) {
                let structure = declared.structs.iter().find(|item| item.ident == variant.ident).expect("the message");
                assert!(is_users(&structure.ident));
                assert_eq!(place(variant.ident.span()), place(structure.ident.span()), "{name}::{}", variant.ident);
            }
        }
    }
}

#[test]
fn variants_lead_to_what_includes_them() {
    let input = include_str!("inputs/included.rs");
    let declared = Items::of(input);
    for variant in declared
        .variants("Message")
        .iter()
        .filter(|variant| ["Goodbye", "Hello"].iter().any(|name| variant.ident == name))
    {
        assert!(is_users(&variant.ident));
        assert_eq!(&input[place(variant.ident.span())], variant.ident.to_string());
    }
}

#[test]
fn variants_hold_the_type_that_was_written() {
    let declared = Items::of(include_str!("inputs/capture.rs"));
    let say = declared.variants("Message").into_iter().find(|variant| variant.ident == "Say").expect("the variant");
    assert!(
        matches!(&say.fields, Fields::Unnamed(fields) if fields.unnamed[0].ty.to_token_stream().to_string() == "Say < 'a >")
    );
}

fn module(file: &File) -> &ItemMod {
    let module = file.items.iter().find_map(|item| match item {
        Item::Mod(module) => Some(module),
        _ => None,
    });
    module.expect("the protocol is a module")
}

/// Returns the names of everything that a protocol declares.
fn names_of_protocol(file: &File) -> Vec<&Ident> {
    let items = module(file).content.iter().flat_map(|(_, items)| items);
    let names = items.filter_map(|item| match item {
        Item::Enum(item) => Some(&item.ident),
        Item::Type(item) => Some(&item.ident),
        Item::Const(item) if item.ident != "_" => Some(&item.ident),
        _ => None,
    });
    names.collect()
}

#[test]
fn names_of_the_protocol_lead_to_its_module() {
    let expansion = parsed(include_str!("inputs/protocol.rs"));
    let names = names_of_protocol(&expansion);
    assert_eq!(names, ["Message", "MessageType", "Envelope", "CONTRACT"]);
    for name in names {
        assert_eq!(place(name.span()), place(module(&expansion).ident.span()), "{name}");
    }
}

#[test]
fn new_leads_to_its_struct() {
    let declared = Items::of(include_str!("inputs/message.rs"));
    let bark = declared.structs.iter().find(|item| item.ident == "Bark").expect("the message");
    let new = declared.functions.iter().find(|signature| signature.ident == "new").expect("`new`");
    assert_eq!(place(new.ident.span()), place(bark.ident.span()));
}

/// Hovering over a field should show the field: a parameter at the same location would be shown as well.
#[test]
fn parameters_are_not_where_their_fields_are() {
    let declared = Items::of(include_str!("inputs/message.rs"));
    let bark = declared.structs.iter().find(|item| item.ident == "Bark").expect("the message");
    let new = declared.functions.iter().find(|signature| signature.ident == "new").expect("`new`");
    let mut parameters = 0;
    for parameter in &new.inputs {
        let syn::FnArg::Typed(parameter) = parameter else { panic!("`new` takes no `self`") };
        let Pat::Ident(name) = &*parameter.pat else { panic!("a parameter is a name") };
        let field = bark.fields.iter().filter_map(|field| field.ident.as_ref()).find(|field| **field == name.ident);
        let field = field.expect("it is called as the field is");
        assert_ne!(place(field.span()), place(name.ident.span()), "{field}");
        parameters += 1;
    }
    assert_eq!(parameters, 3);
}
