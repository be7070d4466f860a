// An error does not grow with what it is about, nor does what it takes to make it; and it shows what is there.

import assert from "node:assert/strict";
import { test } from "node:test";

import { type Invalid, type Issue, modules } from "./protocols.ts";

/** What is wrong with a value that `encode` is given. */
function refused(protocol: string, value: unknown): Invalid {
  const encoded = modules[protocol]?.encode(value as object);
  assert.ok(encoded?.kind === "invalid", JSON.stringify(encoded));
  return encoded;
}

/** What is wrong with a text. */
function unread(protocol: string, text: string): Invalid {
  const decoded = modules[protocol]?.decode(text);
  assert.ok(decoded?.kind === "invalid", text.slice(0, 200));
  return decoded;
}

const codes = (issues: readonly Issue[]): string[] => issues.map(({ code, path }) => `${code} ${path}`);
const bark = (data: unknown): unknown => ({ type: "bark", agent_id: "a", ts: 1, data });
const rules = (body: string): string => `{"op":"rules","traceId":"7f","body":{${body}},"at":1}`;

test("of a message whose type is none, nothing but that is said", () => {
  for (const data of [undefined, 5, { text: "a" }, { text: "\ud800" }, { json: "[" }]) {
    const { issues } = refused("matrix", { type: "brak", agent_id: "a", ts: 1, data });
    assert.deepEqual(codes(issues), ["unknown_type type"]);
    assert.deepEqual(codes(refused("matrix", { agent_id: "a", ts: 1, data }).issues), ["missing_field type"]);
    assert.deepEqual(codes(refused("matrix", { type: 7, agent_id: "a", ts: 1, data }).issues), ["wrong_type type"]);
  }
  const kept = { op: "dance", traceId: "7f", at: 1, body: { text: "a" } };
  assert.deepEqual(codes(refused("strange", kept).issues), ["check body"]);
  assert.deepEqual(codes(refused("strange", { ...kept, op: 7 }).issues), ["wrong_type op"]);
});

test("what JSON does not have is called what it is", () => {
  const said = (text: unknown): string | undefined => refused("matrix", bark({ text })).issues[0]?.message;
  assert.equal(
    said(() => "x"),
    "is a function, expected a string",
  );
  assert.equal(said(Symbol("x")), "is a symbol, expected a string");
  assert.equal(said(null), "is null, expected a string");
  const tags = refused("matrix", {
    type: "memory_flash",
    agent_id: "a",
    ts: 1,
    data: { memory_id: "m", summary: "s", importance: 0.5, tags: ["a", undefined] },
  });
  assert.deepEqual(
    tags.issues.map(({ path, message }) => `${path} ${message}`),
    ["data.tags[1] is undefined, expected a string"],
  );
  const long = refused("matrix", bark({ text: "x", duration_ms: 10n ** 400n }));
  assert.match(long.issues[0]?.message ?? "", /^is 10{29}…, at most /);
});

test("a hundred issues are kept, in their order", () => {
  const data = { memory_id: "", summary: "s", importance: 0.5, tags: new Array(300).fill("\ud800") };
  const { issues, truncated } = refused("matrix", { type: "memory_flash", agent_id: "a", ts: 1, data });
  assert.ok(truncated && issues.length === 100);
  assert.equal(issues[99]?.path, "data.tags[99]");
  const both = refused("matrix", bark({ duration_ms: 1, reply_to: "\ud800", text: "" })).issues;
  assert.deepEqual(codes(both), ["too_short data.text", "syntax data.reply_to", "out_of_range data.duration_ms"]);
});

test("what is shown has a greatest length, and nothing in it that is not seen", () => {
  for (const hostile of ["k", "\u202e", '\\"', "😀", "\\u0000"]) {
    const long = hostile.repeat(100_000);
    const { issues } = unread("strange", rules(`"table":{"${long}":0},"colour":"${long}","${long}":1`));
    assert.equal(issues.length, 4);
    for (const { path, message } of issues) {
      assert.ok([...path].length <= 200 && [...message].length <= 500);
      assert.ok(!/[\u202e\0]/.test(path + message));
    }
  }
});

test("sentences are made for issues that are kept", (context) => {
  const stringify = context.mock.method(JSON, "stringify");
  const rows: { [kind: string]: (count: number) => string } = {
    "unknown keys": (count) => Array.from({ length: count }, (_, at) => `"unicod ${at}":0`).join(),
    "words that do not match": (count) => `"words":[${new Array(count).fill('"a"').join()}]`,
    "numbers out of range": (count) => `"shares":[${new Array(count).fill("7").join()}]`,
    "keys that are no numbers": (count) => {
      return `"by_number":{${Array.from({ length: count }, (_, at) => `"x ${at}":[]`).join()}}`;
    },
  };
  for (const [kind, row] of Object.entries(rows)) {
    const [few, many] = [200, 50_000].map((count) => {
      const text = rules(row(count));
      const before = stringify.mock.callCount();
      const { issues, truncated } = unread("strange", text);
      assert.ok(truncated && issues.length === 100, kind);
      return stringify.mock.callCount() - before;
    });
    assert.equal(few, many, kind);
    assert.ok((many ?? 0) <= 200, kind);
  }
});

test("no pattern is run on what a length refuses", (context) => {
  const run = context.mock.method(RegExp.prototype, "test");
  const { issues } = unread("strange", rules(`"slug":"${"a-".repeat(100_000)}"`));
  assert.deepEqual(codes(issues), ["too_long body.slug"]);
  // Others look for single characters.
  const patterns = run.mock.calls.filter((call) => (call.this as RegExp).source.includes("(-[a-z]+)*"));
  assert.ok(patterns.every(({ arguments: [text] }) => text.length < 1000));
});
