//! Checks that no name in generated code resolves differently because of what the user has in scope.
//!
//! The walk covers all paths, patterns, the names of items and parameters, lifetimes, the arguments of macros and
//! attributes, and method calls, which could resolve to a method of one of the user's traits.

mod finds;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Expr, ExprMethodCall, Field, Item, ItemConst, ItemEnum, ItemStruct, ItemUse, Label, Lifetime, Macro,
    Pat, PatIdent, Path, Token, TypeParam, UseName, UseRename,
};

/// The crates that absolute paths begin with.
const ROOTS: &[&str] = &["core", "protocol"];

/// The names that `#[protocol]` is documented to add to the module.
const DOCUMENTED: &[&str] = &["Message", "MessageType", "Envelope", "CONTRACT", ROLES];

/// The module of roles, in which there is nothing else.
const ROLES: &str = "role";

/// The built-in attributes on generated items.
const ATTRIBUTES: &[&str] =
    &["allow", "automatically_derived", "cfg", "cfg_attr", "deny", "deprecated", "derive", "doc", "inline", "must_use"];

/// Parameters whose types, or the traits that bound them, are the runtime's: their own methods take precedence.
const RECEIVERS: &[&str] = &["__reader", "__writer", "__visitor"];

/// Asserts that each name in the expansion of `input` is absolute, the user's own, or begins with `__`.
#[track_caller]
pub(super) fn assert_hygienic(input: &str) {
    let mut walk = Walk { types: Types::of(input), ..Walk::default() };
    walk.visit_file(&syn::parse2(super::expand(input)).expect("the expansion is Rust"));
    let found = walk.mistakable;
    assert!(found.is_empty(), "names that could be mistaken: {found:?}");
}

/// Returns the names in a file that could resolve differently.
fn mistakable(file: impl ToTokens) -> Vec<String> {
    let mut walk = Walk::default();
    walk.visit_file(&syn::parse2(file.into_token_stream()).expect("the expansion is Rust"));
    walk.mistakable
}

/// Whether the user wrote it: the source text at its span is exactly this name.
///
/// A generated token that only has the span of a user's token, for errors, differs from the text there.
pub(super) fn is_users(ident: &Ident) -> bool {
    ident.span().source_text().is_some_and(|text| *ident == text)
}

/// The walk over an expansion.
#[derive(Default)]
struct Walk {
    mistakable: Vec<String>,
    /// The types of the input's fields; the tokens of copies have the span of the type's first token.
    types: Types,
    /// Names imported as functions in the current scope, so that parameters may have them; and `Into`, if imported.
    lent: Vec<Ident>,
    /// Whether the walk is inside a constant, which limits the scope of a `use`.
    in_constant: bool,
    /// Whether the walk is inside the module of roles.
    in_roles: bool,
}

impl Walk {
    fn expect(&mut self, is_clear: bool, found: impl ToTokens) {
        if !is_clear {
            self.mistakable.push(found.to_token_stream().to_string());
        }
    }

    /// Whether the user wrote it, at its span or in the type that begins there.
    fn is_users(&self, ident: &Ident) -> bool {
        is_users(ident) || self.types.hold(ident)
    }

    /// Visits a name that generated code declares.
    fn visit_name(&mut self, ident: &Ident) {
        self.expect(is_own(ident) || self.is_users(ident), ident);
    }
}

fn is_own(ident: &Ident) -> bool {
    ident.to_string().starts_with("__")
}

