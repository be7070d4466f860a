"""How rust-analyzer handles a protocol: facts about one session with the crate in `fixture`.

Needs only rust-analyzer, which `run` in this folder installs, and Python 3.11.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from language_server import File, LanguageServer

HERE = Path(__file__).parent
FIXTURE = HERE / "fixture"
FILE = "src/lib.rs"
TARGET = HERE.parent.parent / "target" / "editor"
ENVIRONMENT = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
OPTIONS = {
    "checkOnSave": False,
    "cachePriming": {"enable": False},
    "procMacro": {"enable": True, "attributes": {"enable": True}},
}
SECONDS = 120

# Uses outside the protocol of names that it generates or contains.
OUTSIDE = ["Message::|Bark(bark)", "MessageType::|Bark)", "= |Envelope::from_json", "Tone::|Calm)", "bark.|text", "throw.|distance"]


server = None
text = (FIXTURE / FILE).read_text()


def setUpModule():
    """Starts one server for all facts, so that the crate is loaded once."""
    global server
    # With the macros built beforehand, all the measured time is the server's.
    subprocess.run(["cargo", "check", "--quiet"], cwd=FIXTURE, env=ENVIRONMENT, check=True)
    server = LanguageServer([sys.argv[1]], FIXTURE, OPTIONS, ENVIRONMENT, SECONDS)
    File(server, FILE, text)
    server.wait_until_ready()


def tearDownModule():
    server.close()


class Session(unittest.TestCase):
    """Each fact starts with the file as it is on disk."""

    def setUp(self):
        self.file = File(server, FILE, text)

    def leads_to(self, use, declaration):
        """Asserts that the use leads to exactly one place: the user's own token."""
        line, column = self.file.token(declaration)
        self.assertEqual(self.file.definitions(use), {(FILE, line, column)}, use)

    def compiles(self, changed):
        """Asserts that the crate compiles with this text instead of its own."""
        with tempfile.TemporaryDirectory() as directory:
            crate = Path(directory) / "fixture"
            shutil.copytree(FIXTURE, crate)
            (crate / FILE).write_text(changed)
            manifest = crate / "Cargo.toml"
            written = manifest.read_text()
            manifest.write_text(written.replace("../../../protocol", str(HERE.parent.parent / "protocol")))
            check = subprocess.run(["cargo", "check", "--quiet"], cwd=crate, env=ENVIRONMENT, capture_output=True, text=True)
            self.assertEqual(check.returncode, 0, check.stderr)

    def completes(self, typed, *expected, instead_of):
        """Asserts that all of these are offered at the `|` in what is being typed."""
        typed, place = typed if isinstance(typed, tuple) else (typed, typed)
        file = self.file.with_change(instead_of, typed.replace("|", ""))
        offered = file.completions(place)
        for name in expected:
            self.assertIn(name, offered, typed)
        return offered


class Definitions(Session):
    def test_names_of_messages_lead_to_their_structs(self):
        for use in ["Message::|Bark(bark)", "MessageType::|Bark)", "..Bark::|new", "..|Bark::new", "example = |Bark"]:
            self.leads_to(use, "pub struct |Bark")

    def test_names_of_the_protocol_lead_to_its_module(self):
        for use in ["= |Envelope::from_json", "park::|CONTRACT", "Bark, Envelope, |Message,", "Message, |MessageType, Tone"]:
            self.leads_to(use, "pub mod |park")

    def test_fields_values_and_checks_lead_to_themselves(self):
        self.leads_to("bark.|text", "pub |text")
        self.leads_to("Tone::|Calm)", "|Calm,\n")
        self.leads_to("check = super::|is_far", "pub fn |is_far")


class Expansions(Session):
    def test_a_protocol_leaves_declarations_to_macros_of_their_own(self):
        # The server shows what these macros expand to; each has named the key `content`, which a protocol gives them.
        expansion = self.file.expansion("#[|protocol]")
        self.assertEqual(expansion.count("message::content as _"), self.file.text.count("#[message("))
        self.assertIn("enum MessageType", expansion)


class References(Session):
    def test_none_is_false(self):
        for name, declaration, expected in [
            ("Bark", "pub struct |Bark", 7),
            ("text", "pub |text", 2),
            ("volume", "pub |volume", 1),
            ("distance", "pub |distance", 2),
            ("park", "pub mod |park", 3),
            ("Calm", "|Calm,\n", 2),
        ]:
            found = self.file.references(declaration)
            self.assertEqual({text for _, text in found}, {name}, found)
            self.assertEqual(len(found), expected, found)


class Renames(Session):
    def test_a_message_is_renamed_wherever_it_is_used(self):
        renamed = self.file.renamed("pub struct |Bark", "Woof")
        self.assertNotIn("Bark", renamed)
        self.compiles(renamed)

    def test_a_field_is_renamed_from_its_declaration_and_from_a_use(self):
        for place in ["pub |text", "bark.|text"]:
            renamed = self.file.renamed(place, "words")
            self.assertIn("pub words: String", renamed)
            self.assertIn("bark.words", renamed)
        self.compiles(renamed)

    def test_a_value_is_renamed(self):
        renamed = self.file.renamed("|Calm,\n", "Quiet")
        self.assertNotIn("Calm", renamed)
        self.compiles(renamed)


