"""What only an installed package can be asked: what it exports, shares, and says of itself.

The argument is the reference of `world`.
"""

from __future__ import annotations

import importlib.metadata
import pathlib
import pickle
import sys
import types
import unittest

import several
import several.matrix
import world

ISSUE = '{"code":"check","path":"","message":"is odd","extra":1}'
REFERENCE = pathlib.Path(sys.argv.pop())


def public(module: types.ModuleType) -> set[str]:
    """Give the names in a module that are not private."""
    return {name for name in vars(module) if not name.startswith("_")}


class Exports(unittest.TestCase):
    """People see the public names and nothing else."""

    def test_only_public_names(self) -> None:
        self.assertEqual(public(world), {*world.__all__})
        self.assertEqual(public(several.matrix), {*several.matrix.__all__})
        self.assertEqual(public(several), {*several.__all__, "matrix"})

    def test_messages_go_out_and_come_in(self) -> None:
        line = world.Bark(text="Woof", tone="calm").wrap("timmy").to_json()
        envelope = world.decode(line)
        self.assertEqual(envelope.payload, world.Bark(text="Woof", tone="calm"))
        self.assertEqual(envelope.to_json(), line)
        self.assertEqual(pickle.loads(pickle.dumps(envelope)), envelope)

    def test_all_issues_are_named(self) -> None:
        with self.assertRaises(world.ValidationError) as raised:
            world.decode('{"type":"bark","agent_id":"","data":{"text":5},"ts":1}')
        paths = [issue.path for issue in raised.exception.issues]
        self.assertEqual(paths, ["agent_id", "data.text"])


class Shares(unittest.TestCase):
    """Protocols in one package share a runtime, which keeps them apart."""

    def test_errors_and_issues(self) -> None:
        self.assertIs(several.ValidationError, several.matrix.ValidationError)
        self.assertIs(several.Issue, several.matrix.Issue)
        self.assertIsNot(several.ValidationError, world.ValidationError)

    def test_an_issue_is_as_open_as_the_protocol_around_it(self) -> None:
        data = f'{{"code":"odd","message":"odd","issues":[{ISSUE}]}}'
        line = f'{{"type":"error","agent_id":"a","data":{data},"ts":1}}'
        error = several.matrix.decode(line, several.matrix.Error).payload
        self.assertEqual(error.issues[0].message, "is odd")
        body = f'{{"flag":true,"tiny":1,"issues":[{ISSUE}]}}'
        line = f'{{"op":"shapes","traceId":"7f","body":{body},"at":1}}'
        with self.assertRaises(several.ValidationError) as raised:
            several.decode(line)
        paths = [issue.path for issue in raised.exception.issues]
        self.assertEqual(paths, ["body.issues[0].extra"])


class Says(unittest.TestCase):
    """Installers know what it is."""

    def test_what_it_is(self) -> None:
        about = importlib.metadata.metadata("world")
        self.assertEqual((about["Name"], about["Version"]), ("world", "1.1.0"))
        self.assertEqual(about["Requires-Python"], ">=3.11")
        self.assertNotIn("Requires-Dist", about)

    def test_the_readme_is_the_reference(self) -> None:
        readme = importlib.metadata.metadata("world")["Description"]
        reference = REFERENCE.read_text(encoding="utf-8")
        self.assertTrue(readme.startswith(reference), readme[:200])


if __name__ == "__main__":
    unittest.main()
