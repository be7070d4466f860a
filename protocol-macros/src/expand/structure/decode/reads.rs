//! The conditions in which the fields of a struct are read, one after the other.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::bounds::{expand_bounds, expand_rest_bounds};
use crate::expand::field::codec::{codec, is_declared_static, rest_codec};
use crate::expand::field::json_key::before_value;
use crate::expand::span::blame;
use crate::model::Field;

/// Pairs each field that has a key or a position with its index among those that are configured in: `2`, or, after a field under a `cfg`,
/// `2 + <u16 as From<bool>>::from(::core::cfg!(..))`.
pub(crate) fn numbered(fields: &[Field]) -> impl Iterator<Item = (TokenStream, &Field)> {
    let (mut certain, mut conditional) = (0, TokenStream::new());
    fields.iter().filter(|field| field.is_element() || !field.is_rest()).map(move |field| {
        let literal = Literal::u16_unsuffixed(certain);
        let number = quote!(#literal #conditional);
        if field.cfgs.is_empty() {
            certain += 1;
        } else {
            let conditions = field.cfgs.iter().filter_map(|cfg| cfg.meta.require_list().ok()).map(|list| &list.tokens);
            conditional.extend(quote! {
                + <__rt::u16 as __rt::From<__rt::bool>>::from(
                    ::core::cfg!(all(#(all(#conditions)),*)),
                )
            });
        }
        (number, field)
    })
}

/// Expands to one condition for each field: that it is not next, or has been read. In one expression, they have one exit;
/// an exit for each takes rustc longer to check.
pub(crate) fn expand_reads<'f>(
    fields: impl Iterator<Item = (TokenStream, &'f Field)>,
    slot: &dyn Fn(&Field) -> TokenStream,
    passed: &TokenStream,
) -> Vec<TokenStream> {
    let condition = |(number, field): (TokenStream, &Field)| {
        let (cfgs, read) = (&field.cfgs, expand_read((number, field), &slot(field), passed));
        if cfgs.is_empty() {
            return read;
        }
        quote!({
            let __goes_on = true;
            #(#cfgs)*
            let __goes_on = #read;
            __goes_on
        })
    };
    fields.map(condition).collect()
}

/// Expands to `<String as __Field>::read(&mut ___text, __in, 0, ",\"text\":")`, or to
/// `read_within` for a field with bounds.
fn expand_read((number, field): (TokenStream, &Field), slot: &TokenStream, fields: &TokenStream) -> TokenStream {
    if field.is_rest() {
        let (codec, bounds) = (rest_codec(field), expand_rest_bounds(field));
        return quote_spanned!(blame(&field.ty)=> #codec::read(&mut #slot, #fields, #number, &#bounds));
    }
    let (codec, key) = (codec(field), before_value(field));
    let span = blame(&field.ty);
    let bounds = expand_bounds(&field.rules);
    let read = match (is_declared_static(field), &bounds) {
        (false, None) => "read",
        (false, Some(_)) => "read_within",
        (true, None) => "read_owned",
        (true, Some(_)) => "read_owned_within",
    };
    let (read, bounds) = (Ident::new(read, span), bounds.into_iter());
    quote_spanned!(span=> #codec::#read(&mut #slot, #fields, #number, #key #(, &#bounds)*))
}
