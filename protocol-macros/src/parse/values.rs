//! Reads what follows a key: a string, a path, a list, ...

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Expr, ExprCall, ExprLit, ExprUnary, Lit, LitBool, LitStr, Path, Token, Type, UnOp, token};

use super::bounds::meant_bounds;
use super::key_values::{split_at_commas, until_comma, value_in, wrong_form, wrong_value};
use super::vocabulary;
use crate::diagnostics::{list, shown, texts, written};
use crate::verbatim::Constant;

/// Reads `key = "text"`.
pub(crate) fn string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    string_or(key, A_STRING, input)
}

const A_STRING: &str = "a string literal";

/// Reads `key = "text"`; if something else follows, the error says that `what` was expected.
fn string_or(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(key, "\"...\"", &quoted, input)?;
    literal_or(key, what, input)
}

/// Reads `key = "text"`, where the text is a name and must not be empty.
pub(crate) fn name(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    filled_name(key, string(key, input)?)
}

/// Does the same where an integer could stand too, which is read elsewhere.
pub(crate) fn name_or_integer(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    filled_name(key, string_or(key, "a string or integer literal", input)?)
}

fn filled_name(key: &Ident, name: LitStr) -> syn::Result<LitStr> {
    if name.value().is_empty() {
        return Err(syn::Error::new(name.span(), texts::empty_name(&key.to_string())));
    }
    Ok(name)
}

/// Whether `= word` follows.
pub(crate) fn is_word(word: &str, input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    ahead.parse::<Token![=]>().is_ok() && until_comma(&ahead).to_string() == word
}

/// An integer as written.
pub(crate) struct Integer {
    pub(crate) value: i64,
    /// Its tokens, for the span of errors.
    pub(crate) written: TokenStream,
}

/// Whether `= 3` follows.
pub(crate) fn is_integer(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let is_equals = ahead.parse::<Token![=]>().is_ok();
    is_equals && syn::parse2::<Expr>(until_comma(&ahead)).is_ok_and(|value| digits_in(&value).is_some())
}

/// Reads `key = 3`.
pub(crate) fn integer(key: &Ident, input: ParseStream<'_>) -> syn::Result<Integer> {
    let value = expression(key, input)?;
    integer_in(&value).ok_or_else(|| syn::Error::new_spanned(&value, texts::too_large_constant(&written(&value))))
}

/// Returns the integer that a literal is, if JSON numbers can carry it exactly.
pub(crate) fn integer_in(value: &Expr) -> Option<Integer> {
    const MAX_SAFE: i64 = (1 << 53) - 1;
    let digits = digits_in(value)?;
    let written = value.to_token_stream();
    (-MAX_SAFE..=MAX_SAFE).contains(&digits).then_some(Integer { value: digits, written })
}

/// Returns the integer that a literal is; the largest or the least in place of one beyond 64 bits.
fn digits_in(value: &Expr) -> Option<i64> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(digits), .. }) => Some(digits.base10_parse().unwrap_or(i64::MAX)),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &**expr {
            Expr::Lit(ExprLit { lit: Lit::Int(digits), .. }) => Some(-digits.base10_parse().unwrap_or(i64::MAX)),
            _ => None,
        },
        Expr::Group(group) => digits_in(&group.expr),
        _ => None,
    }
}

/// Reads `key = "text"`, where the text is not a name but must not be empty either.
pub(crate) fn filled_string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(key, input)?;
    if text.value().is_empty() {
        return Err(syn::Error::new(text.span(), texts::empty_value(&key.to_string())));
    }
    Ok(text)
}

/// Reads `key = "uri"`. Rule: it is absolute, without a fragment, and ASCII. Rejected: `id = "world"`.
pub(crate) fn uri(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(key, input)?;
    if uri_parts(&text.value()).is_some() {
        return Ok(text);
    }
    Err(syn::Error::new(text.span(), texts::not_a_uri(&key.to_string())))
}

/// Returns the scheme of an absolute URI, and what is behind it.
pub(crate) fn uri_parts(uri: &str) -> Option<(&str, &str)> {
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'))
    };
    let is_allowed = |letter: char| letter.is_ascii_graphic() && !"\"#<>\\^`{|}".contains(letter);
    let (scheme, rest) = uri.split_once(':')?;
    (is_scheme(scheme) && !rest.is_empty() && rest.chars().all(is_allowed)).then_some((scheme, rest))
}

/// Reads `"text"`, the value of `key` or an item of its list.
pub(crate) fn literal(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    literal_or(key, A_STRING, input)
}

