//! Those who put messages into the log.

use std::sync::Arc;
use std::time::Duration;

use gateway::engine::{Appended, Engine, Entry};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::bed::{event, state};
use crate::follower::PATIENCE;

/// Appends a message.
pub(crate) async fn append<E: Engine>(engine: &E, entry: Entry) -> Appended {
    timeout(PATIENCE, engine.append(entry)).await.expect("the engine answers").expect("the engine is there")
}

/// Appends until that works: the engine may not have noticed yet that it is back.
pub(crate) async fn insist<E: Engine>(engine: &E, entry: Entry) -> Appended {
    let insisted = async {
        loop {
            let answer = timeout(Duration::from_secs(2), engine.append(entry.clone())).await;
            if let Ok(Ok(appended)) = answer {
                return appended;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, insisted).await.expect("the engine comes back")
}

/// Several producers at once, each of which waits for its messages. Returns the numbers, sorted.
pub(crate) async fn produce<E: Engine>(engine: &Arc<E>, producers: u32, messages: u32) -> Vec<u64> {
    let mut tasks = JoinSet::new();
    for producer in 0..producers {
        let engine = Arc::clone(engine);
        tasks.spawn(async move {
            let mut seqs = Vec::new();
            for message in 0..messages {
                let entry = match message % 3 {
                    0 => state(&producer.to_string(), &message.to_string()),
                    _ => event(&format!("{producer}-{message}")),
                };
                seqs.push(append(&*engine, entry).await.seq);
            }
            assert!(seqs.is_sorted_by(|one, other| one < other), "a producer's messages are in its order: {seqs:?}");
            seqs
        });
    }
    let mut seqs = tasks.join_all().await.concat();
    seqs.sort_unstable();
    seqs
}
