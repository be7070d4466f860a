#[protocol(unknown = capture, unknown_fields = reject, header = Head, tag = "t", content = "c")]
pub(crate) mod chat {
    #![allow(clippy::pedantic)]

    #[data(header)]
    pub(crate) struct Head {
        pub(crate) from: u32,
    }

    #[message(type = "say")]
    pub(crate) struct Say<'text> {
        pub(crate) text: Cow<'text, str>,
    }
}
