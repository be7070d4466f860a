#[protocol]
mod chat {
    #[message(type = "bark")]
    #[cfg(feature = "dogs")]
    #[expect(dead_code)]
    struct Bark {
        text: String,
        #[cfg(unix)]
        #[field(pattern("^[a-z]+$"))]
        shell: String,
        #[cfg(unix)]
        #[field(default)]
        times: u8,
    }

    #[message(type = "bark")]
    #[cfg(not(feature = "dogs"))]
    struct Meow;

    #[data]
    enum Tone {
        #[cfg(unix)]
        Calm,
        #[cfg(unix)]
        #[other]
        Other(String),
    }
}
