//! Writes out a verified model as Rust: the last stage. It sees only the model and cannot fail.
//!
//! Every declared type becomes the user's own item, followed by one `const _: () = { .. };` that
//! holds its impls. One file below per thing that is generated.

mod block;
mod check;
mod codec;
mod contract;
mod conversions;
mod declared;
mod decode;
mod default;
mod describe;
mod docs;
mod field_impl;
mod header;
mod keys;
mod members;
mod message_enum;
mod message_payload;
mod message_set;
mod message_type;
mod named_values;
mod new;
mod owned;
mod parameters;
mod protocol;
mod protocol_impl;
mod rules;
mod runtime;
mod serde_impls;
mod substitute;
mod tag_table;
mod target;
mod validate;
mod warnings;
mod with_header;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{DataType, Declaration, Enum, Message, Protocol, Struct, StructKind, UnknownFields};

use block::expand_item_with_impls;
use target::Target;

/// A message outside of any protocol.
pub(crate) fn message(message: &Message) -> TokenStream {
    let Declaration { runtime, cfgs, .. } = &message.structure.declaration;
    let message_item = protocol_message(message);
    let header_assertion = header::expand_assertion(runtime, &message.envelope);
    let header_assertion = header_assertion.map(|assertion| quote!(#(#cfgs)* #assertion));
    quote!(#message_item #header_assertion)
}

/// A data type, in a protocol or outside.
pub(crate) fn data_type(data_type: &DataType) -> TokenStream {
    match data_type {
        DataType::Struct(structure) => data_struct(structure),
        DataType::Enum(data_enum) => self::data_enum(data_enum),
    }
}

/// A module of messages, with the enum of all of them.
pub(crate) fn protocol(protocol: &Protocol) -> TokenStream {
    protocol::expand_protocol(protocol)
}

/// A message whose envelope is its protocol's.
fn protocol_message(message: &Message) -> TokenStream {
    let target = Target::of_struct(&message.structure);
    let struct_impls = struct_impls(&message.structure, &target, message.envelope.unknown_fields);
    let header_impl = with_header::expand_with_header(&target, &message.envelope);
    let declared_impl = declared::expand_declared(message, &target);
    let block =
        expand_item_with_impls(&message.structure.declaration, &quote!(#struct_impls #header_impl #declared_impl));
    let warnings = warnings::expand_warnings(&message.structure);
    quote!(#block #warnings)
}

fn data_struct(structure: &Struct) -> TokenStream {
    let target = Target::of_struct(structure);
    let struct_impls = struct_impls(structure, &target, UnknownFields::Ignore);
    let header_impl = (structure.kind == StructKind::Header).then(|| header::expand_header(structure, &target));
    let block = expand_item_with_impls(&structure.declaration, &quote!(#struct_impls #header_impl));
    let warnings = warnings::expand_warnings(structure);
    quote!(#block #warnings)
}

fn data_enum(data_enum: &Enum) -> TokenStream {
    let target = Target::of_enum(&data_enum.declaration);
    let inherent_impl = named_values::expand_inherent(data_enum, &target);
    let named_values_impl = named_values::expand_named_values(data_enum, &target);
    let field_impls = named_values::expand_field_impls(&target);
    let owned_impl = owned::expand_owned_enum(&target);
    let serde_impls = serde_impls::expand_serde_impls(&target, UnknownFields::Ignore);
    let impls = quote!(#inherent_impl #named_values_impl #field_impls #owned_impl #serde_impls);
    expand_item_with_impls(&data_enum.declaration, &impls)
}

/// What every struct has: a message, a header or a data type.
fn struct_impls(structure: &Struct, target: &Target<'_>, unknown_fields: UnknownFields) -> TokenStream {
    let field_rules = rules::expand_rules(structure, target);
    let inherent_impl = new::expand_inherent(structure, target);
    let default_functions = default::expand_default_functions(structure, target);
    let check_functions = check::expand_check_functions(structure, target);
    let pattern_statics = field_rules.iter().flat_map(|field| &field.pattern_statics);
    let field_impl = field_impl::expand_field(structure, target, &field_rules);
    let owned_impl = owned::expand_owned_struct(structure, target);
    let serde_impls = serde_impls::expand_serde_impls(target, unknown_fields);
    quote! {
        #inherent_impl
        #default_functions
        #check_functions
        #(#pattern_statics)*
        #field_impl
        #owned_impl
        #serde_impls
    }
}
