//! Does harm to gateways and to NATS: kills them, or lets them stand still for a while.

use std::process::Command;
use std::time::Duration;

use fastrand::Rng;
use tokio::time::{Instant, sleep};

use crate::history::Event;
use crate::process::Gateway;
use crate::run::Notes;
use crate::server::Server;

/// What there is to do harm to.
pub(crate) struct Victims {
    pub(crate) nats: Server,
    pub(crate) gateways: Vec<Gateway>,
}

/// Does harm until that time; then everything is well again.
pub(crate) async fn harm(victims: &mut Victims, seed: u64, until: Instant, notes: &Notes) {
    let mut chance = Rng::with_seed(seed);
    while Instant::now() < until {
        sleep(Duration::from_millis(chance.u64(500..4_000))).await;
        let number = chance.usize(..victims.gateways.len());
        let pause = Duration::from_millis(chance.u64(100..2_500));
        let gateway = &mut victims.gateways[number];
        match chance.u8(..5) {
            0 => {
                notes.write(&Event::Harm { how: format!("kill gateway {number} for {pause:?}") });
                gateway.kill();
                sleep(pause).await;
                gateway.start_again().await;
            }
            1 => {
                notes.write(&Event::Harm { how: format!("stop gateway {number} for {pause:?}") });
                stand_still(gateway.id(), pause).await;
            }
            2 => {
                notes.write(&Event::Harm { how: format!("stop NATS for {pause:?}") });
                stand_still(victims.nats.id(), pause * 2).await;
            }
            3 => {
                notes.write(&Event::Harm { how: format!("kill NATS for {pause:?}") });
                victims.nats.kill();
                sleep(pause).await;
                victims.nats.start_again().await;
            }
            _ => {
                notes.write(&Event::Harm { how: format!("kill NATS and gateway {number} for {pause:?}") });
                victims.nats.kill();
                gateway.kill();
                sleep(pause).await;
                victims.nats.start_again().await;
                gateway.start_again().await;
            }
        }
    }
}

/// Stops a process, and lets it go on after a while, as if nothing had been.
async fn stand_still(process: u32, pause: Duration) {
    signal(process, "-STOP");
    sleep(pause).await;
    signal(process, "-CONT");
}

fn signal(process: u32, signal: &str) {
    let killed = Command::new("kill").arg(signal).arg(process.to_string()).status();
    assert!(killed.is_ok_and(|status| status.success()), "kill {signal} {process}");
}
