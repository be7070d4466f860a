//! Checks an enum under `#[data(tag = "...")]` and builds its model.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Fields, ItemEnum, Lifetime, LitStr, Type};

use super::Checked;
use super::case::Case;
use super::conditional::cfgs;
use super::declaration::{declare, deprecation};
use super::derives::{check_derives, take_debug};
use super::docs::documentation;
use super::enumeration::{check_discriminant, check_named_other, check_single_other, check_when, wire_name};
use super::field::check_field;
use super::generics::check_struct_generics;
use super::names::WireNames;
use super::plan::Plan;
use super::type_syntax::check_type;
use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{
    Declaration, Derives, Field, Form, Mark, OtherVariant, Struct, StructKind, Union, UnionVariant, VariantContent,
};
use crate::parse::{REST, RawEnum, RawField, RawVariant, Slot};

/// What the attribute says about the enum below it.
pub(crate) struct UnionPlan {
    pub(crate) tag: LitStr,
    pub(crate) content: Slot<LitStr>,
    /// The case of the variants: `snake_case` by default.
    pub(crate) case: Option<Case>,
    /// The case of their fields.
    pub(crate) field_case: Option<Case>,
    pub(crate) plan: Plan,
}

/// What all variants of an enum share.
pub(super) struct Owner<'a> {
    pub(super) lifetimes: &'a [Lifetime],
    pub(super) runtime: &'a TokenStream,
    /// The case of the fields.
    pub(super) case: Option<Case>,
}

/// What stands around the variants of a tagged enum.
struct Tagged<'a> {
    owner: Owner<'a>,
    tag: &'a LitStr,
    content: Option<&'a LitStr>,
}

/// Checks an enum whose variants are told apart by a tag.
pub(crate) fn check_union(raw: RawEnum, plan: UnionPlan, errors: &mut Errors) -> Checked<Union> {
    let UnionPlan { tag, content, case, field_case, plan } = plan;
    let case = case.unwrap_or(Case::Snake);
    let Some(lifetimes) = check_struct_generics(&raw.item.generics, StructKind::Data, errors) else {
        return Checked::Unmodelled(raw.into_tokens());
    };
    let RawEnum { mut item, variants: raw_variants, errors: own, unfinished } = raw;
    errors.append(own);
    let attributes = item.attrs.clone();
    let derives = check_derives(&mut item.attrs, errors);
    // Reported below; removed so that rustc does not report them again.
    item.variants.iter_mut().for_each(|variant| variant.discriminant = None);
    // Rule: an enum has a value to send. Rejected: `enum Item {}`.
    if raw_variants.is_empty() && !unfinished {
        errors.push(&item.ident, texts::EMPTY_ENUM);
    }
    let content = content.value();
    // Rule: tag and content have keys of their own. Rejected: `tag = "a", content = "a"`.
    if let Some(content) = content.filter(|content| content.value() == tag.value()) {
        errors.push(content, texts::tag_is_content(&content.value(), false));
    }
    let owner = Owner { lifetimes: &lifetimes, runtime: &plan.runtime, case: field_case };
    let tagged = Tagged { owner, tag: &tag, content };
    let mut names = WireNames::default();
    let (mut variants, mut other) = (Vec::new(), None);
    for raw in raw_variants {
        if raw.other.is_some() {
            check_single_other(check_other(raw, errors), &mut other, errors);
        } else {
            variants.extend(check_variant(raw, &tagged, case, &mut names, errors));
        }
    }
    check_marks(&variants, errors);
    write_types(&mut item, &variants);
    let holds_secret = variants.iter().filter_map(UnionVariant::structure).any(Struct::has_secret);
    let debug = holds_secret.then(|| take_debug(&mut item.attrs)).flatten();
    let tokens = item.to_token_stream();
    let mut declaration = declare(&attributes, item.ident, item.vis, derives, tokens, plan.runtime.clone());
    declaration.debug = debug;
    declaration.source = plan.source;
    declaration.unknown_fields = plan.unknown_fields;
    declaration.broken = unfinished || errors.count() > plan.errors_before;
    for variant in &mut variants {
        if let VariantContent::Fields(structure) | VariantContent::Under(_, structure) = &mut variant.content {
            structure.declaration.broken = declaration.broken;
        }
    }
    Checked::Modelled(Union { declaration, lifetimes, tag: tag.value(), variants, other })
}

