//! The agents of the world, and its visitors.

use crate::wire::Producer;

/// The sender of messages about the world as a whole.
pub(crate) const GATEWAY: &str = "gateway";

/// The agents, each with its implementation language.
pub(crate) const AGENTS: [(&str, Producer); 9] = [
    ("timmy", Producer::Python),
    ("bezalel", Producer::Python),
    ("mira", Producer::JavaScript),
    ("ada-2", Producer::Rust),
    ("old_tom", Producer::Python),
    ("zoë", Producer::JavaScript),
    ("нова", Producer::Python),
    ("オリオン", Producer::JavaScript),
    ("kestrel", Producer::Rust),
];

/// Names of visitors.
pub(crate) const VISITORS: [&str; 20] = [
    "Alexander",
    "Noor",
    "Jürgen",
    "Chloé",
    "Søren",
    "Łucja",
    "İpek",
    "Αθηνά",
    "Дмитрий",
    "نور",
    "יעל",
    "अनिता",
    "ใบเตย",
    "さくら",
    "王小明",
    "지우",
    "O'Brien",
    "Anna \"Ann\" Lee",
    "\u{1f98a}",
    "Nguyễn Thị Hoa",
];

/// The parts of the system that report their health.
pub(crate) const COMPONENTS: [&str; 6] = ["database", "gateway", "memory", "renderer", "speech", "tasks/queue"];
