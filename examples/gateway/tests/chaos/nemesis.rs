//! Does harm: kills gateways and NATS servers, lets them stand still for a while, and cuts the networks between them.

use std::process::Command;
use std::time::Duration;

use fastrand::Rng;
use tokio::time::sleep;

use crate::cluster::{elected, leader};
use crate::history::Event;
use crate::process::Gateway;
use crate::proxy::Proxy;
use crate::run::Notes;
use crate::server::Server;

/// What there is to do harm to.
pub(crate) struct Victims {
    /// Servers of one cluster.
    pub(crate) nats: Vec<Server>,
    pub(crate) gateways: [Placed; 2],
}

/// A gateway, with the networks on both sides of it.
pub(crate) struct Placed {
    program: Gateway,
    pub(crate) clients: Proxy,
    servers: Vec<Proxy>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Harm {
    KillGateway,
    StopGateway,
    StopNats,
    KillNats,
    KillBoth,
    CutFromNats,
    CutFromClients,
}

impl Harm {
    const ALL: [Self; 7] = [
        Self::KillGateway,
        Self::StopGateway,
        Self::StopNats,
        Self::KillNats,
        Self::KillBoth,
        Self::CutFromNats,
        Self::CutFromClients,
    ];
}

impl Placed {
    /// Starts a gateway, and puts networks around it.
    pub(crate) async fn start(nats: &[Server], config: &str) -> Self {
        let mut servers = Vec::new();
        for server in nats {
            let address = server.url().replace("nats://", "").parse().expect("a server has an address");
            servers.push(Proxy::before(address).await);
        }
        let urls: Vec<_> = servers.iter().map(|network| format!("nats://{}", network.address())).collect();
        let program = Gateway::start_with(&urls.join(","), config).await;
        let clients = Proxy::before(program.address()).await;
        Self { program, clients, servers }
    }
}

/// Does each harm so many times, in an order as the seed says; then everything is well again.
pub(crate) async fn harm(victims: &mut Victims, seed: u64, times: u64, notes: &Notes) {
    let mut chance = Rng::with_seed(seed);
    let mut harms: Vec<_> = (0..times).flat_map(|_| Harm::ALL).collect();
    chance.shuffle(&mut harms);
    for harm in harms {
        sleep(Duration::from_millis(chance.u64(500..4_000))).await;
        let pause = Duration::from_millis(chance.u64(100..2_500));
        let (number, breaks) = (chance.usize(..victims.gateways.len()), chance.bool());
        // Of several servers, the one whose end is felt.
        let server = leader(&victims.nats).await.unwrap_or_else(|| chance.usize(..victims.nats.len()));
        harmed(notes, format!("{harm:?} for {pause:?}, gateway {number}, NATS {server}, breaks {breaks}"));
        let (gateway, nats) = (&mut victims.gateways[number], &mut victims.nats[server]);
        if matches!(harm, Harm::KillGateway | Harm::KillBoth) {
            gateway.program.kill();
        }
        if matches!(harm, Harm::KillNats | Harm::KillBoth) {
            nats.kill();
        }
        match harm {
            Harm::StopGateway => stand_still(gateway.program.id(), pause).await,
            Harm::StopNats => stand_still(nats.id(), pause * 2).await,
            Harm::CutFromNats => cut(&gateway.servers, pause, breaks).await,
            Harm::CutFromClients => cut(std::slice::from_ref(&gateway.clients), pause, breaks).await,
            Harm::KillGateway | Harm::KillNats | Harm::KillBoth => sleep(pause).await,
        }
        if matches!(harm, Harm::KillNats | Harm::KillBoth) {
            nats.start_again().await;
        }
        if matches!(harm, Harm::KillGateway | Harm::KillBoth) {
            gateway.program.start_again().await;
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

/// Cuts networks for a while. The connections break then, or go on as if nothing had been.
async fn cut(networks: &[Proxy], pause: Duration, breaks: bool) {
    for network in networks {
        network.cut();
    }
    sleep(pause).await;
    for network in networks {
        network.mend(breaks);
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
