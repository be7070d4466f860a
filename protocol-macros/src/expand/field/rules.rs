//! The rules of a field, each expanded twice: to a condition on the value and to its description.
//!
//! Both are expanded in one walk, because both name the statics that patterns are compiled into, and
//! those are numbered in the order in which the walk finds them.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::type_copy::copied;
use crate::expand::span::{blame, respanned};
use crate::expand::target::Target;
use crate::model::{Field, Limit, Number, Rule, Struct};

/// The expanded rules of one field.
pub(crate) struct FieldRules {
    /// `static __PATTERN_0: rt::rules::Pattern = rt::rules::Pattern::new("a.b", "a[^\\n]b");`
    pub(crate) pattern_statics: Vec<TokenStream>,
    /// `<String as __rt::rules::Length>::length_within(&self.text, 1, 280)`
    pub(crate) conditions: Vec<TokenStream>,
    /// `__rt::Rule::Length { min: 1, max: 280 }`
    pub(crate) descriptions: Vec<TokenStream>,
}

/// Expands the rules of all fields, in order; none for a broken type.
pub(crate) fn expand_rules(structure: &Struct, target: &Target<'_>) -> Vec<FieldRules> {
    let mut patterns_before = 0;
    let rt = &quote!(__rt);
    target
        .list(&structure.fields, |field| field)
        .into_iter()
        .map(|field| {
            let mut walk = Walk { rt, field, patterns_before, pattern_statics: Vec::new() };
            let place = Place::Field(field, target.reference(field));
            let (conditions, descriptions) = walk.expand_all(&field.rules, &place);
            patterns_before += walk.pattern_statics.len();
            FieldRules { pattern_statics: walk.pattern_statics, conditions, descriptions }
        })
        .collect()
}

/// The value that a rule applies to.
enum Place<'m> {
    /// `&self.text`
    Field(&'m Field, TokenStream),
    /// The parameter of a closure: `__item`.
    Inside(Ident),
}

impl Place<'_> {
    /// `<String as __rt::rules::Length>::length_within(&self.text, 1, 280)`
    fn call(&self, rt: &TokenStream, rule: &str, method: &str, arguments: &TokenStream) -> TokenStream {
        let span = self.span();
        let rt = respanned(rt, span);
        let (rule, method) = (Ident::new(rule, span), Ident::new(method, span));
        match self {
            Place::Field(field, reference) => {
                let ty = copied(&field.ty);
                quote_spanned!(span=> <#ty as #rt::rules::#rule>::#method(#reference #arguments))
            }
            Place::Inside(value) => quote_spanned!(span=> #rt::rules::#rule::#method(#value #arguments)),
        }
    }

    fn span(&self) -> Span {
        match self {
            Place::Field(field, _) => blame(&field.ty),
            Place::Inside(value) => value.span(),
        }
    }
}

/// The walk over the rules of one field.
struct Walk<'m> {
    rt: &'m TokenStream,
    field: &'m Field,
    patterns_before: usize,
    pattern_statics: Vec<TokenStream>,
}

