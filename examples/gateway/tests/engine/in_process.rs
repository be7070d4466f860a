//! The engine of a single gateway.

use std::sync::Arc;

use gateway::engine::InProcess;

use crate::bed::{Bed, POSITION_KEY};

struct OneProcess(Arc<InProcess>);

impl Bed for OneProcess {
    type Engine = InProcess;

    async fn make() -> Option<Self> {
        Some(Self(Arc::new(InProcess::new(Some(POSITION_KEY)))))
    }

    fn engine(&self) -> Arc<InProcess> {
        Arc::clone(&self.0)
    }

    async fn newcomer(&self) -> Option<Arc<InProcess>> {
        None
    }

    async fn take_down(&mut self) -> bool {
        false
    }

    async fn bring_up(&mut self) {}
}

crate::suite::suite!(OneProcess);
