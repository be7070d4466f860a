"""Unions: Rust and the emitted module say the same of the same objects, and what only Python can ask of the classes."""

from __future__ import annotations

import copy
import pickle
import random
import sys
import typing
import unittest

import agreement
import flattened
import numbered
import rows
import tagged
from tagged import (
    Figure,
    FigureCircle,
    FigureGroup,
    FigureOrigin,
    FigurePlace,
    PieceRest,
    PieceUnknown,
    SettingAmount,
    SettingOff,
    Shapes,
    ValidationError,
)

VERDICTS = sys.argv.pop(1)
SEED = 20240302

FIGURES = [
    '{"kind":"origin"}', '{"radius":2,"kind":"disc","text":"ab"}', '{"kind":"circle"}', '{"kind":"place","x":1,"y":2}',
    '{"kind":"group","members":[{"kind":"origin"},{"kind":"circle","radius":3}],"front":{"kind":"ball"}}',
    '{"k\\u0069nd":"or\\u0069gin"}', '{"kind":"orgin"}', '{"kind":3}', "{}", "[]", "null", '{"kind":null}',
    '{"kind":"circle","kind":"origin"}', '{"kind":"circle","radius":1,"radus":2}', '{"kind":"group"}',
    '{"kind":"circle","radius":-1,"label":"","text":"x"}', '{"a":1,"kind":"x","kind":"circle"}',
    '{"kind":"Circle","q":{"a":1,"a":2}}', '{"kind":"place"}', '{"kind":"","b":1}',
]  # fmt: skip
PIECES = [
    '{"type":"cut-out","count":3}', '{"type":"rest"}', '{ "a":1, "type" : "new","a":2, "z":[1.50] }',
    '{"type":"new","type":"rest"}', '{"type":"rest","type":"new"}', '{"type":"rest","x":1}', '{"type":1}', "{}",
    '{"count":0,"type":"cut-out"}', "3",
]  # fmt: skip
SETTINGS = [
    '{"is":"amount","value":3}', '{"is":"off"}', '{"value":{"x":1,"y":1},"is":"place"}', '{"value":300,"is":"amount"}',
    '{"is":"off","value":1}', '{"is":"amount"}', '{"is":"amount","value":1,"value":2}', '{"is":"place","value":{}}',
    '{"is":"amont","value":1}', "null",
]  # fmt: skip


OTHERS = [
    "",
    "",
    "",
    "",
    ',"trace":"abc"',
    ',"more":"","n":""',
    ',"trace":"abcd"',
    ',"n":1',
    ',"n":"a","n":"b"',
]


def texts(chance: random.Random) -> typing.Iterator[str]:
    """Give messages with each of the objects, with several at once, and with changes at random."""

    def message(**members: str) -> str:
        parts = [f'"{key}":{value}' for key, value in members.items()]
        chance.shuffle(parts)
        data = ",".join(parts)
        return f'{{"type":"shapes","agent_id":"a","data":{{{data}}},"ts":1{chance.choice(OTHERS)}}}'

    good = FIGURES[0]
    yield from (message(figure=figure) for figure in FIGURES)
    yield from (message(figure=good, usual=figure) for figure in FIGURES)
    yield from (message(figure=good, gaps=f"[null,{figure}]") for figure in FIGURES)
    yield from (message(figure=good, pieces=f"[{piece}]") for piece in PIECES)
    yield from (message(figure=good, settings=f'{{"a":{it}}}') for it in SETTINGS)
    for number in range(2000):
        most = 3 + number % 7
        several = message(
            figure=chance.choice(FIGURES[: most + 2]),
            pieces=f"[{','.join(chance.sample(PIECES[:most], chance.randrange(4)))}]",
            settings=f'{{"a":{chance.choice(SETTINGS[:most])}}}',
        )
        yield several
        yield agreement.changed(several, chance)


