#[protocol::protocol(server = gateway, clients(agent))]
mod chat {
    #[message(type = "a", from(), to(), keep = latest(), replies())]
    struct A;

    #[message(type = "b", from = agent, to(agent = agent_id), keep = newest)]
    struct B;

    #[message(type = "c", from(agent = "agent_id"), keep(latest), reply = true)]
    struct C;

    #[message(type = "d", from(agent = a::b), keep = "latest", ends = Done)]
    struct D;

    #[message(type = "e", from(agent), keep = recents, ends(), gone = "E::gone")]
    struct E;

    #[message(type = "f", from(agent), keep =, ends(status: Done), gone)]
    struct F;

    #[message(type = "g", from(agent), from(agent), replies(A, A), keep = latest(agent_id, agent_id))]
    struct G;
}

#[protocol::protocol]
mod rates {
    #[message(type = "a", rate(0 / s))]
    struct A;

    #[message(type = "b", rate(20 / s, burst = 0))]
    struct B;

    #[message(type = "c", rate(20))]
    struct C;

    #[message(type = "d", rate())]
    struct D;

    #[message(type = "e", rate(20 / second))]
    struct E;

    #[message(type = "f", rate(5000000000 / s))]
    struct F;

    #[message(type = "g", rate(20 / s, brust = 3))]
    struct G;

    #[message(type = "h", rate = 20)]
    struct H;
}

fn main() {}
