//! The docs of an expansion: everything visible has some, and no example of the user's is repeated.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Expr, ExprLit, ImplItemConst, ImplItemFn, ItemConst, ItemEnum, ItemImpl, ItemStruct, ItemType, Lit,
    Visibility,
};

use super::hygiene::is_users;
use super::items::{Items, parsed};

const INPUTS: &[&str] = &[
    include_str!("inputs/capture.rs"),
    include_str!("inputs/header.rs"),
    include_str!("inputs/integer_tags.rs"),
    include_str!("inputs/included.rs"),
    include_str!("inputs/lifetimes.rs"),
    include_str!("inputs/message.rs"),
    include_str!("inputs/named_values.rs"),
    include_str!("inputs/protocol.rs"),
];

/// Finds generated items that are visible but have no docs.
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
        // A trait documents its functions.
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

/// Returns the doc comment, its lines joined.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(|attribute| {
        let pair = attribute.meta.require_name_value().ok()?;
        match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value().trim_end().to_owned())
                .map(|line| line.strip_prefix(' ').map(str::to_owned).unwrap_or(line)),
            other => Some(other.to_token_stream().to_string()),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Collects all doc comments.
#[derive(Default)]
struct Comments(Vec<String>);

impl Visit<'_> for Comments {
    fn visit_attribute(&mut self, attribute: &Attribute) {
        let text = docs(std::slice::from_ref(attribute));
        self.0.extend((!text.is_empty()).then_some(text));
    }
}

#[test]
fn everything_that_others_see_has_docs() {
    let mut undocumented = Undocumented::default();
    for input in INPUTS {
        undocumented.visit_file(&parsed(input));
    }
    assert_eq!(undocumented.found, [""; 0]);
    assert!(undocumented.seen > 20, "{} items seen", undocumented.seen);
}

#[test]
fn variants_say_what_their_messages_say() {
    let declared = Items::of(include_str!("inputs/protocol.rs"));
    let of_variants =
        |name| declared.variants(name).iter().map(|variant| docs(&variant.attrs)).collect::<Vec<String>>();
    assert_eq!(of_variants("Message"), ["A short line.", "A `ping` message."]);
    assert_eq!(of_variants("MessageType"), ["`bark`: A short line.", "The type `ping`."]);
}

#[test]
fn variants_do_not_repeat_what_rustc_puts_together() {
    let declared = Items::of(include_str!("inputs/attributes.rs"));
    for (name, expected) in [("Message", "A `bark` message."), ("MessageType", "The type `bark`.")] {
        let bark = &declared.variants(name)[0];
        assert_eq!(docs(&bark.attrs), expected);
        assert!(bark.attrs.iter().any(|attribute| attribute.to_token_stream().to_string() == "# [doc (hidden)]"));
    }
}

/// Whatever the docs of a message contain, no example in them is repeated.
#[test]
fn examples_stay_with_their_messages() {
    for docs in [
        "```\nlet message = 1;\n```\n\nSaid by agents.",
        "Said by agents.\n\n```\nlet message = 1;\n```",
        "Said by agents:\n```\nlet message = 1;\n```",
        "Said by agents.\n\n    let message = 1;",
        "    let message = 1;",
        "- Said by agents:\n\n  ~~~\n  let message = 1;\n  ~~~",
    ] {
        let comment = format!(" {docs}");
        let input = format!("#[protocol] mod chat {{ #[doc = {comment:?}] #[message(type = \"bark\")] struct Bark; }}");
        let mut comments = Comments::default();
        comments.visit_file(&parsed(&input));
        let with_code = comments.0.iter().filter(|text| text.contains("let message"));
        assert_eq!(with_code.collect::<Vec<_>>(), [docs], "all of it once, as it was written");
    }
}

/// A message type can be any text, even the start of a code block.
#[test]
fn types_are_code_in_docs() {
    let declared = Items::of("#[protocol] mod chat { #[message(type = \"``rust\\nlet x = ;\")] struct Bark; }");
    assert_eq!(docs(&declared.variants("Message")[0].attrs), "A ``` ``rust\\nlet x = ; ``` message.");
    assert_eq!(docs(&declared.variants("MessageType")[0].attrs), "The type ``` ``rust\\nlet x = ; ```.");
}
