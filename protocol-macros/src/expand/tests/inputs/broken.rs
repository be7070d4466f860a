#[protocol]
pub mod chat {
    #[message(tipe = "bark")]
    pub struct Bark<'a> {
        pub text: Cow<'a, str>,
        pub tone: Option<Tone>,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[data]
    pub enum Tone {
        Calm(u8),
    }
}
