//! Requests of clients anywhere, at any time, answered with any status.

use super::{below, json, list};
use crate::measuring::Random;
use crate::types::log::theirs::{Address, Log, Logs};

const USERS: [&str; 9] = ["-", "anna", "ben", "claire", "dmitri", "emil", "farah", "gustav", "hanna"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const METHODS: [&str; 5] = ["GET", "PUT", "POST", "PATCH", "DELETE"];
const PATHS: [&str; 7] = [
    "/robots.txt",
    "/css/main.css",
    "/css/print-layout.min.css",
    "/img/logo-small.svg",
    "/img/harbour.jpg",
    "/api/login",
    "/api/logout",
];
const VERSIONS: [&str; 4] = ["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"];

/// Returns this many requests.
pub(crate) fn text(random: &mut Random, requests: usize) -> String {
    json(&Logs { logs: list(random, requests, log) })
}

fn log(random: &mut Random) -> Log {
    Log {
        address: Address {
            x0: below(random, 256),
            x1: below(random, 256),
            x2: below(random, 256),
            x3: below(random, 256),
        },
        identity: "-".to_owned(),
        userid: random.pick(&USERS).to_owned(),
        date: date(random),
        request: format!("{} {} {}", random.pick(&METHODS), random.pick(&PATHS), random.pick(&VERSIONS)),
        code: below::<u16>(random, 5) * 100 + 100 + below::<u16>(random, 12),
        size: below(random, 100_000_000),
    }
}

/// Returns a time such as `7/Feb/1999:3:41:9 -0700`.
fn date(random: &mut Random) -> String {
    let day = 1 + random.below(28);
    let month = random.pick(&MONTHS);
    let year = 1970 + random.below(52);
    let [hour, minute, second] = [24, 60, 60].map(|end| random.below(end));
    let sign = random.pick(&["-", "+"]);
    let offset = random.below(13);
    format!("{day}/{month}/{year}:{hour}:{minute}:{second} {sign}{offset:02}00")
}
