// What TypeScript must accept of the module of the sampler, and what it must refuse.

import {
  anything,
  choices,
  type Choices,
  type Code,
  decode,
  encode,
  type Level,
  lists,
  type Maps,
  type Message,
  type Nest,
  newtypes,
  type Node,
  nulls,
  type Nulls,
  ping,
  settings,
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
  return Object.keys(message.body).join();
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
// @ts-expect-error: 64 bits as text are a string
settings({ stock: 5 }, label);
// @ts-expect-error: a message without a payload takes only a header
ping({}, label);
// @ts-expect-error: the serial number is missing
choices({ level: "low" }, { roomId: "hall" });
