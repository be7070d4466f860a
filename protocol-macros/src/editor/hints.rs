//! What an editor learns about our attributes. The macros remove them, so without these hints the editor would know
//! neither which keys there are nor what they mean.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::Path;
use syn::parse::Parser;

use crate::parse::{CRATE, EACH, KEYS, VALUES};

/// Attributes that are not ours and get no hint.
const BUILT_IN: &[&str] = &[
    "allow",
    "cfg",
    "cfg_attr",
    "default",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "forbid",
    "must_use",
    "non_exhaustive",
    "warn",
];

// Expands to:
//     #[allow(unexpected_cfgs)]
//     const _: () = {
//         #[cfg(rust_analyzer)]
//         use ::protocol::__private::keys::{attributes::message as _, message::r#type as _, field::len as _};
//     };
/// Names each of our words as the path of a documented item. This comes first in the expansion, so that nothing before
/// it depends on what is being typed.
///
/// It works on the raw tokens, whether or not the declaration parses: attributes are read while they are being typed.
pub(crate) fn expand_hints(attribute: &str, arguments: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut words = Vec::new();
    find_keys(attribute, arguments.clone(), &mut words);
    find_attributes(item.clone(), &mut words);
    if words.is_empty() {
        return TokenStream::new();
    }
    let runtime = runtime(arguments.clone());
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            use #runtime::__private::keys::{#(#words),*};
        };
    }
}

/// Finds the attributes anywhere in the item.
fn find_attributes(item: TokenStream, words: &mut Vec<TokenStream>) {
    let mut behind_hash = false;
    for token in item {
        if let TokenTree::Group(group) = &token {
            if behind_hash && group.delimiter() == Delimiter::Bracket {
                find_attribute(group.stream(), words);
            } else {
                find_attributes(group.stream(), words);
            }
        }
        behind_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
    }
}

/// Reads `message(type = "bark")`, `protocol::message(..)`, or the beginning of one: `mess`.
fn find_attribute(attribute: TokenStream, words: &mut Vec<TokenStream>) {
    let mut name = None;
    let mut arguments = TokenStream::new();
    for token in attribute {
        match token {
            TokenTree::Ident(ident) => name = Some(ident),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Group(group) => arguments = group.stream(),
            TokenTree::Punct(_) | TokenTree::Literal(_) => return,
        }
    }
    let Some(name) = name.filter(|name| !BUILT_IN.iter().any(|known| name == known)) else {
        return;
    };
    let attribute = name.to_string();
    if ["message", "data", "field"].contains(&attribute.as_str()) {
        find_keys(&attribute, arguments, words);
    }
    words.extend(hint("attributes", &name));
}

/// Finds the words in key position: first, or after a comma.
fn find_keys(attribute: &str, arguments: TokenStream, words: &mut Vec<TokenStream>) {
    let mut before: Option<TokenTree> = None;
    for token in arguments {
        let is_key =
            before.as_ref().is_none_or(|before| matches!(before, TokenTree::Punct(comma) if comma.as_char() == ','));
        match (&token, &before) {
            (TokenTree::Ident(key), _) if is_key => words.extend(hint(attribute, key)),
            (TokenTree::Group(rules), Some(TokenTree::Ident(key))) if holds_rules(key) => {
                find_keys("rules", rules.stream(), words);
            }
            _ => {}
        }
        before = Some(token);
    }
}

fn holds_rules(key: &Ident) -> bool {
    [EACH, KEYS, VALUES].iter().any(|list| key == list)
}

