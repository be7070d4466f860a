//! Declarations with an extra, missing or misplaced token: no macro panics, and a broken item does not affect others.

use std::fmt::Display;
use std::ops::{RangeBounds, RangeTo};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{AttrStyle, Item, ItemMod};

use super::tokens;
use crate::{data_macro, message_macro, protocol_macro};

/// Modules with all kinds of groups: in types, bounds, attributes, visibilities, expressions, patterns.
const MODULES: [&str; 3] = [
    r#"pub mod types {
        #[message(type = "a", example = A { list: [1; 2], ..A::new((1, 'a')) })]
        #[derive(Debug, Clone)]
        pub struct A<'a> {
            #[field(len(1..=3), each(range(-1.5..=2)), alias = "rows")]
            pub list: [u8; { 1 + 1 }],
            pub(crate) pair: (u8, Option<Vec<char>>),
            #[field(pattern("^[a-z]+$"), default = text("x", (1, 2)))]
            pub text: ::std::borrow::Cow<'a, str>,
            #[field(serde)]
            pub call: Box<dyn for<'b> Fn(&'b u8, (u8, u8)) -> [u8; 2] + Send>,
        }
        #[message(type = "b", rename_all = "camelCase", new = false)]
        pub struct B { pub(in crate::a) map: ::std::collections::BTreeMap<Tone, [(u8, u8); 3]> }
        #[data]
        pub enum Tone { Calm, #[field(rename = "wild", alias = "mad")] Excited, #[other] Other(String) }
        type Pointer = fn(u8, &[u8]) -> (u8, u8);
        #[message(type = "c")]
        pub struct C;
    }"#,
    r#"mod items {
        #![allow(dead_code)]
        use super::{a::{self, b}, c as d};
        #[message] use super::{chat::Hello::{self}, other::{Bye as Goodbye, kept::*}};
        #[message(type = "a")]
        struct A { #[cfg(all(unix, not(test)))] tone: Tone, #[field(check = rules::<(u8, u8)>::check)] b: u8 }
        impl<T: Fn(u8) -> (u8, u8)> From<T> for Kept where [T; 2]: Sized { fn from(_: T) -> Self { Self([1, 2]) } }
        pub(in super::items) fn kept<const N: usize>(list: [u8; N]) -> (u8, [u8; 2]) { match list { [a, ..] => (a, [1; 2]) } }
        #[data(header)]
        #[derive(Debug, PartialEq)]
        struct Trace { #[field(after_content, len(1..))] id: String, #[field(range(0..5))] number: u8 }
        macro_rules! kept_macro { ($($name:ident),*) => { [$($name)*] } }
        mod inner { pub struct Kept(pub(crate) [u8; 2]); static LIST: [(u8, u8); 1] = [(1, 2)]; }
        extern "C" { fn kept_too(list: *const [u8; 2], ...) -> u8; }
        #[data] enum Tone { Calm }
    }"#,
    r#"pub(crate) mod calls {
        /// Said.
        #[doc(alias = "speech")]
        #[cfg_attr(test, derive(Hash), allow(unused))]
        #[message(type = "say")]
        pub struct Say { #[field(one_of("a", "b"), unique)] #[deprecated(note = "old")] pub text: Vec<String>, }
        thread_local! { static KEPT: [u8; 2] = [1, 2]; }
        const _: () = assert!(size_of::<[u8; 2]>() == { 2 }, "{}", (1, 2).0);
        trait Kept<T>: Fn(T) -> (u8, u8) { type Out: Iterator<Item = [u8; 2]>; fn list(&self) -> impl Fn(u8) -> [u8; 2]; }
        #[message(type = "nothing")]
        pub struct Nothing {}
        union Kept2 { a: (u8, u8), b: [u8; 2] }
    }"#,
];

/// Tokens to insert where they do not belong.
const STRAYS: [&str; 12] = ["stray", "1", "'a", ",", ";", "#", "<", "()", "[stray 1]", "{}", "pub", "#[stray stray]"];

