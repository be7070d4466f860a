//! Reading a struct: the loop over its keys, and the struct built from the values found.

mod bounds;
mod found;
mod reads;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use super::new::{Value, expand_literal};
use crate::expand::field::codec::rest_codec;
use crate::expand::field::json_key::quoted_key;
use crate::expand::field::slot::slot;
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Field, Presence, Struct};

use found::{expand_certain, expand_required, is_certain};

pub(crate) use bounds::{expand_bounds, expand_rest_bounds};
pub(crate) use found::expand_found_value;
pub(crate) use reads::{expand_reads, numbered};

/// Expands to `__rt::Fields::begin_struct::<Self>(__reader)`.
pub(crate) fn expand_begin() -> TokenStream {
    quote!(__rt::Fields::begin_struct::<Self>(__reader))
}

// Expands to:
//     let mut ___text = __rt::None;
//     let __in = &mut __rt::Fields::begin_struct::<Self>(__reader);
//     while __rt::Fields::pass(__in, "{\"text\":") && <String as __Field>::read(&mut ___text, __in, 0, ",\"text\":") {}
//     let (Ok(()), Some(___text)) = (__rt::Fields::end(__in), ..) else { .. };
//     Ok(Self { text: ___text, tone: __rt::Option::flatten(___tone) })
/// `begin` is what the fields are read from; without it, that is `__fields`, which is in scope.
pub(crate) fn expand_decode_fields(
    structure: &Struct,
    target: &Target<'_>,
    begin: Option<&TokenStream>,
) -> TokenStream {
    let fields = &structure.fields;
    let slots = fields.iter().map(|field| {
        let (cfgs, slot) = (&field.cfgs, slot(field));
        if field.is_rest() {
            let codec = rest_codec(field);
            return quote_spanned!(blame(&field.ty)=> #(#cfgs)* let mut #slot = #codec::empty(););
        }
        quote!(#(#cfgs)* let mut #slot = __rt::None;)
    });
    let others = structure.rest().filter(|rest| !rest.is_element()).map(|rest| expand_others(rest, begin));
    let in_scope = quote!(__fields);
    let begin = begin.filter(|_| others.is_none()).unwrap_or(&in_scope);
    let reads = expand_reads(numbered(fields), &|field| slot(field).into_token_stream(), &quote!(__in));
    let pass = expand_pass(structure);
    let end = expand_end(fields);
    let values = expand_values(fields, &end);
    let literal = expand_literal(structure, target, |field| {
        let slot = slot(field).into_token_stream();
        Value::Expression(expand_certain(field, &slot).unwrap_or(slot))
    });
    quote! {
        #(#slots)*
        #others
        let __in = &mut #begin;
        while #pass #(&& #reads)* {}
        #values
        __rt::Ok(#literal)
    }
}

/// Expands to `__rt::Fields::pass(__in, "{\"text\":")`: with how the object begins, unless its first field may be configured out.
fn expand_pass(structure: &Struct) -> TokenStream {
    if structure.kind.is_array() {
        return quote!(__rt::Fields::pass_array(__in));
    }
    let first = structure.fields.iter().find(|field| !field.is_rest()).filter(|field| field.cfgs.is_empty());
    let opening = first.map_or_else(String::new, |field| format!("{{{}", quoted_key(&field.name)));
    quote!(__rt::Fields::pass(__in, #opening))
}

// Expands to:
//     let mut __fields = __rt::Fields::begin_struct::<Self>(__reader);
//     let mut __others = <BTreeMap<..> as __rt::Rest>::others(&mut ___more, __rt::Bounds { .. }, &mut __fields);
//     let mut __fields = <BTreeMap<..> as __rt::Rest>::beside(&mut __others, __fields);
/// Has the pass read the members that no field declares into the slot of `rest`.
fn expand_others(rest: &Field, begin: Option<&TokenStream>) -> TokenStream {
    let (cfgs, slot, bounds) = (&rest.cfgs, slot(rest), expand_rest_bounds(rest));
    let codec = rest_codec(rest);
    let begin = begin.map(|begin| quote!(let mut __fields = #begin;));
    quote_spanned! {blame(&rest.ty)=>
        #begin
        #(#cfgs)*
        let mut __others = #codec::others(&mut #slot, #bounds, &mut __fields);
        #(#cfgs)*
        let mut __fields = #codec::beside(&mut __others, __fields);
    }
}

// Expands to:
//     __rt::Fields::end_with_defaults(__in, || [(1, Option::is_none(&___times))])
/// Or to `__rt::Fields::end(__in)`, if no field has a default.
fn expand_end(fields: &[Field]) -> TokenStream {
    let has_default =
        |field: &Field| matches!(field.presence, Presence::Default | Presence::DefaultExpr(_)) && !field.is_rest();
    if !fields.iter().any(has_default) {
        return quote!(__rt::Fields::end(__in));
    }
    let defaults = numbered(fields).filter(|(_, field)| has_default(field)).map(|(number, field)| {
        let (cfgs, slot) = (&field.cfgs, slot(field));
        quote!(#(#cfgs)* (#number, __rt::Option::is_none(&#slot)))
    });
    quote!(__rt::Fields::end_with_defaults(__in, || [#(#defaults),*]))
}

// Expands to:
//     let (Ok(()), Some(___text)) = (__rt::Fields::end(__in), <String as __Field>::from_slot(___text)) else {
//         return Err(__rt::Failed);
//     };
/// The end and all slots that may be empty are tested in one `let`, except those under a `cfg`: rustc has one exit path to check.
fn expand_values(fields: &[Field], end: &TokenStream) -> TokenStream {
    let (mut patterns, mut slots, mut conditional) = (Vec::new(), Vec::new(), TokenStream::new());
    for field in fields {
        let (cfgs, name) = (&field.cfgs, slot(field));
        if is_certain(field) {
            continue;
        }
        let value = expand_required(field, &name.to_token_stream());
        if cfgs.is_empty() {
            patterns.push(quote!(__rt::Some(#name)));
            slots.push(value);
        } else {
            conditional.extend(quote! {
                #(#cfgs)*
                let __rt::Some(#name) = #value else {
                    return __rt::Err(__rt::Failed);
                };
            });
        }
    }
    let (pattern, value) = if slots.is_empty() {
        (quote!(__rt::Ok(())), end.clone())
    } else {
        (quote!((__rt::Ok(()) #(, #patterns)*)), quote!((#end #(, #slots)*)))
    };
    quote! {
        let #pattern = #value else {
            return __rt::Err(__rt::Failed);
        };
        #conditional
    }
}
