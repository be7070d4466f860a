//! Figures for operators, in the text format of [OpenMetrics](https://prometheus.io/docs/specs/om/open_metrics_spec/).

mod labels;

use std::fmt::Write;
use std::iter::Peekable;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Metric, Registry, Unit};

use crate::admission::Rejection;
use crate::connection::CloseCode;
use crate::host::Status;
use crate::world::{Batch, Log};
use labels::{OfCode, OfMessage, OfReason, OfResult, OfRole, OfStatus, OfType};

/// The last line.
const END: &str = "# EOF";

/// A figure that is set whenever somebody asks.
type Seconds = Gauge<f64, AtomicU64>;

/// The figures of a gateway.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    open: Family<OfRole, Gauge>,
    admissions: Family<OfRole, Counter>,
    rejections: Family<OfStatus, Counter>,
    closes: Family<OfCode, Counter>,
    resumes: Family<OfResult, Counter>,
    messages: Family<OfMessage, Counter>,
    refusals: Family<OfReason, Counter>,
    append: Histogram,
    sent: Family<OfType, Counter>,
    sent_bytes: Counter,
    coalesced: Counter,
    missed: Counter,
    batch: Histogram,
    age: Histogram,
    behind: Gauge,
    log_bytes: Gauge,
    log_span: Seconds,
    states: Gauge,
    is_current: Gauge,
    uptime: Seconds,
}

/// Registers figures, each once.
struct Figures(Registry);

impl Figures {
    fn add<M: Metric + Clone>(&mut self, name: &str, help: &str, metric: M) -> M {
        self.0.register(name, help, metric.clone());
        metric
    }

    fn add_in<M: Metric + Clone>(&mut self, name: &str, unit: Unit, help: &str, metric: M) -> M {
        self.0.register_with_unit(name, help, unit, metric.clone());
        metric
    }
}

impl Metrics {
    /// Makes the figures of a world. Its name is with each of them, if there are several.
    pub(crate) fn new(world: Option<Arc<str>>) -> Self {
        let label = world.map(|world| ("world".into(), String::from(&*world).into()));
        let mut figures = Figures(Registry::with_prefix_and_labels("gateway", label.into_iter()));
        let seconds = |first| Histogram::new(exponential_buckets(first, 4.0, 10));
        let new = &mut figures;
        Self {
            open: new.add("connections", "Sockets that are open", Family::default()),
            admissions: new.add("admissions", "Sockets that were let in", Family::default()),
            rejections: new.add("rejections", "Requests that were not let in, by status", Family::default()),
            closes: new.add("closes", "Sockets that were closed, by code; 1006 if cut", Family::default()),
            resumes: new.add("resumes", "Sockets that were to go on where they were", Family::default()),
            messages: new.add("messages", "Messages of clients that are in the log", Family::default()),
            refusals: new.add("refusals", "Messages that were not passed on, by reason", Family::default()),
            append: new.add_in("append", Unit::Seconds, "Until a message was in the log", seconds(0.000_01)),
            sent: new.add("sent", "Messages that were sent to clients", Family::default()),
            sent_bytes: new.add_in("sent", Unit::Bytes, "What these had in bytes", Counter::default()),
            coalesced: new.add("coalesced", "States left out, as there were newer ones", Counter::default()),
            missed: new.add("missed", "Events that slow readers have missed", Counter::default()),
            batch: new.add("batch", "Messages written at once", Histogram::new(exponential_buckets(1.0, 2.0, 7))),
            age: new.add_in("age", Unit::Seconds, "How old messages are when they are written", seconds(0.000_1)),
            behind: new.add("behind", "How many messages the slowest reader has not read", Gauge::default()),
            log_bytes: new.add_in("log", Unit::Bytes, "What the log holds", Gauge::default()),
            log_span: new.add_in("log", Unit::Seconds, "How far the log reaches back", Seconds::default()),
            states: new.add("states", "States that newcomers are told", Gauge::default()),
            is_current: new.add("engine_up", "Whether the engine can be reached", Gauge::default()),
            uptime: new.add_in("uptime", Unit::Seconds, "Since the gateway has started", Seconds::default()),
            registry: figures.0,
        }
    }

