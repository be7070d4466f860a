// What `encode` and the builders do, with values that are right and with values that no type checker saw.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as matrix from "../modules/matrix.ts";
import * as sampler from "../modules/sampler.ts";
import * as strange from "../modules/strange.ts";

const label = { roomId: "hall", serial: 1 };

/** Encodes what may be anything. */
function encodeAny(module: typeof matrix | typeof sampler | typeof strange, value: unknown): matrix.Encoded {
  return (module.encode as (message: unknown) => matrix.Encoded)(value);
}

/** The codes and paths of what is wrong with a value. */
function wrong(module: typeof matrix | typeof sampler | typeof strange, value: unknown): string[] {
  const encoded = encodeAny(module, value);
  assert.equal(encoded.kind, "invalid", JSON.stringify(encoded));
  return encoded.kind === "invalid" ? encoded.issues.map(({ code, path }) => `${code} ${path}`) : [];
}

test("a builder fills in the tag and the time", () => {
  const before = Math.floor(Date.now() / 1000);
  const { ts, ...rest } = matrix.bark({ text: "Woof" }, { agent_id: "timmy" });
  assert.deepEqual(rest, { type: "bark", agent_id: "timmy", data: { text: "Woof" } });
  assert.ok(Number.isInteger(ts) && ts >= before && ts <= before + 5);
  assert.equal(matrix.bark({ text: "Woof" }, { agent_id: "timmy", ts: 7.25 }).ts, 7.25);
});

test("a builder fills in defaults, new ones each time", () => {
  const one = sampler.settings({}, label);
  const other = sampler.settings({ volume: 0 }, label);
  assert.deepEqual(one.body, {
    sound: false,
    volume: 5,
    label: 'plain "n" simple',
    tags: [],
    level: "VERY high",
    place: { x: 0.5, y: -1 },
    stock: "0",
  });
  (one.body.tags as string[]).push("x");
  assert.deepEqual(other.body.tags, []);
  assert.equal(other.body.volume, 0);
});

test("parts are written in the order of the declaration", () => {
  const encoded = matrix.encode({ ts: 1, data: { tone: "calm", text: "Woof" }, agent_id: "timmy", type: "bark" });
  const text = '{"type":"bark","agent_id":"timmy","data":{"text":"Woof","tone":"calm"},"ts":1}';
  assert.deepEqual(encoded, { kind: "text", text });
});

test("an object of a union is written with its tag first, and by its declared tag", () => {
  const figure = { label: "a", radius: 1, kind: "disc", round: true };
  const encoded = encodeAny(sampler, { op: "shapes", ...label, body: { figure } });
  const written = '{"kind":"circle","radius":1,"label":"a","round":true}';
  const text = `{"op":"shapes","roomId":"hall","body":{"figure":${written}},"serial":1}`;
  assert.deepEqual(encoded, { kind: "text", text });
});

test("properties that no other declares are kept, and written behind the others", () => {
  const message = sampler.extras({ zeal: 3, shortName: "a", spots: [], hope: null }, label);
  const text = '{"op":"extras","roomId":"hall","body":{"shortName":"a","spots":[],"zeal":3,"hope":null},"serial":1}';
  assert.deepEqual(sampler.encode(message), { kind: "text", text });
  const decoded = sampler.decode(text);
  assert.ok(decoded.kind === "message" && decoded.message.op === "extras");
  assert.equal(decoded.message.body["zeal"], 3);
  const refused = sampler.encode({ ...message, body: { ...message.body, zeal: 10 } });
  assert.ok(refused.kind === "invalid");
  assert.deepEqual(
    refused.issues.map(({ code, path }) => [code, path]),
    [["out_of_range", "body.zeal"]],
  );
});

test("an object with an undeclared tag is written back as it came", () => {
  const piece = '{"a": [1.50], "type":"seam"}';
  const text = `{"op":"shapes","roomId":"hall","body":{"figure":{"kind":"origin"},"pieces":[${piece}]},"serial":1}`;
  const decoded = sampler.decode(text);
  assert.ok(decoded.kind === "message" && decoded.message.op === "shapes");
  assert.deepEqual(decoded.message.body.pieces, [{ json: piece }]);
  assert.deepEqual(sampler.encode(decoded.message), { kind: "text", text });
});

test("what an object of a union lacks is an issue", () => {
  const shapes = (figure: unknown, piece: unknown): unknown => ({
    op: "shapes",
    ...label,
    body: { figure, pieces: [piece] },
  });
  assert.deepEqual(wrong(sampler, shapes({}, { json: "{}" })), [
    "missing_field body.figure.kind",
    "missing_field body.pieces[0].type",
  ]);
  assert.deepEqual(wrong(sampler, shapes({ kind: "square" }, { json: "{" })), [
    "unknown_variant body.figure.kind",
    "check body.pieces[0]",
    "wrong_type body.pieces[0]",
  ]);
  assert.deepEqual(wrong(sampler, shapes("circle", { type: 1 })), [
    "wrong_type body.figure",
    "wrong_type body.pieces[0].type",
  ]);
});

