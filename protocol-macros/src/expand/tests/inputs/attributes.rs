#[doc = include_str!("chat.md")]
#[protocol]
pub mod chat {
    /// What a dog says,
    #[doc = concat!("and ", "why.")]
    #[doc(hidden)]
    #[message(type = "bark")]
    #[deprecated = "dogs are quiet now"]
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[expect(non_snake_case, reason = "as others write it")]
    #[forbid(unused)]
    pub struct Bark {
        #[deprecated]
        #[doc = include_str!("how_often.md")]
        pub howOften: Option<u8>,
    }

    #[message(type = "ping")]
    #[cfg_attr(unix, cfg(test), allow(dead_code))]
    #[must_use]
    pub struct Ping;
}
