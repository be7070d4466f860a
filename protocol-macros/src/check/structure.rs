//! Checks a struct (a message, a header or a data type) and builds its model.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Fields, ItemStruct, Lifetime};

use super::Checked;
use super::array::check_elements;
use super::case::Case;
use super::declaration::declare;
use super::derives::{check_derives, take_debug};
use super::field::check_field;
use super::generics::check_struct_generics;
use super::names::{WireNames, spelled};
use super::newtype::check_newtype;
use crate::diagnostics::{Errors, texts};
use crate::model::{Field, Form, Struct, StructKind};
use crate::parse::{RawField, RawStruct, Slot, is_newtype};
use crate::verbatim::{Source, UnknownFields};

/// The maximum number of fields in a struct. A larger one should be split into data types.
const MOST_FIELDS: usize = 128;

/// What the attribute says about the struct below it.
pub(crate) struct StructPlan {
    pub(crate) kind: StructKind,
    pub(crate) case: Option<Case>,
    pub(crate) new: Slot<bool>,
    pub(crate) runtime: TokenStream,
    pub(crate) source: Option<Source>,
    pub(crate) unknown_fields: UnknownFields,
    /// The number of errors before this item was checked: if there are more afterwards, the item is broken.
    pub(crate) errors_before: usize,
}

/// Checks a struct.
pub(crate) fn check_struct(mut raw: RawStruct, plan: StructPlan, errors: &mut Errors) -> Checked<Struct> {
    let Some(lifetimes) = check_struct_generics(&raw.item.generics, plan.kind, errors) else {
        return Checked::Unmodelled(raw.into_tokens());
    };
    let form = check_form(&mut raw, plan.kind, errors);
    let RawStruct { mut item, mut fields, errors: own, unfinished } = raw;
    errors.append(own);
    let attributes = item.attrs.clone();
    check_twins(&mut item, &mut fields, errors);
    let derives = check_derives(&mut item.attrs, errors);
    if form == Form::Newtype {
        for field in &mut fields {
            check_newtype(field, plan.kind, &item.ident, errors);
        }
    }
    let kind = if form == Form::Newtype && plan.kind.is_message() { StructKind::Message } else { plan.kind };
    if kind.is_array() {
        check_elements(&mut fields, errors);
    }
    let fields = check_fields(fields, (kind, &lifetimes), plan.case, errors);
    write_types(&mut item, &fields);
    let debug = fields.iter().any(|field| field.secret).then(|| take_debug(&mut item.attrs)).flatten();
    let tokens = item.to_token_stream();
    let mut declaration = declare(&attributes, item.ident, item.vis, derives, tokens, plan.runtime);
    declaration.debug = debug;
    declaration.source = plan.source;
    declaration.unknown_fields = plan.unknown_fields;
    declaration.broken = unfinished || errors.count() > plan.errors_before;
    Checked::Modelled(Struct {
        declaration,
        kind,
        form,
        lifetimes,
        fields,
        is_flattened: plan.kind == StructKind::Data,
        generates_new: plan.new.value().copied().unwrap_or(true),
    })
}

/// Rule: fields have names, which are their keys, or there is one field that is all. Rejected: `struct Bark(String, u8);`.
fn check_form(raw: &mut RawStruct, kind: StructKind, errors: &mut Errors) -> Form {
    match &raw.item.fields {
        Fields::Named(_) => Form::Named,
        Fields::Unit => Form::Unit,
        Fields::Unnamed(_) if (kind.is_message() || kind == StructKind::Data) && is_newtype(&raw.item) => Form::Newtype,
        Fields::Unnamed(fields) => {
            let found = match kind {
                StructKind::Header => texts::HEADER_TUPLE.to_owned(),
                StructKind::Array => texts::ARRAY_TUPLE.to_owned(),
                StructKind::Message | StructKind::MessageOfElements | StructKind::Data | StructKind::Variant => {
                    texts::wrong_item(kind.attribute(), "a tuple struct")
                }
            };
            errors.push(fields, found);
            raw.fields.drain(..).for_each(|field| field.errors.discard());
            Form::Named
        }
    }
}

/// Rule: a field is declared once. Rejected: `text: String, text: u8`. The second is dropped, since rustc would report
/// everything generated from it.
fn check_twins(item: &mut ItemStruct, fields: &mut Vec<RawField>, errors: &mut Errors) {
    let mut kept: Vec<RawField> = Vec::new();
    for field in std::mem::take(fields) {
        let is_conditional =
            |field: &RawField| field.attributes.iter().any(|attribute| attribute.path().is_ident("cfg"));
        let first =
            kept.iter().find(|first| first.ident == field.ident && !is_conditional(first) && !is_conditional(&field));
        let Some(first) = first else {
            kept.push(field);
            continue;
        };
        errors.push(&field.ident, texts::second_field(&spelled(&field.ident)));
        errors.push(&first.ident, texts::FIRST_DECLARED_HERE);
        field.errors.discard();
        if let Fields::Named(named) = &mut item.fields {
            let mut seen = false;
            named.named = std::mem::take(&mut named.named)
                .into_iter()
                .filter(|other| other.ident.as_ref() != Some(&field.ident) || !std::mem::replace(&mut seen, true))
                .collect();
        }
    }
    *fields = kept;
}

/// Copies the fixed types of the fields into the item.
fn write_types(item: &mut ItemStruct, fields: &[Field]) {
    for (written, field) in item.fields.iter_mut().zip(fields) {
        if written.ident.as_ref().is_none_or(|ident| *ident == field.ident) {
            written.ty = field.ty.clone();
        }
    }
}

/// Checks each field, then all together: no duplicate names, and not too many fields.
fn check_fields(
    raw: Vec<RawField>,
    owner: (StructKind, &[Lifetime]),
    case: Option<Case>,
    errors: &mut Errors,
) -> Vec<Field> {
    let mut names = WireNames::default();
    if let Some(one_too_many) = raw.get(MOST_FIELDS) {
        errors.push(&one_too_many.ident, texts::too_many_fields(MOST_FIELDS));
    }
    raw.into_iter().map(|field| check_field(field, owner, case, &mut names, errors)).collect()
}
