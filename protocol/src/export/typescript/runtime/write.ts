// Writing messages: a message is written down, whatever is wrong with it, and the text is then read and checked. So both
// directions keep the same rules and speak in the same sentences.

import { readMessage, type TextRead } from "./envelope.ts";
import type { Properties } from "./fields.ts";
import type { IssueCode } from "./public.ts";
import { JsonReader, type JsonTree, MAX_DEPTH } from "./reader.ts";
import { IssueReport } from "./report.ts";
import { NOT_FINITE } from "./scalars.ts";
import type { FieldShape, ProtocolShape, ValueShape } from "./shapes.ts";
import { readTree } from "./syntax.ts";
import { typeNamed } from "./values.ts";

/** A message as text, if nothing is wrong with it. */
export type TextWritten = { readonly kind: "text"; readonly text: string } | Extract<TextRead, { kind: "invalid" }>;

/** Writes a message and checks all of it. */
export function writeMessage(protocol: ProtocolShape, message: unknown): TextWritten {
  const writer = new MessageWriter(protocol);
  writer.message(message);
  const { text, refused, strangers } = writer;
  const report = (to: IssueReport, tree: JsonTree): void => {
    for (const { code, at, message } of refused) pathTo(to, tree, at, () => to.push(code, at, () => message));
  };
  const read = readMessage(protocol, text, { strangers, report });
  return read.kind === "invalid" ? read : { kind: "text", text };
}

/** What cannot be written, and where in the text something else stands instead. */
interface Refused {
  readonly code: IssueCode;
  readonly at: number;
  readonly message: string;
}

class MessageWriter {
  private readonly parts: string[] = [];
  private length = 0;
  readonly refused: Refused[] = [];
  readonly strangers = new Map<number, string>();
  private readonly protocol: ProtocolShape;
  private depth = 0;

  constructor(protocol: ProtocolShape) {
    this.protocol = protocol;
  }

  get text(): string {
    return this.parts.join("");
  }

  message(message: unknown): void {
    if (!isProperties(message)) return this.any(message);
    const { tag, content, header, messages, unknown } = this.protocol;
    const type = ownProperty(message, tag);
    const declared = messages.find((shape) => shape.tag === type);
    const isKept = unknown === "capture" && typeof type === "string";
    const payload: FieldShape = {
      name: content,
      optional: true,
      value: declared ? { kind: "named", name: declared.payload } : { kind: "raw" },
    };
    const fields = [
      { name: tag, optional: true, value: { kind: "string" } } as const,
      ...header.filter((field) => field.afterContent !== true),
      payload,
      ...header.filter((field) => field.afterContent === true),
    ];
    // What a payload should be, only its type says: where that is none, it is all that is wrong.
    this.object(message, fields, declared === undefined && !isKept ? content : undefined);
  }

  /** Writes the declared properties in order, all but one; the others only where they are an issue. */
  private object(object: Properties, fields: readonly FieldShape[], omitted?: string): void {
    const names = new Set(fields.map((field) => field.name));
    const others = Object.keys(object).filter((key) => !names.has(key));
    this.nested("{", "}", () => {
      for (const { name, optional, value: shape } of fields) {
        const value = ownProperty(object, name);
        if (name === omitted || value === undefined || (value === null && optional === true)) continue;
        this.key(name);
        this.value(value, shape);
      }
      if (this.protocol.unknownFields === "reject") this.members(object, others);
    });
  }

  private members(object: Properties, keys: readonly string[], shape?: ValueShape): void {
    for (const key of keys) {
      const value = ownProperty(object, key);
      if (value === undefined) continue;
      this.key(key);
      if (shape === undefined) this.any(value);
      else this.value(value, shape);
    }
  }

