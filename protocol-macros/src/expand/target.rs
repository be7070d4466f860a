//! The type that impls are generated for, in the forms that generated code needs.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Lifetime;
use syn::ext::IdentExt;

use super::field::slot::slot;
use crate::model::{Declaration, Field, Struct};

/// A type with its lifetimes, in the forms that impl headers need.
pub(crate) struct Target<'m> {
    /// The path of the runtime crate, for code outside a block; inside, it is `__rt`.
    pub(crate) rt: &'m TokenStream,
    pub(crate) ident: Ident,
    /// The name without `r#`.
    pub(crate) name: String,
    pub(crate) lifetimes: Vec<Lifetime>,
    /// `Bark<'a>`
    pub(crate) self_type: TokenStream,
    /// `Bark<'static>`
    pub(crate) static_type: TokenStream,
    /// `Bark<'_>`
    pub(crate) elided_type: TokenStream,
    /// `<'a>`, or nothing.
    pub(crate) generics: TokenStream,
    /// `<'__de: 'a, 'a>`
    pub(crate) decode_generics: TokenStream,
    /// The variant whose fields are meant, and its number; `None` for those of a struct.
    variant: Option<(Ident, usize)>,
    broken: bool,
}

impl<'m> Target<'m> {
    pub(crate) fn of_struct(structure: &'m Struct) -> Self {
        let Declaration { runtime, ident, broken, .. } = &structure.declaration;
        Self::new(runtime, ident.clone(), structure.lifetimes.clone(), *broken)
    }

    pub(crate) fn of_enum(declaration: &'m Declaration) -> Self {
        let Declaration { runtime, ident, broken, .. } = declaration;
        Self::new(runtime, ident.clone(), Vec::new(), *broken)
    }

    /// Returns an enum whose variants hold something.
    pub(crate) fn of_union(declaration: &'m Declaration, lifetimes: &[Lifetime]) -> Self {
        let Declaration { runtime, ident, broken, .. } = declaration;
        Self::new(runtime, ident.clone(), lifetimes.to_vec(), *broken)
    }

    /// Returns the same enum, for code about the fields of a variant; `suffix` is added to the name of these.
    pub(crate) fn of_variant(
        declaration: &'m Declaration,
        lifetimes: &[Lifetime],
        variant: &Ident,
        number: usize,
        suffix: &str,
    ) -> Self {
        let of_union = Self::of_union(declaration, lifetimes);
        let name = format!("{}{}{suffix}", of_union.name, variant.unraw());
        Self { name, variant: Some((variant.clone(), number)), ..of_union }
    }

    /// Returns the `Message` enum of a protocol, with one lifetime for those of all its messages.
    pub(crate) fn of_message_enum(runtime: &'m TokenStream, borrows: bool) -> Self {
        let lifetimes = if borrows { vec![lifetime("'a")] } else { Vec::new() };
        Self::new(runtime, format_ident!("Message"), lifetimes, false)
    }

