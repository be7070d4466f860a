//! No name in generated code means something else because of what the user has in scope.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;
use syn::{Attribute, File, Path};

/// What a generated path may begin with although it is neither rooted nor the user's: what the language
/// itself names, and what `#[protocol]` is documented to add to the module.
const KNOWN: &[&str] = &[
    "Self",
    "self",
    "bool",
    "str",
    "u8",
    "u64",
    "usize",
    "json",
    "Message",
    "MessageType",
    "Envelope",
    "CONTRACT",
    "compile_error",
];

/// Attributes of the language that generated items carry.
const ATTRIBUTES: &[&str] =
    &["allow", "automatically_derived", "cfg", "deprecated", "derive", "doc", "expect", "inline", "must_use"];

/// Every path in the expansion of `input` is rooted, the user's own, or begins with `__`.
#[track_caller]
pub(super) fn assert_hygienic(input: &str) {
    let input = super::without_prelude(input.parse().expect("the input is Rust"));
    let items = syn::parse2::<File>(input.clone()).expect("the input is Rust").items;
    let expansion: TokenStream = items.into_iter().map(super::expand_item).collect();
    let mut walk = Walk { known: KNOWN.iter().map(ToString::to_string).collect(), mistakable: Vec::new() };
    collect_idents(input, &mut walk.known);
    for rooted in ["core", "std", "option", "string", "vec", "Option", "String", "Vec"] {
        walk.known.remove(rooted);
    }
    walk.visit_file(&syn::parse2(expansion).expect("the expansion is Rust"));
    assert!(walk.mistakable.is_empty(), "paths that could be mistaken: {:?}", walk.mistakable);
}

/// The walk over an expansion.
struct Walk {
    /// The user's own names, and what else a path may begin with.
    known: HashSet<String>,
    mistakable: Vec<String>,
}

impl Visit<'_> for Walk {
    fn visit_path(&mut self, path: &Path) {
        let first = path.segments.first().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if path.leading_colon.is_none() && !first.starts_with("__") && !self.known.contains(&first) {
            self.mistakable.push(first);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_attribute(&mut self, attribute: &Attribute) {
        if !ATTRIBUTES.iter().any(|known| attribute.path().is_ident(known)) {
            self.visit_path(attribute.path());
        }
        if attribute.path().is_ident("derive") {
            let checked = attribute.parse_nested_meta(|derive| {
                self.visit_path(&derive.path);
                Ok(())
            });
            checked.expect("derives are paths");
        }
    }
}

fn collect_idents(tokens: TokenStream, idents: &mut HashSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                idents.insert(ident.to_string());
            }
            TokenTree::Group(group) => collect_idents(group.stream(), idents),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

#[test]
fn finds_paths_that_could_be_mistaken() {
    let mut walk = Walk { known: HashSet::from(["mine".to_owned()]), mistakable: Vec::new() };
    walk.visit_file(&syn::parse_quote! {
        #[derive(Debug, ::core::clone::Clone)]
        fn mine(__a: ::core::option::Option<Vec<u8>>) { Some(mine::other(__a)); }
    });
    assert_eq!(walk.mistakable, ["Debug", "Vec", "u8", "Some"]);
}
