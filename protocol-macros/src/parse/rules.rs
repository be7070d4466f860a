//! Reads rules on values: those of a field, and those inside `each(...)`, `keys(...)` and `values(...)`.

use proc_macro2::{Ident, TokenStream};
use syn::LitStr;
use syn::Token;
use syn::parse::{ParseStream, Parser};

use super::bounds::{RawBounds, parse_bounds};
use super::key_values::read_keys;
use super::values::{flag, listed_word, literal, parenthesized};
use super::vocabulary::{self, EACH, FORMAT, KEYS, LEN, ONE_OF, PATTERN, RANGE, UNIQUE, VALUES};
use crate::diagnostics::{Errors, shown, texts};
use crate::verbatim::{FORMATS, Format};

/// A rule as written, under its key.
pub(crate) struct RawRule {
    pub(crate) key: Ident,
    pub(crate) body: RawRuleBody,
}

/// What a rule says.
pub(crate) enum RawRuleBody {
    Length(RawBounds),
    Range(RawBounds),
    Pattern(LitStr),
    Format(Format),
    OneOf(Vec<LitStr>),
    Unique,
    Each(Vec<RawRule>),
    Keys(Vec<RawRule>),
    Values(Vec<RawRule>),
}

/// Reads a rule into the list, if the key is a rule's.
///
/// ```text
/// rule := 'len' '(' bounds ')' | 'range' '(' bounds ')' | 'pattern' '(' string ')' | 'format' '(' name ')'
///       | 'one_of' '(' string,+ ')' | 'unique' | 'each' '(' rule,+ ')' | 'keys' '(' rule,+ ')' | 'values' '(' rule,+ ')'
/// ```
pub(crate) fn read_rule(
    key: &Ident,
    input: ParseStream<'_>,
    rules: &mut Vec<RawRule>,
    errors: &mut Errors,
) -> syn::Result<()> {
    let body = match key.to_string().as_str() {
        LEN => RawRuleBody::Length(parse_bounds(key, parenthesized(key, input)?)?),
        RANGE => RawRuleBody::Range(parse_bounds(key, parenthesized(key, input)?)?),
        PATTERN => RawRuleBody::Pattern(one_string(key, parenthesized(key, input)?)?),
        FORMAT => RawRuleBody::Format(listed_word(key, FORMATS, parenthesized(key, input)?)?),
        ONE_OF => RawRuleBody::OneOf(strings(key, parenthesized(key, input)?, errors)?),
        UNIQUE => flag(key, input).map(|()| RawRuleBody::Unique)?,
        EACH => RawRuleBody::Each(nested(key, parenthesized(key, input)?, errors)?),
        KEYS => RawRuleBody::Keys(nested(key, parenthesized(key, input)?, errors)?),
        VALUES => RawRuleBody::Values(nested(key, parenthesized(key, input)?, errors)?),
        _ => {
            return Err(syn::Error::new(key.span(), texts::expected("a rule", &key.to_string())));
        }
    };
    if rules.iter().any(|rule| rule.key == *key) {
        errors.push(key, texts::duplicate_key(&key.to_string()));
    } else {
        rules.push(RawRule { key: key.clone(), body });
    }
    Ok(())
}

/// Reads the rules in `each(...)`, `keys(...)` or `values(...)`.
fn nested(outer: &Ident, tokens: TokenStream, errors: &mut Errors) -> syn::Result<Vec<RawRule>> {
    if tokens.is_empty() {
        return Err(syn::Error::new(outer.span(), texts::empty_list(&outer.to_string(), "rule")));
    }
    let mut rules = Vec::new();
    let list = outer.to_string();
    read_keys(tokens, errors, |key, input, errors| {
        if vocabulary::RULES.contains(&key.to_string().as_str()) {
            read_rule(key, input, &mut rules, errors)
        } else {
            Err(vocabulary::unknown_rule(key, &list))
        }
    });
    Ok(rules)
}

/// Reads the string of `pattern("...")`.
fn one_string(key: &Ident, tokens: TokenStream) -> syn::Result<LitStr> {
    let written = tokens.clone();
    let read = |input: ParseStream<'_>| {
        let text = literal(key, input)?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(text) } else { Err(not_one_string(key, &written)) }
    };
    read.parse2(tokens)
}

fn not_one_string(key: &Ident, written: &TokenStream) -> syn::Error {
    let text = texts::expected(&format!("`{key}(\"...\")`"), &format!("{key}({})", shown(written)));
    syn::Error::new_spanned(written, text)
}

/// Reads the strings of `one_of("a", "b")`.
fn strings(key: &Ident, tokens: TokenStream, errors: &mut Errors) -> syn::Result<Vec<LitStr>> {
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), texts::empty_list(&key.to_string(), "string")));
    }
    let mut found: Vec<LitStr> = Vec::new();
    let read = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let text = literal(key, input)?;
            if found.contains(&text) {
                errors.push(&text, texts::value_twice(&key.to_string(), &text.value()));
            }
            found.push(text);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    read.parse2(tokens)?;
    Ok(found)
}
