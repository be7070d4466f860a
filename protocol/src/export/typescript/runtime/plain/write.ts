// The hot path of writing: values are checked as they are written. What is not plainly right is written again by
// `writeMessage`, which decides and explains.

import { isObject, type PropertiesOf } from "./checks.ts";

/** Thrown at a value that is not plainly right. */
class NotPlain {}

export function notPlain(): never {
  throw new NotPlain();
}

/** Writes a message that is plainly right; undefined if it may not be. */
export function writePlainly(message: unknown, write: (value: unknown) => string): string | undefined {
  try {
    return write(message);
  } catch {
    // Not only `NotPlain`: whatever happens, happens again.
    return undefined;
  }
}

/** Whether the value inherits nothing, so that all of its properties are its own. `names` are those that it may have. */
export function isPlain<T>(value: unknown, names?: readonly string[]): value is PropertiesOf<T> {
  if (!isObject<T>(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (names !== undefined) for (const name in value) if (!names.includes(name)) return false;
  return true;
}

/** Writes a string without unpaired surrogates, as it is between the quotes. */
export function inQuotes(text: string): string {
  // Most strings need no escapes, which is found out in half the time.
  if (text.length < 16 ? isUnescaped(text) : !/["\\\u0000-\u001f\ud800-\udfff]/.test(text)) return text;
  const json = JSON.stringify(text);
  // An unpaired surrogate is escaped.
  return json.includes("\\ud") ? notPlain() : json.slice(1, -1);
}

/** Whether a short string needs no escapes; calling a regular expression would take longer. */
function isUnescaped(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || unit >= 0xd800) return false;
  }
  return true;
}

export function jsonNumber(number: number): string {
  return Object.is(number, -0) ? "-0.0" : `${number}`;
}

/** Writes a value of any shape. */
export function jsonOfAny(value: unknown, room: number): string {
  if (typeof value === "string") return `"${inQuotes(value)}"`;
  if (typeof value === "number") return Number.isFinite(value) ? jsonNumber(value) : notPlain();
  if (typeof value === "boolean" || value === null) return `${value}`;
  if (room < 1) return notPlain();
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => jsonOfAny(item, room - 1)).join(",")}]`;
  if (!isPlain(value)) return notPlain();
  const entries = Object.entries(value);
  return `{${entries.map(([key, entry]) => `"${inQuotes(key)}":${jsonOfAny(entry, room - 1)}`).join(",")}}`;
}
