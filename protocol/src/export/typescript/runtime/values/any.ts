// Values of any shape, as JavaScript values.

import { setProperty } from "../properties.ts";
import type { JsonTree } from "../reader.ts";
import { sayHoldsDuplicateKey, sayHoldsTooLarge } from "../sentences.ts";
import { type ValueShape, writeAny } from "../shapes.ts";

/** Any JSON value. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value whose numbers must be finite, and whose keys are all different. */
export function anyShape(): ValueShape {
  return {
    read({ report }, node) {
      if (holdsTooLarge(node)) report.push("out_of_range", node.at, sayHoldsTooLarge);
      else if (repeatsKey(node)) report.push("duplicate_key", node.at, sayHoldsDuplicateKey);
      return jsonValueOf(node);
    },
    write: writeAny,
  };
}

/** A value that only Rust understands. */
export function foreignShape(): ValueShape {
  return { read: (_, node) => jsonValueOf(node), write: writeAny };
}

function holdsTooLarge(node: JsonTree): boolean {
  switch (node.kind) {
    case "object":
      return node.members.some(({ value }) => holdsTooLarge(value));
    case "array":
      return node.items.some(holdsTooLarge);
    case "number":
      return !Number.isFinite(Number(node.text));
    default:
      return false;
  }
}

/** Whether an object in the value has a key twice. */
function repeatsKey(node: JsonTree): boolean {
  if (node.kind === "array") return node.items.some(repeatsKey);
  if (node.kind !== "object") return false;
  const { members } = node;
  return new Set(members.map(({ key }) => key)).size < members.length || members.some(({ value }) => repeatsKey(value));
}

function jsonValueOf(node: JsonTree): JsonValue {
  switch (node.kind) {
    case "object": {
      const object: { [key: string]: JsonValue } = {};
      for (const { key, value } of node.members) setProperty(object, key, jsonValueOf(value));
      return object;
    }
    case "array":
      return node.items.map(jsonValueOf);
    case "number":
      return Number(node.text);
    case "string":
      return node.text;
    case "boolean":
      return node.value;
    case "null":
      return null;
  }
}
