//! Parameters with readable names, which cannot clash with items in the user's scope.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;

use crate::model::{Codec, Field, Presence, Struct};

/// The parameters of `new`: the required fields, in order, except constants.
pub(crate) struct Parameters<'m> {
    pub(crate) fields: Vec<&'m Field>,
    /// The identifiers in the types that may name a value: the length in `[u8; size]`.
    values_in_types: BTreeSet<String>,
    /// Whether `text: impl Into<String>` can be written without a path: no type there mentions another `Into`.
    pub(super) into_by_name: bool,
}

impl<'m> Parameters<'m> {
    pub(crate) fn of(structure: &'m Struct) -> Self {
        let is_required =
            |field: &&Field| matches!(field.presence, Presence::Required) && !matches!(field.codec, Codec::Constant(_));
        let fields: Vec<&Field> = structure.fields.iter().filter(is_required).collect();
        let mut values_in_types = BTreeSet::new();
        for field in &fields {
            collect_values(field.ty.to_token_stream(), &mut values_in_types);
        }
        let into_by_name = fields.iter().any(|field| field.takes_into)
            && !may_say_into(structure.declaration.ident.to_token_stream())
            && !fields.iter().any(|field| may_say_into(field.ty.to_token_stream()));
        Self { fields, values_in_types, into_by_name }
    }

    /// Returns the field's name, with a prefix if it could clash with a generated function or a value in a type.
    ///
    /// Its span is not that of the field: an editor would show the parameter there as well.
    pub(crate) fn name(&self, field: &Field) -> Ident {
        let mut name = field.ident.clone();
        name.set_span(Span::call_site());
        let text = name.to_string();
        let is_taken = text.starts_with("__") || self.values_in_types.contains(&text);
        if is_taken { format_ident!("__new_{name}") } else { name }
    }

    /// Returns the names of all parameters.
    pub(crate) fn names(&self) -> Vec<Ident> {
        self.fields.iter().map(|field| self.name(field)).collect()
    }
}

// Expands to:
//     const _: () = {
//         use __rt::{local as text, local as times};
//         impl Bark { .. }
//     };
/// A name in a pattern binds a variable, unless a constant, a static, or a unit or tuple struct of that name is in
/// scope. So a function is first imported under each name: a variable may shadow a function.
pub(crate) fn expand_with_names(
    names: &[Ident],
    into: Option<TokenStream>,
    inherent_impl: &TokenStream,
) -> TokenStream {
    if names.is_empty() {
        return inherent_impl.clone();
    }
    // Under `cfg`s, two fields can have the same name.
    let names: BTreeSet<&Ident> = names.iter().collect();
    let imports = into.into_iter().chain(names.into_iter().map(|name| quote!(local as #name)));
    quote! {
        const _: () = {
            use __rt::{#(#imports),*};

            #inherent_impl
        };
    }
}

/// Whether the tokens mention something called `Into`, or contain a macro call, which might.
fn may_say_into(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident.unraw() == "Into",
        TokenTree::Group(group) => may_say_into(group.stream()),
        TokenTree::Punct(punct) => punct.as_char() == '!',
        TokenTree::Literal(_) => false,
    })
}

/// Collects the identifiers that do not begin a longer path.
fn collect_values(ty: TokenStream, values: &mut BTreeSet<String>) {
    let mut tokens = ty.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) => {
                let begins_path = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
                if !begins_path {
                    values.insert(ident.to_string());
                }
            }
            TokenTree::Group(group) => collect_values(group.stream(), values),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_values(ty: &TokenStream, expected: &[&str]) {
        let mut values = BTreeSet::new();
        collect_values(ty.clone(), &mut values);
        assert_eq!(values.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{ty}");
    }

    #[test]
    fn finds_what_may_be_values_in_types() {
        assert_values(&quote!([u8; size]), &["size", "u8"]);
        assert_values(&quote!(Grid<{ size + 1 }>), &["Grid", "size"]);
        assert_values(&quote!(size::Size), &["Size"]);
    }

    #[test]
    fn finds_what_may_be_called_into() {
        for ty in [quote!(Into), quote!(Box<[mine::r#Into]>), quote!(Option<text!()>)] {
            assert!(may_say_into(ty.clone()), "{ty}");
        }
        assert!(!may_say_into(quote!(Cow<'a, IntoIter>)));
    }
}
