#[protocol::protocol(server = gateway, clients(agent))]
mod chat {
    #[message(type = "a", from(agent = agent_id), gone = A::gone)]
    struct A;

    #[message(type = "b", from(agent), keep = latest, gone = B::gone)]
    struct B;

    #[message(type = "c", from(agent = agent_id), keep = latest(agent_id), gone = C::gone)]
    struct C;

    #[message(type = "d", from(agent = agent_id), keep = latest(agent_id), gone = D::gone)]
    struct D;

    impl D {
        fn gone(self) -> u8 {
            0
        }
    }
}

fn main() {}