    fn new(rt: &'m TokenStream, ident: Ident, lifetimes: Vec<Lifetime>, broken: bool) -> Self {
        let generics = if lifetimes.is_empty() { TokenStream::new() } else { quote!(<#(#lifetimes),*>) };
        Self {
            rt,
            name: ident.unraw().to_string(),
            self_type: quote!(#ident #generics),
            static_type: with_lifetime(&ident, &lifetimes, &lifetime("'static")),
            elided_type: with_lifetime(&ident, &lifetimes, &lifetime("'_")),
            decode_generics: decode_generics(&lifetimes, broken),
            generics,
            ident,
            lifetimes,
            variant: None,
            broken,
        }
    }

    /// Returns the number of the variant whose fields are meant.
    pub(crate) fn number(&self) -> Option<Literal> {
        self.variant.as_ref().map(|(_, number)| Literal::usize_unsuffixed(*number))
    }

    /// Returns what a literal or a pattern with the fields begins with: `Self`, or `Self::Text`.
    pub(crate) fn constructor(&self) -> TokenStream {
        match &self.variant {
            Some((variant, _)) => quote!(Self::#variant),
            None => quote!(Self),
        }
    }

    /// Returns a reference to a field: `&self.text`, or the variable that a variant's fields are bound to.
    pub(crate) fn reference(&self, field: &Field) -> TokenStream {
        if self.variant.is_some() {
            return slot(field).into_token_stream();
        }
        let member = &field.member;
        quote!(&self.#member)
    }

    /// Returns the function that describes the fields: `<Self as __Field>::describe`, or that of a variant.
    pub(crate) fn describe(&self) -> TokenStream {
        match self.number() {
            Some(number) => quote!(<Self as __rt::tagged::Variant<#number>>::describe),
            None => quote!(<Self as __Field>::describe),
        }
    }

    /// Expands code that refers to the fields; for a variant, only if the value is of that variant, and otherwise to
    /// `instead`.
    pub(crate) fn with_fields(&self, structure: &Struct, body: &TokenStream, instead: &TokenStream) -> TokenStream {
        if self.variant.is_none() {
            return body.clone();
        }
        let constructor = self.constructor();
        let bindings = structure.fields.iter().map(|field| {
            let (cfgs, member, slot) = (&field.cfgs, &field.member, slot(field));
            quote!(#(#cfgs)* #member: ref #slot)
        });
        quote! {
            match *self {
                #constructor { #(#bindings),* } => { #body }
                #[allow(unreachable_patterns)]
                _ => #instead,
            }
        }
    }

    /// Returns the type by which descriptions tell this one apart from others.
    pub(crate) fn identity(&self) -> TokenStream {
        let static_type = &self.static_type;
        match self.number() {
            Some(number) => quote!(__rt::tagged::Nth<#static_type, #number>),
            None => static_type.clone(),
        }
    }

    /// Whether the type has lifetimes, and so an owned form to convert to.
    pub(crate) fn borrows(&self) -> bool {
        !self.lifetimes.is_empty()
    }

    /// Whether a mistake in the type was reported.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Returns the body of a generated function; for a broken type, one that cannot run.
    pub(crate) fn body(&self, body: impl FnOnce() -> TokenStream) -> TokenStream {
        if self.broken { quote!(__rt::broken()) } else { body() }
    }

    /// Returns the elements of a generated list; none for a broken type.
    pub(crate) fn list<'f, F, T>(&self, fields: &'f [F], element: impl Fn(&'f F) -> T) -> Vec<T> {
        if self.broken { Vec::new() } else { fields.iter().map(element).collect() }
    }
}

/// Returns a generated name from which an editor navigates to the user's `ident`.
///
/// It has the whole span of `ident`, resolution included: otherwise editors ignore its location.
pub(crate) fn name_at(name: &str, ident: &Ident) -> Ident {
    Ident::new(name, ident.span())
}

/// Returns a generated lifetime; `name` includes the apostrophe.
pub(crate) fn lifetime(name: &str) -> Lifetime {
    Lifetime::new(name, Span::call_site())
}

/// Returns the type with each of its lifetimes replaced by the given one: `Bark<'static, 'static>`.
pub(crate) fn with_lifetime(ident: &Ident, lifetimes: &[Lifetime], lifetime: &Lifetime) -> TokenStream {
    if lifetimes.is_empty() {
        return quote!(#ident);
    }
    let arguments = lifetimes.iter().map(|_| lifetime);
    quote!(#ident<#(#arguments),*>)
}

/// Returns `<'__de: 'a + 'b, 'a, 'b>`: the text that is read lives at least as long as the values that borrow from it.
///
/// For a broken type, the bound is left out: nothing borrows, and the bound might cause another error.
fn decode_generics(lifetimes: &[Lifetime], broken: bool) -> TokenStream {
    if lifetimes.is_empty() || broken {
        quote!(<'__de #(, #lifetimes)*>)
    } else {
        quote!(<'__de: #(#lifetimes)+*, #(#lifetimes),*>)
    }
}