/// Returns `message::r#type as _`; nothing for a word that cannot be an item's name.
fn hint(module: &str, word: &Ident) -> Option<TokenStream> {
    let text = word.to_string();
    if ["crate", "self", "super", "Self", "_"].contains(&text.as_str()) {
        return None;
    }
    let is_keyword = syn::parse_str::<Ident>(&text).is_err();
    let word = if is_keyword { Ident::new_raw(&text, word.span()) } else { word.clone() };
    let module = Ident::new(module, Span::call_site());
    Some(quote!(#module::#word as _))
}

/// Returns the path after `crate =`, or the crate's usual path: what is written may not be a path yet.
fn runtime(arguments: TokenStream) -> TokenStream {
    let mut tokens =
        arguments.into_iter().skip_while(|token| !matches!(token, TokenTree::Ident(key) if key == CRATE)).skip(2);
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
    let written: TokenStream = tokens.by_ref().take_while(|token| !is_comma(token)).collect();
    Path::parse_mod_style.parse2(written).map_or_else(|_| quote!(::protocol), |path| quote!(#path))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use syn::ext::IdentExt;
    use syn::{Item, UseTree};

    use super::*;
    use crate::parse::{DATA_KEYS, FIELD_KEYS, MESSAGE_KEYS, PROTOCOL_KEYS, RULES, VARIANT_KEYS};

    /// Returns the words that are hinted at, without what surrounds them.
    fn words(attribute: &str, arguments: &str, item: &str) -> String {
        let tokens = |text: &str| text.parse::<TokenStream>().expect("tokens");
        let hints = expand_hints(attribute, &tokens(arguments), &tokens(item)).to_string();
        let list = hints.split_once("keys :: {").and_then(|(_, behind)| behind.split_once('}'));
        list.map_or_else(String::new, |(words, _)| words.replace(" as _", "").replace(' ', ""))
    }

    #[test]
    fn hints_at_keys() {
        assert_eq!(
            words("message", "type = \"bark\", example = Bark::new(len, x)", ""),
            "message::r#type,message::example"
        );
        assert_eq!(words("protocol", "tag = \"op\", crate = ::other", ""), "protocol::tag");
        let item = "struct Bark { #[field(len(1..=size), each(range(a..b), unique), rename = \"a\")] text: Text }";
        assert_eq!(
            words("data", "header", item),
            "data::header,field::len,field::each,rules::range,rules::unique,field::rename,attributes::field"
        );
    }

    #[test]
    fn hints_at_what_is_being_typed() {
        assert_eq!(words("protocol", "", "mod chat { #[mess] struct Bark; }"), "attributes::mess");
        assert_eq!(
            words("protocol", "unkn", "mod chat { #[message(ty)] struct Bark { #[field(len(1..), ra)] text: } }"),
            "protocol::unkn,message::ty,attributes::message,field::len,field::ra,attributes::field"
        );
        assert_eq!(words("data", "", "enum Tone { #[oth] Other(String) }"), "attributes::oth");
    }

    #[test]
    fn leaves_other_attributes_alone() {
        assert_eq!(words("data", "", "/// Docs.\n#[derive(Debug)] #[cfg(unix)] struct Text { list: [u8; 2] }"), "");
    }

    #[test]
    fn names_the_crate_that_was_given() {
        let hints = expand_hints("data", &quote!(header, crate = ::some::protocol, new = false), &TokenStream::new());
        assert!(hints.to_string().contains("use :: some :: protocol :: __private :: keys :: {"), "{hints}");
    }

    #[test]
    fn names_the_usual_crate_where_none_can_be_read() {
        for arguments in ["crate = ~::wire", "crate = ::", "crate = 1 + 1, header", "crate", "crate = a<b>", "crate = "]
        {
            let hints = expand_hints("data", &arguments.parse().expect("tokens"), &quote!(#[field(len)]));
            assert!(hints.to_string().contains("use :: protocol :: __private :: keys :: {"), "{arguments}: {hints}");
            assert!(syn::parse2::<syn::File>(hints.clone()).is_ok(), "{hints}");
        }
    }

    /// Returns the names of the items in each module of the runtime's `keys.rs`.
    fn documented() -> BTreeMap<String, BTreeSet<String>> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../protocol/src/private/keys.rs");
        let text = std::fs::read_to_string(path).expect("the runtime stands beside the macros");
        let items = syn::parse_file(&text).expect("it is Rust").items;
        let modules = items.into_iter().filter_map(|item| match item {
            Item::Mod(module) => {
                Some((module.ident.to_string(), module.content.map_or_else(Vec::new, |(_, items)| items)))
            }
            _ => None,
        });
        modules.map(|(name, items)| (name, items.iter().flat_map(names).collect())).collect()
    }

    /// Returns the name of an item, or the names that a `use` imports.
    fn names(item: &Item) -> Vec<String> {
        match item {
            Item::Fn(function) => vec![function.sig.ident.unraw().to_string()],
            Item::Use(item) => imported(&item.tree),
            _ => Vec::new(),
        }
    }

    fn imported(tree: &UseTree) -> Vec<String> {
        match tree {
            UseTree::Path(path) => imported(&path.tree),
            UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
            UseTree::Name(name) => vec![name.ident.to_string()],
            UseTree::Rename(_) | UseTree::Glob(_) => Vec::new(),
        }
    }

    #[test]
    fn every_key_has_its_item() {
        let documented = documented();
        // Those of fields, and those of variants, some of which are the same.
        let field = [FIELD_KEYS.keys, VARIANT_KEYS.keys].concat();
        let vocabularies = [
            ("protocol", PROTOCOL_KEYS.keys),
            ("message", MESSAGE_KEYS.keys),
            ("data", DATA_KEYS.keys),
            ("field", field.as_slice()),
            ("rules", RULES),
            ("attributes", &["message", "data", "field", "other"]),
        ];
        for (module, keys) in vocabularies {
            // No item can be named `crate`.
            let keys: BTreeSet<String> = keys.iter().filter(|key| **key != CRATE).map(ToString::to_string).collect();
            assert_eq!(documented.get(module), Some(&keys), "in the module `{module}`");
        }
    }
}
