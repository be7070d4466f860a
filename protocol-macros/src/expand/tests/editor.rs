//! What an editor makes of an expansion: docs to show, and places to go to.

use std::ops::Range;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Expr, ExprLit, Fields, File, ImplItemConst, ImplItemFn, ItemConst, ItemEnum, ItemImpl, ItemStruct,
    ItemType, Lit, Pat, Signature, Variant, Visibility,
};

use super::hygiene::is_users;

const INPUTS: &[&str] = &[
    include_str!("inputs/capture.rs"),
    include_str!("inputs/header.rs"),
    include_str!("inputs/lifetimes.rs"),
    include_str!("inputs/message.rs"),
    include_str!("inputs/named_values.rs"),
    include_str!("inputs/protocol.rs"),
];

fn expansion(input: &str) -> File {
    syn::parse2(super::expand(input)).expect("the expansion is Rust")
}

/// Finds generated items that others can see and that nothing is said about.
#[derive(Default)]
struct Undocumented {
    found: Vec<String>,
    seen: usize,
}

impl Undocumented {
    fn expect_docs(&mut self, ident: &Ident, visibility: &Visibility, attributes: &[Attribute]) {
        if matches!(visibility, Visibility::Inherited) || ident.to_string().starts_with("__") || is_users(ident) {
            return;
        }
        self.seen += 1;
        if docs(attributes).is_empty() {
            self.found.push(ident.to_string());
        }
    }
}

impl Visit<'_> for Undocumented {
    fn visit_item_enum(&mut self, item: &ItemEnum) {
        self.expect_docs(&item.ident, &item.vis, &item.attrs);
        for variant in &item.variants {
            if !is_users(&item.ident) && docs(&variant.attrs).is_empty() {
                self.found.push(variant.ident.to_string());
            }
        }
    }

    fn visit_item_const(&mut self, item: &ItemConst) {
        self.expect_docs(&item.ident, &item.vis, &item.attrs);
        visit::visit_item_const(self, item);
    }

    fn visit_item_type(&mut self, item: &ItemType) {
        self.expect_docs(&item.ident, &item.vis, &item.attrs);
    }

    fn visit_item_struct(&mut self, item: &ItemStruct) {
        self.expect_docs(&item.ident, &item.vis, &item.attrs);
    }

    fn visit_item_impl(&mut self, item: &ItemImpl) {
        // The trait says what its functions do.
        if item.trait_.is_none() {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &ImplItemFn) {
        self.expect_docs(&item.sig.ident, &item.vis, &item.attrs);
    }

    fn visit_impl_item_const(&mut self, item: &ImplItemConst) {
        self.expect_docs(&item.ident, &item.vis, &item.attrs);
    }
}

/// The doc comment, its lines joined.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(|attribute| {
        let pair = attribute.meta.require_name_value().ok()?;
        match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value().trim().to_owned()),
            other => Some(other.to_token_stream().to_string()),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Collects enums and functions by name.
#[derive(Default)]
struct Declared {
    structs: Vec<ItemStruct>,
    enums: Vec<ItemEnum>,
    functions: Vec<Signature>,
}

impl Visit<'_> for Declared {
    fn visit_item_struct(&mut self, item: &ItemStruct) {
        self.structs.push(item.clone());
    }

    fn visit_item_enum(&mut self, item: &ItemEnum) {
        self.enums.push(item.clone());
    }

    fn visit_impl_item_fn(&mut self, item: &ImplItemFn) {
        self.functions.push(item.sig.clone());
    }
}

impl Declared {
    fn of(input: &str) -> Self {
        let mut declared = Self::default();
        declared.visit_file(&expansion(input));
        declared
    }

    fn variants(&self, name: &str) -> Vec<Variant> {
        let found = self.enums.iter().find(|item| item.ident == name).expect("the enum is generated");
        found.variants.iter().cloned().collect()
    }
}

/// Where the name was written.
fn place(span: Span) -> Range<usize> {
    span.byte_range()
}

#[test]
fn everything_that_others_see_has_docs() {
    let mut undocumented = Undocumented::default();
    for input in INPUTS {
        undocumented.visit_file(&expansion(input));
    }
    assert_eq!(undocumented.found, [""; 0]);
    assert!(undocumented.seen > 20, "{} items seen", undocumented.seen);
}

#[test]
fn variants_say_what_their_messages_say() {
    let declared = Declared::of(include_str!("inputs/protocol.rs"));
    let of_variants =
        |name| declared.variants(name).iter().map(|variant| docs(&variant.attrs)).collect::<Vec<String>>();
    assert_eq!(of_variants("Message"), ["A short line.", "A `ping` message."]);
    assert_eq!(of_variants("MessageType"), ["`bark`: A short line.", "`ping`: A `ping` message."]);
}

#[test]
fn variants_say_what_rustc_puts_together() {
    let declared = Declared::of(include_str!("inputs/attributes.rs"));
    let bark = &declared.variants("MessageType")[0];
    let expected = r#":: core :: concat ! (" `bark`: " , "What a dog says," , "\n" , concat ! ("and " , "why."))"#;
    assert_eq!(docs(&bark.attrs), expected);
    assert!(bark.attrs.iter().any(|attribute| attribute.to_token_stream().to_string() == "# [doc (hidden)]"));
}

#[test]
fn variants_lead_to_their_messages() {
    for input in [include_str!("inputs/protocol.rs"), include_str!("inputs/cfg.rs")] {
        let declared = Declared::of(input);
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
fn variants_hold_the_type_that_was_written() {
    let declared = Declared::of(include_str!("inputs/capture.rs"));
    let say = declared.variants("Message").into_iter().find(|variant| variant.ident == "Say").expect("the variant");
    assert!(
        matches!(&say.fields, Fields::Unnamed(fields) if fields.unnamed[0].ty.to_token_stream().to_string() == "Say < 'a >")
    );
}

#[test]
fn parameters_lead_to_their_fields() {
    let declared = Declared::of(include_str!("inputs/message.rs"));
    let bark = declared.structs.iter().find(|item| item.ident == "Bark").expect("the message");
    let new = declared.functions.iter().find(|signature| signature.ident == "new").expect("`new`");
    let mut parameters = 0;
    for parameter in &new.inputs {
        let syn::FnArg::Typed(parameter) = parameter else { panic!("`new` takes no `self`") };
        let Pat::Ident(name) = &*parameter.pat else { panic!("a parameter is a name") };
        let field = bark.fields.iter().filter_map(|field| field.ident.as_ref()).find(|field| **field == name.ident);
        assert_eq!(field.map(|field| place(field.span())), Some(place(name.ident.span())), "{}", name.ident);
        parameters += 1;
    }
    assert_eq!(parameters, 3);
}
