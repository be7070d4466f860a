//! The data sets: texts, and the types that they are read into.

use std::path::Path;
use std::{env, fs, io};

use crate::candidates::{self, Document, Peer};
use crate::measuring::{Group, Random, indented};
use crate::minified::minified;
use crate::types::{canada, citm_catalog, log, mesh, minecraft_savedata, mk48, twitter};
use crate::{agreement, generators};

/// How much data is generated.
#[derive(Clone, Copy)]
pub(crate) enum Extent {
    /// A fiftieth, which is enough to see that all candidates agree.
    Small,
    /// As much as is published.
    Published,
}

impl Extent {
    /// Returns the number of items, of `published` ones.
    fn of(self, published: usize) -> usize {
        match self {
            Self::Small => published.div_ceil(50),
            Self::Published => published,
        }
    }
}

/// A text, with what its types make of it.
pub(crate) struct DataSet {
    pub(crate) name: &'static str,
    pub(crate) text: String,
    check: fn(&str, &str),
    groups: for<'t> fn(&'static str, &'t str) -> Vec<Group<'t>>,
}

impl DataSet {
    fn new<O: Document, T: Peer>(name: &'static str, text: String) -> Self {
        Self { name, text, check: agreement::check::<O, T>, groups: candidates::groups::<O, T> }
    }

    /// Checks that all candidates agree.
    ///
    /// # Panics
    ///
    /// If they do not.
    pub(crate) fn check(&self) {
        (self.check)(self.name, &self.text);
    }

    /// Returns everything that is measured.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        (self.groups)(self.name, &self.text)
    }
}

/// Returns all data sets, the same on every run. Seeds are chosen so that a text has the size of the published one.
///
/// # Errors
///
/// If a published file cannot be read.
pub(crate) fn data_sets(extent: Extent) -> io::Result<Vec<DataSet>> {
    let twitter =
        published("twitter.json", || indented(&generators::twitter::text(&mut Random::new(9), extent.of(100)), "  "))?;
    let citm_catalog = published("citm_catalog.json", || {
        indented(&generators::citm_catalog::text(&mut Random::new(4), extent.of(243)), "    ")
    })?;
    let canada = published("canada.json", || generators::canada::text(&mut Random::new(6), extent.of(480)))?;
    let log = generators::log::text(&mut Random::new(1), extent.of(10_000));
    // A twenty-fifth of what is published: more of the same takes longer and says the same.
    let mesh = generators::mesh::text(&mut Random::new(2), extent.of(5_000));
    let minecraft_savedata = generators::minecraft_savedata::text(&mut Random::new(3), extent.of(500));
    let mk48 = generators::mk48::text(&mut Random::new(5), extent.of(1_000));
    Ok(vec![
        DataSet::new::<twitter::ours::Twitter, twitter::theirs::Twitter>("twitter, minified", minified(&twitter)),
        DataSet::new::<twitter::ours::Twitter, twitter::theirs::Twitter>("twitter", twitter),
        DataSet::new::<citm_catalog::ours::Catalog, citm_catalog::theirs::Catalog>(
            "citm_catalog, minified",
            minified(&citm_catalog),
        ),
        DataSet::new::<citm_catalog::ours::Catalog, citm_catalog::theirs::Catalog>("citm_catalog", citm_catalog),
        DataSet::new::<canada::ours::Canada, canada::theirs::Canada>("canada", canada),
        DataSet::new::<log::ours::Logs, log::theirs::Logs>("log", log),
        DataSet::new::<mesh::ours::Mesh, mesh::theirs::Mesh>("mesh", mesh),
        DataSet::new::<minecraft_savedata::ours::Players, minecraft_savedata::theirs::Players>(
            "minecraft_savedata",
            minecraft_savedata,
        ),
        DataSet::new::<mk48::ours::Updates, mk48::theirs::Updates>("mk48", mk48),
    ])
}

/// Returns a published file if there is a folder of them, and generated text otherwise.
fn published(file: &str, generated: impl FnOnce() -> String) -> io::Result<String> {
    match env::var_os("JSON_BENCHMARK_DATA") {
        Some(folder) => fs::read_to_string(Path::new(&folder).join(file)),
        None => Ok(generated()),
    }
}
