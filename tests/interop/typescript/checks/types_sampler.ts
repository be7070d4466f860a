// What TypeScript must accept of the module of the sampler, and what it must refuse.

import {
  anything,
  choices,
  type Choices,
  type Code,
  decode,
  encode,
  type Figure,
  type Level,
  lists,
  type Maps,
  type Message,
  type Nest,
  newtypes,
  type Node,
  nulls,
  type Nulls,
  type Piece,
  ping,
  settings,
  shapes,
  type UnknownPiece,
  strings,
  tree,
  type UnknownMessage,
} from "../modules/sampler.ts";

/** An unknown message is kept apart, so that the known ones are told apart by their tag. */
export function read(text: string): string {
  const decoded = decode(text);
  switch (decoded.kind) {
    case "message":
      return tagOf(decoded.message);
    case "unknown": {
      const kept: UnknownMessage = decoded.message;
      const again = encode(kept);
      return again.kind === "text" ? again.text : (kept.body?.json ?? kept.op);
    }
    case "invalid":
      return `${decoded.type ?? "?"}: ${decoded.issues.length}`;
    default: {
      const nothing: never = decoded;
      return nothing;
    }
  }
}

function tagOf(message: Message): string {
  // A message without a payload has none here either.
  if (message.op === "ping") return message.roomId;
  // And one that is not made of fields is what it is.
  if (typeof message.body !== "object" || message.body === null) return JSON.stringify(message.body);
  return Object.keys(message.body).join();
}

/** The objects of a union are told apart by their tag, and no case can be forgotten. */
export function widthOf(figure: Figure): number {
  switch (figure.kind) {
    case "origin":
      return 0;
    case "circle":
      return figure.radius * 2;
    case "place":
      return figure.x;
    case "group":
      return Math.max(...figure.members.map(widthOf));
    default: {
      const nothing: never = figure;
      return nothing;
    }
  }
}

/** So are those of an open union; what has none of the declared tags is kept apart. */
export function countOf(piece: Piece): number | string {
  switch (piece.type) {
    case "cut-out":
      return piece.count;
    case "rest":
      return 0;
    default: {
      const kept: UnknownPiece = piece;
      return kept.json;
    }
  }
}

const label = { roomId: "hall", serial: 1 };
export const leaf: Node = { name: "a", children: [] };
export const messages: Message[] = [
  ping(label),
  settings({}, label),
  settings({ volume: 3, note: undefined }, { ...label, level: "high" }),
  tree({ root: { name: "r", children: [leaf], left: leaf, named: { b: leaf } } }, label),
  strings({ short: "ab", size: "extra large" }, label),
  lists({ words: ["a"], pair: ["x", 1.5], four: [true, null, "low", ["c"]], gaps: [null, "x"] }, label),
  shapes({ figure: { kind: "group", members: [{ kind: "origin" }], front: { kind: "place", x: 1, y: 2 } } }, label),
  shapes({ figure: { kind: "origin" }, pieces: [{ type: "rest" }, { json: '{"type":"seam"}' }] }, label),
  shapes({ figure: { kind: "origin" }, settings: { a: { is: "amount", value: 1 }, b: { is: "off" } } }, label),
  anything({ value: { any: [1, null, "x"] }, raw: { json: "1.0" } }, label),
];
export const nothing: Nulls = { name: null, serial: null, place: null };
export const everyNull: Nulls = { ...nothing, count: null, level: null, when: null, balance: null, list: [null, 0.5] };
export const threeStates: number | null | undefined = everyNull.count;
nulls(nothing, label);
// @ts-expect-error: `null` must be said
nulls({ name: "a", serial: null }, label);
// @ts-expect-error: an optional map is absent, not `null`
nulls({ ...nothing, by_name: null }, label);
export const code: Code = "A1";
export const nest: Nest = [[], [[]]];
newtypes({ code, floor: null, codes: [code], by_floor: { "-2": code }, mark: null, key: "1", rank: "low" }, label);
tree({ root: leaf, nest }, label);
// @ts-expect-error: a floor is a number
newtypes({ code, floor: "1" }, label);
export const maps: Maps = {
  by_name: { a: 1 },
  by_level: { low: "good", "VERY high": "so so" },
  by_number: { "-7": { x: 1, y: 2 } },
};
export const mood: Choices["mood"] = "something else";
export const level: Level = "VERY high";

// @ts-expect-error: an alias is read, not written
export const alias: Level = "hi";
// @ts-expect-error: not one of the three
strings({ short: "ab", size: "L" }, label);
// @ts-expect-error: the pair is the other way round
lists({ words: [], pair: [1.5, "x"] }, label);
// @ts-expect-error: a key that is not a level
export const wrongKey: Maps = { by_name: {}, by_level: { medium: "good" } };
// @ts-expect-error: an alias of a tag is read, not written
shapes({ figure: { kind: "disc", radius: 1 } }, label);
// @ts-expect-error: what another tag says
shapes({ figure: { kind: "origin", radius: 1 } }, label);
// @ts-expect-error: without a tag
shapes({ figure: { radius: 1 } }, label);
// @ts-expect-error: an object with a tag is not kept as text
export const tagged: Piece = { type: "seam", json: "{}" };
// @ts-expect-error: 64 bits as text are a string
settings({ stock: 5 }, label);
// @ts-expect-error: a message without a payload takes only a header
ping({}, label);
// @ts-expect-error: the serial number is missing
choices({ level: "low" }, { roomId: "hall" });
