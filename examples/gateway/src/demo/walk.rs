//! Walking about: from a place to another one, in a straight line.

/// Somebody's way.
#[derive(Debug)]
pub(super) struct Walk {
    home: (f64, f64),
    place: (f64, f64),
    goal: (f64, f64),
    /// In metres a second.
    speed: f64,
}

/// How far somebody goes from home, in metres.
const FAR: f64 = 5.0;

impl Walk {
    pub(super) const fn new(home: (f64, f64), speed: f64) -> Self {
        Self { home, place: home, goal: home, speed }
    }

    pub(super) const fn place(&self) -> (f64, f64) {
        self.place
    }

    /// Chooses where to go.
    pub(super) fn choose(&mut self) {
        let angle = fastrand::f64() * std::f64::consts::TAU;
        let distance = fastrand::f64().sqrt() * FAR;
        self.goal = (self.home.0 + distance * angle.cos(), self.home.1 + distance * angle.sin());
    }

    /// Goes on for that long. Returns whether the goal is reached.
    pub(super) fn step(&mut self, seconds: f64) -> bool {
        let way = (self.goal.0 - self.place.0, self.goal.1 - self.place.1);
        let distance = way.0.hypot(way.1);
        let step = self.speed * seconds;
        if distance <= step {
            self.place = self.goal;
            return true;
        }
        self.place = (self.place.0 + way.0 / distance * step, self.place.1 + way.1 / distance * step);
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrives() {
        let mut walk = Walk::new((1.0, -1.0), 2.0);
        walk.choose();
        assert!((0..100).any(|_| walk.step(0.25)));
    }
}