impl Visit<'_> for Walk {
    fn visit_path(&mut self, path: &Path) {
        let Some(first) = path.segments.first().map(|segment| &segment.ident) else {
            return;
        };
        let is_clear = if path.leading_colon.is_some() {
            // In `<Status>::Done`, the name is one of the type.
            ROOTS.iter().any(|root| first == root) || self.is_users(first)
        } else if first == "Into" && self.is_users(first) {
            // The imported trait would shadow the user's own `Into`.
            !self.lent.contains(first)
        } else {
            let names = DOCUMENTED.iter().chain(&["Self", "self"]);
            self.in_roles
                || is_own(first)
                || self.is_users(first)
                || self.lent.contains(first)
                || names.into_iter().any(|name| first == name)
        };
        self.expect(is_clear, path);
        visit::visit_path(self, path);
    }

    fn visit_pat(&mut self, pattern: &Pat) {
        match pattern {
            // A name in a pattern binds a variable, unless it names a constant or a static.
            Pat::Ident(PatIdent { ident, .. }) if !self.lent.contains(ident) => self.visit_name(ident),
            // `Type::VARIANT { .. }`, `[a, b]` and the like are visited below.
            _ => {}
        }
        visit::visit_pat(self, pattern);
    }

    fn visit_item_const(&mut self, item: &ItemConst) {
        let (lent, in_constant) = (self.lent.clone(), self.in_constant);
        self.in_constant = true;
        visit::visit_item_const(self, item);
        (self.lent, self.in_constant) = (lent, in_constant);
    }

    fn visit_item(&mut self, item: &Item) {
        match item {
            Item::Const(item) if item.ident != "_" && item.ident != "CONTRACT" => self.visit_name(&item.ident),
            Item::Static(item) => self.visit_name(&item.ident),
            Item::Fn(item) => self.visit_name(&item.sig.ident),
            Item::Struct(item) if !self.in_roles => self.visit_name(&item.ident),
            Item::Mod(item) if item.ident == ROLES => {
                self.in_roles = true;
                visit::visit_item_mod(self, item);
                self.in_roles = false;
                return;
            }
            Item::Mod(item) => self.visit_name(&item.ident),
            Item::Trait(item) => self.visit_name(&item.ident),
            Item::Enum(item) if DOCUMENTED.iter().all(|name| item.ident != name) => self.visit_name(&item.ident),
            Item::Type(item) if DOCUMENTED.iter().all(|name| item.ident != name) => self.visit_name(&item.ident),
            Item::Use(item) => {
                let mut found = Words::default();
                found.visit_use_tree(&item.tree);
                // `use ::protocol::__private::.. as __rt` adds a reserved name, `use __rt::Trait as _` adds none.
                let is_rooted = item.leading_colon.is_some() || found.0.first().is_some_and(is_own);
                let is_unnamed = is_rooted && found.0.last().is_some_and(|name| name == "_" || is_own(name));
                let lent = if self.in_constant { lent_names(item) } else { Vec::new() };
                self.expect(is_unnamed || !lent.is_empty() || found.0.iter().all(is_users), item);
                self.lent.extend(lent);
            }
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_type_param(&mut self, parameter: &TypeParam) {
        self.visit_name(&parameter.ident);
        visit::visit_type_param(self, parameter);
    }

    fn visit_lifetime(&mut self, lifetime: &Lifetime) {
        // `'a` in `Message<'a>` is there for people to read.
        let known = ["a", "static", "_"].iter().any(|name| lifetime.ident == name);
        self.expect(known || is_own(&lifetime.ident) || self.is_users(&lifetime.ident), lifetime);
    }

    fn visit_label(&mut self, label: &Label) {
        self.visit_name(&label.name.ident);
    }

    fn visit_expr_method_call(&mut self, call: &ExprMethodCall) {
        let receiver = call.receiver.to_token_stream().to_string();
        self.expect(is_users(&call.method) || RECEIVERS.contains(&receiver.as_str()), &call.method);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, invocation: &Macro) {
        self.visit_path(&invocation.path);
        let Some(name) = invocation.path.segments.last() else {
            return;
        };
        // The arguments of these are not Rust, or are visited where they also appear elsewhere.
        if ["cfg", "conversions"].iter().any(|known| name.ident == known) || is_users(&name.ident) {
            return;
        }
        match Punctuated::<Expr, Token![,]>::parse_terminated.parse2(invocation.tokens.clone()) {
            Ok(arguments) => arguments.iter().for_each(|argument| self.visit_expr(argument)),
            Err(_) => self.expect(false, invocation),
        }
    }

    fn visit_attribute(&mut self, attribute: &Attribute) {
        let path = attribute.path();
        let known = ATTRIBUTES.iter().any(|known| path.is_ident(known));
        self.expect(known || path.segments.iter().all(|segment| is_users(&segment.ident)), path);
        if path.is_ident("derive") {
            let checked = attribute.parse_nested_meta(|derive| {
                self.visit_path(&derive.path);
                Ok(())
            });
            checked.expect("derives are paths");
        }
        if let Ok(pair) = attribute.meta.require_name_value() {
            self.visit_expr(&pair.value);
        }
    }
}

/// The identifiers in field types, by the position where the type begins.
#[derive(Default)]
struct Types(BTreeMap<usize, BTreeSet<String>>);

impl Types {
    fn of(input: &str) -> Self {
        let mut types = Self::default();
        types.visit_file(&syn::parse_file(input).expect("the input is Rust"));
        types
    }

    fn hold(&self, ident: &Ident) -> bool {
        let begins = ident.span().byte_range().start;
        self.0.get(&begins).is_some_and(|words| words.contains(&ident.to_string()))
    }
}

impl Types {
    /// Notes the types of the fields in an item of this name, which replaces `Self`.
    fn note<'f>(&mut self, ident: &Ident, fields: impl IntoIterator<Item = &'f Field>) {
        for field in fields {
            let mut words = Words::default();
            words.visit_type(&field.ty);
            words.0.push(ident.clone());
            let begins = field.ty.span().byte_range().start;
            self.0.entry(begins).or_default().extend(words.0.iter().map(ToString::to_string));
        }
    }
}

impl Visit<'_> for Types {
    fn visit_item_struct(&mut self, item: &ItemStruct) {
        self.note(&item.ident, &item.fields);
    }

    fn visit_item_enum(&mut self, item: &ItemEnum) {
        self.note(&item.ident, item.variants.iter().flat_map(|variant| &variant.fields));
    }
}

/// Returns the names in `use __rt::{Into, local as text, ..};`.
fn lent_names(item: &ItemUse) -> Vec<Ident> {
    let mut lent = Lent::default();
    if item.to_token_stream().to_string().starts_with("use __rt :: {") {
        lent.visit_item_use(item);
    }
    lent.0
}

/// The new names in a `use` of the function `local`, and `Into`.
#[derive(Default)]
struct Lent(Vec<Ident>);

impl Visit<'_> for Lent {
    fn visit_use_name(&mut self, name: &UseName) {
        self.0.extend((name.ident == "Into").then(|| name.ident.clone()));
    }

    fn visit_use_rename(&mut self, rename: &UseRename) {
        self.0.extend((rename.ident == "local").then(|| rename.rename.clone()));
    }
}

/// The identifiers in a piece of syntax.
#[derive(Default)]
struct Words(Vec<Ident>);

impl Visit<'_> for Words {
    fn visit_ident(&mut self, ident: &Ident) {
        self.0.push(ident.clone());
    }
}
