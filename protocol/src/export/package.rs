//! Packages: folders of files that the package manager of a language installs.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::{Description, python, typescript};
use crate::contract::{Contract, DataContract};

/// A package for the package manager of another language: the module of one protocol or document, or the modules of several
/// that share a runtime.
///
/// ```no_run
/// protocol::matrix::CONTRACT.python_package("world").write("packages/python")?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Like every export, it depends on the declarations alone, so that a test can keep committed files current:
///
/// ```no_run
/// // In a function under `#[test]`:
/// for (path, text) in protocol::matrix::CONTRACT.python_package("world").files() {
///     protocol::assert_contract!(format!("packages/python/{path}"), text);
/// }
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Package {
    name: String,
    descriptions: Vec<Description>,
    files: Files,
}

/// Returns the files of a package of this name, with at least one protocol or document, and their paths.
type Files = fn(&str, &[Description]) -> Vec<(String, String)>;

impl Contract {
    /// Exports the protocol as a Python package, which `pip install` takes, also without a network: `import world` gives
    /// what the module written by [`python`](Self::python) contains.
    ///
    /// It is typed (`py.typed`), has the version of the protocol, and its README is the reference written by
    /// [`markdown`](Self::markdown). It needs Python 3.11 and nothing else; a build backend of a hundred lines is among
    /// its files. The types are in `world/_matrix.py`, named after the protocol, and the runtime in `world/_runtime.py`,
    /// so that editors offer nothing but the public names of `world`.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let files = CONTRACT.python_package("world").files();
    /// let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    /// assert_eq!(paths, [
    ///     "README.md",
    ///     "_backend.py",
    ///     "pyproject.toml",
    ///     "world/__init__.py",
    ///     "world/_matrix.py",
    ///     "world/_runtime.py",
    ///     "world/py.typed",
    /// ]);
    /// ```
    ///
    /// # Several protocols
    ///
    /// [`Package::with`] adds further protocols, each as a module of the package: `from world.relay import Join`. They share the
    /// runtime, so `ValidationError`, `Issue` and `RawJson` are the same classes in all of them. The runtime is not a package
    /// of its own, since nothing but the code written with it can use it: packages written by different versions of this
    /// crate can be installed side by side.
    ///
    /// # Names and versions
    ///
    /// The name is changed to lower case; all that is not a letter of ASCII or a digit becomes an underscore, which is `-` in
    /// the name for installers. A keyword of Python, or a name that begins with a digit, gets the prefix `protocol_`. A version
    /// such as `1.0.0-beta.1` is spelled as Python does it: `1.0.0b1`.
    pub fn python_package(&self, name: &str) -> Package {
        Package { name: name.to_owned(), descriptions: vec![self.into()], files: python::package::files }
    }

    /// Exports the protocol as a package which `npm install` takes, also without a network: the JavaScript module written by
    /// [`javascript`](Self::javascript), with its declarations for TypeScript.
    ///
    /// It is an ECMAScript module, which browsers and Node.js 20 load as it is. Its README is the reference written by
    /// [`markdown`](Self::markdown). The runtime is in `runtime.mjs`; with [`Package::with`], further protocols share it, each as a
    /// path of the package: `import { join } from "world/relay"`.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let files = CONTRACT.typescript_package("world").files();
    /// let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    /// assert_eq!(paths, [
    ///     "README.md",
    ///     "matrix.d.mts",
    ///     "matrix.mjs",
    ///     "package.json",
    ///     "runtime.d.mts",
    ///     "runtime.mjs",
    /// ]);
    /// ```
    ///
    /// In the name, which is changed to lower case, all that is not a letter of ASCII or a digit becomes `-`; a scope stays
    /// (`@acme/world`). A version such as
    /// `1.0` is completed: `1.0.0`.
    pub fn typescript_package(&self, name: &str) -> Package {
        Package { name: name.to_owned(), descriptions: vec![self.into()], files: typescript::package::files }
    }
}

impl DataContract {
    /// Exports the module written by [`python`](Self::python) as a package, by the rules of [`Contract::python_package`].
    ///
    /// ```
    /// use protocol::data;
    ///
    /// #[data]
    /// struct Position { x: f64, y: f64 }
    ///
    /// let package = Position::CONTRACT.python_package("places").with(&protocol::matrix::CONTRACT);
    /// assert!(package.files().iter().any(|(path, _)| path == "places/matrix.py"));
    /// ```
    pub fn python_package(&self, name: &str) -> Package {
        Package { name: name.to_owned(), descriptions: vec![self.into()], files: python::package::files }
    }

    /// Exports the module written by [`javascript`](Self::javascript) as a package, by the rules of
    /// [`Contract::typescript_package`].
    pub fn typescript_package(&self, name: &str) -> Package {
        Package { name: name.to_owned(), descriptions: vec![self.into()], files: typescript::package::files }
    }
}

impl Package {
    /// Adds another protocol, as a module that is named after it. Name, version and README of the package remain those of the
    /// first protocol; the reference of the other one is a file beside the README.
    pub fn with(mut self, contract: &Contract) -> Self {
        self.descriptions.push(contract.into());
        self
    }

    /// Adds a document, as [`with`](Self::with) adds a protocol.
    pub fn with_document(mut self, contract: &DataContract) -> Self {
        self.descriptions.push(contract.into());
        self
    }

    /// Returns the path of each file, in order and with `/` between its parts, and its text.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files = (self.files)(&self.name, &self.descriptions);
        files.sort_unstable();
        files
    }

    /// Writes the files into a folder, which is created if it does not exist. Other files in it are left alone, also those
    /// that an earlier version of the package had.
    pub fn write(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        for (path, text) in self.files() {
            let path: PathBuf = folder.as_ref().join(path);
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(&path, text)?;
        }
        Ok(())
    }
}
