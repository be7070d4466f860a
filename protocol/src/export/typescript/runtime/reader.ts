// A strict JSON reader (RFC 8259). `JSON.parse` shows neither duplicate keys nor how a number was written, and does not
// say where it stopped.

/** A value and its position in the text. */
export type JsonTree =
  | { readonly kind: "object"; readonly at: number; end: number; readonly members: JsonMember[] }
  | { readonly kind: "array"; readonly at: number; end: number; readonly items: JsonTree[] }
  | { readonly kind: "string"; readonly at: number; readonly end: number; readonly text: string }
  | { readonly kind: "number"; readonly at: number; readonly end: number; readonly text: string }
  | { readonly kind: "boolean"; readonly at: number; readonly end: number; readonly value: boolean }
  | { readonly kind: "null"; readonly at: number; readonly end: number };

export interface JsonMember {
  readonly key: string;
  readonly keyAt: number;
  readonly value: JsonTree;
}

/** The maximum nesting depth; the outermost object is the first level. */
export const MAX_DEPTH = 127;

const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Thrown by the reader where the text is not JSON, and caught by its callers. */
export class NotJson {
  readonly at: number;
  readonly tooDeep: boolean;

  constructor(at: number, tooDeep = false) {
    this.at = at;
    this.tooDeep = tooDeep;
  }
}

export class JsonReader {
  readonly text: string;
  /** The members of the outermost object read so far. */
  members: readonly JsonMember[] = [];
  /** The items of the outermost array read so far. */
  items: readonly JsonTree[] = [];
  private at = 0;
  private depth: number;

  /** `depth`: the number of objects and arrays around the text. */
  constructor(text: string, depth = 0) {
    this.text = text;
    this.depth = depth;
  }

  /** Skips whitespace and returns the position of the reader. */
  position(): number {
    this.peek();
    return this.at;
  }

  /** Returns the next character that is not whitespace; empty at the end. */
  private peek(): string {
    for (;;) {
      const next = this.text.charAt(this.at);
      if (next !== " " && next !== "\n" && next !== "\r" && next !== "\t") return next;
      this.at += 1;
    }
  }

  value(): JsonTree {
    switch (this.peek()) {
      case "{":
        return this.object();
      case "[":
        return this.array();
      case '"': {
        const at = this.at;
        const text = this.string();
        return { kind: "string", at, end: this.at, text };
      }
      case "t":
        return { kind: "boolean", at: this.at, end: this.word("true"), value: true };
      case "f":
        return { kind: "boolean", at: this.at, end: this.word("false"), value: false };
      case "n":
        return { kind: "null", at: this.at, end: this.word("null") };
      default: {
        const at = this.at;
        const text = this.number();
        return { kind: "number", at, end: this.at, text };
      }
    }
  }

  private object(): JsonTree {
    const members: JsonMember[] = [];
    const object: JsonTree = { kind: "object", at: this.at, end: this.at, members };
    if (this.depth === 0) this.members = members;
    this.open();
    while (this.next("}", members.length === 0)) {
      const keyAt = this.at;
      const key = this.string();
      if (this.peek() !== ":") throw new NotJson(this.at);
      this.at += 1;
      members.push({ key, keyAt, value: this.value() });
    }
    object.end = this.at;
    return object;
  }

  private array(): JsonTree {
    const items: JsonTree[] = [];
    const array: JsonTree = { kind: "array", at: this.at, end: this.at, items };
    if (this.depth === 0) this.items = items;
    this.open();
    while (this.next("]", items.length === 0)) items.push(this.value());
    array.end = this.at;
    return array;
  }

  private open(): void {
    if (this.depth >= MAX_DEPTH) throw new NotJson(this.at, true);
    this.at += 1;
    this.depth += 1;
  }

  /** Moves to the next element; returns false after moving past the closing bracket instead. */
  private next(close: string, first: boolean): boolean {
    let next = this.peek();
    if (next === close) {
      this.at += 1;
      this.depth -= 1;
      return false;
    }
    if (!first) {
      if (next !== ",") throw new NotJson(this.at);
      this.at += 1;
      next = this.peek();
      if (next === close) throw new NotJson(this.at);
    }
    if (next === "" || (close === "}" && next !== '"')) throw new NotJson(this.at);
    return true;
  }

  private word(word: string): number {
    if (!this.text.startsWith(word, this.at)) throw new NotJson(this.at);
    this.at += word.length;
    return this.at;
  }

  private number(): string {
    const start = this.at;
    if (this.text.charAt(this.at) === "-") this.at += 1;
    if (this.text.charAt(this.at) === "0") this.at += 1;
    else this.digits();
    if (this.text.charAt(this.at) === ".") {
      this.at += 1;
      this.digits();
    }
    const exponent = this.text.charAt(this.at);
    if (exponent === "e" || exponent === "E") {
      this.at += 1;
      const sign = this.text.charAt(this.at);
      if (sign === "+" || sign === "-") this.at += 1;
      this.digits();
    }
    return this.text.slice(start, this.at);
  }

  /** Skips one or more digits. */
  private digits(): void {
    const start = this.at;
    for (let unit = this.text.charCodeAt(this.at); unit >= 0x30 && unit <= 0x39; ) {
      this.at += 1;
      unit = this.text.charCodeAt(this.at);
    }
    if (this.at === start) throw new NotJson(this.at);
  }

  private string(): string {
    let text = "";
    this.at += 1;
    for (;;) {
      const start = this.at;
      this.at += plainLength(this.text, start);
      text += this.text.slice(start, this.at);
      const next = this.text.charAt(this.at);
      if (next === "\\") {
        text += this.escape();
      } else if (next === '"') {
        this.at += 1;
        return text;
      } else {
        throw new NotJson(this.at);
      }
    }
  }

  private escape(): string {
    const letter = this.text.charAt(this.at + 1);
    if (letter === "u") {
      const first = this.codeUnit(this.at);
      const isHigh = first >= 0xd800 && first < 0xdc00;
      const second = isHigh ? this.codeUnit(this.at + 6) : 0;
      const isAlone = isHigh ? second < 0xdc00 || second > 0xdfff : first >= 0xdc00 && first <= 0xdfff;
      if (isAlone || first < 0) throw new NotJson(this.at);
      this.at += isHigh ? 12 : 6;
      return isHigh ? String.fromCharCode(first, second) : String.fromCharCode(first);
    }
    const escaped = letter === "" ? undefined : ESCAPES[letter];
    if (escaped === undefined) throw new NotJson(this.at);
    this.at += 2;
    return escaped;
  }

  /** Returns the code unit of the escape at a position; -1 if there is none. */
  private codeUnit(at: number): number {
    const escape = this.text.slice(at, at + 6);
    return /^\\u[0-9a-fA-F]{4}$/.test(escape) ? Number.parseInt(escape.slice(2), 16) : -1;
  }
}

/** Code units that need no escape in a string, except surrogates. */
const PLAIN = /[^"\\\u0000-\u001f\ud800-\udfff]*/y;

/** Returns the number of code units from `start` that need no escape in a string. Unpaired surrogates end the run. */
export function plainLength(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c) break;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = unit < 0xdc00 ? text.charCodeAt(at + 1) : 0;
      if (!(next >= 0xdc00 && next <= 0xdfff)) break;
      at += 2;
    } else if ((at - start) % 64 === 63) {
      // The expression starts more slowly than this loop, and is faster then.
      PLAIN.lastIndex = at;
      PLAIN.test(text);
      at = PLAIN.lastIndex;
    } else {
      at += 1;
    }
  }
  return at - start;
}
