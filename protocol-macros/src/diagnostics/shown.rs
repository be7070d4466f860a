//! Tokens as errors quote them: spaced as people write them, on one line, and shortened.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// Returns tokens as an error quotes them; long ones are truncated.
pub(crate) fn shown(tokens: &impl ToTokens) -> String {
    const LONGEST: usize = 60;
    let text = written(tokens);
    if text.chars().count() <= LONGEST {
        return text;
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{start}...")
}

/// Returns tokens as one would write them: `limits::MAX`, `1..=5`, `Option<&'a str>`.
///
/// Stable Rust does not provide the positions of tokens, so the spaces are inferred from the tokens.
pub(crate) fn written(tokens: &impl ToTokens) -> String {
    let mut text = String::new();
    write_all(tokens.to_token_stream(), &mut text);
    text
}

fn write_all(tokens: TokenStream, text: &mut String) {
    let mut before: Option<TokenTree> = None;
    // An operator such as `..=` has no space inside; whether one follows depends on the whole operator.
    let mut operator = String::new();
    let mut in_lifetime = false;
    for token in tokens {
        if needs_space(before.as_ref(), &operator, std::mem::take(&mut in_lifetime), &token) {
            text.push(' ');
        }
        in_lifetime = operator.ends_with('\'') && matches!(token, TokenTree::Ident(_));
        if let TokenTree::Punct(punct) = &token {
            let goes_on = matches!(&before, Some(TokenTree::Punct(first)) if first.spacing() == Spacing::Joint);
            if !goes_on {
                operator.clear();
            }
            operator.push(punct.as_char());
        } else {
            operator.clear();
        }
        match &token {
            TokenTree::Group(group) => write_group(group.delimiter(), group.stream(), text),
            other => text.push_str(&other.to_string()),
        }
        before = Some(token);
    }
}

fn write_group(delimiter: Delimiter, stream: TokenStream, text: &mut String) {
    let (open, close) = match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace if stream.is_empty() => ("{", "}"),
        Delimiter::Brace => ("{ ", " }"),
        Delimiter::None => ("", ""),
    };
    text.push_str(open);
    write_all(stream, text);
    text.push_str(close);
}

/// Whether there is a space between two tokens; `operator` ends with `before`, or is the apostrophe before it.
fn needs_space(before: Option<&TokenTree>, operator: &str, is_lifetime: bool, next: &TokenTree) -> bool {
    let Some(before) = before else {
        return false;
    };
    match (before, next) {
        (TokenTree::Punct(first), TokenTree::Punct(_)) if first.spacing() == Spacing::Joint => false,
        // `->`
        (_, TokenTree::Punct(next)) if next.as_char() == '-' && next.spacing() == Spacing::Joint => true,
        (_, TokenTree::Punct(next)) => is_spaced(next.as_char(), operator),
        // `&'a [u8]`
        (_, TokenTree::Group(_)) if is_lifetime => true,
        (TokenTree::Punct(_), _) => {
            matches!(operator, "=" | "==" | "=>" | "->" | "," | ";" | ":" | "+" | "|" | "||" | "&&")
        }
        (_, TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        _ => true,
    }
}

/// Whether an operator that begins with this character has a space before it.
fn is_spaced(first: char, operator_before: &str) -> bool {
    match first {
        '=' | '+' | '|' => true,
        '&' | '-' | '#' | '*' | '!' | '\'' => matches!(operator_before, "=" | "==" | "=>" | "->" | "," | ";" | ":"),
        '.' | '<' => operator_before == "=" || operator_before == ",",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{shown, written};
    use proc_macro2::TokenStream;

    #[test]
    fn writes_tokens_as_people_do() {
        for text in [
            "limits::MAX",
            "1..=5",
            "..=-5",
            "len = 5",
            "type = \"bark\"",
            "min = 1, max = 280",
            "[u8; 3]",
            "Option<&'a str>",
            "HashMap<String, Vec<u8>>",
            "concat!(\"a\", \"b\")",
            "len [1..=5]".replace(" [", "[").as_str(),
            "type: \"bark\"",
            "good()",
            "(a, b)",
            "default = -1",
            "#[other(a)]",
            "Cow<'_, str>",
            "fn(&u8) -> bool",
            "&[u8]",
            "&'a [u8]",
            "std::fmt::Display",
        ] {
            let tokens: TokenStream = text.parse().expect("the text is of tokens");
            assert_eq!(written(&tokens), text);
        }
    }

    #[test]
    fn cuts_what_is_long() {
        let tokens: TokenStream = format!("\"{}\"", "a".repeat(100)).parse().expect("the text is a literal");
        assert_eq!(shown(&tokens).chars().count(), 63);
    }
}
