//! Docs of every kind, examples among them: what is generated must not add to the doc tests, nor to what rustdoc says.

/// Messages whose docs begin with something else than a sentence.
#[protocol::protocol]
pub mod said {
    /// ```
    /// let message = 1;
    /// assert_eq!(message, 1);
    /// ```
    ///
    /// Said by agents.
    #[message(type = "code_first")]
    pub struct CodeFirst;

    /// Said by agents:
    /// ```
    /// let message = lints::documented::said::CodeBehind::new("hello");
    /// assert_eq!(message.text, "hello");
    /// ```
    #[message(type = "code_behind")]
    pub struct CodeBehind {
        /// What is said:
        ///
        /// ```
        /// assert_eq!("hello".len(), 5);
        /// ```
        pub text: String,
    }

    ///     assert_eq!(1 + 1, 2);
    ///
    /// An indented block, which is an example too.
    #[message(type = "indented")]
    pub struct Indented;

    /// ~~~text
    /// this is no Rust
    ///
    /// ~~~
    #[message(type = "not_rust")]
    pub struct NotRust;

    /// - a list,
    ///   ```
    ///   assert!(true, "with an example in it");
    ///   ```
    #[message(type = "list")]
    pub struct List;

    /// | a table | of |
    /// |---------|----|
    /// | two     | by |
    #[message(type = "table")]
    pub struct Table;

    /// As [the others][spec] do, made by [new](Self::new).
    ///
    /// [spec]: https://example.org/spec
    #[message(type = "links")]
    pub struct Links {
        /// What is said.
        pub text: String,
    }

    /// Answers a [`List`]; see [`said`](super::said).
    #[message(type = "links_within")]
    pub struct LinksWithin;

    /// <div>
    ///
    /// HTML that ends further down
    ///
    /// </div>
    #[message(type = "html")]
    pub struct Html;

    /// A type that would begin a block of code.
    #[message(type = "```rust\nlet message = ;")]
    pub struct Fence;

    #[doc = include_str!("documented.md")]
    #[expect(clippy::doc_include_without_cfg, reason = "rustdoc is what it is there for")]
    #[message(type = "included")]
    pub struct Included;
}