    pub(crate) fn opened(&self, role: &'static str) {
        self.open.get_or_create(&OfRole { role }).inc();
        self.admissions.get_or_create(&OfRole { role }).inc();
    }

    /// Counts a socket that was closed with this code, or without one.
    pub(crate) fn closed(&self, role: &'static str, code: Option<CloseCode>) {
        self.open.get_or_create(&OfRole { role }).dec();
        self.closes.get_or_create(&OfCode { code: code.map_or(1006, CloseCode::number) }).inc();
    }

    pub(crate) fn rejected(&self, rejection: &Rejection) {
        let status = rejection.status().as_u16();
        self.rejections.get_or_create(&OfStatus { status }).inc();
    }

    /// Counts a welcome to somebody who wanted to go on, and did or did not.
    pub(crate) fn resumed(&self, has_resumed: bool) {
        let result = if has_resumed { "resumed" } else { "began_anew" };
        self.resumes.get_or_create(&OfResult { result }).inc();
    }

    pub(crate) fn received(&self, message_type: &'static str, is_repeated: bool) {
        let result = if is_repeated { "repeated" } else { "passed_on" };
        self.messages.get_or_create(&OfMessage { r#type: message_type, result }).inc();
    }

    pub(crate) fn refused(&self, reason: &'static str) {
        self.refusals.get_or_create(&OfReason { reason }).inc();
    }

    pub(crate) fn appended(&self, after: Duration) {
        self.append.observe(after.as_secs_f64());
    }

    /// Counts what was written.
    pub(crate) fn written(&self, batch: &Batch) {
        self.coalesced.inc_by(batch.coalesced());
        if batch.is_empty() {
            return;
        }
        for (message_type, count) in batch.types() {
            self.sent.get_or_create(&OfType { r#type: message_type }).inc_by(*count);
        }
        self.sent_bytes.inc_by(u64::try_from(batch.bytes()).unwrap_or(u64::MAX));
        self.batch.observe(u32::try_from(batch.len()).map_or(f64::MAX, f64::from));
        if let Some(oldest) = batch.oldest() {
            self.age.observe(oldest.elapsed().as_secs_f64());
        }
    }

    pub(crate) fn missed(&self, events: u64) {
        self.missed.inc_by(events);
    }

    /// Takes down what is not counted as it happens.
    pub(crate) fn observe(&self, status: &Status, log: &Log, behind: u64) {
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        self.uptime.set(status.uptime.as_secs_f64());
        self.is_current.set(i64::from(status.is_current));
        self.behind.set(i64::try_from(behind).unwrap_or(i64::MAX));
        self.log_bytes.set(number(log.bytes()));
        self.log_span.set(log.span(Instant::now()).as_secs_f64());
        self.states.set(number(log.states()));
    }

    fn text(&self) -> String {
        let mut text = String::new();
        if encode(&mut text, &self.registry).is_err() {
            // Writing into a string cannot fail; a figure might.
            let _ = writeln!(text, "{END}");
        }
        text
    }
}

/// Writes the figures of all worlds: what is said about a figure is said once, before those of each.
pub(crate) fn text<'m>(worlds: impl IntoIterator<Item = &'m Metrics>) -> String {
    let mut figures: Vec<(String, String)> = Vec::new();
    for text in worlds.into_iter().map(Metrics::text) {
        let mut lines = text.lines().filter(|line| *line != END).peekable();
        while lines.peek().is_some() {
            let about = said(&mut lines, |line| line.starts_with('#'));
            let values = said(&mut lines, |line| !line.starts_with('#'));
            match figures.iter_mut().find(|(known, _)| *known == about) {
                Some((_, known)) => known.push_str(&values),
                None => figures.push((about, values)),
            }
        }
    }
    figures.into_iter().map(|(about, values)| about + &values).chain([format!("{END}\n")]).collect()
}

/// Returns the next lines that are of this kind.
fn said<'l>(lines: &mut Peekable<impl Iterator<Item = &'l str>>, is_of_kind: impl Fn(&str) -> bool) -> String {
    let mut said = String::new();
    while let Some(line) = lines.next_if(|line| is_of_kind(line)) {
        said.push_str(line);
        said.push('\n');
    }
    said
}
