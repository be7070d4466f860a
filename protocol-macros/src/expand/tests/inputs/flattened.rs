#[protocol(tag = "op", content = flatten, header = Frame, unknown = capture)]
mod chat {
    #[message(type = "say")]
    pub struct Say<'a> {
        pub text: Cow<'a, str>,
        #[field(rest)]
        pub more: BTreeMap<String, u8>,
    }

    #[message(type = "event")]
    pub struct Event(event::Envelope);

    #[message(type = "hum", content = "tune")]
    pub struct Hum;
}
