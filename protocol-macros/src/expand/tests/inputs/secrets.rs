#[protocol]
mod gate {
    #[message(type = "login")]
    struct Login<'a> {
        name: Cow<'a, str>,
        #[field(secret)]
        password: Cow<'a, str>,
        #[cfg(unix)]
        #[field(secret, default = 7)]
        pin: u16,
    }

    #[data]
    #[cfg_attr(test, derive(Debug, Clone))]
    struct Token(#[field(secret)] String);

    #[data(tag = "by")]
    #[derive(Clone, Debug)]
    enum Access {
        Token {
            #[field(secret)]
            token: String,
            times: u8,
        },
        Login(Plain),
        Nothing,
    }
}