class Completions(Session):
    def test_paths_in_types_are_completed(self):
        for before, place in [
            ("pub tone: Option<Tone>,", "pub tone: std::coll|,"),
            ("pub tone: Option<Tone>,", "pub tone: Option<std::coll|>,"),
            ("pub text: String,", "pub text: Vec<std::coll|>,"),
            ("pub distance: f64,", "pub distance: std::coll|,"),
            ("pub x: f64,", "pub x: std::coll|,"),
            ("pub place: Option<Place>,", "pub place: Option<Box<std::coll|>>,"),
        ]:
            self.completes(place, "collections", instead_of=before)

    def test_paths_out_of_the_module_are_completed(self):
        for before, place in [
            ("pub distance: f64,", "pub distance: super::Out|,"),
            ("pub tone: Option<Tone>,", "pub tone: Option<super::Out|>,"),
            ("pub x: f64,", "pub x: Vec<super::Out|>,"),
        ]:
            self.completes(place, "Outside", instead_of=before)

    def test_names_are_completed(self):
        self.completes("pub distance: To|,", "Tone", instead_of="pub distance: f64,")
        self.completes("check = super::is|)", "is_far", instead_of="check = super::is_far)")

    def test_attributes_are_completed(self):
        instead_of = '#[message(type = "throw")]'
        self.completes("#[mess|]", "message", instead_of=instead_of)
        self.completes("#[da|]", "data", instead_of=instead_of)
        instead_of = "#[field(len(1..=280))]"
        self.completes("#[fie|]", "field", instead_of=instead_of)
        self.completes("#[oth|]", "other", instead_of="#[other]")

    def test_keys_are_completed(self):
        self.completes("#[message(ty|)]", "type", instead_of='#[message(type = "throw")]')
        self.completes("#[field(ra|)]", "range", instead_of="#[field(len(1..=280))]")
        self.completes("#[field(len(1..), pat|)]", "pattern", instead_of="#[field(len(1..=280))]")
        self.completes("#[protocol(unk|)]", "unknown", "unknown_fields", instead_of="#[protocol]")
        self.completes("#[data(ren|)] pub enum", "rename_all", instead_of="#[data]\n    pub enum")
        rules = self.completes("#[field(each(le|))]", "len", instead_of="#[field(len(1..=280))]")
        self.assertNotIn("rename", rules)


class Hovers(Session):
    def test_keys_and_attributes_say_what_they_are(self):
        for place, words in [
            ('#[message(|type = "bark"', "the message's name on the wire"),
            ('"bark", |example', "a value of the message"),
            ("#[field(|len(", "the characters of a string"),
            ("|check = super", "that checks the value"),
            ('#[|message(type = "bark"', "Makes a struct a message"),
            ("#[|field(len", "Rules and names of a field"),
            ("#[|data]\n    pub enum", "Makes a struct or an enum a data type"),
            ("#[|other]", "keeps unknown values"),
        ]:
            self.assertIn(words, self.file.hover(place), place)

    def test_a_field_is_no_parameter(self):
        for place, field in [("pub |text", "pub text: String"), ("pub |volume", "pub volume: u8")]:
            code = [line for line in self.file.hover(place).split("\n") if line.startswith("pub ") or ": " in line]
            self.assertEqual({line for line in code if not line.startswith("size")}, {field})

    def test_the_contract_shows_no_addresses(self):
        shown = self.file.hover("park::|CONTRACT")
        self.assertIn("<Message as ::protocol::Payload> ::CONTRACT\n", shown)
        self.assertIn("The description of the `park` protocol.", shown)

    def test_new_shows_its_parameters(self):
        self.assertIn("fn new(text: impl Into<String>, volume: u8) -> Self", self.file.hover("..Bark::|new"))
        self.assertIn("Creates a `Bark`", self.file.hover("..Bark::|new"))


class HalfTyped(Session):
    def test_names_outside_are_still_known(self):
        for before, typed in [
            ("pub tone: Option<Tone>,", "pub tone: Option<Tone>, pub te"),
            ("pub tone: Option<Tone>,", "pub\n        pub tone: Option<Tone>,"),
            ("pub tone: Option<Tone>,", "pub tone: Option<>,"),
            ("pub tone: Option<Tone>,", "pub tone: std::,"),
            ("#[field(len(1..=280))]", "#[field(le)]"),
            ("#[field(len(1..=280))]", "#[fie]"),
            ("    /// A tone of voice.", "    pub struct Half\n    /// A tone of voice."),
            ("    /// A tone of voice.", "    #[message(typ)] pub struct Half {}\n    /// A tone of voice."),
            ("    /// A tone of voice.", "    #[message]\n    /// A tone of voice."),
        ]:
            with self.subTest(typed):
                file = self.file.with_change(before, typed)
                self.assertEqual([use for use in OUTSIDE if len(file.definitions(use)) != 1], [])


if __name__ == "__main__":
    unittest.main(argv=[__file__, *sys.argv[2:]], verbosity=2)
