//! The codec measured against other libraries.
//!
//! `cargo bench -p tests --bench codec` measures and writes a report; `-- --quick` does so in less than two minutes, `-- --agree`
//! only checks that all candidates agree on every message, and a word selects workloads and jobs by name.

mod agreement;
mod candidates;
mod codec;
mod enums;
mod kind;
#[path = "../measuring/mod.rs"]
mod measuring;
mod open_enum;
mod plot;
mod prose;
#[expect(clippy::struct_field_names, reason = "`thought_id` is the name on the wire")]
mod protocols;
mod runners;
mod sample;
mod samples;
#[expect(clippy::struct_field_names, reason = "`thought_id` is the name on the wire")]
mod serde_types;
mod text;
mod workloads;

use std::error::Error;

use measuring::{Group, Report, Row, Task};
use workloads::Workload;

fn main() -> Result<(), Box<dyn Error>> {
    let task = Task::from_arguments(std::env::args().skip(1))?;
    let workloads = workloads::workloads();
    match task {
        Task::Agree => agree(&workloads),
        Task::Measure { rounds, wanted } => {
            agree(&workloads);
            let rows = measuring::measure(groups(&workloads), rounds, &wanted);
            write_report(&rows, rounds)?;
        }
        Task::CountInstructions { wanted } => measuring::count_instructions(groups(&workloads), &wanted),
    }
    Ok(())
}

fn agree(workloads: &[Workload]) {
    let messages = agreement::check(workloads);
    enums::groups();
    println!("all candidates agree on {messages} messages of {} workloads, and on lists of enums", workloads.len());
}

fn groups(workloads: &[Workload]) -> impl Iterator<Item = Group<'_>> {
    workloads.iter().flat_map(runners::groups).chain(enums::groups())
}

/// Prints the ratios, and writes tables and plot into `target/bench-report/`.
fn write_report(rows: &[Row], rounds: usize) -> Result<(), Box<dyn Error>> {
    let machine = measuring::machine();
    let report = Report { title: "The codec and its peers", rows, rounds, machine: &machine };
    print!("{}", report.ratios());
    let folder = report.write("codec")?;
    plot::draw(&folder.join("codec.svg"), rows, &machine)?;
    println!("\n{machine}; tables and plot are in {}", folder.display());
    Ok(())
}