fn literal_or(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    if !input.peek(Lit) {
        let found = until_comma(input);
        return Err(match quoted(&found) {
            Some(literal) => syn::Error::new_spanned(&found, texts::expected_instead(what, &shown(&found), &literal)),
            None => wrong_value(what, key, input),
        });
    }
    let ahead = input.fork();
    match ahead.parse::<Lit>() {
        Ok(Lit::Str(text)) if text.suffix().is_empty() => input.parse::<Lit>().map(|_| text),
        _ => Err(wrong_value(what, key, input)),
    }
}

/// Returns a value as a string literal: `"bark"` for `bark`, and a string literal unchanged.
fn quoted(value: &TokenStream) -> Option<String> {
    match value.clone().into_iter().collect::<Vec<_>>().as_slice() {
        // The name of a constant was not meant to be the text itself.
        [TokenTree::Ident(word)] if !word.to_string().starts_with(char::is_uppercase) => {
            Some(format!("{:?}", word.to_string()))
        }
        _ => syn::parse2::<LitStr>(value.clone()).ok().map(|_| written(value)),
    }
}

/// Reads `key = "text"`, `key = -1` or `key = true`.
pub(crate) fn constant(key: &Ident, input: ParseStream<'_>) -> syn::Result<Constant> {
    const WHAT: &str = "a string, a whole number or a bool, as a literal";
    equals(key, "\"...\"", &|value| constant_in(value).ok().map(|_| written(value)), input)?;
    let found = until_comma(input);
    let Ok(constant) = constant_in(&found) else {
        return Err(wrong_value(WHAT, key, input));
    };
    input.parse::<Expr>()?;
    match constant {
        Constant::Integer(number) if number.unsigned_abs() > Constant::MAX_INTEGER.unsigned_abs() => {
            Err(syn::Error::new_spanned(&found, texts::too_large_constant(&written(&found))))
        }
        constant => Ok(constant),
    }
}

fn constant_in(value: &TokenStream) -> syn::Result<Constant> {
    let (negative, literal) = match syn::parse2(value.clone())? {
        Expr::Lit(ExprLit { lit, .. }) => (false, lit),
        // A literal that `macro_rules!` passed on.
        Expr::Group(group) => return constant_in(&group.expr.into_token_stream()),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => (true, syn::parse2(expr.into_token_stream())?),
        _ => return Err(syn::Error::new_spanned(value, "")),
    };
    match literal {
        Lit::Str(text) if !negative && text.suffix().is_empty() => Ok(Constant::Text(text.value())),
        Lit::Bool(value) if !negative => Ok(Constant::Bool(value.value())),
        Lit::Int(number) if number.suffix().is_empty() => {
            let magnitude = number.base10_parse::<i64>().unwrap_or(i64::MAX);
            Ok(Constant::Integer(if negative { -magnitude } else { magnitude }))
        }
        _ => Err(syn::Error::new_spanned(value, "")),
    }
}

/// Reads `key = true` or `key = false`.
pub(crate) fn boolean(key: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    equals(key, "false", &|_| None, input)?;
    if !input.peek(LitBool) {
        return Err(wrong_value("`true` or `false`", key, input));
    }
    input.parse::<LitBool>().map(|value| value.value())
}

/// Reads `key = word`, where the word is one of `words`.
pub(crate) fn word<T: Copy>(key: &Ident, words: &[(&'static str, T)], input: ParseStream<'_>) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    let known = |value: &TokenStream| {
        let word = written(value);
        names.contains(&word.as_str()).then_some(word)
    };
    equals(key, &names.join(" | "), &known, input)?;
    word_of(key, words, input)
}

/// Reads `word` of `key(word)`, where the word is one of `words`.
pub(crate) fn listed_word<T: Copy>(key: &Ident, words: &[(&'static str, T)], tokens: TokenStream) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    let text = texts::one_word(&key.to_string(), &names);
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), text));
    }
    let written = tokens.clone();
    let read = |input: ParseStream<'_>| {
        let word = word_of(key, words, input)?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(word) } else { Err(syn::Error::new_spanned(&written, &text)) }
    };
    read.parse2(tokens)
}

