//! A cluster of NATS servers, and which of them leads.

use std::time::Duration;

use async_nats::{ConnectOptions, ServerAddr, jetstream};
use tokio::time::{Instant, sleep};

use crate::server::Server;

/// The stream of the world.
const STREAM: &str = "MATRIX_world";

/// How long servers may take to agree on who leads.
const ELECTION: Duration = Duration::from_secs(30);

/// Returns the number of the server that leads the stream; `None` if there is no cluster, or nobody leads at the moment.
pub(crate) async fn leader(servers: &[Server]) -> Option<usize> {
    let addresses: Result<Vec<ServerAddr>, _> = servers.iter().map(|server| server.url().parse()).collect();
    let client =
        ConnectOptions::new().connection_timeout(Duration::from_secs(1)).connect(addresses.ok()?).await.ok()?;
    let stream = jetstream::new(client).get_stream(STREAM).await.ok()?;
    let leader = stream.cached_info().cluster.as_ref()?.leader.as_ref()?.parse().ok();
    leader.filter(|leader| *leader < servers.len())
}

/// Waits until the servers of a cluster have a leader.
pub(crate) async fn elected(servers: &[Server]) {
    let begun = Instant::now();
    while servers.len() > 1 && leader(servers).await.is_none() {
        assert!(begun.elapsed() < ELECTION, "nobody leads");
        sleep(Duration::from_millis(100)).await;
    }
}