  private value(value: unknown, shape: ValueShape): void {
    if (shape.kind === "optional") return value === null ? this.any(null) : this.value(value, shape.value);
    if (Array.isArray(value)) {
      if (shape.kind === "list") return this.array(value, () => shape.items);
      if (shape.kind === "tuple") return this.array(value, (index) => shape.items[index]);
    } else if (isProperties(value)) {
      if (shape.kind === "map") {
        return this.nested("{", "}", () => this.members(value, Object.keys(value), shape.values));
      }
      if (shape.kind === "raw") return this.raw(ownProperty(value, "json"));
      if (shape.kind === "named") {
        const type = typeNamed(this.protocol, shape.name);
        if (type.kind === "struct") return this.object(value, type.fields);
      }
    }
    if (shape.kind === "raw") return this.raw(value);
    this.any(value);
  }

  /** Writes a value as it is, as `JSON.stringify` would. */
  private any(value: unknown): void {
    if (typeof value === "string") this.string(value);
    else if (typeof value === "bigint" || typeof value === "boolean") this.write(String(value));
    else if (typeof value === "number") this.number(value);
    else if (Array.isArray(value)) this.array(value, () => undefined);
    else if (isProperties(value)) this.nested("{", "}", () => this.members(value, Object.keys(value)));
    else this.stranger(value);
  }

  /** Writes `null`, also for what JSON does not have. */
  private stranger(value: unknown): void {
    if (value !== null) this.strangers.set(this.length, value === undefined ? "undefined" : `a ${typeof value}`);
    this.write("null");
  }

  private array(items: readonly unknown[], shapeOf: (index: number) => ValueShape | undefined): void {
    this.nested("[", "]", () => {
      for (let index = 0; index < items.length; index += 1) {
        this.separate();
        const shape = shapeOf(index);
        if (shape === undefined) this.any(items[index]);
        else this.value(items[index], shape);
      }
    });
  }

  private number(number: number): void {
    if (!Number.isFinite(number)) this.write(NOT_FINITE);
    else this.write(Object.is(number, -0) ? "-0.0" : String(number));
  }

  private string(text: string): void {
    // `JSON.stringify` escapes the halves of surrogate pairs that stand alone, and no reader takes that.
    if (/\p{Cs}/u.test(text)) this.refuse("syntax", "holds half of a surrogate pair, which is no character");
    this.write(JSON.stringify(text.replace(/\p{Cs}/gu, "\ufffd")));
  }

  private raw(json: unknown): void {
    const isJson = typeof json === "string" && isOneValue(this.protocol, json);
    if (!isJson) this.refuse("check", "is not `{ json: ... }` with the text of one JSON value");
    this.write(isJson ? json : "null");
  }

  private key(key: string): void {
    this.separate();
    this.string(key);
    this.write(":");
  }

  private separate(): void {
    const last = this.parts.at(-1);
    if (last !== "{" && last !== "[") this.write(",");
  }

  /** Writes an object or array; one that goes too deep (which may be without end) is left empty. */
  private nested(open: string, close: string, write: () => void): void {
    this.write(open);
    this.depth += 1;
    // One level more than allowed, so that the text is found too deep.
    if (this.depth <= MAX_DEPTH + 1) write();
    this.depth -= 1;
    this.write(close);
  }

  private write(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  private refuse(code: IssueCode, message: string): void {
    this.refused.push({ code, at: this.length, message });
  }
}

function isOneValue(protocol: ProtocolShape, json: string): boolean {
  return readTree(new IssueReport(protocol), new JsonReader(json)) !== undefined;
}

function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that the object has itself: no message has a `constructor` unless it is given one. */
export function ownProperty(object: Properties, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Does something inside the value that stands at a place of the text. */
function pathTo(report: IssueReport, node: JsonTree | undefined, at: number, job: () => void): void {
  const holds = (inner: JsonTree): boolean => inner.at <= at && at < inner.end;
  if (node?.kind === "object") {
    const member = node.members.find(({ value }) => holds(value));
    if (member) return report.inside(member.key, () => pathTo(report, member.value, at, job));
  } else if (node?.kind === "array") {
    const index = node.items.findIndex(holds);
    if (index >= 0) return report.inside(index, () => pathTo(report, node.items[index], at, job));
  }
  job();
}