class Unions(unittest.TestCase):
    """The members of unions."""

    def refused(self, act: typing.Callable[[], object]) -> list[tuple[str, str]]:
        with self.assertRaises(ValidationError) as raised:
            act()
        return [(str(issue.code), issue.path) for issue in raised.exception.issues]

    def test_agrees_with_rust(self) -> None:
        tally = agreement.Tally()
        with agreement.Rust(VERDICTS) as rust:
            for text in texts(random.Random(SEED)):
                tally.compare(rust, "tagged", text)
        print(f"python: {tally.texts} texts with unions, {tally.valid} of them valid")
        self.assertEqual(tally.failures, 0)
        self.assertGreater(tally.valid, 300)

    def test_members_know_their_tag(self) -> None:
        circle = FigureCircle.from_dict({"radius": 2.5, "kind": "disc"})
        self.assertEqual(circle, FigureCircle(radius=2.5))
        self.assertEqual((circle.kind, FigureCircle.kind), ("circle", "circle"))
        self.assertEqual(circle.to_dict(), {"kind": "circle", "radius": 2.5})
        self.assertEqual(pickle.loads(pickle.dumps(circle)), circle)
        self.assertEqual(copy.deepcopy(circle), circle)
        self.assertEqual(hash(circle), hash(FigureCircle(radius=2.5)))
        with self.assertRaises(AttributeError):
            typing.cast("typing.Any", circle).kind = "origin"
        self.assertEqual(
            self.refused(lambda: FigureCircle.from_dict({"kind": "origin"})),
            [("unknown_variant", "kind")],
        )

    def test_writes_the_tag_first(self) -> None:
        group = FigureGroup(members=[FigureOrigin(), FigureCircle()])
        text = '{"kind":"group","members":[{"kind":"origin"},{"kind":"circle","radius":1}]}'
        self.assertEqual(group.to_json(), text)
        self.assertEqual(FigureGroup.from_json(text), group)
        self.assertEqual(SettingAmount(value=3).to_json(), '{"is":"amount","value":3}')
        self.assertEqual(SettingOff().to_json(), '{"is":"off"}')

    def test_keeps_undeclared_objects(self) -> None:
        text = '{ "a" : 1, "type":"new", "a":2 }'
        kept = PieceUnknown.from_json(text)
        self.assertEqual(kept, PieceUnknown(tag="new", payload=text))
        shapes = Shapes(figure=FigureOrigin(), pieces=[kept, PieceRest()])
        self.assertEqual(Shapes.from_json(shapes.to_json()), shapes)
        self.assertIn(text, shapes.to_json())
        self.assertEqual(
            self.refused(lambda: PieceUnknown.from_dict({"type": "rest"})),
            [("wrong_type", "type")],
        )
        for tag, payload in [
            ("a", '{"type":"b"}'), ("rest", '{"type":"rest"}'), ("a", "{"), ("a", "1"), ("a", "{}"),
        ]:  # fmt: skip
            bad = Shapes(figure=FigureOrigin(), pieces=[PieceUnknown(tag, payload)])
            self.assertEqual(
                self.refused(bad.to_json), [("wrong_type", "data.pieces[0]")]
            )

    def test_says_what_is_wrong_with_values(self) -> None:
        wrong: list[typing.Any] = [3, PieceRest(), FigureCircle(radius=-1.0)]
        self.assertEqual(
            self.refused(FigureGroup(members=wrong).to_json),
            [
                ("wrong_type", "members[0]"),
                ("wrong_type", "members[1]"),
                ("out_of_range", "members[2].radius"),
            ],
        )

    def test_reads_dictionaries(self) -> None:
        shapes = Shapes.from_dict({"figure": {"x": 1, "y": 2, "kind": "place"}})
        self.assertEqual(shapes.figure, FigurePlace(x=1.0, y=2.0))
        self.assertEqual(shapes.usual, FigureCircle(radius=2.0))
        self.assertEqual(
            self.refused(lambda: Shapes.from_dict({"figure": {"x": 1}})),
            [("missing_field", "data.figure.kind")],
        )

    def test_is_an_annotation_at_run_time(self) -> None:
        self.assertEqual(typing.get_type_hints(Shapes)["figure"], Figure)
        self.assertIsInstance(FigureOrigin(), Figure)

    def test_is_taken_by_pydantic(self) -> None:
        import pydantic

        adapter: pydantic.TypeAdapter[typing.Any] = pydantic.TypeAdapter(tagged.Figure)
        circle = adapter.validate_python({"kind": "circle", "radius": 1})
        self.assertEqual(circle, FigureCircle(radius=1.0))
        self.assertEqual(adapter.dump_python(circle), {"kind": "circle", "radius": 1.0})
        self.assertEqual(len(adapter.json_schema()["anyOf"]), 4)

    def test_kept_objects_have_the_tags_around_them(self) -> None:
        text = '{"op":"draw","seq":1,"kind":"square","at":2}'
        kept = flattened.DrawUnknown.from_json(text)
        self.assertEqual(kept, flattened.DrawUnknown("square", text))
        self.assertEqual(flattened.encode(kept), text)
        other = text.replace("draw", "move")
        with self.assertRaises(flattened.ValidationError) as raised:
            flattened.DrawUnknown.from_json(other)
        self.assertEqual(str(raised.exception).count("\n"), 0)
        self.assertIn('op is "move", expected `draw`', str(raised.exception))
        with self.assertRaises(flattened.ValidationError):
            flattened.DrawUnknown.from_dict({"seq": 1, "kind": "square", "at": 2})

    def test_whole_messages_are_taken_by_pydantic(self) -> None:
        import pydantic

        adapter: pydantic.TypeAdapter[typing.Any] = pydantic.TypeAdapter(
            flattened.Message
        )
        data = {"op": "move", "seq": 1, "x": 1, "y": 2, "pace": 1, "at": 3}
        move = adapter.validate_python(data)
        self.assertEqual(move, flattened.Move(seq=1, x=1, y=2, at=3))
        self.assertEqual(adapter.validate_python(move), move)
        self.assertEqual(adapter.dump_python(move), data)
        with self.assertRaises(pydantic.ValidationError) as raised:
            adapter.validate_python({**data, "x": 500})
        [error] = raised.exception.errors()
        self.assertIn("move: x is 500", error["msg"])
        self.assertEqual(len(adapter.json_schema()["anyOf"]), 20)
        self.assertEqual(
            pydantic.TypeAdapter(flattened.Move).validate_python(data), move
        )

    def test_arrays_have_the_same_doors(self) -> None:
        import pydantic

        data = [None, "move", 2, 1, None, 4]
        move = rows.Move(None, 2, 1, pace=4)
        self.assertIs(rows.message_class("move"), rows.Move)
        self.assertEqual(
            rows.message_class("call"),
            (
                rows.CallBootMessage,
                rows.CallWaitMessage,
                rows.CallStopMessage,
                rows.CallUnknown,
            ),
        )
        self.assertEqual((rows.Move.from_dict(data), move.to_dict()), (move, data))
        self.assertEqual((rows.decode_dict(data), rows.encode_dict(move)), (move, data))
        for kind in (rows.Message, rows.Move):
            adapter: pydantic.TypeAdapter[typing.Any] = pydantic.TypeAdapter(kind)
            self.assertEqual(adapter.validate_python(data), move)
            self.assertEqual(adapter.dump_python(move), data)
            with self.assertRaises(pydantic.ValidationError) as raised:
                adapter.validate_python([None, "move", 2, 500])
            self.assertIn("[3] is 500", str(raised.exception))

    def test_integers_are_types(self) -> None:
        self.assertIs(numbered.message_class(10), numbered.HelloMessage)
        self.assertIsNone(numbered.message_class(12))
        with self.assertRaises(numbered.ValidationError) as raised:
            numbered.decode('{"op":true,"d":{"heartbeat_interval":1}}')
        self.assertIn("op is a boolean", str(raised.exception))


if __name__ == "__main__":
    unittest.main()
