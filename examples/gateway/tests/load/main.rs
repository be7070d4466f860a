//! Every scenario of the loader, small: what it checks, holds. What it measures is not looked at.

#![cfg(target_os = "linux")]

use clap::Parser;
use load::arguments::Arguments;

const KEY: &str = "a key that is long enough for the tests";

/// Runs a scenario, as the loader's own program does.
fn passes(scenario: &str) {
    let program = env!("CARGO_BIN_EXE_gateway");
    let config = concat!(env!("CARGO_MANIFEST_DIR"), "/load/peers/gateway.toml");
    let serve =
        format!("gateway={program} --config {config} --key '{KEY}' --listen 127.0.0.1:{{port}} --admin 127.0.0.1:0");
    let token = format!("{program} token {{name}} --role agent --key '{KEY}'");
    let arguments = ["load", "--peer", &serve, "--token", &token];
    let arguments = Arguments::parse_from(arguments.into_iter().chain(scenario.split_whitespace()));
    if let Err(failure) = load::measure(&arguments) {
        panic!("{scenario}: {failure}");
    }
}

#[test]
fn nothing_is_lost_of_as_much_as_there_can_be() {
    passes("fan-out --readers 500 --messages 100");
}

#[test]
fn nothing_is_lost_of_a_steady_stream() {
    passes("steady --readers 50 --rate 50 --seconds 2");
}

#[test]
fn idle_sockets_stay_open() {
    passes("idle --sockets 500");
}

#[test]
fn those_who_never_read_do_not_keep_others_from_it() {
    passes("stalled --readers 10 --stalled 50 --messages 400 --rate 40");
}

#[test]
fn slow_readers_learn_the_newest_states() {
    passes("states --agents 100 --rate 20 --seconds 2 --readers 2");
}

#[test]
fn all_sockets_can_break_and_come_back() {
    passes("broken --sockets 450 --rate 20 --seconds 3");
}

#[test]
fn those_who_never_end_their_request_keep_nobody_out() {
    passes("half-open --half-open 500 --sockets 20");
}

#[test]
fn all_sockets_are_told_that_the_gateway_stops() {
    passes("drain --sockets 500");
}
