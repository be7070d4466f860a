//! The codec measured against other libraries.
//!
//! `cargo bench -p tests` measures and writes a report; `-- --quick` does so in less than two minutes, `-- --agree`
//! only checks that all candidates agree on every message, and a word selects workloads and jobs by name.

mod agreement;
mod arguments;
mod candidates;
mod codec;
mod enums;
mod instructions;
mod kind;
mod machine;
mod open_enum;
mod plot;
mod prose;
#[expect(clippy::struct_field_names, reason = "`thought_id` is the name on the wire")]
mod protocols;
mod random;
mod report;
mod rounds;
mod runners;
mod sample;
mod samples;
#[expect(clippy::struct_field_names, reason = "`thought_id` is the name on the wire")]
mod serde_types;
mod text;
mod workloads;

use std::error::Error;
use std::path::Path;

use arguments::Task;
use rounds::Row;
use runners::Group;
use workloads::Workload;

fn main() -> Result<(), Box<dyn Error>> {
    let task = Task::from_arguments(std::env::args().skip(1))?;
    let workloads = workloads::workloads();
    match task {
        Task::Agree => agree(&workloads),
        Task::Measure { rounds, wanted } => {
            agree(&workloads);
            let rows = measure(groups(&workloads), rounds, &wanted);
            print!("{}", report::ratios(&rows));
            write_report(&rows, rounds)?;
        }
        Task::CountInstructions { wanted } => {
            for mut group in groups(&workloads) {
                instructions::run(&mut group, &wanted);
            }
        }
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

fn measure<'w>(groups: impl Iterator<Item = Group<'w>>, rounds: usize, wanted: &str) -> Vec<Row> {
    let groups = groups.filter(|group| group.is_wanted(wanted));
    groups.flat_map(|mut group| rounds::measure(&mut group, rounds)).collect()
}

/// Writes tables and plot into `target/bench-report/`.
fn write_report(rows: &[Row], rounds: usize) -> Result<(), Box<dyn Error>> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap_or(Path::new("."));
    let directory = target.join("bench-report");
    let machine = machine::machine();
    std::fs::create_dir_all(&directory)?;
    std::fs::write(directory.join("codec.md"), report::markdown(rows, &machine, rounds))?;
    plot::draw(&directory.join("codec.svg"), rows, &machine)?;
    println!("\n{machine}; tables and plot are in {}", directory.display());
    Ok(())
}
