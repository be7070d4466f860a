//! A data type: a struct, a header or an enum.

mod header;
mod integer_values;
mod named_values;
mod union;
mod untagged;
mod variant;

use proc_macro2::TokenStream;
use quote::quote;

use super::block::expand_item_with_impls;
use super::document::expand_document;
use super::serde_impls::expand_serde_impls;
use super::structure::expand_struct_impls;
use super::structure::owned::expand_owned_enum;
use super::structure::warnings::expand_warnings;
use super::target::Target;
use crate::model::{DataType, Enum, Struct, StructKind};

use header::expand_header;
use integer_values::expand_integer_enum;
use named_values::{expand_field_impls, expand_inherent, expand_named_values};
use union::expand_union;
use untagged::expand_untagged;

/// Expands a data type, in a protocol or outside.
pub(crate) fn expand_data(data_type: &DataType) -> TokenStream {
    match data_type {
        DataType::Struct(structure) => expand_struct(structure),
        DataType::Enum(data_enum) => expand_enum(data_enum),
        DataType::IntegerEnum(data_enum) => expand_integer_enum(data_enum),
        DataType::Union(union) => expand_union(union),
        DataType::Untagged(untagged) => expand_untagged(untagged),
    }
}

fn expand_struct(structure: &Struct) -> TokenStream {
    let target = Target::of_struct(structure);
    let struct_impls = expand_struct_impls(structure, &target);
    let document_impl = expand_document(&structure.declaration, &target);
    let header_impl = (structure.kind == StructKind::Header).then(|| expand_header(structure, &target));
    let block = expand_item_with_impls(&structure.declaration, &quote!(#struct_impls #document_impl #header_impl));
    let warnings = expand_warnings(structure);
    quote!(#block #warnings)
}

fn expand_enum(data_enum: &Enum) -> TokenStream {
    let target = Target::of_enum(&data_enum.declaration);
    let inherent_impl = expand_inherent(data_enum, &target);
    let document_impl = expand_document(&data_enum.declaration, &target);
    let named_values_impl = expand_named_values(data_enum, &target);
    let field_impls = expand_field_impls(&target);
    let owned_impl = expand_owned_enum(&target);
    let serde_impls = expand_serde_impls(&target, data_enum.declaration.unknown_fields);
    let impls = quote!(#inherent_impl #document_impl #named_values_impl #field_impls #owned_impl #serde_impls);
    expand_item_with_impls(&data_enum.declaration, &impls)
}
