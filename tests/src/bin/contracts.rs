//! Writes the contracts of the conformance protocols, in every format, into a folder:
//! `cargo run -p tests --bin contracts -- FOLDER` writes `matrix.schema.json`, `sampler.schema.json` and so on, and the
//! packages for Python and npm: `world`, of one protocol, and `several`, of open and closed ones and of documents.

use std::path::Path;
use std::process::ExitCode;

use protocol::contract::Contract;
use protocol::export::Package;
use protocol::matrix;
use tests::documents::{Event, Frame, Route, Settings};
use tests::strange::strange;
use tests::{
    board, channels, clashes, coded, depot, enclosed, flattened, hooks, numbered, rows, sampler, subjects, traced,
};

/// Renders a contract in one format.
type Writer = fn(&Contract) -> String;

/// The formats, by file extension.
const FORMATS: [(&str, Writer); 5] = [
    ("schema.json", Contract::json_schema),
    ("asyncapi.json", Contract::asyncapi),
    ("ts", Contract::typescript),
    ("py", Contract::python),
    ("md", Contract::markdown),
];

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: contracts FOLDER");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", Path::new(&folder).display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let contracts = [
        ("matrix", &matrix::CONTRACT),
        ("sampler", &sampler::CONTRACT),
        ("flattened", &flattened::CONTRACT),
        ("enclosed", &enclosed::CONTRACT),
        ("numbered", &numbered::CONTRACT),
        ("rows", &rows::CONTRACT),
        ("channels", &channels::CONTRACT),
        ("traced", &traced::CONTRACT),
        ("coded", &coded::CONTRACT),
        ("depot", &depot::CONTRACT),
        ("hooks", &hooks::CONTRACT),
        ("subjects", &subjects::CONTRACT),
    ];
    for (name, contract) in contracts {
        for (ending, format) in FORMATS {
            std::fs::write(folder.join(format!("{name}.{ending}")), format(contract))?;
        }
    }
    matrix::CONTRACT.python_package("world").write(folder.join("python/world"))?;
    let several = strange::CONTRACT.python_package("several").with(&matrix::CONTRACT).with(&sampler::CONTRACT);
    with_documents(several).write(folder.join("python/several"))?;
    matrix::CONTRACT.typescript_package("world").write(folder.join("npm/world"))?;
    let several = strange::CONTRACT.typescript_package("several").with(&matrix::CONTRACT).with(&sampler::CONTRACT);
    with_documents(several.with(&clashes::CONTRACT)).write(folder.join("npm/several"))
}

fn with_documents(package: Package) -> Package {
    let package = package
        .with(&flattened::CONTRACT)
        .with(&enclosed::CONTRACT)
        .with(&numbered::CONTRACT)
        .with(&rows::CONTRACT)
        .with(&channels::CONTRACT)
        .with(&traced::CONTRACT)
        .with(&coded::CONTRACT)
        .with(&depot::CONTRACT)
        .with(&hooks::CONTRACT)
        .with(&subjects::CONTRACT)
        .with(&board::CONTRACT);
    [Frame::CONTRACT, Event::CONTRACT, Settings::CONTRACT, Route::CONTRACT]
        .into_iter()
        .fold(package, Package::with_document)
}