test("issues do not show what is secret, nor the keys in it", () => {
  const shown = (body: object): string => {
    const encoded = encodeAny(sampler, { op: "secrets", ...label, body: { word: "correct", ...body } });
    return encoded.kind === "invalid" ? matrix.formatIssues(encoded) : "";
  };
  const unpaired = { by_name: { hunter2: "\ud800" } };
  assert.match(shown({ word: "Hunter" }), /body\.word is \[secret\], which does not match `\^\[a-z\]\+\$`/);
  assert.match(shown({ by_name: { hunter2: 10 } }), /body\.by_name\["…"\] is \[secret\], expected at most 9/);
  assert.match(shown({ owners: { hunter2: 1 } }), /body\.owners\["…"\] is \[secret\], which does not match/);
  assert.match(shown(unpaired), /body\.by_name\["…"\] contains an unpaired surrogate/);
  for (const body of [unpaired, { login: { name: "", password: "hunter2" } }])
    assert.doesNotMatch(shown(body), /hunter/);
  const { issues } = sampler.Secrets["~standard"].validate({ word: "correct", ...unpaired });
  assert.deepEqual(issues?.[0]?.path, ["by_name", "…"]);
});

test("a message without a payload has none", () => {
  const encoded = sampler.encode(sampler.ping(label));
  assert.deepEqual(encoded, { kind: "text", text: '{"op":"ping","roomId":"hall","serial":1}' });
});

test("an unknown message is written back as it came", () => {
  const text = '{"op":"dance","roomId":"hall","body":{"steps": [1.0, 1e2]},"serial":1}';
  const decoded = sampler.decode(text);
  assert.equal(decoded.kind, "unknown");
  if (decoded.kind === "unknown") assert.deepEqual(sampler.encode(decoded.message), { kind: "text", text });
});

test("a broken rule is an issue, without a place", () => {
  const encoded = matrix.encode(matrix.bark({ text: "", duration_ms: 99 }, { agent_id: "timmy" }));
  assert.deepEqual(encoded, {
    kind: "invalid",
    type: "bark",
    issues: [
      { code: "too_short", path: "data.text", message: "has 0 characters, at least 1 is required" },
      { code: "out_of_range", path: "data.duration_ms", message: "is 99, expected 100 to 60000" },
    ],
    truncated: false,
  });
});

test("numbers that JSON does not have are issues", () => {
  const state = (energy: unknown): unknown => ({
    type: "agent_state",
    agent_id: "a",
    ts: 1,
    data: { status: "idle", energy },
  });
  assert.deepEqual(wrong(matrix, state(NaN)), ["not_finite data.energy"]);
  assert.deepEqual(wrong(matrix, state(-Infinity)), ["not_finite data.energy"]);
  assert.deepEqual(wrong(matrix, matrix.bark({ text: "x", duration_ms: NaN }, { agent_id: "a" })), [
    "not_finite data.duration_ms",
  ]);
  assert.deepEqual(wrong(matrix, matrix.bark({ text: "x" }, { agent_id: "a", ts: Infinity })), ["not_finite ts"]);
});

test("minus zero stays", () => {
  const text = sampler.encode(sampler.floats({ double: -0 }, label));
  const decoded = text.kind === "text" ? sampler.decode(text.text) : text;
  assert.ok(
    decoded.kind === "message" && decoded.message.op === "floats" && Object.is(decoded.message.body.double, -0),
  );
});

test("values of another kind are issues", () => {
  const bark = (data: unknown): unknown => ({ type: "bark", agent_id: "a", ts: 1, data });
  assert.deepEqual(wrong(matrix, bark({ text: 5 })), ["wrong_type data.text"]);
  assert.deepEqual(wrong(matrix, bark({ text: ["x"] })), ["wrong_type data.text"]);
  assert.deepEqual(wrong(matrix, bark({ text: (): string => "x" })), ["wrong_type data.text"]);
  assert.deepEqual(wrong(matrix, bark({ text: Symbol("x") })), ["wrong_type data.text"]);
  assert.deepEqual(wrong(matrix, bark([])), ["wrong_type data"]);
  assert.deepEqual(wrong(matrix, bark(undefined)), ["missing_field data"]);
  for (const nothing of [undefined, null, 5, "bark", []]) assert.deepEqual(wrong(matrix, nothing), ["wrong_type "]);
  assert.deepEqual(wrong(matrix, {}), ["missing_field type", "missing_field agent_id", "missing_field ts"]);
  assert.deepEqual(wrong(matrix, { type: "brak", agent_id: "a", ts: 1 }), ["unknown_type type"]);
});

