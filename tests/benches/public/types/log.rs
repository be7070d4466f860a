//! Requests that a web server has logged: short strings.

super::twice! {
    struct Logs {
        logs: Vec<Log>,
    }

    struct Log {
        address: Address,
        identity: String,
        userid: String,
        date: String,
        request: String,
        code: u16,
        size: u64,
    }

    struct Address {
        x0: u8,
        x1: u8,
        x2: u8,
        x3: u8,
    }
}