impl Walk<'_> {
    fn expand_all(&mut self, rules: &[Rule], place: &Place<'_>) -> (Vec<TokenStream>, Vec<TokenStream>) {
        let (mut conditions, descriptions): (Vec<_>, Vec<_>) = rules
            .iter()
            .map(|rule| {
                let (condition, description) = self.expand_rule(rule, place);
                ((is_costly(rule), condition), description)
            })
            .unzip();
        // What looks at a whole string goes last: one that `len` rejects is not looked at.
        conditions.sort_by_key(|(is_costly, _)| *is_costly);
        (conditions.into_iter().map(|(_, condition)| condition).collect(), descriptions)
    }

    fn expand_rule(&mut self, rule: &Rule, place: &Place<'_>) -> (TokenStream, TokenStream) {
        match rule {
            Rule::Length { min, max } => self.expand_length(*min, *max, place),
            Rule::Range { min, max } => self.expand_range(*min, *max, place),
            Rule::Pattern { declared, portable, table, span } => {
                self.expand_pattern([declared, portable], table.as_deref(), *span, place)
            }
            Rule::Format(format) => {
                let rt = self.rt;
                let format = format_ident!("{format:?}");
                let condition = place.call(rt, "Formatted", "has_format", &quote!(, #rt::Format::#format));
                (condition, quote!(#rt::Rule::Format(#rt::Format::#format)))
            }
            Rule::OneOf(allowed) => self.expand_one_of(allowed, place),
            Rule::Unique => {
                let rt = self.rt;
                let condition = place.call(rt, "Unique", "is_unique", &TokenStream::new());
                (condition, quote!(#rt::Rule::Unique))
            }
            Rule::Each(rules) => self.expand_inside("Each", "all_items", "__item", rules, place),
            Rule::Keys(rules) => self.expand_inside("Keys", "all_keys", "__key", rules, place),
            Rule::Values(rules) => self.expand_inside("Values", "all_values", "__value", rules, place),
        }
    }

    fn expand_length(&self, min: Option<usize>, max: Option<usize>, place: &Place<'_>) -> (TokenStream, TokenStream) {
        let rt = self.rt;
        let min = Literal::usize_unsuffixed(min.unwrap_or(0));
        let max = match max.map(Literal::usize_unsuffixed) {
            Some(max) => quote!(#max),
            None => quote!(#rt::usize::MAX),
        };
        let condition = place.call(rt, "Length", "length_within", &quote!(, #min, #max));
        (condition, quote!(#rt::Rule::Length { min: #min, max: #max }))
    }

    fn expand_range(&self, min: Limit, max: Limit, place: &Place<'_>) -> (TokenStream, TokenStream) {
        let rt = self.rt;
        let (min, max) = (expand_limit(rt, min), expand_limit(rt, max));
        let range = quote!(#rt::Range { min: #min, max: #max });
        let condition = place.call(rt, "Ranged", "in_range", &quote!(, &#range));
        (condition, quote!(#rt::Rule::Range(#range)))
    }

    fn expand_pattern(
        &mut self,
        spellings: [&str; 2],
        table: Option<&str>,
        span: Span,
        place: &Place<'_>,
    ) -> (TokenStream, TokenStream) {
        let rt = self.rt;
        let cfgs = &self.field.cfgs;
        let pattern_static = format_ident!("__PATTERN_{}", self.patterns_before + self.pattern_statics.len());
        let [declared, portable] = spellings.map(Literal::string);
        let call = match table {
            Some(table) => quote!(with_table(#declared, #portable, #table)),
            None => quote!(new(#declared, #portable)),
        };
        let span = span.resolved_at(Span::call_site());
        let pattern = quote_spanned!(span=> #rt::rules::Pattern::#call);
        self.pattern_statics.push(quote!(#(#cfgs)* static #pattern_static: #rt::rules::Pattern = #pattern;));
        let condition = place.call(rt, "Matches", "matches", &quote!(, &#pattern_static));
        (condition, quote!(#rt::contract::Rule::Pattern(&#pattern_static)))
    }

    fn expand_one_of(&self, allowed: &[String], place: &Place<'_>) -> (TokenStream, TokenStream) {
        let rt = self.rt;
        let condition = place.call(rt, "OneOf", "is_one_of", &quote!(, &[#(#allowed),*]));
        (condition, quote!(#rt::Rule::OneOf(&[#(#allowed),*])))
    }

    fn expand_inside(
        &mut self,
        rule: &str,
        method: &str,
        value: &str,
        rules: &[Rule],
        place: &Place<'_>,
    ) -> (TokenStream, TokenStream) {
        let rt = self.rt;
        let value = Ident::new(value, place.span());
        let (conditions, descriptions) = self.expand_all(rules, &Place::Inside(value.clone()));
        let test = if conditions.is_empty() { quote!(true) } else { quote!(#(#conditions)&&*) };
        let condition = place.call(rt, rule, method, &quote!(, |#value| #test));
        let rule = format_ident!("{rule}");
        (condition, quote!(#rt::Rule::#rule(&[#(#descriptions),*])))
    }
}

/// Whether the rule looks at each character of a string.
const fn is_costly(rule: &Rule) -> bool {
    matches!(rule, Rule::Pattern { .. } | Rule::Format(_))
}

fn expand_limit(rt: &TokenStream, limit: Limit) -> TokenStream {
    match limit {
        Limit::Open => quote!(#rt::Limit::Open),
        Limit::Included(number) => {
            let number = expand_number(rt, number);
            quote!(#rt::Limit::Included(#number))
        }
        Limit::Excluded(number) => {
            let number = expand_number(rt, number);
            quote!(#rt::Limit::Excluded(#number))
        }
    }
}

fn expand_number(rt: &TokenStream, number: Number) -> TokenStream {
    match number {
        Number::Integer(number) => {
            let number = Literal::i128_unsuffixed(number);
            quote!(#rt::Number::Integer(#number))
        }
        // A literal must be finite; `f64::MAX` bounds the same values as infinity does.
        Number::Float(number) => {
            let number = Literal::f64_unsuffixed(number.clamp(f64::MIN, f64::MAX));
            quote!(#rt::Number::Float(#number))
        }
    }
}
