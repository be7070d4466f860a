//! Does harm to gateways and to NATS: kills them, or lets them stand still for a while.

use std::process::Command;
use std::time::Duration;

use fastrand::Rng;
use tokio::time::{Instant, sleep};

use crate::cluster::{elected, leader};
use crate::history::Event;
use crate::process::Gateway;
use crate::run::Notes;
use crate::server::Server;

/// What there is to do harm to.
pub(crate) struct Victims {
    /// Servers of one cluster.
    pub(crate) nats: Vec<Server>,
    pub(crate) gateways: Vec<Gateway>,
}

/// Does harm until that time; then everything is well again.
pub(crate) async fn harm(victims: &mut Victims, seed: u64, until: Instant, notes: &Notes) {
    let mut chance = Rng::with_seed(seed);
    while Instant::now() < until {
        sleep(Duration::from_millis(chance.u64(500..4_000))).await;
        let number = chance.usize(..victims.gateways.len());
        let pause = Duration::from_millis(chance.u64(100..2_500));
        // Of several, the one whose end is felt.
        let server = leader(&victims.nats).await.unwrap_or_else(|| chance.usize(..victims.nats.len()));
        // In a cluster, all harm is done to the leader.
        let least = if victims.nats.len() > 1 { 2 } else { 0 };
        let (gateway, nats) = (&mut victims.gateways[number], &mut victims.nats[server]);
        match chance.u8(least..5) {
            0 => {
                harmed(notes, format!("kill gateway {number} for {pause:?}"));
                gateway.kill();
                sleep(pause).await;
                gateway.start_again().await;
            }
            1 => {
                harmed(notes, format!("stop gateway {number} for {pause:?}"));
                stand_still(gateway.id(), pause).await;
            }
            2 => {
                harmed(notes, format!("stop NATS {server} for {pause:?}"));
                stand_still(nats.id(), pause * 2).await;
            }
            3 => {
                harmed(notes, format!("kill NATS {server} for {pause:?}"));
                nats.kill();
                sleep(pause).await;
                nats.start_again().await;
            }
            _ => {
                harmed(notes, format!("kill NATS {server} and gateway {number} for {pause:?}"));
                nats.kill();
                gateway.kill();
                sleep(pause).await;
                nats.start_again().await;
                gateway.start_again().await;
            }
        }
        elected(&victims.nats).await;
    }
    println!("nothing came back for {:?}", notes.silence());
}

/// Writes down what is done, and how long the last harm was felt.
fn harmed(notes: &Notes, how: String) {
    println!("nothing came back for {:?}; {how}", notes.silence());
    notes.write(&Event::Harm { how });
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
