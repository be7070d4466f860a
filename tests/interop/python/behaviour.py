"""What only Python can ask of the emitted modules: values of wrong types, classes, bytes."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import enum
import json
import math
import pathlib
import pickle
import random
import time
import types
import typing
import unittest
import unittest.mock

import matrix
import sampler
import strange
from matrix import AgentState, Bark, Envelope, Error, Issue, Position, ValidationError

UTC = datetime.timezone.utc
LATER = datetime.datetime(2030, 1, 2, 3, 4, 5, 678900, tzinfo=UTC)


class Checks(unittest.TestCase):
    """What the cases share."""

    def issues(self, act: typing.Callable[[], object]) -> list[tuple[str, str]]:
        """Give code and path of all that is wrong."""
        with self.assertRaises(ValueError) as raised:
            act()
        error = raised.exception
        assert isinstance(
            error,
            (matrix.ValidationError, sampler.ValidationError, strange.ValidationError),
        )
        self.assertTrue(str(error))
        return [(str(issue.code), issue.path) for issue in error.issues]


class Broken(Checks):
    """Where a text ends to be JSON is found by steps of many items, too."""

    PARTS = '1 -0.5e3 "a\u00e9" true null [] [1] {} {"a":1} "\\n" "\\u00e9\\\\" "\\ud83d\\ude00" "\\ud83d" "\\"" -0 01 1e'

    def test_ends_where_the_reader_ends(self) -> None:
        chance = random.Random(7)
        parts = self.PARTS.split()

        def end(reader: typing.Any) -> tuple[bool, int]:
            try:
                reader.value()
            except matrix._Broken as broken:  # type: ignore[attr-defined]
                return False, broken.at
            return True, reader.at

        for _ in range(4000):
            items = chance.choices(parts, k=6)
            text = f"[{','.join(items)}]"
            if chance.random() < 0.5:
                members = [f'"{at}" :{item}' for at, item in enumerate(items)]
                text = f"{{{','.join(members)}}}"
            at = chance.randrange(len(text))
            changed = chance.choice(["", ",", '"', "]", "}", "x", "\\", "\x01"])
            text = text[:at] + changed + text[at + chance.randrange(2) :]
            expected = end(matrix._Reader(text))  # type: ignore[attr-defined]
            self.assertEqual(end(matrix._strict_reader(text)), expected, text)  # type: ignore[attr-defined]

    def test_large_texts_are_refused_in_little_time(self) -> None:
        start = '{"type":"bark","agent_id":"a","ts":1,"data":{"text":"a"},"more":['
        for rest in ("1," * 300_000, '"\\n",' * 120_000, '"' + "\\n" * 300_000):
            before = time.process_time()
            self.issues(lambda text=start + rest: matrix.decode(text))
            self.assertLess(time.process_time() - before, 1.0)


class Writing(Checks):
    """Messages are written as they are declared."""

    def test_fills_type_and_time(self) -> None:
        before = int(datetime.datetime.now(UTC).timestamp())
        written = json.loads(Bark(text="Woof").wrap("timmy").to_json())
        self.assertEqual([*written], ["type", "agent_id", "data", "ts"])
        self.assertEqual(written["type"], "bark")
        self.assertEqual(written["data"], {"text": "Woof"})
        self.assertIs(type(written["ts"]), int)
        self.assertLessEqual(before, written["ts"])

    def test_writes_times_without_rounding(self) -> None:
        line = Bark(text="Woof").wrap("timmy", ts=LATER).to_json()
        self.assertTrue(line.endswith('"ts":1893553445.6789}'), line)
        elsewhere = LATER.astimezone(datetime.timezone(datetime.timedelta(hours=5)))
        self.assertEqual(line, Bark(text="Woof").wrap("timmy", ts=elsewhere).to_json())
        last = datetime.datetime(9999, 12, 31, 23, 59, 58, 999999, tzinfo=UTC)
        line = Bark(text="Woof").wrap("timmy", ts=last).to_json()
        self.assertEqual(matrix.decode(line).ts, last)

    def test_tells_what_is_absent_from_none(self) -> None:
        line = sampler.Nulls(None, 7, None, count=None).to_json()
        self.assertEqual(line, '{"name":null,"serial":"7","place":null,"count":null}')
        nulls = sampler.Nulls.from_json(line)
        self.assertIsNone(nulls.count)
        self.assertIs(nulls.level, sampler.ABSENT)
        self.assertFalse(nulls.level)
        self.assertEqual(repr(nulls.level), "ABSENT")
        self.assertIs(copy.deepcopy(nulls).level, sampler.ABSENT)
        self.assertEqual(sampler.Nulls.from_dict(nulls.to_dict()), nulls)
        issues = self.issues(
            lambda: sampler.Nulls(None, None, sampler.ABSENT).to_json()
        )  # type: ignore[arg-type]
        self.assertEqual(issues, [("wrong_type", "body.place")])

    def test_makes_members_of_the_values_of_closed_enums(self) -> None:
        state = matrix.VisitorState("v", "entered")
        self.assertIs(state.presence, matrix.Presence.ENTERED)
        self.assertEqual(state, matrix.VisitorState("v", matrix.Presence.ENTERED))
        left = dataclasses.replace(state, presence="left")  # type: ignore[arg-type]
        self.assertIs(left.presence, matrix.Presence.LEFT)
        odd = matrix.VisitorState("v", "gone")  # type: ignore[arg-type]
        self.assertEqual(odd.presence, "gone")
        issues = self.issues(odd.to_json)
        self.assertEqual(issues, [("unknown_variant", "data.presence")])
        self.assertIsNone(sampler.Nulls(None, None, None, level=None).level)

    def test_makes_members_in_lists_and_dictionaries(self) -> None:
        parts = types.MappingProxyType({"db": "ok", "net": matrix.Health.DOWN})
        status = matrix.SystemStatus("ok", 1, 1, 1, parts)  # type: ignore[arg-type]
        self.assertIs(type(status.components), dict)
        self.assertIs(status.components["db"], matrix.Health.OK)
        self.assertIn('"components":{"db":"ok","net":"down"}', status.to_json())
        own = {"db": matrix.Health.OK}
        self.assertIs(matrix.SystemStatus("ok", 1, 1, 1, own).components, own)

    def test_takes_what_is_inside_of_a_newtype(self) -> None:
        code: sampler.Code = "A1"
        floors = {code: -2}
        newtypes = sampler.Newtypes(code, None, floors=floors, key=7)
        line = newtypes.to_json()
        self.assertIn('"code":"A1","floor":null,"floors":{"A1":-2}', line)
        self.assertIn('"key":"7"', line)
        self.assertEqual(sampler.Newtypes.from_json(line), newtypes)
        tree = sampler.Tree(sampler.Node("a"), nest=[[], [[]]])
        self.assertEqual(sampler.Tree.from_json(tree.to_json()), tree)
        issues = self.issues(
            lambda: sampler.Newtypes("a", 41, floors={"": 1}).to_json()
        )
        paths = [path for _, path in issues]
        self.assertEqual(paths, ["body.code", "body.floor", 'body.floors[""]'])

    def test_others_are_kept(self) -> None:
        extras = sampler.Extras("a", spots=[], more_of_it={"zeal": 3, "hope": None})
        line = '{"shortName":"a","spots":[],"zeal":3,"hope":null}'
        self.assertEqual(extras.to_json(), line)
        self.assertEqual(sampler.Extras.from_json(line), extras)
        self.assertEqual(sampler.Extras.from_dict(json.loads(line)), extras)
        self.assertEqual(extras.to_dict(), json.loads(line))
        self.assertEqual(sampler.Extras("a", spots=[]).more_of_it, {})
        for taken in ("shortName", "name", "size"):
            issues = self.issues(
                lambda taken=taken: sampler.Extras(
                    "a", spots=[], more_of_it={taken: 1}
                ).to_json()
            )
            self.assertEqual(issues, [("duplicate_key", f"body.{taken}")])
        issues = self.issues(
            lambda: sampler.Extras(
                "a", spots=[], more_of_it={"b": 10, "c": 11}
            ).to_json()
        )
        self.assertEqual(
            issues, [("out_of_range", "body.b"), ("out_of_range", "body.c")]
        )
        piece = sampler.PieceCutOut(count=1, moods={"type": sampler.Mood.GOOD})
        self.assertEqual(self.issues(piece.to_json), [("duplicate_key", "type")])

    def test_writes_an_enum_given_as_its_string(self) -> None:
        self.assertEqual(
            Bark(text="a", tone="calm"), Bark(text="a", tone=matrix.Tone.CALM)
        )
        self.assertEqual(
            Bark(text="a", tone="odd").to_json(), '{"text":"a","tone":"odd"}'
        )

    def test_writes_and_reads_values_without_an_envelope(self) -> None:
        place = Position(x=1, y=2.5, z=-0.0)
        self.assertEqual(place.to_json(), '{"x":1,"y":2.5,"z":-0.0}')
        self.assertEqual(Position.from_json(place.to_json()), place)
        bark = Bark(text="Woof", duration_ms=100)
        self.assertEqual(Bark.from_json(bark.to_json().encode()), bark)
        self.assertEqual(
            self.issues(lambda: Bark.from_json('{"text":""}')),
            [("too_short", "data.text")],
        )
        self.assertEqual(
            self.issues(lambda: Bark.from_json('{"text":')), [("syntax", "")]
        )
        self.assertEqual(
            self.issues(lambda: Position.from_json("[1]")), [("wrong_type", "")]
        )

    def test_writes_values_of_subclasses_as_what_they_are(self) -> None:
        class Real(float):
            """As in NumPy."""

            __repr__ = __str__ = __float__ = lambda self: "oops"

        class Text(str):
            """A string with words of its own."""

            __repr__ = __str__ = lambda self: "oops"

        class Choice(str, enum.Enum):
            """An enum as before 3.11."""

            CALM = "calm"

        class Size(enum.IntEnum):
            """A number with a name."""

            SMALL = 1

        values: list[typing.Any] = [Real(0.5), Text("a"), Choice.CALM, Size.SMALL]
        shapes = strange.Shapes(flag=True, tiny=0, double=Real(0.5), any=values)
        expected = '{"flag":true,"tiny":0,"double":0.5,"any":[0.5,"a","calm",1]}'
        self.assertEqual(shapes.to_json(), expected)
        self.assertEqual(
            strange.Shapes(flag=True, tiny=0, any={Text("k"): 1}).to_json(),
            '{"flag":true,"tiny":0,"any":{"k":1}}',
        )
        bark = Bark(text=Text("Woof"), tone=typing.cast("typing.Any", Choice.CALM))
        self.assertEqual(bark.to_json(), '{"text":"Woof","tone":"calm"}')
        bark = Bark(text="Woof", reply_to=Text(""))
        self.assertEqual(self.issues(bark.to_json), [("too_short", "data.reply_to")])


class Refusing(Checks):
    """Values of wrong types are issues, not crashes."""

    def test_names_values_of_other_types(self) -> None:
        wrong: list[tuple[dict[str, typing.Any], str]] = [
            ({"text": None}, "wrong_type"),
            ({"text": 5}, "wrong_type"),
            ({"text": b"Woof"}, "wrong_type"),
            ({"text": "half \ud83d"}, "wrong_type"),
            ({"text": "a", "tone": 7}, "wrong_type"),
            ({"text": "a", "duration_ms": True}, "wrong_type"),
            ({"text": "a", "duration_ms": 100.0}, "wrong_type"),
            ({"text": "a", "duration_ms": "100"}, "wrong_type"),
            ({"text": "a", "duration_ms": 10**5000}, "out_of_range"),
            ({"text": "a", "duration_ms": 99}, "out_of_range"),
        ]
        for fields, code in wrong:
            bark = Bark(**fields)
            path = f"data.{[*fields][-1]}"
            self.assertEqual(self.issues(bark.validate), [(code, path)], fields)
            self.assertEqual(self.issues(bark.to_json), [(code, path)], fields)
            self.assertEqual(
                self.issues(bark.wrap("timmy").to_json), [(code, path)], fields
            )

    def test_names_all_that_is_wrong_in_order(self) -> None:
        fields: dict[str, typing.Any] = {
            "status": [], "mood": "", "energy": math.nan, "position": {"x": 1, "y": 2, "z": 3},
        }  # fmt: skip
        envelope = AgentState(**fields).wrap("", ts=typing.cast("typing.Any", 5))
        found = [
            ("too_short", "agent_id"),
            ("wrong_type", "data.status"),
            ("too_short", "data.mood"),
            ("not_finite", "data.energy"),
            ("wrong_type", "data.position"),
            ("wrong_type", "ts"),
        ]
        self.assertEqual(self.issues(envelope.to_json), found)
        self.assertEqual(self.issues(envelope.validate), found)

    def test_refuses_times_without_a_zone_and_before_1970(self) -> None:
        naive = datetime.datetime(2030, 1, 1)  # noqa: DTZ001
        early = datetime.datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)
        for time, code in [(naive, "wrong_type"), (early, "out_of_range")]:
            envelope = Bark(text="a").wrap("timmy", ts=time)
            self.assertEqual(self.issues(envelope.validate), [(code, "ts")])

    def test_refuses_what_is_no_message(self) -> None:
        for payload in (5, None, Position(x=1, y=2, z=3), {"text": "Woof"}):
            envelope = Envelope(agent_id="timmy", payload=typing.cast("Bark", payload))
            self.assertEqual(self.issues(envelope.to_json), [("wrong_type", "data")])

    def test_refuses_strange_containers(self) -> None:
        shapes: list[tuple[dict[str, typing.Any], list[tuple[str, str]]]] = [
            ({"names": {1: []}}, [("wrong_type", "body.names")]),
            ({"names": []}, [("wrong_type", "body.names")]),
            ({"numbers": {"1": None}}, [("wrong_type", "body.numbers")]),
            ({"numbers": {True: None}}, [("wrong_type", "body.numbers")]),
            ({"numbers": {40000: None}}, [("out_of_range", 'body.numbers["40000"]')]),
            ({"letters": {"ab": True}}, [("wrong_type", "body.letters.ab")]),
            ({"levels": {"lov": 1}}, [("unknown_variant", "body.levels.lov")]),
            (
                {"moods": {"bad": 1, "terrible": 2}},
                [("duplicate_key", "body.moods.bad")],
            ),
            ({"pair": (True, None)}, [("too_short", "body.pair")]),
            ({"pair": (True, 5, [])}, [("wrong_type", "body.pair[1]")]),
            ({"grid": [[1, 2], [3]]}, [("too_short", "body.grid[1]")]),
            ({"any": {1: 2}}, [("wrong_type", "body.any")]),
            ({"any": {"a": {1, 2}}}, [("wrong_type", "body.any")]),
            ({"any": [math.inf]}, [("not_finite", "body.any")]),
            ({"any": 10**400}, [("out_of_range", "body.any")]),
            ({"raw": "1"}, [("wrong_type", "body.raw")]),
            ({"raw": strange.RawJson("[1,")}, [("syntax", "body.raw")]),
            ({"huge": "7"}, [("wrong_type", "body.huge")]),
            ({"huge": -1}, [("out_of_range", "body.huge")]),
            (
                {"tree": strange.Tree(children=[None])},
                [("wrong_type", "body.tree.children[0]")],
            ),
            ({"issues": [5]}, [("wrong_type", "body.issues[0]")]),
        ]  # type: ignore[list-item]
        for fields, found in shapes:
            message = strange.Shapes(flag=True, tiny=0, **fields)
            self.assertEqual(self.issues(message.validate), found, fields)
            self.assertEqual(self.issues(message.wrap("7f").to_json), found, fields)

    def test_refuses_what_is_too_deep(self) -> None:
        deep: typing.Any = None
        for _ in range(200):
            deep = [deep]
        endless: list[typing.Any] = []
        endless.append(endless)
        chain = strange.Chain()
        for _ in range(130):
            chain = strange.Chain(next=chain)
        raw = strange.RawJson("[" * 126 + "]" * 126)
        for fields in ({"any": deep}, {"any": endless}, {"chain": chain}, {"raw": raw}):
            message = strange.Shapes(
                flag=True, tiny=0, **typing.cast("typing.Any", fields)
            )
            self.assertEqual(self.issues(message.to_json), [("too_deep", "")])
            self.assertEqual(
                self.issues(message.wrap("7f").to_json), [("too_deep", "")]
            )

    def test_writes_what_is_just_deep_enough(self) -> None:
        chain = strange.Chain()
        for _ in range(124):
            chain = strange.Chain(next=chain)
        line = strange.Shapes(flag=True, tiny=0, chain=chain).wrap("7f").to_json()
        self.assertEqual(strange.decode(line, strange.Shapes).payload.chain, chain)


class Reading(Checks):
    """Texts come in many ways."""

    LINE = '{"type":"bark","agent_id":"timmy","data":{"text":"Wöf"},"ts":1.5}'

    def test_reads_text_and_bytes(self) -> None:
        expected = Bark(text="Wöf").wrap(
            "timmy", ts=datetime.datetime(1970, 1, 1, 0, 0, 1, 500000, UTC)
        )
        for source in (self.LINE, self.LINE.encode(), bytearray(self.LINE.encode())):
            self.assertEqual(matrix.decode(source), expected)
            self.assertEqual(Envelope.from_json(source), expected)
            self.assertEqual(matrix.decode(source, Bark), expected)

    def test_refuses_bytes_that_are_not_utf_8(self) -> None:
        for source in (
            self.LINE.encode("latin-1"),
            "\ud800",
            b"\xff",
            self.LINE.encode("utf-16"),
        ):
            self.assertEqual(
                self.issues(lambda source=source: matrix.decode(source)),
                [("syntax", "")],
            )  # type: ignore[misc]
        with self.assertRaises(ValidationError) as raised:
            matrix.decode(self.LINE.encode("latin-1"))
        issue = raised.exception.issues[0]
        self.assertEqual(issue.message, "is not UTF-8: found the byte 0xf6")
        self.assertEqual((issue.offset, issue.line, issue.column), (51, 1, 52))

    def test_refuses_another_type_than_asked_for(self) -> None:
        found = self.issues(lambda: matrix.decode(self.LINE, AgentState))
        self.assertEqual(found, [("unknown_type", "type")])
        with self.assertRaises(TypeError):
            matrix.decode(self.LINE, typing.cast("type[Bark]", Position))

    def test_keeps_unknown_types_byte_for_byte(self) -> None:
        line = '{"op":"dance","traceId":"7f","attempt":1,"hops":[],"body":{"steps" : [1, 2.50]},"at":1}'
        envelope = strange.decode(line)
        assert isinstance(envelope.payload, strange.Unknown)
        self.assertIsNone(envelope.message_type)
        self.assertEqual(
            envelope.payload,
            strange.Unknown(tag="dance", payload='{"steps" : [1, 2.50]}'),
        )
        self.assertEqual(envelope.to_json(), line)

    def test_writes_unknown_types_only_if_they_are_json_and_unknown(self) -> None:
        def issues(tag: typing.Any, payload: typing.Any) -> list[tuple[str, str]]:
            return self.issues(
                strange.Unknown(tag=tag, payload=payload).wrap("7f").to_json
            )

        self.assertEqual(issues("dance", "{"), [("syntax", "body")])
        self.assertEqual(issues("dance", 5), [("wrong_type", "body")])
        self.assertEqual(issues("ping", None), [("wrong_type", "op")])
        self.assertEqual(issues(5, None), [("wrong_type", "op")])
        self.assertEqual(issues("dance", "[" * 127 + "]" * 127), [("too_deep", "")])


class Dictionaries(Checks):
    """Messages as dictionaries, by the names and in the values that they have on the wire."""

    DATA: typing.ClassVar[dict[str, typing.Any]] = {
        "type": "bark",
        "agent_id": "timmy",
        "data": {"text": "Woof"},
        "ts": 1.5,
    }

    def test_are_read_as_texts_are(self) -> None:
        envelope = matrix.decode_dict(self.DATA)
        self.assertEqual(envelope, matrix.decode(json.dumps(self.DATA)))
        self.assertEqual(matrix.decode_dict(self.DATA, Bark).payload.text, "Woof")
        self.assertEqual(Envelope.from_dict(self.DATA), envelope)
        self.assertEqual(Bark.from_dict({"text": "Woof"}), envelope.payload)
        frozen = types.MappingProxyType(self.DATA)
        self.assertEqual(matrix.decode_dict(frozen), envelope)

    def test_are_written_as_texts_are(self) -> None:
        envelope = matrix.decode_dict(self.DATA)
        self.assertEqual(envelope.to_dict(), self.DATA)
        self.assertEqual(matrix.encode_dict(envelope), self.DATA)
        self.assertEqual(Bark(text="a", tone="calm").to_dict()["tone"], "calm")
        self.assertEqual(
            self.issues(Bark(text="").to_dict), [("too_short", "data.text")]
        )

    def test_name_the_type_of_a_payload_that_stands_alone(self) -> None:
        for act in (
            lambda: Bark.from_dict({"text": ""}),
            lambda: Bark.from_json('{"text":""}'),
            Bark("").to_json,
        ):
            with self.assertRaises(ValidationError) as raised:
                act()
            self.assertEqual(raised.exception.message_type, "bark")

    def test_are_not_shared_with_the_message(self) -> None:
        tags = ["a"]
        data = {"memory_id": "m", "summary": "s", "importance": 0, "tags": tags}
        flash = matrix.MemoryFlash.from_dict(data)
        tags.append("b")
        self.assertEqual(flash.tags, ["a"])

    def test_have_issues_with_paths_and_no_positions(self) -> None:
        with self.assertRaises(ValidationError) as raised:
            matrix.decode_dict({**self.DATA, "agent_id": "", "data": {}})
        error = raised.exception
        self.assertEqual(error.message_type, "bark")
        self.assertEqual([i.path for i in error.issues], ["agent_id", "data.text"])
        self.assertEqual({i.offset for i in error.issues}, {None})

    def test_may_hold_what_is_no_json(self) -> None:
        cycle: dict[str, typing.Any] = {**self.DATA}
        cycle["more"] = cycle
        wrong: list[tuple[typing.Any, tuple[str, str]]] = [
            ({**self.DATA, "data": {"text": {1}}}, ("wrong_type", "data.text")),
            ({**self.DATA, "ts": LATER}, ("wrong_type", "ts")),
            ({**self.DATA, "agent_id": "\ud800"}, ("wrong_type", "agent_id")),
            ({**self.DATA, "data": None}, ("wrong_type", "data")),
            ({**self.DATA, "more": object()}, ("wrong_type", "")),
            ({**self.DATA, 1: 2}, ("wrong_type", "")),
            (cycle, ("too_deep", "")),
            ([], ("wrong_type", "")),
            (None, ("wrong_type", "")),
        ]
        for data, issue in wrong:
            self.assertEqual(self.issues(lambda d=data: matrix.decode_dict(d)), [issue])  # type: ignore[misc]
        body = {"flag": True, "tiny": 0, "raw": {1}, "double": math.nan}
        self.assertEqual(
            self.issues(lambda: strange.Shapes.from_dict(body)),
            [("wrong_type", "body.raw"), ("not_finite", "body.double")],
        )

    def test_keep_raw_json(self) -> None:
        body = {"flag": True, "tiny": 0, "raw": {"a": [1, 2.5]}, "any": (1, "b")}
        shapes = strange.Shapes.from_dict(body)
        self.assertEqual(shapes.raw, strange.RawJson('{"a":[1,2.5]}'))
        self.assertEqual(shapes.to_dict(), {**body, "any": [1, "b"]})


class Depth(Checks):
    """A payload that stands alone is as deep as it would be in its envelope."""

    def test_is_counted_from_the_envelope(self) -> None:
        def line(levels: int) -> str:
            return '{"flag":true,"tiny":0,"any":' + "[" * levels + "]" * levels + "}"

        deepest = strange.Shapes.from_json(line(125))
        self.assertEqual(strange.decode(deepest.wrap("7f").to_json()).payload, deepest)
        self.assertEqual(
            self.issues(lambda: strange.Shapes.from_json(line(126))), [("too_deep", "")]
        )

    def test_counts_defaults(self) -> None:
        def line(trees: int) -> str:
            tree = '{"children":[' * trees + "{}" + "]}" * trees
            return '{"flag":true,"tiny":0,"tree":' + tree + "}"

        deepest = strange.Shapes.from_json(line(61))
        self.assertEqual(strange.Shapes.from_json(deepest.to_json()), deepest)
        [(code, path)] = self.issues(lambda: strange.Shapes.from_json(line(62)))
        self.assertEqual((code, path[-9:]), ("too_deep", ".children"))


class Strictly(Checks):
    """The strict reader, which has the last word, takes what the quick one takes."""

    def test_reads_the_same_without_the_quick_scanner(self) -> None:
        lines = pathlib.Path(__file__).with_name("strange.jsonl").read_text("utf-8")
        quick = [strange.decode(line) for line in lines.splitlines()]
        with unittest.mock.patch.object(strange, "_scans_strictly", new=False):
            self.assertEqual(
                [strange.decode(line) for line in lines.splitlines()], quick
            )


class Classes(Checks):
    """The dataclasses are ordinary ones."""

    def test_are_frozen_and_have_slots(self) -> None:
        bark = Bark(text="Woof")
        with self.assertRaises(dataclasses.FrozenInstanceError):
            bark.text = "Meow"  # type: ignore[misc]
        self.assertFalse(hasattr(bark, "__dict__"))
        self.assertEqual(hash(bark), hash(Bark(text="Woof")))

    def test_refuse_assignments_to_any_name(self) -> None:
        envelope = Bark("Woof").wrap("timmy")
        for value in (envelope, envelope.payload, Position(1, 2, 3)):
            for name in ("text", "payload", "x", "nothing"):
                with self.assertRaises(dataclasses.FrozenInstanceError):
                    setattr(value, name, 1)
                with self.assertRaises(dataclasses.FrozenInstanceError):
                    delattr(value, name)

    def test_take_required_fields_by_position(self) -> None:
        self.assertEqual(Bark("Woof", tone="calm"), Bark(text="Woof", tone="calm"))
        self.assertEqual(Position(1, 2, 3), Position(x=1, y=2, z=3))
        unknown = strange.Unknown("dance", None)
        self.assertEqual(unknown, strange.Unknown(tag="dance", payload=None))
        match Bark("Woof"):
            case Bark(text):
                self.assertEqual(text, "Woof")
        with self.assertRaises(TypeError):
            Bark("Woof", "calm")  # type: ignore[call-arg, misc]

    def test_make_envelopes_of_one_type(self) -> None:
        envelope = Envelope[Bark]("timmy", Bark("Woof"), ts=LATER)
        self.assertEqual(envelope, Bark("Woof").wrap("timmy", ts=LATER))

    def test_have_a_hash_also_with_lists_inside(self) -> None:
        def flash() -> matrix.MemoryFlash:
            return matrix.MemoryFlash("m", "s", 0.5, ["a"])

        self.assertEqual(len({flash(), flash()}), 1)
        self.assertNotEqual(flash(), dataclasses.replace(flash(), tags=["b"]))
        shapes = strange.Shapes(True, 0, any={"a": [1]}, names={"a": [0.5]})
        self.assertIsInstance(hash(shapes), int)

    def test_are_found_by_the_type_on_the_wire(self) -> None:
        self.assertIs(matrix.message_class("bark"), Bark)
        self.assertIsNone(matrix.message_class("barks"))

    def test_are_all_that_the_module_shows(self) -> None:
        self.assertEqual(dir(matrix), sorted(matrix.__all__))

    def test_can_be_copied_changed_and_pickled(self) -> None:
        envelope = Bark(text="Woof").wrap("timmy", ts=LATER)
        self.assertEqual(copy.deepcopy(envelope), envelope)
        self.assertEqual(pickle.loads(pickle.dumps(envelope)), envelope)
        louder = dataclasses.replace(envelope.payload, tone="excited")
        self.assertEqual(louder, Bark(text="Woof", tone=matrix.Tone.EXCITED))

    def test_may_be_subclassed(self) -> None:
        class Growl(Bark):
            """A bark."""

        growl = Growl(text="Grr")
        self.assertEqual(growl.to_json(), '{"text":"Grr"}')
        self.assertEqual(
            growl.wrap("timmy", ts=LATER).to_json(),
            Bark(text="Grr").wrap("timmy", ts=LATER).to_json(),
        )

    def test_defaults_are_those_of_the_declaration(self) -> None:
        read = strange.decode(
            '{"op":"defaults","traceId":"7f","at":1}', strange.Defaults
        ).payload
        self.assertEqual(read, strange.Defaults())
        self.assertEqual(read.when, datetime.datetime(1970, 1, 1, 0, 0, 1, 500000, UTC))
        self.assertIsNot(strange.Defaults().list_, strange.Defaults().list_)

    def test_errors_carry_issues_that_can_be_sent(self) -> None:
        with self.assertRaises(ValidationError) as raised:
            matrix.decode(
                '{"type":"bark","agent_id":"timmy","data":{"text":""},"ts":1}'
            )
        error = raised.exception
        self.assertEqual(error.message_type, "bark")
        self.assertEqual(
            str(error),
            "bark: data.text has 0 characters, at least 1 is required (line 1, column 50)",
        )
        self.assertEqual(str(pickle.loads(pickle.dumps(error))), str(error))
        sent = (
            Error(code="invalid", message="no", issues=error.issues)
            .wrap("gateway")
            .to_json()
        )
        self.assertEqual(matrix.decode(sent, Error).payload.issues, error.issues)
        later = Issue(code="from_a_later_version", path="", message="m")
        self.assertEqual(Issue.from_json(later.to_json()), later)

    def test_paths_are_json_pointers_too(self) -> None:
        paths = {
            "": "",
            "data.tags[3]": "/data/tags/3",
            'data["a.b/~]\\""].c': '/data/a.b~1~0]"/c',
            '[""].x': "//x",
            "a[1][2].b": "/a/1/2/b",
            # What no path of ours is, and what is left of one that was cut.
            "[": "/",
            '["a': '/"a',
            'a["b…99]["c"]': '/a/"b…99/c',
            "..a[]]": "//a//]",
            '["a"b': '/"a"b',
        }
        for path, pointer in paths.items():
            issue = Issue(code="check", path=path, message="m")
            self.assertEqual(issue.pointer(), pointer)

    def test_says_when_there_is_more(self) -> None:
        tags = [""] * 500
        message = matrix.MemoryFlash(
            memory_id="m", summary="s", importance=0.5, tags=tags
        )
        with self.assertRaises(ValidationError) as raised:
            message.validate()
        self.assertEqual(len(raised.exception.issues), 100)
        self.assertTrue(raised.exception.truncated)
        self.assertTrue(str(raised.exception).endswith("\n... and more"))

    def test_names_a_type_with_its_module(self) -> None:
        class bool:
            """Not the one that is meant, as in NumPy."""

        message = matrix.AgentState(status="idle", energy=typing.cast("float", bool()))
        with self.assertRaises(ValidationError) as raised:
            message.validate()
        said = raised.exception.issues[0].message
        self.assertRegex(said, r"^is a `__main__\..*\.bool`, expected a number$")

    def test_shows_integers_as_they_are(self) -> None:
        for value in (10**400, -(10**400), 10**5000):
            found: list[str] = []
            for fields in ({"tiny": value}, {"tiny": 0, "double": value}):
                message = strange.Shapes(flag=True, **typing.cast("typing.Any", fields))
                with self.assertRaises(strange.ValidationError) as raised:
                    message.validate()
                found.append(raised.exception.issues[0].message)
            sign = "-" if value < 0 else ""
            shown = f"is {sign}1{'0' * (29 - len(sign))}…, "
            self.assertTrue(all(said.startswith(shown) for said in found), found)


class Secrets(Checks):
    """People do not see what is secret."""

    def test_are_not_in_repr(self) -> None:
        login = sampler.Login(name="timmy", password="hunter22")
        self.assertEqual(repr(login), "Login(name='timmy')")
        secrets = sampler.Secrets(word="correct", login=login, tokens=["t-1"])
        shown = repr(secrets.wrap("hall", serial=1))
        for secret in ("correct", "changeme", "hunter22", "password", "t-1"):
            self.assertNotIn(secret, shown)
        self.assertIn("login=Login(name='timmy')", shown)
        self.assertEqual(secrets, dataclasses.replace(secrets))

    def test_are_not_in_issues(self) -> None:
        login = sampler.Login(name="timmy", password="hunter2")
        secrets = sampler.Secrets(
            word="Correct",
            by_name={"hunter2": 10},
            owners={"t-one-too-long": 1},
            pair=("hunter2", 0.5),
            login=login,
        )
        with self.assertRaises(sampler.ValidationError) as raised:
            secrets.to_json()
        shown = str(raised.exception)
        self.assertNotIn("hunter2", shown)
        self.assertIn("body.word is [secret], which does not match `^[a-z]+$`", shown)
        self.assertIn('body.by_name["…"] is [secret], expected at most 9', shown)
        self.assertIn('body.owners["…"] has 14 characters', shown)
        self.assertIn(
            "body.pair[0] is [secret], expected a string of one character", shown
        )

    def test_are_only_written_in_schemas(self) -> None:
        schema = sampler.Secrets.__get_pydantic_json_schema__()
        self.assertTrue(schema["properties"]["word"]["writeOnly"])
        self.assertNotIn("default", schema["properties"]["first"])
        self.assertNotIn("changeme", json.dumps(schema))
        self.assertNotIn("default", schema["properties"]["guest"])


class Growing(Checks):
    """An error does not grow with what it is about, nor does what it takes to make it."""

    def test_cuts_what_it_shows(self) -> None:
        for hostile in ("k", "\u202e", '"', "😀"):
            table = {hostile * 100_000: 1}
            with self.assertRaises(strange.ValidationError) as raised:
                strange.Rules(table=table, colour=hostile * 100_000).validate()
            for issue in raised.exception.issues:
                self.assertIn("…", str(issue))
                self.assertLess(len(str(issue)), 700)
                self.assertNotIn("\u202e", str(issue))

    def test_ends_with_the_issue_that_is_too_many(self) -> None:
        rows: dict[str, typing.Callable[[int], str]] = {
            "unknown keys": lambda count: ",".join(
                f'"unicod{number}":0' for number in range(count)
            ),
            "repeated keys": lambda count: ",".join(['"text":"aa"'] * count),
            "texts": lambda count: f'"words":[{",".join(count * [chr(34) * 2])}]',
            "numbers": lambda count: f'"shares":[{",".join(count * ["7"])}]',
            "keys": lambda count: (
                f'"by_number":{{{",".join(f"{chr(34)}x{n}{chr(34)}:[]" for n in range(count))}}}'
            ),
        }
        for kind, row in rows.items():
            work: list[tuple[int, int]] = []
            for count in (200, 5_000):
                line = f'{{"op":"rules","traceId":"7f","at":1,"body":{{{row(count)}}}}}'
                with (
                    unittest.mock.patch.object(
                        strange, "_sentence", wraps=vars(strange)["_sentence"]
                    ) as sentences,
                    unittest.mock.patch.object(
                        strange, "_distance", wraps=vars(strange)["_distance"]
                    ) as distances,
                    self.assertRaises(strange.ValidationError) as raised,
                ):
                    strange.decode(line)
                self.assertTrue(raised.exception.truncated, kind)
                work.append((sentences.call_count, distances.call_count))
            self.assertEqual(work[0], work[1], kind)
            self.assertEqual(work[0][0], 100, kind)

    def test_runs_no_pattern_on_what_a_length_refuses(self) -> None:
        slug = strange.Rules(slug="UP" * 100_000)
        self.assertEqual(self.issues(slug.validate), [("too_long", "body.slug")])


if __name__ == "__main__":
    unittest.main()