/// Reads a word that is the value of `key`.
fn word_of<T: Copy>(key: &Ident, words: &[(&'static str, T)], input: ParseStream<'_>) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    if !input.peek(syn::Ident::peek_any) {
        let found = until_comma(input);
        let word = syn::parse2::<LitStr>(found.clone()).ok().map(|text| text.value());
        let expected = format!("one of {}", list(&names));
        return Err(match word.filter(|word| names.contains(&word.as_str())) {
            Some(word) => syn::Error::new_spanned(&found, texts::expected_instead(&expected, &shown(&found), &word)),
            None => wrong_value(&expected, key, input),
        });
    }
    let found = input.call(Ident::parse_any)?;
    let written = found.to_string();
    if let Some((_, value)) = words.iter().find(|(name, _)| *name == written) {
        return Ok(*value);
    }
    Err(syn::Error::new(found.span(), texts::unknown_value(&key.to_string(), &written, &names)))
}

/// Reads `key = path::to::item`.
pub(crate) fn path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    const WHAT: &str = "a path";
    // `crate = "protocol"` is meant to be `crate = ::protocol`.
    let rooted = if key == vocabulary::CRATE { "::" } else { "" };
    equals(key, "path", &|value| syn::parse2::<Path>(value.clone()).ok().map(|path| written(&path)), input)?;
    let found = until_comma(input);
    let meant = match syn::parse2::<Expr>(found.clone()) {
        // As in serde: `check = "is_polite"`.
        Ok(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => text.parse::<Path>().ok(),
        // A call where only the name is wanted: `check = is_polite()`.
        Ok(Expr::Call(ExprCall { func, .. })) => syn::parse2(func.into_token_stream()).ok(),
        _ => return whole(key, WHAT, input),
    };
    Err(match meant {
        Some(path) => syn::Error::new_spanned(
            &found,
            texts::expected_instead(WHAT, &shown(&found), &format!("{rooted}{}", written(&path))),
        ),
        None => wrong_value(WHAT, key, input),
    })
}

/// Reads `key = ::name` or `key = crate::name`: a path that means the same wherever it is used.
pub(crate) fn absolute_path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let path = path(key, input)?;
    let first = path.segments.first().map(|segment| segment.ident.to_string());
    if path.leading_colon.is_some() || matches!(first.as_deref(), Some("crate" | "$crate")) {
        return Ok(path);
    }
    let first = first.unwrap_or_default();
    Err(syn::Error::new_spanned(path, texts::relative_crate_path(&first)))
}

/// Reads `key = Type`.
pub(crate) fn ty(key: &Ident, input: ParseStream<'_>) -> syn::Result<Type> {
    equals(key, "Type", &|value| syn::parse2::<Type>(value.clone()).ok().map(|ty| written(&ty)), input)?;
    whole(key, "a type", input)
}

/// Reads `key = expression`.
pub(crate) fn expression(key: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    equals(key, "...", &|value| (!value.is_empty()).then(|| written(value)), input)?;
    whole(key, "an expression", input)
}

/// Reads `key` or `key = expression`.
pub(crate) fn optional_expression(key: &Ident, input: ParseStream<'_>) -> syn::Result<Option<Expr>> {
    if until_comma(input).is_empty() {
        return Ok(None);
    }
    expression(key, input).map(Some)
}

/// Reads `key` alone.
pub(crate) fn flag(key: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if until_comma(input).is_empty() {
        return Ok(());
    }
    Err(wrong_form(key, &key.to_string(), input))
}

/// Reads `key(...)` and returns what is in the parentheses.
pub(crate) fn parenthesized(key: &Ident, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if !input.peek(token::Paren) {
        let value = value_in(&until_comma(input));
        let meant = match key.to_string().as_str() {
            vocabulary::LEN | vocabulary::RANGE => meant_bounds(&value),
            vocabulary::FORMAT => syn::parse2::<LitStr>(value.clone()).ok().map(|text| text.value()),
            _ => None,
        };
        let meant = meant.unwrap_or_else(|| written(&value));
        let is_angle = meant.starts_with('<');
        let sample = if meant.is_empty() || is_angle { "..." } else { &meant };
        return Err(wrong_form(key, &format!("{key}({sample})"), input));
    }
    let group: Group = input.parse()?;
    debug_assert_eq!(group.delimiter(), Delimiter::Parenthesis, "peeked");
    Ok(group.stream())
}

/// Consumes the `=`. If there is none, the error shows what to write: what `meant` makes of the value, or `sample`.
fn equals(
    key: &Ident,
    sample: &str,
    meant: &dyn Fn(&TokenStream) -> Option<String>,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let is_equals = input.peek(Token![=]) && !input.peek(Token![=>]) && !input.peek(Token![==]);
    if is_equals {
        return input.parse::<Token![=]>().map(drop);
    }
    let parts = split_at_commas(value_in(&until_comma(input)));
    let values: Option<Vec<String>> = parts.into_iter().map(|part| meant(&part.into_iter().collect())).collect();
    let form = match values.as_deref() {
        // `alias("a", "b")`
        Some(values) if values.len() == 1 || key == vocabulary::ALIAS => {
            values.iter().map(|value| format!("{key} = {value}")).collect::<Vec<_>>().join(", ")
        }
        _ => format!("{key} = {sample}"),
    };
    Err(wrong_form(key, &form, input))
}

/// Reads a value of several tokens; whatever is wrong with it, the error says what was expected in its place.
fn whole<T: Parse>(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<T> {
    let ahead = input.fork();
    if ahead.parse::<T>().is_err() {
        return Err(wrong_value(what, key, input));
    }
    input.parse()
}
