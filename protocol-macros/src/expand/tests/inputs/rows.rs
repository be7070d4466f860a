#[protocol(tag = 1, content = flatten, header = Hop, unknown = capture)]
mod rows {
    #[data(header)]
    pub struct Hop {
        pub id: Option<u32>,
    }

    #[message(type = "say")]
    pub struct Say<'a> {
        pub text: Cow<'a, str>,
        pub tone: Option<u8>,
    }

    #[message(type = "call")]
    pub struct Call(calls::Envelope);

    #[message(type = "hum", content = 2)]
    pub struct Hum;
}
