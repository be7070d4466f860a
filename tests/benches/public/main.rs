//! Whole texts, measured on the data of public benchmarks against other libraries.
//!
//! `cargo bench -p tests --bench public` measures and writes a report; options and words are those of the benchmark
//! `codec`. The files `twitter.json`, `citm_catalog.json` and `canada.json` are read from the folder that is named by the
//! environment variable `JSON_BENCHMARK_DATA`; without it, the same shapes are generated. Other data is always generated.

mod agreement;
mod candidates;
mod data_set;
mod generators;
#[path = "../measuring/mod.rs"]
mod measuring;
mod minified;
#[expect(clippy::struct_field_names, reason = "the names are those in the texts")]
mod types;

use std::error::Error;

use data_set::{DataSet, Extent};
use measuring::{Group, Report, Task};

fn main() -> Result<(), Box<dyn Error>> {
    let task = Task::from_arguments(std::env::args().skip(1))?;
    let extent = if matches!(task, Task::Agree) { Extent::Small } else { Extent::Published };
    let data_sets = data_set::data_sets(extent)?;
    match task {
        Task::Agree => agree(&data_sets),
        Task::Measure { rounds, wanted } => {
            agree(&data_sets);
            let rows = measuring::measure(groups(&data_sets), rounds, &wanted);
            let machine = measuring::machine();
            let report = Report { title: "Whole texts of public benchmarks", rows: &rows, rounds, machine: &machine };
            print!("{}", report.ratios());
            let folder = report.write("public")?;
            println!("\n{machine}; tables are in {}", folder.display());
        }
        Task::CountInstructions { wanted } => measuring::count_instructions(groups(&data_sets), &wanted),
    }
    Ok(())
}

fn agree(data_sets: &[DataSet]) {
    for data_set in data_sets {
        data_set.check();
        println!("all candidates agree on {}, {} bytes", data_set.name, data_set.text.len());
    }
}

fn groups(data_sets: &[DataSet]) -> impl Iterator<Item = Group<'_>> {
    data_sets.iter().flat_map(DataSet::groups)
}
