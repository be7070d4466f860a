// What untagged unions write of what they keep as text: the runtime by itself, since no protocol for tests has such a union.

import assert from "node:assert/strict";
import { test } from "node:test";

interface Runtime {
  documentShape: (document: object) => object;
  namedShape: (name: string) => object;
  nullableShape: (inner: object) => object;
  rawShape: () => object;
  readDocument: (document: object, text: string) => { kind: string; value?: unknown };
  stringShape: () => object;
  structShape: (fields: readonly object[]) => object;
  untaggedShape: (members: readonly object[]) => object;
  writeDocument: (document: object, value: unknown) => { kind: string; text?: string };
}

const {
  documentShape,
  namedShape,
  nullableShape,
  rawShape,
  readDocument,
  stringShape,
  structShape,
  untaggedShape,
  writeDocument,
} = (await import(process.env["RUNTIME"] ?? "")) as Runtime;

/** `enum { A { name: Option<String> }, Rest(RawJson) }`. */
function documentOf(rest: object, when?: string): object {
  const named = { value: namedShape("A"), ...(when === undefined ? { kinds: ["object"] } : { when }) };
  const types = {
    A: structShape([{ name: "name", optional: true, value: stringShape() }]),
    Whole: untaggedShape([named, { value: rest }]),
  };
  return documentShape({ type: "Whole", types });
}

const texts = ['{"name":"a"}', "[1, 2.50]", '"a"', "null", "5e1", "[]"];

for (const [name, rest] of [
  ["the last variant", rawShape()],
  ["one that may be `null`", nullableShape(rawShape())],
  ["one inside of another", untaggedShape([{ value: rawShape() }])],
] as const) {
  for (const when of [undefined, "name"]) {
    test(`${name} writes what it has kept, beside objects ${when === undefined ? "of any keys" : "with a key"}`, () => {
      const document = documentOf(rest, when);
      for (const text of when === undefined ? texts : [...texts, '{"json":"5"}']) {
        const read = readDocument(document, text);
        assert.equal(read.kind, "value", text);
        assert.deepEqual(writeDocument(document, read.value), { kind: "text", text });
      }
    });
  }
}

test("an object is of the variant that takes objects", () => {
  assert.deepEqual(writeDocument(documentOf(rawShape()), {}), { kind: "text", text: "{}" });
  assert.deepEqual(writeDocument(documentOf(rawShape()), { name: "a" }), { kind: "text", text: '{"name":"a"}' });
});
