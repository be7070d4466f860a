#[protocol::protocol(server = gateway, clients(agent))]
mod chat {
    #[message(type = "a", from(agent = agent_id), gone = A::gone)]
    struct A;

    #[message(type = "b", from(agent), keep = latest, gone = B::gone)]
    struct B;

    #[message(type = "c", from(agent = agent_id), keep = latest(agent_id), gone = C::farewell)]
    struct C;

    #[message(type = "d", from(agent = agent_id), keep = latest(agent_id), gone = D::farewell)]
    struct D;

    impl D {
        fn farewell(self) -> u8 {
            0
        }
    }
}

fn main() {}
