// A JSON writer that writes any value and records what JSON cannot represent.

import type { IssueCode } from "./issue.ts";
import { isProperties, ownProperty, type Properties } from "./properties.ts";
import { MAX_DEPTH } from "./reader.ts";

/** The placeholder for NaN and infinities: a number that no reader accepts. */
export const NOT_FINITE = "1e9999";

/** A value that cannot be written, and the position of its placeholder in the text. */
export interface Refused {
  readonly code: IssueCode;
  readonly at: number;
  readonly message: () => string;
}

export class JsonWriter {
  private readonly parts: string[] = [];
  private length = 0;
  /** The number of open objects and arrays. */
  depth: number;
  readonly refused: Refused[] = [];
  /** The kinds of values that JSON cannot represent, by the positions of their placeholders. */
  readonly strangers = new Map<number, string>();

  /** The positions of whole numbers that a `number` does not hold exactly. */
  readonly rounded = new Set<number>();

  constructor(depth = 0) {
    this.depth = depth;
  }

  get text(): string {
    return this.parts.join("");
  }

  /** Writes a value as `JSON.stringify` would. */
  any(value: unknown): void {
    if (typeof value === "string") this.string(value);
    else if (typeof value === "bigint" || typeof value === "boolean") this.write(String(value));
    else if (typeof value === "number") this.number(value);
    else if (Array.isArray(value)) this.array(value, (item) => this.any(item));
    else if (isProperties(value))
      this.object(() => this.members(value, Object.keys(value), (member) => this.any(member)));
    else this.stranger(value);
  }

  /** Writes what another writer has written, as a string. What it could not write is at the string. */
  contents({ refused, text }: JsonWriter): void {
    for (const { code, message } of refused) this.refuse(code, message);
    this.string(text);
  }

  array(items: readonly unknown[], write: (item: unknown, index: number) => void): void {
    this.nested("[", "]", () => {
      for (let index = 0; index < items.length; index += 1) {
        this.separate();
        write(items[index], index);
      }
    });
  }

  object(write: () => void): void {
    this.nested("{", "}", write);
  }

  /** Writes these properties, except undefined ones. */
  members(object: Properties, keys: readonly string[], write: (value: unknown) => void): void {
    for (const key of keys) {
      const value = ownProperty(object, key);
      if (value === undefined) continue;
      this.key(key);
      write(value);
    }
  }

  key(key: string): void {
    this.separate();
    this.string(key);
    this.write(":");
  }

  write(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  refuse(code: IssueCode, message: () => string): void {
    this.refused.push({ code, at: this.length, message });
  }

  private number(number: number): void {
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) this.rounded.add(this.length);
    if (!Number.isFinite(number)) this.write(NOT_FINITE);
    else this.write(Object.is(number, -0) ? "-0.0" : String(number));
  }

  private string(text: string): void {
    // `JSON.stringify` escapes unpaired surrogates, which no reader accepts.
    if (/\p{Cs}/u.test(text)) this.refuse("syntax", () => "contains an unpaired surrogate");
    this.write(JSON.stringify(text.replace(/\p{Cs}/gu, "\ufffd")));
  }

  /** Writes `null`, also in place of a value that JSON cannot represent. */
  private stranger(value: unknown): void {
    if (value !== null) this.strangers.set(this.length, value === undefined ? "undefined" : `a ${typeof value}`);
    this.write("null");
  }

  private separate(): void {
    const last = this.parts.at(-1);
    if (last !== "{" && last !== "[") this.write(",");
  }

  /** Writes an object or array; one that is too deep (it may be cyclic) is left empty. */
  private nested(open: string, close: string, write: () => void): void {
    this.write(open);
    this.depth += 1;
    // One level more than allowed, so that the text is reported as too deep.
    if (this.depth <= MAX_DEPTH + 1) write();
    this.depth -= 1;
    this.write(close);
  }
}