/// Rule: all tags are strings or all are integers. Rejected: `#[field(rename = 3)] Call(Call), Nothing`.
fn check_marks(variants: &[UnionVariant], errors: &mut Errors) {
    if variants.iter().any(|variant| variant.mark.is_integer()) {
        for variant in variants.iter().filter(|variant| !variant.mark.is_integer()) {
            errors.push(&variant.ident, texts::MIXED_MARKS);
        }
    }
}

/// Rule: an `#[other]` variant is `Other(Unknown)` and has no name. Rejected: `#[other] Other(String)`.
fn check_other(raw: RawVariant, errors: &mut Errors) -> OtherVariant {
    let RawVariant { variant, rename, number, when, aliases, other, fields, inner, errors: own } = raw;
    errors.append(own);
    check_when(&when, errors);
    if let Some(key) = number.key() {
        errors.push(key, texts::NAMED_OTHER);
    }
    RawField::discard_all(fields);
    for attribute in inner {
        errors.push(&attribute.meta, texts::FIELD_INSIDE_VARIANT);
    }
    check_discriminant(&variant, errors);
    check_named_other(&rename, &aliases, errors);
    let holds_unknown = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().and_then(|field| outer_name(&field.ty)).is_some_and(|name| name == "Unknown")
        }
        _ => false,
    };
    if let (false, Some(attribute)) = (holds_unknown, other) {
        errors.push(&attribute.meta, texts::WRONG_OTHER_UNION);
    }
    OtherVariant { cfgs: cfgs(&variant.attrs), ident: variant.ident }
}

fn check_variant(
    raw: RawVariant,
    tagged: &Tagged<'_>,
    case: Case,
    names: &mut WireNames,
    errors: &mut Errors,
) -> Option<UnionVariant> {
    let RawVariant { variant, rename, number, when, aliases, fields, errors: own, .. } = raw;
    errors.append(own);
    check_when(&when, errors);
    check_discriminant(&variant, errors);
    let mark = match number.value() {
        Some(number) => {
            let name = number.value.to_string();
            names.claim(&name, &number.written, &variant.ident, !cfgs(&variant.attrs).is_empty(), errors);
            // Rule: an integer has one spelling. Rejected: `rename = 3, alias = "three"`.
            for alias in rename.value().into_iter().chain(&aliases) {
                errors.push(alias, texts::INTEGER_BESIDE_STRING);
            }
            Mark::Integer(number.value)
        }
        None => Mark::Text(wire_name(&variant, &rename, &aliases, case, names, errors)),
    };
    let owner = &tagged.owner;
    let content = match (&variant.fields, tagged.content) {
        (Fields::Unnamed(unnamed), _) if unnamed.unnamed.len() != 1 => {
            RawField::discard_all(fields);
            errors.push(&variant.fields, texts::TUPLE_VARIANT);
            return None;
        }
        (Fields::Unnamed(_), None) => VariantContent::Flattened(Box::new(check_flattened(fields, owner, errors)?)),
        (Fields::Unnamed(_), Some(content)) => {
            let field = fields.into_iter().next()?;
            let mut field = check_held(field, owner, errors);
            field.name = content.value();
            VariantContent::Fields(structure(&variant, owner, vec![field]))
        }
        (Fields::Named(_), content) => {
            let fields = check_fields(fields, tagged, errors);
            match content {
                Some(content) => VariantContent::Under(content.value(), structure(&variant, owner, fields)),
                None => VariantContent::Fields(structure(&variant, owner, fields)),
            }
        }
        (Fields::Unit, _) => VariantContent::Fields(structure(&variant, owner, Vec::new())),
    };
    Some(UnionVariant {
        mark,
        aliases: aliases.iter().map(LitStr::value).collect(),
        docs: documentation(&variant.attrs),
        deprecated: deprecation(&variant.attrs),
        cfgs: cfgs(&variant.attrs),
        content,
        ident: variant.ident,
    })
}