test("what an object inherits is not its own", () => {
  const heir = Object.create({ text: "Woof" }) as object;
  assert.deepEqual(wrong(matrix, { type: "bark", agent_id: "a", ts: 1, data: heir }), ["missing_field data.text"]);
  const body = { class: 1 };
  assert.equal(encodeAny(sampler, { op: "awkward names", ...label, body }).kind, "text");
});

test("properties that are not declared are left out, or an issue where they are none of the protocol's", () => {
  const data = { text: "Woof", secret: "x" };
  const encoded = encodeAny(matrix, { type: "bark", agent_id: "a", ts: 1, data, more: 1 });
  assert.deepEqual(encoded, { kind: "text", text: '{"type":"bark","agent_id":"a","data":{"text":"Woof"},"ts":1}' });
  const choices = { op: "choices", ...label, body: { level: "low", mod: "good" }, more: 1 };
  assert.deepEqual(wrong(sampler, choices), ["unknown_field body.mod", "unknown_field more"]);
});

test("an unpaired surrogate is an issue at its string", () => {
  assert.deepEqual(wrong(matrix, matrix.bark({ text: "a\ud800" }, { agent_id: "a" })), ["syntax data.text"]);
  const decoded = matrix.decode('{"type":"bark\udc00"}');
  assert.ok(decoded.kind === "invalid" && decoded.issues[0]?.code === "syntax");
});

test("raw JSON is one value", () => {
  const anything = (json: unknown): unknown => ({ op: "anything", ...label, body: { value: 1, raw: { json } } });
  assert.deepEqual(wrong(sampler, anything('1,"wait":2')), ["check body.raw"]);
  assert.deepEqual(wrong(sampler, anything("")), ["check body.raw"]);
  assert.deepEqual(wrong(sampler, anything(7)), ["check body.raw"]);
  assert.equal(encodeAny(sampler, anything(" [1.0] ")).kind, "text");
});

test("an object that holds itself is too deep", () => {
  const node: { name: string; children: unknown[] } = { name: "n", children: [] };
  node.children.push(node);
  assert.deepEqual(wrong(sampler, { op: "tree", ...label, body: { root: node } }), ["too_deep "]);
  const value: { [key: string]: unknown } = {};
  value["value"] = value;
  assert.deepEqual(wrong(sampler, { op: "anything", ...label, body: { value } }), ["too_deep "]);
});

test("a default that is left out may be too deep", () => {
  const tree = (level: number): unknown => {
    let node: unknown = { name: "b" };
    for (let above = 3; above < level; above += 1) node = { name: "a", left: node };
    return { op: "tree", ...label, body: { root: node } };
  };
  assert.equal(encodeAny(sampler, tree(126)).kind, "text");
  const [issue, ...others] = wrong(sampler, tree(127));
  assert.match(issue ?? "", /^too_deep body\.root\.left.*\.children$/);
  assert.deepEqual(others, []);
});

test("whole numbers may be bigint where they stand as numbers", () => {
  const text = encodeAny(matrix, { type: "bark", agent_id: "a", ts: 1, data: { text: "x", duration_ms: 100n } });
  assert.equal(text.kind, "text");
});

test("a field called `__proto__` is a field", () => {
  const text = '{"op":"awkward names","roomId":"hall","body":{"class":1,"__proto__":2},"serial":1}';
  const decoded = sampler.decode(text);
  assert.ok(decoded.kind === "message");
  assert.deepEqual(sampler.encode(decoded.message), { kind: "text", text });
  assert.equal(Object.getPrototypeOf((decoded.message as { body: object }).body), Object.prototype);
});

test("what is no text is an issue", () => {
  for (const nothing of [undefined, null, 5, {}, new Uint8Array(2)]) {
    const decoded = (matrix.decode as (text: unknown) => matrix.Decoded)(nothing);
    assert.ok(decoded.kind === "invalid" && decoded.issues[0]?.code === "syntax");
  }
});

test("large texts are read", () => {
  const long = "x".repeat(10_000_000);
  const decoded = matrix.decode(
    `{"type":"bark","agent_id":"a","ts":1,"data":{"text":"${long}"},"more":[${"1,".repeat(500_000)}1]}`,
  );
  assert.ok(decoded.kind === "invalid" && decoded.issues[0]?.code === "too_long" && decoded.issues.length === 1);
  const deep = matrix.decode("[".repeat(5_000_000));
  assert.ok(deep.kind === "invalid" && deep.issues[0]?.code === "too_deep");
  const zeros = "0".repeat(1_000_000);
  const number = matrix.decode(`{"type":"bark","agent_id":"a","ts":1,"data":{"text":"x","duration_ms":1${zeros}1}}`);
  assert.ok(number.kind === "invalid" && number.issues[0]?.code === "out_of_range");
});