/// A change at one token of a stream, counted through all groups.
#[derive(Debug, Clone, Copy)]
enum Change {
    Drop,
    Duplicate,
    /// Swaps it with the next token.
    Swap,
    /// Removes the rest of its group.
    Cut,
    InsertBefore(&'static str),
    /// Inserts at the end of a group, or after a token that is not a group.
    InsertInside(&'static str),
}

impl Change {
    /// Returns the stream with the change at the token at `place`.
    fn at(self, place: usize, stream: TokenStream) -> TokenStream {
        self.apply(&mut Some(place), stream)
    }

    /// Applies the change; `place` counts down to it.
    fn apply(self, place: &mut Option<usize>, stream: TokenStream) -> TokenStream {
        let mut changed = TokenStream::new();
        let mut rest = stream.into_iter();
        while let Some(token) = rest.next() {
            match *place {
                Some(0) => {
                    *place = None;
                    let next = |rest: &mut proc_macro2::token_stream::IntoIter| rest.next().map(TokenStream::from);
                    changed.extend(match (self, token) {
                        (Self::Drop, _) => TokenStream::new(),
                        (Self::Duplicate, token) => quote!(#token #token),
                        (Self::Swap, token) => next(&mut rest).into_iter().chain([token.into()]).collect(),
                        (Self::Cut, _) => return changed,
                        (Self::InsertBefore(stray), token) => tokens(stray).into_iter().chain([token]).collect(),
                        (Self::InsertInside(stray), TokenTree::Group(group)) => {
                            let inside = group.stream().into_iter().chain(tokens(stray)).collect();
                            TokenTree::from(Group::new(group.delimiter(), inside)).into()
                        }
                        (Self::InsertInside(stray), token) => [token].into_iter().chain(tokens(stray)).collect(),
                    });
                }
                Some(more) => {
                    *place = Some(more - 1);
                    changed.extend([match token {
                        TokenTree::Group(group) => {
                            TokenTree::from(Group::new(group.delimiter(), self.apply(place, group.stream())))
                        }
                        token => token,
                    }]);
                }
                None => changed.extend([token]),
            }
        }
        changed
    }
}

/// Counts the tokens, including groups and what is inside them.
fn count(stream: TokenStream) -> usize {
    let inside = |token| if let TokenTree::Group(group) = token { count(group.stream()) } else { 0 };
    stream.into_iter().map(|token| 1 + inside(token)).sum()
}

/// Returns changes of a stream: two at each token, cycling through the kinds, since all kinds would take a minute.
fn changes(stream: &TokenStream) -> impl Iterator<Item = (Change, TokenStream)> {
    (0..count(stream.clone())).flat_map(move |place| {
        let (before, inside) = (STRAYS[place % STRAYS.len()], STRAYS[(place * 5 + 1) % STRAYS.len()]);
        let all = [Change::Drop, Change::Duplicate, Change::Swap, Change::Cut, Change::InsertBefore(before)];
        [all[place % all.len()], Change::InsertInside(inside)].map(|change| (change, change.at(place, stream.clone())))
    })
}

const NONE: RangeTo<usize> = ..0;

/// Returns a part of the expansion that proves that an item is unchanged.
fn trace(item: &Item) -> String {
    let attributes = match item {
        Item::Struct(item) => &item.attrs[..],
        Item::Enum(item) => &item.attrs[..],
        Item::Use(item) => &item.attrs[..],
        _ => &[],
    };
    let is = |name| attributes.iter().any(|attribute| attribute.path().is_ident(name));
    match item {
        Item::Struct(item) if is("message") => format!("DeclaredMessage for {} ", item.ident),
        Item::Struct(item) if is("data") => format!("Field < '__de > for {} ", item.ident),
        Item::Enum(item) if is("data") => format!("Field < '__de > for {} ", item.ident),
        Item::Use(item) if is("message") => item.tree.to_token_stream().to_string(),
        item => item.to_token_stream().to_string(),
    }
}

/// Returns a module and its items.
fn parts(module: &str) -> (ItemMod, Vec<Item>) {
    let mut module: ItemMod = syn::parse_str(module).expect("a module");
    let items = module.content.take().expect("with a body").1;
    (module, items)
}

fn expand(module: &ItemMod, arguments: TokenStream, items: &[TokenStream]) -> String {
    let (visibility, ident) = (&module.vis, &module.ident);
    let (inner, outer): (Vec<_>, Vec<_>) =
        module.attrs.iter().partition(|attribute| matches!(attribute.style, AttrStyle::Inner(_)));
    let module = quote!(#(#outer)* #visibility mod #ident { #(#inner)* #(#items)* });
    protocol_macro::run(arguments, module).to_string()
}

/// Whether these tokens are only attributes.
fn is_attributes(tokens: &TokenStream) -> bool {
    syn::parse::Parser::parse2(syn::Attribute::parse_outer, tokens.clone()).is_ok()
}

/// Checks that all items except those in `changed` are in the expansion.
#[track_caller]
fn assert_there(expansion: &str, traces: &[String], changed: impl RangeBounds<usize>, context: impl Display) {
    for (index, trace) in traces.iter().enumerate() {
        assert!(changed.contains(&index) || expansion.contains(trace), "`{trace}` is gone: {context}");
    }
}

#[test]
fn an_item_takes_no_other_with_it() {
    for source in MODULES {
        let (module, items) = parts(source);
        let traces: Vec<String> = items.iter().map(trace).collect();
        let all: Vec<TokenStream> = items.iter().map(ToTokens::to_token_stream).collect();
        assert_there(&expand(&module, TokenStream::new(), &all), &traces, NONE, "nothing was changed");
        for (index, item) in all.iter().enumerate() {
            for (change, changed) in changes(item) {
                let mut all = all.clone();
                all[index] = changed.clone();
                // Attributes alone apply to the next item.
                let changed_items = if is_attributes(&changed) { index..=index + 1 } else { index..=index };
                let expansion = expand(&module, TokenStream::new(), &all);
                assert_there(&expansion, &traces, changed_items, format_args!("{change:?} made {changed}"));
            }
        }
    }
}

#[test]
fn arguments_take_no_item_with_them() {
    let arguments = tokens(
        "tag = \"op\", content = \"body\", header = Trace<(u8, [u8; 2])>, unknown = capture, address = \"/\", crate = ::protocol",
    );
    for source in MODULES {
        let (module, items) = parts(source);
        let traces: Vec<String> = items.iter().map(trace).collect();
        let all: Vec<TokenStream> = items.iter().map(ToTokens::to_token_stream).collect();
        for (change, changed) in changes(&arguments) {
            let expansion = expand(&module, changed.clone(), &all);
            assert_there(&expansion, &traces, NONE, format_args!("{change:?} made {changed}"));
        }
    }
}

#[test]
fn whatever_is_under_the_attribute_is_emitted() {
    for source in
        ["pub(in a::b) mod c { #[message(type = \"a\")] struct A { a: u8 } }", "#[a(b)] mod c;", "struct A(u8, u8);"]
    {
        for (change, changed) in changes(&tokens(source)) {
            let expansion = protocol_macro::run(TokenStream::new(), changed.clone());
            let is_there = ["A", "c"].iter().all(|name| {
                !changed.to_string().split_whitespace().any(|word| word == *name)
                    || expansion.to_string().split_whitespace().any(|word| word == *name)
            });
            assert!(is_there, "{change:?} made {changed}");
        }
    }
}

#[test]
fn a_declaration_by_itself_stays() {
    type Run = fn(TokenStream, TokenStream) -> TokenStream;
    let runs: [(&str, Run); 2] = [("message", message_macro::run), ("data", data_macro::run)];
    for source in MODULES {
        for mut item in parts(source).1 {
            let (attributes, ident) = match &mut item {
                Item::Struct(item) => (&mut item.attrs, item.ident.clone()),
                Item::Enum(item) => (&mut item.attrs, item.ident.clone()),
                _ => continue,
            };
            let ours = runs.iter().find_map(|(name, run)| {
                let at = attributes.iter().position(|attribute| attribute.path().is_ident(name))?;
                Some((attributes.remove(at), run))
            });
            let Some((attribute, run)) = ours else {
                continue;
            };
            let arguments = attribute.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
            for (change, changed) in changes(&arguments) {
                let expansion = run(changed.clone(), item.to_token_stream()).to_string();
                assert!(expansion.contains(&format!("Field < '__de > for {ident} ")), "{change:?} made {changed}");
            }
            for (_, changed) in changes(&item.to_token_stream()) {
                run(arguments.clone(), changed);
            }
        }
    }
}

#[test]
fn items_that_a_macro_hands_over_in_one_group_are_told_apart() {
    let items = tokens(
        "#[message(type = \"a\")] pub struct A { pub list: [u8; 3 4], pub more: u8 } #[message(type = \"b\")] pub struct B;",
    );
    let group = Group::new(Delimiter::None, items);
    let expansion =
        protocol_macro::run(TokenStream::new(), quote!(mod m { #group #[data] enum Tone { Calm } })).to_string();
    for there in ["A { pub more : u8", "DeclaredMessage for A ", "DeclaredMessage for B ", "Field < '__de > for Tone "]
    {
        assert!(expansion.contains(there), "`{there}` is not in {expansion}");
    }
}
