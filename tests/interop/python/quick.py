"""The quick way and the tables are of one mind: about texts, and about values to be written.

What the quick way takes must be what the tables take, value for value; and of good messages
in their usual form, it must take nearly all.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import functools
import importlib
import json
import math
import random
import sys
import typing

import agreement

TEXTS, SEED = 6, 20240301
LEFT_TO_THE_TABLES = {
    "sampler": {
        "anything",
        "arrays",
        "count",
        "ended",
        "extras",
        "in strings",
        "looks",
        "maps",
        "places",
        "sealed",
        "tree",
        "whatever",
    },
    "strange": {"shapes"},
    "flattened": {"More"},
    "frame": {"SingleDone"},
    "traced": {"BesideOpenMessage", "BesideShut", "TopicMessage"},
}
"""Messages left to the tables: with JSON that is kept as text or in strings, keys that have aliases, values told apart by
their looks, members that no field declares. Nothing else may be."""


class Tone(str):
    """A string that is shown as something else."""

    def __str__(self) -> str:
        return "oops"


ODD: list[typing.Any] = [
    None, True, False, 0, 1, -1, 5, 2**31, 2**53, 2**64, 10**400, 0.0, -0.0, 0.5, 1e300, math.nan, math.inf,
    "", "a", "calm", "good", "low", "top", "ab", "red", "x" * 20, "y" * 3000, "é", "\ud83d", '"\\\n\x00', Tone("a"), b"a",
    [], ["a"], ["a", "a"], [1, 2], [True], [None], [[1]], ("a",), (True, None, []), {}, {"a": 1}, {1: 2}, {"a": {}}, {"": 0.5},
    datetime.datetime(2030, 1, 2, 3, 4, 5, 678900), datetime.datetime(1969, 1, 1, tzinfo=datetime.UTC),
    datetime.datetime(2030, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=5))), object(),
]  # fmt: skip


def whole(module: typing.Any) -> typing.Any:
    """Give what reads and writes whole texts: of a protocol, or of a document."""
    document = vars(module).get("_document")
    return vars(module)["_protocol"] if document is None else document.described


@contextlib.contextmanager
def tables_alone(module: typing.Any) -> typing.Iterator[None]:
    """Do without the quick way, and without the scanner of `json`."""
    structs = vars(module)["_structs"]
    described = [whole(module), *structs.values()]
    # A member of a union is read by itself as a union.
    described += [
        kind._codec.described for kind, _ in structs if hasattr(kind, "_codec")
    ]
    kept = [(it, it.quick_read, it.quick_write) for it in described]
    for it in described:
        it.quick_read = it.quick_write = None
    scans, module._scans_strictly = module._scans_strictly, False
    yield
    module._scans_strictly = scans
    for it, it.quick_read, it.quick_write in kept:
        pass


def outcome(module: typing.Any, act: typing.Callable[[], object]) -> str:
    """Give what comes out: a value, or all issues."""
    try:
        return repr(act())
    except module.ValidationError as error:
        return repr((error.message_type, error.truncated, error.issues))


def changed(value: typing.Any, chance: random.Random) -> typing.Any:
    """Replace something in a value by something odd."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in dataclasses.fields(value)]
        if names and chance.random() < 0.9:
            name = chance.choice(names)
            return dataclasses.replace(
                value, **{name: changed(getattr(value, name), chance)}
            )
    if isinstance(value, list) and value and chance.random() < 0.7:
        place = chance.randrange(len(value))
        return [*value[:place], changed(value[place], chance), *value[place + 1 :]]
    if isinstance(value, dict) and value and chance.random() < 0.7:
        key = chance.choice([*value])
        return {**value, key: changed(value[key], chance)}
    return chance.choice(ODD)


