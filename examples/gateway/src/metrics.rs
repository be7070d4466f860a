//! Figures for operators, in the text format of [OpenMetrics](https://prometheus.io/docs/specs/om/open_metrics_spec/).

use std::fmt::Write;
use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

use crate::connection::CloseCode;
use crate::host::Status;
use crate::world::Log;

/// The figures of a gateway.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    open: Family<OfRole, Gauge>,
    closes: Family<OfCode, Counter>,
    rejected: Family<OfStatus, Counter>,
    messages: Family<OfType, Counter>,
    refusals: Family<OfReason, Counter>,
    missed: Counter,
    log_bytes: Gauge,
    states: Gauge,
    is_current: Gauge,
    uptime: Gauge<f64, AtomicU64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfRole {
    role: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfCode {
    code: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfStatus {
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfType {
    r#type: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfReason {
    reason: &'static str,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("gateway");
        let mut metrics = Self {
            open: Family::default(),
            closes: Family::default(),
            rejected: Family::default(),
            messages: Family::default(),
            refusals: Family::default(),
            missed: Counter::default(),
            log_bytes: Gauge::default(),
            states: Gauge::default(),
            is_current: Gauge::default(),
            uptime: Gauge::default(),
            registry: Registry::default(),
        };
        registry.register("connections", "Sockets that are open", metrics.open.clone());
        registry.register("closes", "Sockets that were closed, by code", metrics.closes.clone());
        registry.register("rejections", "Requests that were not let in, by status", metrics.rejected.clone());
        registry.register("messages", "Messages that were passed on, by type", metrics.messages.clone());
        registry.register("refusals", "Messages that were not passed on, by reason", metrics.refusals.clone());
        registry.register("missed", "Events that slow readers have missed", metrics.missed.clone());
        registry.register_with_unit("log", "What the log holds", Unit::Bytes, metrics.log_bytes.clone());
        registry.register("states", "States that newcomers are told", metrics.states.clone());
        registry.register("engine_up", "Whether the engine can be reached", metrics.is_current.clone());
        registry.register_with_unit("uptime", "Since the gateway has started", Unit::Seconds, metrics.uptime.clone());
        metrics.registry = registry;
        metrics
    }
}

impl Metrics {
    pub(crate) fn opened(&self, role: &'static str) {
        self.open.get_or_create(&OfRole { role }).inc();
    }

    /// Counts a socket that was closed with this code, or without one.
    pub(crate) fn closed(&self, role: &'static str, code: Option<CloseCode>) {
        self.open.get_or_create(&OfRole { role }).dec();
        self.closes.get_or_create(&OfCode { code: code.map_or(1006, CloseCode::number) }).inc();
    }

    pub(crate) fn rejected(&self, status: u16) {
        self.rejected.get_or_create(&OfStatus { status }).inc();
    }

    pub(crate) fn received(&self, message_type: &'static str) {
        self.messages.get_or_create(&OfType { r#type: message_type }).inc();
    }

    pub(crate) fn refused(&self, reason: &'static str) {
        self.refusals.get_or_create(&OfReason { reason }).inc();
    }

    pub(crate) fn missed(&self, events: u64) {
        self.missed.inc_by(events);
    }

    /// Takes down what is not counted as it happens.
    pub(crate) fn observe(&self, status: &Status, log: &Log) {
        self.uptime.set(status.uptime.as_secs_f64());
        self.is_current.set(i64::from(status.is_current));
        self.log_bytes.set(i64::try_from(log.bytes()).unwrap_or(i64::MAX));
        self.states.set(i64::try_from(log.states()).unwrap_or(i64::MAX));
    }

    /// Writes all figures.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        if encode(&mut text, &self.registry).is_err() {
            // Writing into a string cannot fail; a figure might.
            let _ = writeln!(text, "# EOF");
        }
        text
    }
}
