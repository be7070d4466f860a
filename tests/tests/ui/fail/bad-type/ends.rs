mod elsewhere {
    #[protocol::data]
    pub enum Phase {
        On,
        Off,
    }
}

#[protocol::protocol]
mod chat {
    use super::elsewhere::Phase;

    #[message(type = "a", keep = latest, ends(status = Dnoe | Cancelled))]
    struct A {
        status: Status,
    }

    #[message(type = "b", keep = latest, ends(stauts = Done))]
    struct B {
        status: Status,
    }

    #[message(type = "c", keep = latest, ends(title = Done))]
    struct C {
        title: String,
    }

    #[message(type = "d", keep = latest, ends(point = Done))]
    struct D {
        point: Point,
    }

    #[message(type = "e", keep = latest, ends(phase = Of))]
    struct E {
        phase: Phase,
    }

    #[message(type = "f", keep = latest, ends(status = Done | Done))]
    struct F {
        status: Status,
    }

    #[message(type = "g", ends(status = Done))]
    struct G {
        status: Status,
    }

    #[data]
    enum Status {
        Running,
        Done,
    }

    #[data]
    struct Point {
        x: f64,
    }
}

fn main() {}