class Tally:
    """What was compared."""

    def __init__(self) -> None:
        self.texts = self.values = self.quick = self.usual = self.failures = 0
        self.kinds: dict[str, dict[str, bool]] = {}
        self.others: dict[str, list[typing.Any]] = {}

    def same(self, what: object, quick: str, tables: str) -> None:
        if quick != tables:
            self.failures += 1
            if self.failures <= 10:
                print(f"--- they differ on {what!r:.2000}")
                print(f"    the quick way: {quick}\n    the tables: {tables}")

    def both(
        self, module: typing.Any, what: object, act: typing.Callable[[], object]
    ) -> None:
        """Do something in both ways."""
        quick = outcome(module, act)
        with tables_alone(module):
            self.same(what, quick, outcome(module, act))

    def text(self, module: typing.Any, text: str) -> typing.Any:
        """Read a text in both ways; give the message if there is one."""
        self.texts += 1
        self.both(module, text, lambda: module.decode(text))
        with contextlib.suppress(ValueError, RecursionError):
            tree = json.loads(text)
            self.both(module, tree, lambda: module.decode_dict(tree))
        with contextlib.suppress(module.ValidationError):
            return module.decode(text)
        return None

    def written(self, module: typing.Any, envelope: typing.Any) -> None:
        """Write a message, and its payload alone, or a document, in both ways."""
        if not hasattr(module, "Envelope"):
            self.values += 1
            self.both(module, envelope, lambda: module.encode(envelope))
            self.both(module, envelope, lambda: module.encode_dict(envelope))
            return
        for value in (envelope, envelope.payload):
            if not hasattr(value, "to_json"):
                continue
            self.values += 1
            self.both(module, value, value.to_json)

    def alone(self, module: typing.Any, value: typing.Any) -> None:
        """Write and read a member of a union by itself, in both ways."""
        self.both(module, value, value.to_json)
        with contextlib.suppress(module.ValidationError):
            text = value.to_json()
            self.both(module, text, lambda: type(value).from_json(text))
            for other in {*map(type, self.others.setdefault(module.__name__, []))}:
                self.both(module, text, functools.partial(other.from_json, text))
            self.others[module.__name__] = [value, *self.others[module.__name__][:2]]

    def usually_quick(self, module: typing.Any, value: typing.Any) -> None:
        """Count how many good texts take the quick way in their usual form."""
        if hasattr(module, "Envelope"):
            name, text = value.message_type, value.to_json()
        else:
            name, text = type(value).__name__, module.encode(value)
        # What is kept with an undeclared tag never does.
        if name is None or name.endswith("Unknown") or not text.isascii():
            return
        described = whole(module)
        read = vars(module)["_read_quickly"](text, described.quick_read)
        written = vars(module)["_write_quickly"](value, described.quick_write)
        is_quick = read == value and written == text
        kinds = self.kinds.setdefault(module.__name__, {})
        kinds[str(name)] = kinds.get(str(name), False) or is_quick
        if str(name) not in LEFT_TO_THE_TABLES.get(module.__name__, ()):
            self.usual += 1
            self.quick += is_quick

    def never_quick(self) -> dict[str, set[str]]:
        """Give the messages that never took the quick way, by protocol."""
        found = {
            name: {kind for kind, is_quick in kinds.items() if not is_quick}
            for name, kinds in self.kinds.items()
        }
        return {name: kinds for name, kinds in found.items() if kinds}


def long_texts(chance: random.Random) -> typing.Iterator[str]:
    """Give long texts with something wrong somewhere, also with what is nested deep."""
    issue = {"code": "check", "path": "data.tags[0]", "message": "é"}
    items: list[typing.Any] = [issue, issue, [[1], [2, "],["]], {"a": [issue] * 2}]
    for number in range(600):
        head = {"type": "error", "agent_id": "timmy"}
        data = {"code": "c", "message": "m", "issues": [items[number % 4]] * 300}
        message = {**head, "data": data} if number % 2 else {"data": data, **head}
        text = json.dumps({**message, "ts": 1}, ensure_ascii=number % 5 == 0)
        if number % 3 == 0:
            text = text.replace('"c"', "[" * 100 + "]" * 100, 1)
        at = chance.randrange(len(text))
        piece = chance.choice(agreement.PIECES)
        text = text[:at] + piece + text[at + chance.choice([0, 1, 5]) :]
        yield text[: chance.randrange(len(text))] if number % 7 == 0 else text


def main(modules: str) -> int:
    """Compare everything; give the exit status."""
    sys.path.insert(0, modules)
    tally, chance = Tally(), random.Random(SEED)
    for protocol, text in agreement.seeds():
        module = importlib.import_module(protocol)
        if hasattr(module, "decode_as"):
            # Of each type there are the same functions as elsewhere.
            continue
        envelope = tally.text(module, text)
        rounds = TEXTS * (60 if protocol == "strange" else 1)
        for _ in range(rounds):
            tally.text(module, agreement.changed(text, chance))
        if envelope is None:
            continue
        tally.usually_quick(module, envelope)
        odd = [changed(envelope, chance) for _ in range(rounds)]
        for value in (envelope, *odd):
            if isinstance(value, getattr(module, "Envelope", object)):
                tally.written(module, value)
            if not hasattr(module, "Envelope") and hasattr(value, "to_json"):
                tally.alone(module, value)
    matrix = importlib.import_module("matrix")
    for text in long_texts(chance):
        tally.text(matrix, text)
    print(
        f"python: {tally.texts} texts and {tally.values} values, of which {tally.failures} come out otherwise in "
        f"the quick way; it takes {tally.quick} of {tally.usual} good messages in their usual form"
    )
    never = tally.never_quick()
    if never != LEFT_TO_THE_TABLES:
        print(f"--- never quick: {never}, but expected: {LEFT_TO_THE_TABLES}")
        return 1
    return 1 if tally.failures or tally.quick < 0.9 * tally.usual else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
