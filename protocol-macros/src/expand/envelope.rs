//! The envelope of a message: its header, the assertion that its keys are distinct, and how unknown keys are handled.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::block::expand_import;
use super::field::json_key::key_after_field;
use super::span::blame;
use super::target::Target;
use crate::diagnostics::texts;
use crate::model::{Envelope, Message, UnknownFields};

/// Returns the header type of an envelope as it is written inside a block, and the span for errors about it.
pub(crate) fn header_type(envelope: &Envelope) -> (TokenStream, Span) {
    match &envelope.header {
        Some(header) => (header.to_token_stream(), blame(header)),
        None => (quote!(__rt::Header), Span::call_site()),
    }
}

// Expands to:
//     impl<'a> __rt::WithHeader for Bark<'a> {
//         type Header = __rt::Header;
//         const PLACES: __rt::Places = __rt::Place::of_keys(",\"t\":", ",\"c\":");
//     }
/// The places are written if they are not the usual ones.
pub(crate) fn expand_with_header(target: &Target<'_>, envelope: &Envelope, has_integer_tag: bool) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    let (header, header_span) = header_type(envelope);
    let definition = quote_spanned!(header_span=> type Header = #header;);
    let places = (!envelope.is_usual()).then(|| {
        let written = |key: &str| if envelope.is_array { key.to_owned() } else { key_after_field(key) };
        let tag = Some(envelope.tag_key()).filter(|_| !envelope.has_tag_outside());
        let keys = [tag, envelope.content_key()].into_iter().flatten().map(written);
        let function = match (envelope.is_array, envelope.is_flattened()) {
            (_, false) if envelope.has_tag_outside() => quote!(with_tag_outside),
            (_, true) if envelope.has_tag_outside() => quote!(flattened_with_tag_outside),
            (false, false) => quote!(of_keys),
            (false, true) => quote!(flattened),
            (true, false) => quote!(of_indices),
            (true, true) => quote!(flattened_indices),
        };
        let places = quote!(__rt::Place::#function(#(#keys),*));
        match envelope.tag_field().map(key_after_field) {
            Some(field) => quote!(__rt::Place::with_tag_within(#field, #places)),
            None => places,
        }
    });
    let places = if has_integer_tag {
        let places = places.unwrap_or_else(|| quote!(__rt::Place::USUAL));
        Some(quote!(__rt::Place::with_integer_tag(#places)))
    } else {
        places
    };
    let places = places.map(|places| quote!(const PLACES: __rt::Places = #places;));
    quote! {
        #[automatically_derived]
        impl #generics __rt::WithHeader for #self_type {
            #definition
            #places
        }
    }
}

// Expands to:
//     {
//         use __rt::NotAHeader as _;
//         __rt::HeaderOf::<Header>::DESCRIBE
//     }
/// Expands to a constant of the header. A type that is not a header has it from the trait, so that rustc reports one
/// error less.
pub(crate) fn expand_header_constant(envelope: &Envelope, constant: &str) -> TokenStream {
    let (header, header_span) = header_type(envelope);
    let constant = Ident::new(constant, header_span);
    let constant = quote_spanned!(header_span=> __rt::HeaderOf::<#header>::#constant);
    match envelope.header {
        Some(_) => quote! {{
            #[allow(unused_imports)]
            use __rt::NotAHeader as _;
            #constant
        }},
        None => constant,
    }
}

// Expands to:
//     const _: () = {
//         use ::protocol::__private::.. as __rt;
//         __rt::assert_distinct_keys(
//             { use __rt::NotAHeader as _; __rt::HeaderOf::<Header>::KEYS },
//             &[("type", ".."), ("data", "..")],
//         )
//     };
/// Expands the assertion that no key of the header is the tag or content key. It is a constant, since the macro does
/// not know the header's keys.
///
/// Returns `None` if the header and the keys are the runtime's own.
pub(crate) fn expand_assertion(runtime: &TokenStream, envelope: &Envelope) -> Option<TokenStream> {
    if envelope.header.is_none() && envelope.is_usual() {
        return None;
    }
    let (_, header_span) = header_type(envelope);
    let keys = expand_header_constant(envelope, "KEYS");
    if envelope.is_array {
        return Some(expand_array_assertion(runtime, envelope, &keys));
    }
    let own = envelope.keys().map(|(key, what)| {
        let text = texts::header_key_elsewhere(key, what);
        quote!((#key, #text))
    });
    let import = expand_import(runtime);
    let holds_tag = envelope.tag_field().map(|field| {
        let (fields, key) = (expand_header_constant(envelope, "FIELDS"), envelope.tag_key());
        let texts = [
            texts::tag_field_missing(field),
            texts::tag_field_optional(field),
            texts::tag_field_no_struct(field),
            texts::tag_field_declares_tag(field, key),
        ];
        quote_spanned!(header_span=> __rt::tag_within::assert_holds_tag(#fields, (#field, #key), [#(#texts),*]);)
    });
    Some(quote_spanned! {header_span=>
        const _: () = {
            #import
            #holds_tag
            __rt::assert_distinct_keys(#keys, &[#(#own),*])
        };
    })
}

// Expands to:
//     const _: () = {
//         use ::protocol::__private::.. as __rt;
//         __rt::elements::assert_fit({ .. __rt::HeaderOf::<Topic>::FIELDS }, .., &[(3, ".."), (4, "..")], ..)
//     };
/// Expands the assertion that the fields of the header fill the elements that tag and payload leave, and can do so.
fn expand_array_assertion(runtime: &TokenStream, envelope: &Envelope, keys: &TokenStream) -> TokenStream {
    let (_, header_span) = header_type(envelope);
    let fields = expand_header_constant(envelope, "FIELDS");
    let own = envelope.keys().map(|(key, what)| {
        let (index, text) = (index(key), texts::hole_in_array(key, what));
        quote!((#index, #text))
    });
    let ([alias, null], rest) = (texts::MISFITS.map(|text| quote!([#(#text),*])), texts::REST_IN_ARRAY);
    let import = expand_import(runtime);
    quote_spanned! {header_span=>
        const _: () = {
            #import
            __rt::elements::assert_fit(#fields, #keys, &[#(#own),*], (#alias, #null, #rest))
        };
    }
}

/// Returns a position that is given in digits as the literal that it is.
pub(crate) fn index(digits: &str) -> Literal {
    Literal::usize_unsuffixed(digits.parse().unwrap_or_default())
}

// Expands to:
//     const _: () = __rt::elements::assert_first(__rt::HeaderOf::<Header>::FIELDS, 2, "..");
/// Expands the assertion that a payload which is one element, where others are several, stands where these begin.
pub(crate) fn expand_first_assertion(name: &str, envelope: &Envelope, span: Span) -> Option<TokenStream> {
    let (content, _) = envelope.keys().find(|(_, what)| envelope.is_array && *what == "content")?;
    let (index, text) = (index(content), texts::content_before_header(name));
    let fields = expand_header_constant(envelope, "FIELDS");
    Some(quote_spanned!(span=> const _: () = __rt::elements::assert_first(#fields, #index, #text);))
}

// Expands to:
//     const _: () = __rt::assert_apart(<Bark as __rt::tagged::Flatten>::KEYS, false, __rt::HeaderOf::<Header>::KEYS, "..");
/// Expands the assertion that fields beside the tag have other keys than the tag and the header. It is a constant, since the
/// macro does not know the header's keys, nor those of what a newtype holds.
pub(crate) fn expand_flattened_assertion(message: &Message, target: &Target<'_>) -> TokenStream {
    let (envelope, is_newtype) = (&message.envelope, message.structure.is_newtype());
    let Target { name, static_type, .. } = target;
    let header_keys = expand_header_constant(envelope, "KEYS");
    // A tag in the header is in a field whose key is none of theirs either.
    let tag = envelope.tag_field().unwrap_or_else(|| envelope.tag_key());
    let what = texts::flattened_beside_header(name);
    // At the message, of which the text speaks.
    let span = Span::call_site().located_at(target.ident.span());
    if envelope.is_array {
        let text = texts::object_in_array(name);
        return quote_spanned! {span=>
            const _: () = __rt::elements::assert_array(<#static_type as __rt::tagged::Flatten>::KEYS, #text);
        };
    }
    quote_spanned! {span=>
        const _: () = __rt::assert_apart(<#static_type as __rt::tagged::Flatten>::KEYS, #is_newtype, #header_keys, #tag, #what);
    }
}

pub(crate) fn expand_unknown_fields(unknown_fields: UnknownFields) -> TokenStream {
    match unknown_fields {
        UnknownFields::Ignore => quote!(__rt::UnknownFields::Ignore),
        UnknownFields::Reject => quote!(__rt::UnknownFields::Reject),
    }
}
