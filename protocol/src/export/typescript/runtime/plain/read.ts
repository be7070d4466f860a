// The hot path of reading: `JSON.parse`, then one look at each value. It knows no reasons; what is not plainly right is
// read again by `readMessage`, which decides and explains.

import { hasKeys, isExact } from "./proof.ts";

/** How many levels of objects and arrays are plain; below the limit, so that defaults fit within it. */
export const PLAIN_DEPTH = 64;

/**
 * Reads a text that is plainly a message; undefined if it may not be one. `read` returns the number of keys that it knows
 * in a value, with defaults for those that are absent, or NaN.
 */
export function readPlainly(text: string, read: (value: unknown) => number): unknown {
  if (typeof text !== "string") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const keys = read(value);
  // As many keys as are known: so none is a duplicate, and none unknown.
  return !Number.isNaN(keys) && hasKeys(text, keys) && isExact(text) ? value : undefined;
}

/** Counts the keys in a value of any shape. */
export function keysWithin(value: unknown, room: number): number {
  if (typeof value === "number") return Number.isFinite(value) ? 0 : NaN;
  if (typeof value !== "object" || value === null) return value === undefined ? NaN : 0;
  if (room < 1) return NaN;
  let keys = 0;
  if (Array.isArray(value)) for (const item of value) keys += keysWithin(item, room - 1);
  else for (const entry of Object.values(value)) keys += 1 + keysWithin(entry, room - 1);
  return keys;
}
