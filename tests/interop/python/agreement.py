"""Rust and the emitted modules say the same of the same texts.

First of all conformance cases, then of texts made from good ones by changes at random. Validity,
codes, paths, order, places and sentences must agree.
A message that both accept must come out of both as the same JSON.
"""

from __future__ import annotations

import decimal
import json
import pathlib
import random
import re
import subprocess
import sys
import typing

import told

HERE = pathlib.Path(__file__).parent
TESTS = HERE.parent.parent
CHANGES = 4
WHOLE = [
    "flattened",
    "enclosed",
    "numbered",
    "rows",
    "channels",
    "traced",
    "coded",
    "depot",
    "subjects",
]
"""Protocols that are described by their whole messages."""
SEED = 20240229
PLACE = ["offset", "line", "column"]
"""What an issue has of its place, if it is about one: not so a type from outside."""

Facts: typing.TypeAlias = "list[tuple[object, ...]]"


class Rust:
    """A process of `verdicts`, asked about one text after the other."""

    def __init__(self, program: str) -> None:
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def __enter__(self) -> Rust:
        self.process.__enter__()
        return self

    def __exit__(self, *reason: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.__exit__(None, None, None)

    def ask(self, protocol: str, text: str) -> dict[str, typing.Any]:
        """Give what Rust says of a text."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        question = json.dumps({"protocol": protocol, "text": text})
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        answer: dict[str, typing.Any] = json.loads(self.process.stdout.readline())
        return answer


class Tally:
    """What was compared, and what did not agree."""

    def __init__(self) -> None:
        self.texts = 0
        self.valid = 0
        self.failures = 0

    def fail(self, text: str, rust: object, python: object) -> None:
        self.failures += 1
        if self.failures <= 10:
            print(f"--- they differ on {text[:2000]!r}")
            print(f"    Rust:   {rust}")
            print(f"    Python: {python}")

    def compare(self, rust: Rust, protocol: str, text: str) -> None:
        """Ask both about a text."""
        self.texts += 1
        module = told.module(protocol)
        answer = rust.ask(protocol, text)
        try:
            envelope = module.decode(text)
            found: Facts = []
        except module.ValidationError as error:
            envelope = None
            found = [(error.message_type, error.truncated)]
            found += [
                (i.code, i.path, i.message, i.offset, i.line, i.column)
                for i in error.issues
            ]
        if envelope is not None and "json" in answer:
            self.valid += 1
            try:
                # Modules of documents have a function, as a value may be a list.
                write = getattr(module, "encode", None) or module.Envelope.to_json
                self.compare_json(rust, protocol, text, answer["json"], write(envelope))
            except module.ValidationError as error:
                self.fail(text, answer, error)
            return
        if envelope is not None or "json" in answer:
            # Python cannot run checks written in Rust, nor foreign types.
            codes = [issue["code"] for issue in answer.get("issues", [])]
            if codes != ["check"] * len(codes) or not codes:
                self.fail(text, answer, found or envelope)
            return
        issues = [issue for issue in answer["issues"] if issue["code"] != "check"]
        if not issues:
            return
        expected: Facts = [(answer["message_type"], answer["truncated"])]
        expected += [
            (i["code"], i["path"], i["message"], *map(i.get, PLACE)) for i in issues
        ]
        if [*map(list, found)] != [*map(list, expected)]:
            self.fail(text, expected, found)

    def compare_json(
        self, process: Rust, protocol: str, text: str, rust: str, python: str
    ) -> None:
        if rust == python or exact(json_of(protocol, rust)) == exact(
            json_of(protocol, python)
        ):
            return
        # Of what Python keeps whole, Rust keeps header and payload.
        again = process.ask(protocol, python) if protocol in WHOLE else {}
        again_json = json_of(protocol, again.get("json", "null"))
        if exact(again_json) != exact(json_of(protocol, rust)):
            self.fail(text, rust, python)


def json_of(protocol: str, text: str) -> str:
    """Give the JSON of a text, which may have a type on the line before."""
    is_told = protocol in ("hooks", "subjects")
    return text.partition("\n")[2] if is_told and "\n" in text else text


def exact(text: str) -> object:
    """Read JSON without rounding; the order of keys does not matter."""
    return json.loads(text, parse_int=number, parse_float=number)


def number(text: str) -> tuple[str, bool]:
    """What a number is, however it is written; `-0.0` is not `0.0`."""
    try:
        value = decimal.Decimal(text)
    except decimal.InvalidOperation:
        # Beyond any exponent: it was kept as it is written.
        return text, text.startswith("-")
    return str(value.normalize()), value.is_signed()


PIECES = [
    *'{}[],:"\\.-+eE0129 \n\t\x00\x7f\x85é\u2028😀',
    "null", "true", "false", "nul", "-0", "0.0", "1e1", "1e400", "-1e400", "1e-400", "01", "1.", "9007199254740991",
    "9007199254740992", "18446744073709551616", "4294967296", "3.4028235677973366e38", "253402300799.0000001", "5.0",
    "0.5e1", "0.1000000014901161", "1e99999999999999999999", '""', '"a"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\u0000"', '"\\x"',
    "[]", "{}", "[[]]", '{"a":1}', '{"a":1,"a":2}', "[1,1]", '["x","x"]', "NaN", "Infinity", "-Infinity", "'a'", "\ufeff",
    '"low"', '"good"', '"terrible"', '"odd"', '"' + "x" * 300 + '"', "[" * 130 + "]" * 130, '{"a":' * 126 + "1" + "}" * 126,
]  # fmt: skip
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}\[\],:]')


def changed(text: str, chance: random.Random) -> str:
    """Change a text in a few places."""
    for _ in range(chance.randint(1, 3)):
        tokens = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
        if not tokens:
            return text
        start, end = chance.choice(tokens)
        match chance.randrange(8):
            case 0:
                text = text[:start] + text[end:]
            case 1 | 2 | 3:
                text = text[:start] + chance.choice(PIECES) + text[end:]
            case 4:
                other, behind = chance.choice(tokens)
                text = text[:start] + text[other:behind] + text[end:]
            case 5:
                at = chance.randrange(len(text))
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 6:
                text = restructured(text, chance)
            case _:
                at = chance.randrange(len(text))
                text = text[:at] + text[at + 1 :]
    return text


def restructured(text: str, chance: random.Random) -> str:
    """Change the order of members, and repeat, rename or drop one."""
    try:
        tree = json.loads(
            text, object_pairs_hook=lambda pairs: pairs and Members(pairs)
        )
        objects = [*members(tree)]
    except (ValueError, RecursionError):
        return text
    if not objects:
        return text
    pairs = chance.choice(objects).pairs
    place = chance.randrange(len(pairs))
    match chance.randrange(4):
        case 0:
            chance.shuffle(pairs)
        case 1:
            pairs.append(pairs[place])
        case 2:
            pairs[place] = (
                chance.choice(["extra", "tpye", "text", "klass"]),
                pairs[place][1],
            )
        case _:
            del pairs[place]
    return written(tree)


class Members:
    """An object as the list of its members."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        self.pairs = pairs


def members(tree: object) -> typing.Iterator[Members]:
    """Give all objects of a tree."""
    if isinstance(tree, Members):
        yield tree
        for _, inner in tree.pairs:
            yield from members(inner)
    elif isinstance(tree, list):
        for inner in tree:
            yield from members(inner)


def written(tree: object) -> str:
    """Write a tree of members."""
    if isinstance(tree, Members):
        inner = (f"{json.dumps(key)}:{written(value)}" for key, value in tree.pairs)
        return f"{{{','.join(inner)}}}"
    if isinstance(tree, list) and tree:
        return f"[{','.join(map(written, tree))}]"
    return json.dumps(tree) if tree != [] else "{}"


def seeds() -> typing.Iterator[tuple[str, str]]:
    """Give the texts to begin from, each with its protocol."""
    for path in sorted((TESTS / "conformance").glob("*.json")):
        suite = json.loads(path.read_text(encoding="utf-8"))
        for case in suite["cases"]:
            yield subject(suite), case["text"]
    for line in (HERE / "strange.jsonl").read_text(encoding="utf-8").splitlines():
        yield "strange", line
    world = TESTS.parent / "examples" / "data" / "world.jsonl"
    for line in world.read_text(encoding="utf-8").splitlines()[::20]:
        yield "matrix", line


def subject(suite: dict[str, typing.Any]) -> str:
    """Give the name of the protocol or document that a suite is about."""
    name: str = suite.get("protocol") or suite["document"]
    return name


def conformance(tally: Tally) -> None:
    """Hold the modules to the recorded cases."""
    for path in sorted((TESTS / "conformance").glob("*.json")):
        suite = json.loads(path.read_text(encoding="utf-8"))
        name = subject(suite)
        module = told.module(name)
        before = tally.failures
        for case in suite["cases"]:
            issues: list[dict[str, str]] = []
            try:
                module.decode(case["text"])
            except module.ValidationError as error:
                issues = [{"code": str(i.code), "path": i.path} for i in error.issues]
            tally.texts += 1
            if (not issues, issues) != (case["valid"], case["issues"]):
                tally.fail(case["text"], case["issues"], issues)
        count = len(suite["cases"])
        agreed = count - (tally.failures - before)
        print(f"{name}: Python agrees on {agreed} of {count} cases")


def main(program: str, modules: str) -> int:
    """Compare everything; give the exit status."""
    sys.path.insert(0, modules)
    tally = Tally()
    conformance(tally)
    chance = random.Random(SEED)
    with Rust(program) as rust:
        for protocol, text in seeds():
            tally.compare(rust, protocol, text)
            rounds = CHANGES * (60 if protocol == "strange" else 1)
            for _ in range(rounds):
                tally.compare(rust, protocol, changed(text, chance))
    print(
        f"python: {tally.texts} texts, {tally.valid} of them valid; "
        f"{tally.failures} judged otherwise than by Rust"
    )
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
