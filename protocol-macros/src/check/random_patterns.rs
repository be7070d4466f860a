//! Random patterns and texts, the same in every run.

/// Characters that are literals outside a class.
const PLAIN: &[&str] =
    &["a", "b", "c", "a", "b", "1", "-", "/", "#", "&", "~", " ", "\"", "'", "é", "😀", "\n", "\u{2028}", "\u{301}"];
/// Escapes that mean the same everywhere.
const ESCAPED: &[&str] = &[
    "\\.", "\\*", "\\+", "\\?", "\\(", "\\)", "\\[", "\\]", "\\{", "\\}", "\\^", "\\$", "\\|", "\\\\", "\\/", "\\t",
    "\\n", "\\r", "\\f", "\\v", "\\x61", "\\u00e9",
];
/// What else a class may contain.
const IN_CLASS: &[&str] =
    &["-", "-", "-", "|", "|", "$", "]", "^", ".", "*", "+", "?", "(", ")", "{", "}", "\\-", "a-c", "+-1"];
const TIMES: &[&str] = &["*", "+", "?", "{2}", "{1,}", "{0,2}", "{0}", "{ 1 , 2 }", "{ 02 }"];
/// The parts of texts, including every character that some engine treats differently.
const TEXT: &[&str] = &[
    "a", "a", "b", "b", "c", "1", "-", "-", "/", ".", "*", "$", "]", "[", "|", "^", "\\", "#", "\n", "\r", "\t", "é",
    "😀", "\u{2028}", "\u{85}", "\u{301}",
];

pub(super) struct Random(u64);

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a number below `bound` (splitmix64).
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = (mixed ^ (mixed >> 31)) % u64::try_from(bound).expect("a bound is small");
        usize::try_from(mixed).expect("it is below the bound")
    }

    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    /// Returns a pattern, which the macro may reject.
    pub(super) fn pattern(&mut self) -> String {
        let start = ["", "^", "^"][self.below(3)];
        let end = ["", "$", "$"][self.below(3)];
        format!("{start}{}{end}", self.alternatives(2))
    }

    pub(super) fn text(&mut self) -> String {
        (0..self.below(6)).map(|_| self.one_of(TEXT)).collect()
    }

    fn alternatives(&mut self, depth: usize) -> String {
        let count = [1, 1, 1, 2, 3][self.below(5)];
        let parts: Vec<String> = (0..count).map(|_| self.parts(depth)).collect();
        if count > 1 { format!("({})", parts.join("|")) } else { parts.concat() }
    }

    fn parts(&mut self, depth: usize) -> String {
        (0..=self.below(3)).map(|_| self.part(depth)).collect()
    }

    fn part(&mut self, depth: usize) -> String {
        let part = match self.below(8) {
            0 | 1 => self.one_of(PLAIN).to_owned(),
            2 => self.one_of(ESCAPED).to_owned(),
            3 => ".".to_owned(),
            4 | 5 => self.class(),
            6 if depth > 0 => format!("({})", self.alternatives(depth - 1)),
            7 if depth > 0 => format!("(?:{})", self.alternatives(depth - 1)),
            _ => return self.one_of(&["^", "$", ""]).to_owned(),
        };
        let times = if self.below(3) == 0 { self.one_of(TIMES) } else { "" };
        let lazy = if times.is_empty() || self.below(4) > 0 { "" } else { "?" };
        format!("{part}{times}{lazy}")
    }

    fn class(&mut self) -> String {
        let open = self.one_of(&["[", "[^"]);
        let first = self.one_of(&["", "", "]", "-", "--", "|"]);
        let items: String = (0..=self.below(4))
            .map(|_| match self.below(5) {
                0 => self.one_of(PLAIN),
                1 => self.one_of(ESCAPED),
                _ => self.one_of(IN_CLASS),
            })
            .collect();
        let last = self.one_of(&["", "", "-"]);
        format!("{open}{first}{items}{last}]")
    }
}
