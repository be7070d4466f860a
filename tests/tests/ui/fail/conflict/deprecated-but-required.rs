#[protocol::protocol]
mod chat {
    #[deprecated]
    #[data]
    pub struct Step {
        pub x: f64,
    }

    #[message(type = "dance")]
    pub struct Dance {
        #[allow(deprecated)]
        pub step: Step,
    }
}

fn main() {}