/// Rule: a value whose fields stand beside the tag has no keys of its own. Rejected: `Call(#[field(check = f)] Call)`.
fn check_flattened(fields: Vec<RawField>, owner: &Owner<'_>, errors: &mut Errors) -> Option<Type> {
    let RawField { mut ty, keys, errors: own, .. } = fields.into_iter().next()?;
    errors.append(own);
    if let Some(key) = keys.any() {
        errors.push(key, texts::KEY_OF_FLATTENED);
    }
    check_type(&mut ty, owner.lifetimes, errors);
    Some(ty)
}

/// Checks a field that stands alone under the content key, which is its name.
fn check_held(mut raw: RawField, owner: &Owner<'_>, errors: &mut Errors) -> Field {
    // Rule: the enum names it. Rejected: `Call(#[field(rename = "call")] Call)`.
    let names = raw.keys.rename.key().into_token_stream();
    let aliases = raw.keys.aliases.iter().map(ToTokens::to_token_stream);
    for name in Some(names).into_iter().filter(|name| !name.is_empty()).chain(aliases) {
        errors.push(name, texts::NAME_OF_HELD);
    }
    // Rule: a value alone is not among the members of an object. Rejected: `Call(#[field(rest)] BTreeMap<String, u8>)`.
    if let Some(key) = std::mem::take(&mut raw.keys.rest).key() {
        errors.push(key, texts::key_of_newtype(REST));
    }
    check_field(raw, (StructKind::Variant, owner.lifetimes), None, &mut WireNames::default(), errors)
}

/// Checks the fields of a variant. Rule: those beside the tag have other keys than it. Rejected: `tag = "type"` with
/// `Text { r#type: u8 }`.
fn check_fields(raw: Vec<RawField>, tagged: &Tagged<'_>, errors: &mut Errors) -> Vec<Field> {
    let mut names = WireNames::default();
    let fields = raw.into_iter().map(|field| {
        let field =
            check_field(field, (StructKind::Variant, tagged.owner.lifetimes), tagged.owner.case, &mut names, errors);
        let tag = tagged.tag.value();
        if tagged.content.is_none() && !field.is_rest() && (field.name == tag || field.aliases.contains(&tag)) {
            errors.push(&field.ident, texts::field_is_tag(&tag));
        }
        field
    });
    fields.collect()
}

/// Returns the fields of a variant as a struct.
pub(super) fn structure(variant: &syn::Variant, owner: &Owner<'_>, fields: Vec<Field>) -> Struct {
    let derives = Derives { debug: true, clone: true, partial_eq: true };
    let (visibility, item) = (syn::Visibility::Inherited, TokenStream::new());
    let declaration = declare(&variant.attrs, variant.ident.clone(), visibility, derives, item, owner.runtime.clone());
    Struct {
        declaration: Declaration { cfgs: Vec::new(), ..declaration },
        kind: StructKind::Variant,
        form: Form::Named,
        lifetimes: owner.lifetimes.to_vec(),
        fields,
        is_flattened: false,
        generates_new: false,
    }
}

/// Copies the fixed types of the fields into the item.
fn write_types(item: &mut ItemEnum, variants: &[UnionVariant]) {
    for written in &mut item.variants {
        let Some(variant) = variants.iter().find(|variant| variant.ident == written.ident) else { continue };
        match &variant.content {
            VariantContent::Flattened(ty) => {
                for field in &mut written.fields {
                    field.ty = (**ty).clone();
                }
            }
            VariantContent::Fields(structure) | VariantContent::Under(_, structure) => {
                for (written, field) in written.fields.iter_mut().zip(&structure.fields) {
                    written.ty = field.ty.clone();
                }
            }
        }
    }
}
