//! Reading a struct: the loop over its keys, and the struct built from the values found.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::new::{Value, expand_literal};
use crate::expand::field::codec::{as_declared, codec, is_declared_static, rest_codec};
use crate::expand::field::default::expand_default;
use crate::expand::field::json_key::{before_value, quoted_key};
use crate::expand::field::slot::slot;
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Codec, Field, Presence, Rule, Struct};

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

/// Expands to the bounds of the values in the map of `rest`.
pub(crate) fn expand_rest_bounds(rest: &Field) -> TokenStream {
    expand_bounds(&rest.rules).unwrap_or_else(|| quote!(__rt::Bounds { most: __rt::usize::MAX, inside: __rt::None }))
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

/// Returns `__rt::Bounds { most: 8, inside: None }` for the `len` of a value and its items; `None` without any.
pub(crate) fn expand_bounds(rules: &[Rule]) -> Option<TokenStream> {
    let (mut most, mut inside) = (None, None);
    for rule in rules {
        match rule {
            Rule::Length { max, .. } => most = *max,
            Rule::Each(rules) | Rule::Values(rules) => inside = expand_bounds(rules),
            _ => {}
        }
    }
    if most.is_none() && inside.is_none() {
        return None;
    }
    let most = match most.map(Literal::usize_unsuffixed) {
        Some(most) => quote!(#most),
        None => quote!(__rt::usize::MAX),
    };
    let inside = match inside {
        Some(inside) => quote!(__rt::Some(&#inside)),
        None => quote!(__rt::None),
    };
    Some(quote!(__rt::Bounds { most: #most, inside: #inside }))
}

/// Whether the field has a value once all keys have been read, since it may be absent.
fn is_certain(field: &Field) -> bool {
    field.is_rest() || !matches!(field.presence, Presence::Required)
}

/// Expands to the value of such a field.
fn expand_certain(field: &Field, slot: &TokenStream) -> Option<TokenStream> {
    if field.is_rest() {
        return Some(slot.clone());
    }
    match &field.presence {
        Presence::Required => None,
        Presence::Optional => Some(quote!(__rt::Option::flatten(#slot))),
        Presence::Default | Presence::DefaultExpr(_) => {
            let default = expand_default(field);
            Some(quote!(__rt::Option::unwrap_or_else(#slot, || #default)))
        }
    }
}

/// Expands to the value of a field that is required, in an `Option`, since it may have been absent.
///
/// Only under the plain codec can a type be optional without being written so: an alias of an `Option`.
fn expand_required(field: &Field, slot: &TokenStream) -> TokenStream {
    match field.codec {
        Codec::Plain => {}
        Codec::Constant(_) => return quote!(__rt::Option::map(#slot, __rt::Is::read)),
        Codec::AsString | Codec::FullRange | Codec::Serde | Codec::Rest => return slot.clone(),
    }
    let codec = codec(field);
    if !is_declared_static(field) {
        return quote_spanned!(blame(&field.ty)=> #codec::from_slot(#slot));
    }
    let absent = quote_spanned!(blame(&field.ty)=> #codec::absent());
    let value = Ident::new("__value", Span::call_site());
    let declared = as_declared(field, quote!(#value));
    quote!(__rt::Option::or_else(#slot, || __rt::Option::map(#absent, |#value| #declared)))
}

/// Expands to the value of any field once all keys have been read, in a function that may fail.
pub(crate) fn expand_found_value(field: &Field, slot: &TokenStream) -> TokenStream {
    expand_certain(field, slot).unwrap_or_else(|| {
        let value = expand_required(field, slot);
        quote!(__rt::Option::ok_or(#value, __rt::Failed)?)
    })
}
