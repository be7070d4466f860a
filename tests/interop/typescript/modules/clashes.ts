/**
 * A protocol of names. *\/ alert("docs end no comment"); /*
 *
 * The protocol `clashes` in TypeScript: its messages, and how to read, check and write them.
 *
 * Written by `Contract::typescript` from the declarations in Rust. Change those, and write it anew.
 *
 * @module
 */

/** Any message. Its `kind of` tells which one it is. */
export type Message =
  | ErrorMessage
  | DeleteMessage
  | DecodeMessage
  | DeleteMessageMessage
  | ErrorMessageMessage
  | PatternsMessage;

/** The types of messages, in the order of their declaration. */
export const messageTypes = ["error", "delete", "Decode", "DeleteMessage", "message of errors", "patterns"] as const;

/** The type of a message. */
export type MessageType = (typeof messageTypes)[number];

/** A message and a type called `Error` are two things. */
export interface ErrorMessage {
  "kind of": "error";
  "2nd": ErrorData;
}

/** A message and a type called `Error` are two things. */
export interface ErrorData {
  error: ErrorData2;
  map?: MapData | undefined;
  issue?: IssueData | undefined;
  node: RecordData[];
}

/**
 * Its builder would be a reserved word. `*\/`
 *
 * @deprecated nothing is *\/ deleted
 */
export interface DeleteMessage {
  "kind of": "delete";
  "2nd": Delete;
}

/**
 * Its builder would be a reserved word. `*\/`
 *
 * @deprecated nothing is *\/ deleted
 */
export interface Delete {
  /** @deprecated */
  default: boolean;
  new?: Delete2 | undefined;
}

/** Its names are those of the module itself. */
export interface DecodeMessage {
  "kind of": "Decode";
  "2nd": Decode;
}

/** Its names are those of the module itself. */
export interface Decode {
  decode?: JsonReaderData | undefined;
  decoded?: DecodedData | undefined;
  string?: String2 | undefined;
  table?: Partial<Record<DateData, (DateData | null)[]>> | undefined;
  /** Each value: a whole number from 0 to 255. */
  any?: { [key: string]: number | null } | undefined;
  quotes?: 'a "b"' | "it's" | "\\" | undefined;
  many?: ("x" | "y")[] | undefined;
  /**
   * A whole number from 0 to 255.
   *
   * @defaultValue `null`
   */
  nothing: number | null;
  /**
   * At least 1 item.
   *
   * @defaultValue `["day"]`
   */
  dates: DateData[] | null;
  deep?: ([number, boolean | null][] | null)[] | undefined;
  /** Each item: a whole number from 0 to 255. */
  long?: number[] | undefined;
  /** Each item: a whole number from 0 to 255. */
  none?: [] | undefined;
}

/** Its payload could be called as that of `Delete`. */
export interface DeleteMessageMessage {
  "kind of": "DeleteMessage";
}

/** A name that another message's envelope has. */
export interface ErrorMessageMessage {
  "kind of": "message of errors";
  "2nd": ErrorMessageData;
}

/** A name that another message's envelope has. */
export interface ErrorMessageData {
  /** A whole number from 0 to 255. */
  of: number;
}

/** Patterns. */
export interface PatternsMessage {
  "kind of": "patterns";
  "2nd": Patterns;
}

/** Patterns. */
export interface Patterns {
  /** Matches `^[a-z]+ .x`. */
  words?: string | undefined;
  /** Matches `^a$|^[ \t\n]+$`. */
  lines?: string | undefined;
  /** Matches `a.b`. */
  dot?: string | undefined;
  /** Matches `^straße|ſK$`. */
  cases?: string | undefined;
  /** Matches `^[β-ω]+$`. */
  greek?: string | undefined;
  /** Matches `^[0-9]{2}\/[0-9]?#(x|yz|)*$`. */
  empty_branch?: string | undefined;
  /** Matches `^(a|b(?:c|d){2,3}?|[^\x00-\x1f\]\\^-])$`. */
  nested?: string | undefined;
  /** Matches ``. */
  empty?: string | undefined;
  /** Matches `^[^0-9 ][^A-Z][^\t\r\n]$`. */
  inverse?: string | undefined;
  /** Matches `b^`. */
  never?: string | undefined;
  /** Matches `^(?:😀|é){1,2}[🌀-🛿]*$`. */
  astral?: string | undefined;
  /** Matches `^a{0}b{3}c{2,}d{0,2}(ef)+$`. */
  times?: string | undefined;
  /** Matches `^[]$/-a]+$`. */
  brackets?: string | undefined;
  /** Matches `^[--/|]?[^a||]$`. */
  dashes?: string | undefined;
  /**
   * Matches `^.{ 1 , 2 }?[
   * ]|/$`.
   */
  spaces?: string | undefined;
}

/** Not the message. */
export interface ErrorData2 {
  name: string;
}

export interface MapData {
  /**
   * What is in it.
   *
   * @defaultValue `{}`
   */
  get: { [key: string]: MapData };
}

export interface IssueData {
  /** A whole number from 0 to 255. */
  code: number;
}

export type RecordData = { [key: string]: never };

export interface Delete2 {
  delete: boolean;
}

export interface JsonReaderData {
  /** A whole number from 0 to 255. */
  at: number;
}

export interface DecodedData {
  /** A whole number from 0 to 255. */
  kind: number;
}

export type String2 = "string" | "number";

export type DateData = "day" | "night";

export type SymbolData = "plus" | (string & {});

/**
 * What a text turned out to be.
 *
 * An invalid one comes with the type of the message, if that could be read and is declared, and with all that is wrong,
 * in the order of the text: at most a hundred issues, `truncated` if there are more.
 */
export type Decoded =
  | { kind: "message"; message: Message }
  | { kind: "invalid"; type: MessageType | undefined; issues: Issue[]; truncated: boolean };

/** Reads a message and checks it by every rule. Does not throw. */
export function decode(text: string): Decoded {
  return readMessage(protocol, text) as Decoded;
}

/** What a message became: text, or the issues that keep it from being sent. */
export type Encoded =
  | { kind: "text"; text: string }
  | { kind: "invalid"; type: MessageType | undefined; issues: Issue[]; truncated: boolean };

/**
 * Checks a message by every rule and writes it as JSON.
 *
 * It gives a result as `decode` does: a text can only be had from a message that was checked, and nothing is thrown.
 * Issues are those that the text would have, without places. Properties that are not declared are left out.
 */
export function encode(message: Message): Encoded {
  return writeMessage(protocol, message) as Encoded;
}

/**
 * Makes a message `error`.
 *
 * A message and a type called `Error` are two things.
 */
export function error(data: ErrorData): ErrorMessage {
  return buildMessage(protocol, "error", data, {}) as ErrorMessage;
}

/**
 * Makes a message `delete`.
 *
 * Its builder would be a reserved word. `*\/`
 *
 * @deprecated nothing is *\/ deleted
 */
export function deleteMessage(data: Delete): DeleteMessage {
  return buildMessage(protocol, "delete", data, {}) as DeleteMessage;
}

/**
 * Makes a message `Decode`.
 *
 * Its names are those of the module itself.
 */
export function decodeMessage(data: LeaveOut<Decode, "nothing" | "dates">): DecodeMessage {
  return buildMessage(protocol, "Decode", data, {}) as DecodeMessage;
}

/**
 * Makes a message `DeleteMessage`.
 *
 * Its payload could be called as that of `Delete`.
 */
export function deleteMessageMessage(): DeleteMessageMessage {
  return buildMessage(protocol, "DeleteMessage", {}, {}) as DeleteMessageMessage;
}

/**
 * Makes a message `message of errors`.
 *
 * A name that another message's envelope has.
 */
export function errorMessage(data: ErrorMessageData): ErrorMessageMessage {
  return buildMessage(protocol, "message of errors", data, {}) as ErrorMessageMessage;
}

/**
 * Makes a message `patterns`.
 *
 * Patterns.
 */
export function patterns(data: Patterns): PatternsMessage {
  return buildMessage(protocol, "patterns", data, {}) as PatternsMessage;
}

/** What the rest of the module goes by. */
const protocol: ProtocolShape = {
  tag: "kind of",
  content: "2nd",
  unknown: "reject",
  unknownFields: "ignore",
  header: [],
  messages: [
    { tag: "error", payload: "ErrorData" },
    { tag: "delete", payload: "Delete" },
    { tag: "Decode", payload: "Decode" },
    { tag: "DeleteMessage", payload: "DeleteMessageData" },
    { tag: "message of errors", payload: "ErrorMessageData" },
    { tag: "patterns", payload: "Patterns" },
  ],
  types: {
    ErrorData: {
      kind: "struct",
      fields: [
        { name: "error", value: { kind: "named", name: "ErrorData2" } },
        { name: "map", optional: true, value: { kind: "named", name: "MapData" } },
        { name: "issue", optional: true, value: { kind: "named", name: "IssueData" } },
        { name: "node", value: { kind: "list", items: { kind: "named", name: "RecordData" } } },
      ],
    },
    Delete: {
      kind: "struct",
      fields: [
        { name: "default", value: { kind: "boolean" } },
        { name: "new", optional: true, value: { kind: "named", name: "Delete2" } },
      ],
    },
    Decode: {
      kind: "struct",
      fields: [
        { name: "decode", optional: true, value: { kind: "named", name: "JsonReaderData" } },
        { name: "decoded", optional: true, value: { kind: "named", name: "DecodedData" } },
        { name: "string", optional: true, value: { kind: "named", name: "String2" } },
        {
          name: "table",
          optional: true,
          value: {
            kind: "map",
            keys: { kind: "named", name: "DateData" },
            values: { kind: "list", items: { kind: "optional", value: { kind: "named", name: "DateData" } } },
          },
        },
        {
          name: "any",
          optional: true,
          value: {
            kind: "map",
            keys: { kind: "named", name: "SymbolData" },
            values: { kind: "optional", value: { kind: "integer", min: 0, max: 255 } },
          },
        },
        { name: "quotes", optional: true, value: { kind: "string", rules: [{ oneOf: ['a "b"', "it's", "\\"] }] } },
        {
          name: "many",
          optional: true,
          value: { kind: "list", items: { kind: "string", rules: [{ oneOf: ["x", "y"] }] } },
        },
        { name: "nothing", default: "null", value: { kind: "optional", value: { kind: "integer", min: 0, max: 255 } } },
        {
          name: "dates",
          default: '["day"]',
          value: {
            kind: "optional",
            value: { kind: "list", items: { kind: "named", name: "DateData" }, rules: [{ length: [1, Infinity] }] },
          },
        },
        {
          name: "deep",
          optional: true,
          value: {
            kind: "list",
            items: {
              kind: "optional",
              value: {
                kind: "list",
                items: {
                  kind: "tuple",
                  items: [
                    { kind: "integer", min: 0, max: 255 },
                    { kind: "optional", value: { kind: "boolean" } },
                  ],
                },
              },
            },
          },
        },
        {
          name: "long",
          optional: true,
          value: { kind: "list", items: { kind: "integer", min: 0, max: 255 }, size: 20 },
        },
        {
          name: "none",
          optional: true,
          value: { kind: "list", items: { kind: "integer", min: 0, max: 255 }, size: 0 },
        },
      ],
    },
    DeleteMessageData: { kind: "struct", fields: [] },
    ErrorMessageData: { kind: "struct", fields: [{ name: "of", value: { kind: "integer", min: 0, max: 255 } }] },
    Patterns: {
      kind: "struct",
      fields: [
        {
          name: "words",
          optional: true,
          value: { kind: "string", rules: [{ pattern: "^[a-z]+ .x", regex: /^[a-z]+ [^\n]x/u }] },
        },
        {
          name: "lines",
          optional: true,
          value: { kind: "string", rules: [{ pattern: "^a$|^[ \\t\\n]+$", regex: /^a$|^[ \t\n]+$/u }] },
        },
        { name: "dot", optional: true, value: { kind: "string", rules: [{ pattern: "a.b", regex: /a[^\n]b/u }] } },
        {
          name: "cases",
          optional: true,
          value: { kind: "string", rules: [{ pattern: "^straße|ſK$", regex: /^straße|ſK$/u }] },
        },
        {
          name: "greek",
          optional: true,
          value: { kind: "string", rules: [{ pattern: "^[β-ω]+$", regex: /^[β-ω]+$/u }] },
        },
        {
          name: "empty_branch",
          optional: true,
          value: {
            kind: "string",
            rules: [{ pattern: "^[0-9]{2}\\/[0-9]?#(x|yz|)*$", regex: /^[0-9]{2}\/[0-9]?#(x|yz|)*$/u }],
          },
        },
        {
          name: "nested",
          optional: true,
          value: {
            kind: "string",
            rules: [
              {
                pattern: "^(a|b(?:c|d){2,3}?|[^\\x00-\\x1f\\]\\\\^-])$",
                regex: /^(a|b(?:c|d){2,3}?|[^\x00-\x1f\]\\^-])$/u,
              },
            ],
          },
        },
        { name: "empty", optional: true, value: { kind: "string", rules: [{ pattern: "", regex: /(?:)/u }] } },
        {
          name: "inverse",
          optional: true,
          value: {
            kind: "string",
            rules: [{ pattern: "^[^0-9 ][^A-Z][^\\t\\r\\n]$", regex: /^[^0-9 ][^A-Z][^\t\r\n]$/u }],
          },
        },
        { name: "never", optional: true, value: { kind: "string", rules: [{ pattern: "b^", regex: /b^/u }] } },
        {
          name: "astral",
          optional: true,
          value: {
            kind: "string",
            rules: [{ pattern: "^(?:😀|é){1,2}[🌀-🛿]*$", regex: /^(?:\u{1f600}|é){1,2}[\u{1f300}-\u{1f6ff}]*$/u }],
          },
        },
        {
          name: "times",
          optional: true,
          value: {
            kind: "string",
            rules: [{ pattern: "^a{0}b{3}c{2,}d{0,2}(ef)+$", regex: /^a{0}b{3}c{2,}d{0,2}(ef)+$/u }],
          },
        },
        {
          name: "brackets",
          optional: true,
          value: { kind: "string", rules: [{ pattern: "^[]$/-a]+$", regex: /^[\]\$\/-a]+$/u }] },
        },
        {
          name: "dashes",
          optional: true,
          value: { kind: "string", rules: [{ pattern: "^[--/|]?[^a||]$", regex: /^[\-\-\/|]?[^a\||]$/u }] },
        },
        {
          name: "spaces",
          optional: true,
          value: {
            kind: "string",
            rules: [{ pattern: "^.{ 1 , 2 }?[\n\u{2028}]|/$", regex: /^[^\n]{1,2}?[\u{a}\u{2028}]|\/$/u }],
          },
        },
      ],
    },
    ErrorData2: { kind: "struct", fields: [{ name: "name", value: { kind: "string" } }] },
    MapData: {
      kind: "struct",
      fields: [
        {
          name: "get",
          default: "{}",
          value: { kind: "map", keys: { kind: "string" }, values: { kind: "named", name: "MapData" } },
        },
      ],
    },
    IssueData: { kind: "struct", fields: [{ name: "code", value: { kind: "integer", min: 0, max: 255 } }] },
    RecordData: { kind: "struct", fields: [] },
    Delete2: { kind: "struct", fields: [{ name: "delete", value: { kind: "boolean" } }] },
    JsonReaderData: { kind: "struct", fields: [{ name: "at", value: { kind: "integer", min: 0, max: 255 } }] },
    DecodedData: { kind: "struct", fields: [{ name: "kind", value: { kind: "integer", min: 0, max: 255 } }] },
    String2: { kind: "enum", values: ["string", "number"] },
    DateData: {
      kind: "enum",
      values: ["day", "night"],
      aliases: [
        ["jour", "night"],
        ["Tag", "night"],
      ],
    },
    SymbolData: { kind: "enum", values: ["plus"], open: true },
  },
};

// Types that every module exports.

/** One thing wrong with a message. */
export interface Issue {
  /** What kind of mistake it is. */
  code: IssueCode;
  /**
   * Where in the message, by wire names: `data.tags[3]`. Empty for the message as a whole. Of a key 40 characters are shown and
   * then `…`; of a path longer than 200 characters the first 100, `…`, and the last 99.
   */
  path: string;
  /** What is wrong, as the rest of a sentence that begins with the path; at most 500 characters. */
  message: string;
  /** Where in the text, in bytes of UTF-8 from its start. */
  offset?: number | undefined;
  /** The line, from 1. */
  line?: number | undefined;
  /** The column in Unicode code points, from 1. */
  column?: number | undefined;
}

/** The kind of an issue. */
export type IssueCode =
  | "syntax"
  | "missing_field"
  | "wrong_type"
  | "unknown_type"
  | "unknown_field"
  | "unknown_variant"
  | "duplicate_key"
  | "too_short"
  | "too_long"
  | "out_of_range"
  | "pattern"
  | "not_one_of"
  | "not_unique"
  | "not_finite"
  | "too_deep"
  | "check"
  | (string & {});

/** Any JSON value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Any JSON value, kept as the text that it came as: `JSON.parse(raw.json)` gives the value. */
export interface RawJson {
  json: string;
}

/** `T`, whose properties `K` may be left out. */
export type LeaveOut<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | undefined };

// The description of a protocol: how the table of a generated module is to be read.

/** A protocol. */
interface ProtocolShape {
  readonly tag: string;
  readonly content: string;
  /** What becomes of a message whose type is not declared. */
  readonly unknown: "reject" | "capture";
  /** What becomes of a key that is not declared. */
  readonly unknownFields: "ignore" | "reject";
  readonly header: readonly FieldShape[];
  readonly messages: readonly MessageShape[];
  /** Payloads and data types by name, so that types can hold themselves. */
  readonly types: { readonly [name: string]: TypeShape };
}

interface MessageShape {
  readonly tag: string;
  /** The name of the payload's type. */
  readonly payload: string;
}

type TypeShape = StructShape | EnumShape;

interface StructShape {
  readonly kind: "struct";
  readonly fields: readonly FieldShape[];
}

interface EnumShape {
  readonly kind: "enum";
  readonly values: readonly string[];
  /** Further names of values, which are read and never written. */
  readonly aliases?: readonly (readonly [alias: string, value: string])[];
  /** Other values are kept. */
  readonly open?: boolean;
}

/** A field; one that is neither optional nor has a default must be there. */
interface FieldShape {
  readonly name: string;
  /** Further names, which are read and never written. */
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  /** The JSON text of what an absent field reads as. */
  readonly default?: string;
  /** In the header: stands behind the payload. */
  readonly afterContent?: boolean;
  readonly value: ValueShape;
}

/** What a value looks like, and the rules that it must keep, in the order in which they are checked. */
type ValueShape =
  | { readonly kind: "boolean" | "char" | "timestamp" | "json" | "raw" | "foreign" }
  | { readonly kind: "integer" | "integerText"; readonly min: Whole; readonly max: Whole; readonly rules?: Rules }
  | { readonly kind: "float32" | "float64" | "string"; readonly rules?: Rules }
  | { readonly kind: "optional"; readonly value: ValueShape }
  | {
      readonly kind: "list";
      readonly items: ValueShape;
      readonly size?: number;
      readonly unique?: boolean;
      readonly rules?: Rules;
    }
  | { readonly kind: "tuple"; readonly items: readonly ValueShape[] }
  | { readonly kind: "map"; readonly keys: ValueShape; readonly values: ValueShape; readonly rules?: Rules }
  | { readonly kind: "named"; readonly name: string };

/** A whole number; a `bigint` where a `number` could not hold it. */
type Whole = number | bigint;

type Rules = readonly RuleShape[];

type RuleShape =
  | { readonly length: readonly [min: number, max: number] }
  | { readonly range: RangeShape }
  | { readonly pattern: string; readonly regex: RegExp }
  | { readonly oneOf: readonly string[] };

/** Limits that are inside (`min`, `max`) or just outside (`above`, `below`). */
interface RangeShape {
  readonly min?: Whole;
  readonly above?: Whole;
  readonly max?: Whole;
  readonly below?: Whole;
}

// The walk over an envelope: tag, header, payload, in any order.

/** What a text turned out to be. */
type TextRead =
  | { readonly kind: "message"; readonly message: Properties }
  | { readonly kind: "unknown"; readonly message: Properties }
  | {
      readonly kind: "invalid";
      readonly type: string | undefined;
      readonly issues: Issue[];
      readonly truncated: boolean;
    };

/** What `encode` wrote, and what it knows of the value that the text does not show. */
interface Written {
  /** The kinds of values that JSON does not have, by the places of what stands for them. */
  readonly strangers: ReadonlyMap<number, string>;
  /** Reports what could not be written. */
  readonly report: (report: IssueReport, tree: JsonTree) => void;
}

/** Reads a text and checks all of it. `written`: by `encode`, which asks what is wrong with a value. */
function readMessage(protocol: ProtocolShape, text: string, written?: Written): TextRead {
  const report = new IssueReport(protocol, written?.strangers);
  if (typeof text !== "string") {
    report.push("syntax", 0, () => "is not a text");
    return { kind: "invalid", type: undefined, issues: report.issues(""), truncated: false };
  }
  const reader = new JsonReader(text);
  const tree = readTree(report, reader);
  const message = messageOf(protocol, reader.members);
  const walk = (root: JsonTree): Properties | undefined => {
    written?.report(report, root);
    return readEnvelope(report, text, root, message);
  };
  const read = tree && report.walk(() => walk(tree));
  if (read !== undefined && report.isEmpty) return { kind: message ? "message" : "unknown", message: read };
  return { kind: "invalid", type: message?.tag, issues: report.issues(text), truncated: report.truncated };
}

/** The declared message that the first tag names. */
function messageOf(protocol: ProtocolShape, members: readonly JsonMember[]): MessageShape | undefined {
  const tag = members.find(({ key }) => key === protocol.tag)?.value;
  return tag?.kind === "string" ? protocol.messages.find((message) => message.tag === tag.text) : undefined;
}

function readEnvelope(
  report: IssueReport,
  text: string,
  node: JsonTree,
  message: MessageShape | undefined,
): Properties | undefined {
  const envelope = expectKind(report, node, "object");
  if (envelope === undefined) return undefined;
  const { tag, content, header } = report.protocol;
  const names = (): string[] => [tag, content, ...header.map((field) => field.name)];
  const seen = new SeenFields(header);
  const read: Properties = {};
  const once = ({ key, keyAt }: JsonMember): void => {
    if (Object.hasOwn(read, key)) reportDuplicate(report, key, keyAt);
  };
  for (const member of envelope.members) {
    if (member.key === tag) {
      once(member);
      read[tag] = report.inside(tag, () => readTag(report, member.value));
    } else if (member.key === content) {
      once(member);
      read[content] = report.inside(content, () => readContent(report, text, member.value, message));
    } else if (!seen.read(report, text, member)) {
      reportUnknownKey(report, member, names);
    }
  }
  if (!Object.hasOwn(read, tag)) {
    report.inside(tag, () => report.push("missing_field", envelope.at, () => "is missing"));
  }
  const fields = seen.finish(report, envelope.at);
  if (message !== undefined && !Object.hasOwn(read, content)) {
    read[content] = report.inside(content, () => readAbsentContent(report, envelope.at, message));
  }
  return inOrder(report.protocol, read, fields);
}

function readTag(report: IssueReport, node: JsonTree): string | undefined {
  const tag = expectKind(report, node, "string");
  if (tag === undefined || !("text" in node)) return undefined;
  const { messages, unknown } = report.protocol;
  if (unknown === "reject" && !messages.some((message) => message.tag === node.text)) {
    const tags = messages.map((message) => message.tag);
    report.pushUnknown("unknown_type", node.at, () => `is ${quoted(node.text)}`, node.text, tags);
  }
  return node.text;
}

function readContent(report: IssueReport, text: string, node: JsonTree, message: MessageShape | undefined): unknown {
  if (message === undefined) return { json: text.slice(node.at, node.end) };
  if (node.kind === "null" && !needsContent(report.protocol, message)) {
    return readAbsentContent(report, node.at, message);
  }
  return orNothing(report.protocol, message, readValue(report, text, node, { kind: "named", name: message.payload }));
}

/** A payload that is not there, and so has none but defaults. */
function readAbsentContent(report: IssueReport, at: number, message: MessageShape): unknown {
  if (needsContent(report.protocol, message)) {
    report.push("missing_field", at, () => "is missing");
    return undefined;
  }
  const empty: JsonTree = { kind: "object", at, end: at, members: [] };
  const read = report.insteadOfText(at, () => readValue(report, "", empty, { kind: "named", name: message.payload }));
  return orNothing(report.protocol, message, read);
}

/** A message without fields has no payload. */
function orNothing(protocol: ProtocolShape, message: MessageShape, payload: unknown): unknown {
  const type = typeNamed(protocol, message.payload);
  return type.kind === "struct" && type.fields.length === 0 ? undefined : payload;
}

/** The payload has a field that must be there. */
function needsContent(protocol: ProtocolShape, message: MessageShape): boolean {
  const type = typeNamed(protocol, message.payload);
  return type.kind === "struct" && type.fields.some((field) => field.optional !== true && field.default === undefined);
}

/** The envelope's parts as they are written: tag, header, payload, the rest of the header. */
function inOrder({ tag, content, header }: ProtocolShape, envelope: Properties, fields: Properties): Properties {
  const ordered: Properties = {};
  const add = (source: Properties, key: string): void => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value !== undefined) setProperty(ordered, key, value);
  };
  add(envelope, tag);
  for (const field of header) if (field.afterContent !== true) add(fields, field.name);
  add(envelope, content);
  for (const field of header) if (field.afterContent === true) add(fields, field.name);
  return ordered;
}

// The walk over a value that is known to be JSON, against the shape it should have.

const KINDS = {
  object: "an object",
  array: "an array",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  null: "null",
} as const;

/** The node, if it is of this kind; if not, that is reported. */
function expectKind<K extends JsonTree["kind"]>(
  report: IssueReport,
  node: JsonTree,
  kind: K,
  description: string = KINDS[kind],
): Extract<JsonTree, { kind: K }> | undefined {
  if (node.kind === kind) return node as Extract<JsonTree, { kind: K }>;
  const found = report.strangerAt(node.at) ?? KINDS[node.kind];
  report.push("wrong_type", node.at, () => `is ${found}, expected ${description}`);
  return undefined;
}

/** Reports what is wrong with a value, and gives it as JavaScript has it. */
function readValue(report: IssueReport, text: string, node: JsonTree, shape: ValueShape): unknown {
  switch (shape.kind) {
    case "optional":
      return node.kind === "null" ? null : readValue(report, text, node, shape.value);
    case "named": {
      const type = typeNamed(report.protocol, shape.name);
      return type.kind === "struct" ? readStruct(report, text, node, type.fields) : readString(report, node, type);
    }
    case "boolean": {
      const found = expectKind(report, node, "boolean");
      return found?.kind === "boolean" ? found.value : undefined;
    }
    case "list":
      return readList(report, text, node, shape);
    case "tuple":
      return readTuple(report, text, node, shape.items);
    case "map":
      return readMap(report, text, node, shape);
    case "json":
    case "foreign":
      return readJson(report, node, shape.kind === "json");
    case "raw":
      return { json: text.slice(node.at, node.end) };
    case "string":
    case "char":
    case "integerText":
      return readString(report, node, shape);
    case "integer":
    case "timestamp":
    case "float32":
    case "float64": {
      const wanted = {
        integer: "a whole number",
        timestamp: "a number of seconds",
        float32: "a number",
        float64: "a number",
      };
      if (expectKind(report, node, "number", wanted[shape.kind]) === undefined || !("text" in node)) return undefined;
      return readNumber(report, node.at, node.text, shape);
    }
  }
}

/** The type of this name in the table. */
function typeNamed(protocol: ProtocolShape, name: string): TypeShape {
  return protocol.types[name] ?? { kind: "struct", fields: [] };
}

function readString(report: IssueReport, node: JsonTree, shape: ValueShape | TypeShape): string | undefined {
  const wanted: { [kind: string]: string } = {
    char: "a string of one character",
    integerText: "a whole number in a string",
  };
  if (expectKind(report, node, "string", wanted[shape.kind] ?? "a string") === undefined) return undefined;
  return "text" in node ? readText(report, node.at, node.text, shape) : undefined;
}

function readList(
  report: IssueReport,
  text: string,
  node: JsonTree,
  shape: Extract<ValueShape, { kind: "list" }>,
): unknown[] | undefined {
  const list = expectKind(report, node, "array");
  if (list === undefined) return undefined;
  const count = list.items.length;
  const items = list.items.map((item, index) => report.inside(index, () => readValue(report, text, item, shape.items)));
  checkSize(report, list.at, count, shape.size ?? count);
  checkRules(report, list.at, { count, unit: "item" }, shape.rules);
  if (shape.unique === true) checkUnique(report, list.at, list.items, shape.items);
  return items;
}

function readTuple(
  report: IssueReport,
  text: string,
  node: JsonTree,
  shapes: readonly ValueShape[],
): unknown[] | undefined {
  const tuple = expectKind(report, node, "array");
  if (tuple === undefined) return undefined;
  const items = tuple.items.map((item, index) => {
    const shape = shapes[index];
    return shape && report.inside(index, () => readValue(report, text, item, shape));
  });
  checkSize(report, tuple.at, items.length, shapes.length);
  return items;
}

function checkSize(report: IssueReport, at: number, count: number, size: number): void {
  if (count === size) return;
  const code = count < size ? "too_short" : "too_long";
  report.push(code, at, () => `has ${counted(count, "item")}, expected exactly ${size}`);
}

function readMap(
  report: IssueReport,
  text: string,
  node: JsonTree,
  shape: Extract<ValueShape, { kind: "map" }>,
): Properties | undefined {
  const map = expectKind(report, node, "object");
  if (map === undefined) return undefined;
  const keys = shape.keys.kind === "named" ? typeNamed(report.protocol, shape.keys.name) : shape.keys;
  const entries: Properties = {};
  for (const { key, keyAt, value } of map.members) {
    // Two names of one value are the same key, and called as declared.
    const name = keys.kind === "enum" ? variantName(key, keys) : key;
    if (Object.hasOwn(entries, name)) reportDuplicate(report, name, keyAt);
    report.inside(key, () => {
      readText(report, keyAt, key, keys);
      setProperty(entries, name, readValue(report, text, value, shape.values));
    });
  }
  checkRules(report, map.at, { count: map.members.length, unit: "entry" }, shape.rules);
  return entries;
}

function readStruct(
  report: IssueReport,
  text: string,
  node: JsonTree,
  fields: readonly FieldShape[],
): Properties | undefined {
  const struct = expectKind(report, node, "object");
  if (struct === undefined) return undefined;
  const seen = new SeenFields(fields);
  for (const member of struct.members) {
    if (!seen.read(report, text, member)) {
      reportUnknownKey(report, member, () => fields.map((field) => field.name));
    }
  }
  return seen.finish(report, struct.at);
}

/** Any JSON value. Where it is kept as a tree, its numbers must be finite; a foreign type has rules of its own. */
function readJson(report: IssueReport, node: JsonTree, isFinite: boolean): unknown {
  let isTooLarge = false;
  const tree = (part: JsonTree): unknown => {
    switch (part.kind) {
      case "object": {
        const object: Properties = {};
        for (const { key, value } of part.members) setProperty(object, key, tree(value));
        return object;
      }
      case "array":
        return part.items.map(tree);
      case "number":
        isTooLarge ||= !Number.isFinite(Number(part.text));
        return Number(part.text);
      case "string":
        return part.text;
      case "boolean":
        return part.value;
      case "null":
        return null;
    }
  };
  const value = tree(node);
  if (isTooLarge && isFinite) report.push("out_of_range", node.at, () => "holds a number that is too large");
  return value;
}

// Objects and the keys in them.

/** An object as JavaScript has it; its own properties alone count. */
type Properties = { [key: string]: unknown };

/** Sets a property of the object's own, also where its name is `__proto__`. */
function setProperty(object: Properties, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** Reports a key that stands in its object for the second time. */
function reportDuplicate(report: IssueReport, key: string, keyAt: number): void {
  report.inside(key, () => report.push("duplicate_key", keyAt, () => "stands here twice"));
}

/** Reports a key that is not declared, where others are not accepted. */
function reportUnknownKey(report: IssueReport, { key, keyAt }: JsonMember, known: () => string[]): void {
  if (report.protocol.unknownFields === "ignore") return;
  const names = known();
  report.inside(key, () => {
    if (names.length === 0) report.push("unknown_field", keyAt, () => "is not known here, where no field is");
    else report.pushUnknown("unknown_field", keyAt, () => "is not known here", key, names);
  });
}

/** Fields, and the values of those that have come by. */
class SeenFields {
  private readonly fields: readonly FieldShape[];
  private readonly values = new Map<FieldShape, unknown>();

  constructor(fields: readonly FieldShape[]) {
    this.fields = fields;
  }

  /** Reads the member if it is one of the fields. */
  read(report: IssueReport, text: string, { key, keyAt, value }: JsonMember): boolean {
    const field = this.fields.find(({ name, aliases }) => name === key || aliases?.includes(key) === true);
    if (field === undefined) return false;
    // Named as declared, whichever of its names comes second.
    if (this.values.has(field)) reportDuplicate(report, field.name, keyAt);
    const isAbsent = field.optional === true && value.kind === "null";
    const read = isAbsent ? undefined : report.inside(key, () => readValue(report, text, value, field.value));
    this.values.set(field, read);
    return true;
  }

  /** The object, with defaults where fields have not come by; those that must be there are reported. */
  finish(report: IssueReport, at: number): Properties {
    const object: Properties = {};
    for (const field of this.fields) {
      const value = this.values.has(field) ? this.values.get(field) : absentValue(report, at, field);
      if (value !== undefined) setProperty(object, field.name, value);
    }
    return object;
  }
}

/** What an absent field reads as. A default must keep the rules, too, and not be too deep to be written. */
function absentValue(report: IssueReport, at: number, field: FieldShape): unknown {
  const { default: text, optional, name, value } = field;
  return report.inside(name, () => {
    if (text !== undefined) {
      return report.insteadOfText(at, () => {
        const tree = readTree(report, new JsonReader(text, report.depth));
        return tree && readValue(report, text, tree, value);
      });
    }
    if (optional !== true) report.push("missing_field", at, () => "is missing");
    return undefined;
  });
}

// Values that hold no others.

/** What stands for NaN and the infinities in a text that `encode` wrote: a number that no reader takes. */
const NOT_FINITE = "1e9999";

type IntegerShape = { readonly min: Whole; readonly max: Whole; readonly rules?: Rules };

/** A number as the shape has it; undefined where it is none of that shape. */
function readNumber(report: IssueReport, at: number, text: string, shape: ValueShape): number | undefined {
  if (report.isOurs && text === NOT_FINITE) {
    report.push("not_finite", at, () => "is not finite; JSON has no NaN and no infinity");
    return undefined;
  }
  if (shape.kind === "integer") {
    const whole = readInteger(report, at, text, shape);
    return whole === undefined ? undefined : Number(whole);
  }
  if (shape.kind === "timestamp") {
    const seconds = timestampSeconds(text);
    if (seconds === undefined) {
      report.push("out_of_range", at, () => `is ${shownNumber(text)}, expected 0 to ${LAST_SECOND} seconds since 1970`);
    }
    return seconds;
  }
  const isSingle = shape.kind === "float32";
  const number = isSingle ? Math.fround(Number(text)) : Number(text);
  if (!Number.isFinite(number)) {
    report.push("out_of_range", at, () => `is ${shownNumber(text)}, which is too large for the type`);
    return undefined;
  }
  if ("rules" in shape) checkRules(report, at, { number, shown: text, isSingle }, shape.rules);
  return Number(text);
}

function readInteger(report: IssueReport, at: number, text: string, shape: IntegerShape): bigint | undefined {
  const whole = wholeNumber(text);
  if (whole === "fraction") {
    report.push("wrong_type", at, () => `is ${shownNumber(text)}, expected a whole number`);
  } else if (whole === "too large" || whole > shape.max) {
    report.push("out_of_range", at, () => `is ${shownNumber(text)}, at most ${shape.max} is allowed`);
  } else if (whole < shape.min) {
    report.push("out_of_range", at, () => `is ${shownNumber(text)}, at least ${shape.min} is required`);
  } else {
    checkRules(report, at, { number: whole, shown: text }, shape.rules);
    return whole;
  }
  return undefined;
}

/** A string, or the key of a map, as the shape has it. */
function readText(report: IssueReport, at: number, text: string, shape: ValueShape | TypeShape): string {
  if (shape.kind === "enum") return readVariant(report, at, text, shape);
  if (shape.kind === "integer" || shape.kind === "integerText") {
    if (isPlainInteger(text)) readInteger(report, at, text, shape);
    else report.push("wrong_type", at, () => `is ${quoted(text)}, expected a whole number in digits`);
  } else if (shape.kind === "char") {
    if (characterCount(text) !== 1) {
      report.push("wrong_type", at, () => `is ${quoted(text)}, expected a string of one character`);
    }
  } else if ("rules" in shape) {
    checkRules(report, at, { text }, shape.rules);
  }
  return text;
}

function readVariant(report: IssueReport, at: number, text: string, shape: EnumShape): string {
  const value = variantName(text, shape);
  if (shape.open !== true && !namesOf(shape).has(text)) {
    report.pushUnknown("unknown_variant", at, () => `is ${quoted(text)}`, text, shape.values);
  }
  return value;
}

/** The name that a value is written by. */
function variantName(text: string, shape: EnumShape): string {
  return namesOf(shape).get(text) ?? text;
}

const NAMES_OF_ENUMS = new WeakMap<EnumShape, ReadonlyMap<string, string>>();

/** All names of an enum's values, and those that they stand for. An enum may have thousands, and a text name thousands. */
function namesOf(shape: EnumShape): ReadonlyMap<string, string> {
  let names = NAMES_OF_ENUMS.get(shape);
  if (names === undefined) {
    names = new Map([...(shape.aliases ?? []), ...shape.values.map((value) => [value, value] as const)]);
    NAMES_OF_ENUMS.set(shape, names);
  }
  return names;
}

// The rules on a value whose shape is right, and the sentences where they are broken.

/** What rules look at: a string, a number as it was written, or how many items or entries there are. */
type Measured =
  | { readonly text: string }
  | { readonly number: Whole; readonly shown: string; readonly isSingle?: boolean }
  | { readonly count: number; readonly unit: "item" | "entry" };

/** Applies the rules. What a length refuses may be of any size, so no pattern is run on it. */
function checkRules(report: IssueReport, at: number, value: Measured, rules: Rules = []): void {
  const fits = rules.every((rule) => !("length" in rule) || hasLength(value, rule.length));
  for (const rule of rules) {
    if ("length" in rule) {
      if (!fits) reportLength(report, at, value, rule.length);
    } else if ("range" in rule) {
      if ("number" in value && !isInRange(value.number, rule.range, value.isSingle)) {
        report.push("out_of_range", at, () => `is ${value.shown}, ${limits(rule.range)}`);
      }
    } else if ("text" in value) {
      const { text } = value;
      if ("regex" in rule) {
        if (fits && !rule.regex.test(text)) {
          report.push("pattern", at, () => `is ${quoted(text)}, which does not match \`${rule.pattern}\``);
        }
      } else if (!rule.oneOf.includes(text)) {
        report.push("not_one_of", at, () => `is ${quoted(text)}, expected one of ${listed(rule.oneOf)}`);
      }
    }
  }
}

function hasLength(value: Measured, [min, max]: readonly [number, number]): boolean {
  const count = lengthOf(value);
  return count === undefined || (count >= min && count <= max);
}

function lengthOf(value: Measured): number | undefined {
  if ("text" in value) return characterCount(value.text);
  return "count" in value ? value.count : undefined;
}

/** Says of a length that is wrong what it is, and what it should be. */
function reportLength(report: IssueReport, at: number, value: Measured, [min, max]: readonly [number, number]): void {
  const count = lengthOf(value) ?? 0;
  const unit = "unit" in value ? value.unit : "character";
  const verb = (bound: number): string => (bound === 1 ? "is" : "are");
  if (count < min) {
    report.push("too_short", at, () => `has ${counted(count, unit)}, at least ${min} ${verb(min)} required`);
  } else {
    report.push("too_long", at, () => `has ${counted(count, unit)}, at most ${max} ${verb(max)} allowed`);
  }
}

/** Whole numbers are compared exactly, others as floats: limits are rounded as the value has been. */
function isInRange(number: Whole, { min, above, max, below }: RangeShape, isSingle = false): boolean {
  const limit = (bound: Whole): Whole => {
    if (typeof number === "bigint") return bound;
    return isSingle ? Math.fround(Number(bound)) : Number(bound);
  };
  return (
    (min === undefined || number >= limit(min)) &&
    (above === undefined || number > limit(above)) &&
    (max === undefined || number <= limit(max)) &&
    (below === undefined || number < limit(below))
  );
}

/** What a range asks for. */
function limits({ min, above, max, below }: RangeShape): string {
  if (min !== undefined && max !== undefined) return `expected ${min} to ${max}`;
  const lower = min !== undefined ? [`at least ${min}`] : above !== undefined ? [`more than ${above}`] : [];
  const upper = max !== undefined ? [`at most ${max}`] : below !== undefined ? [`less than ${below}`] : [];
  return `expected ${[...lower, ...upper].join(" and ")}`;
}

/** Reports the first item that stands in the list for the second time. */
function checkUnique(report: IssueReport, at: number, items: readonly JsonTree[], shape: ValueShape): void {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const identity = identityOf(item, shape);
    if (identity === undefined) continue;
    const earlier = first.get(identity);
    if (earlier !== undefined) {
      const shown = (): string => (shape.kind === "integer" ? identity : quoted(identity));
      report.push("not_unique", at, () => `has ${shown()} twice, at ${earlier} and ${index}`);
      return;
    }
    first.set(identity, index);
  }
}

/** What an item is told apart by; undefined where it is not of its shape. */
function identityOf(item: JsonTree, shape: ValueShape): string | undefined {
  if (shape.kind !== "integer") return item.kind === "string" ? item.text : undefined;
  const whole = item.kind === "number" ? wholeNumber(item.text) : undefined;
  return typeof whole === "bigint" ? whole.toString() : undefined;
}

// What has been found so far, and where the walk stands.

/** More issues than this are not kept. */
const MOST_ISSUES = 100;

/** Thrown where an issue would be too many: nothing that the walk could find would be kept, so it ends there. */
class ReportIsFull {}

type PathStep = string | number;

interface FoundIssue {
  readonly code: IssueCode;
  readonly path: string;
  readonly message: string;
  readonly at: number;
}

class IssueReport {
  readonly protocol: ProtocolShape;
  /**
   * The kinds of values that JSON does not have, by the places of what stands for them: of a text that `encode` wrote, so that
   * what is wrong is wrong with a value.
   */
  private readonly strangers: ReadonlyMap<number, string> | undefined;
  truncated = false;
  private readonly suggestions = new Suggestions();
  private readonly found: FoundIssue[] = [];
  private readonly path: PathStep[] = [];
  /** The place of everything found, while the walk is over a value that does not stand in the text. */
  private instead: number | undefined;

  constructor(protocol: ProtocolShape, strangers?: ReadonlyMap<number, string>) {
    this.protocol = protocol;
    this.strangers = strangers;
  }

  /** What stands at a place of the text is of this kind, if it is none of JSON's. */
  strangerAt(at: number): string | undefined {
    return this.strangers?.get(at);
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** How many objects and arrays the value stands in that the walk has come to: each step of the path is one. */
  get depth(): number {
    return this.path.length;
  }

  /** The value that the walk is over was written by a writer of ours: by `encode`, or as a default. */
  get isOurs(): boolean {
    return this.strangers !== undefined || this.instead !== undefined;
  }

  /** Walks until the end, or until there is no room for what is found. */
  walk<T>(job: () => T): T | undefined {
    try {
      return job();
    } catch (reason) {
      if (reason instanceof ReportIsFull) return undefined;
      throw reason;
    }
  }

  /** Adds an issue with the value that the walk stands at. The sentence is made only if there is room for it. */
  push(code: IssueCode, at: number, message: () => string): void {
    if (this.found.length >= MOST_ISSUES) {
      this.truncated = true;
      throw new ReportIsFull();
    }
    const said = this.instead === undefined ? message() : `by default ${message()}`;
    this.found.push({ code, path: renderPath(this.path), message: sentence(said), at: this.instead ?? at });
  }

  /** Adds an issue about a name that is none of those that are known: what it is, and what was probably meant. */
  pushUnknown(code: IssueCode, at: number, what: () => string, found: string, names: readonly string[]): void {
    this.push(code, at, () => `${what()}, ${this.suggestions.expected(found, names)}`);
  }

  /** Does something one step further down the path. */
  inside<T>(step: PathStep, job: () => T): T {
    this.path.push(typeof step === "string" ? cut(step) : step);
    const done = job();
    this.path.pop();
    return done;
  }

  /** Does something with a value that is read as if it stood at a place of the text. */
  insteadOfText<T>(at: number, job: () => T): T {
    const outer = this.instead;
    this.instead = outer ?? at;
    const done = job();
    this.instead = outer;
    return done;
  }

  /** The issues in the order of the text, with their places unless the text is `encode`'s own. */
  issues(text: string): Issue[] {
    const sorted = [...this.found].sort((one, other) => one.at - other.at);
    if (this.strangers !== undefined) return sorted.map(({ code, path, message }) => ({ code, path, message }));
    let [from, offset, line, column] = [0, 0, 1, 1];
    return sorted.map(({ code, path, message, at }) => {
      for (; from < at; from += 1) {
        const unit = text.charCodeAt(from);
        // The second half of a pair is counted with the first: four bytes, one column.
        const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
        offset += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isSecondHalf ? 1 : 3;
        if (unit === 0x0a) [line, column] = [line + 1, 1];
        else if (!isSecondHalf) column += 1;
      }
      return { code, path, message, offset, line, column };
    });
  }
}

/** Writes a path the way programmers do. Keys that are no names stand in brackets: `data["a b"]`. */
function renderPath(path: readonly PathStep[]): string {
  let rendered = "";
  for (const step of path) {
    if (typeof step === "number") rendered += `[${step}]`;
    else if (!/^[\p{Alphabetic}_$][\p{Alphabetic}\p{N}_$-]*$/u.test(step)) rendered += `[${quoted(step)}]`;
    else rendered += rendered === "" ? step : `.${step}`;
  }
  return shortenedPath(rendered);
}

// How names and values are shown in sentences.

/** So many characters (code points) of a string or of a key are shown, and `…` for the others. */
const MOST_OF_A_STRING = 40;

/** So long is a path; a longer one has a gap in its middle. */
const MOST_OF_A_PATH = 200;

/** So long is a sentence; a longer one is cut. */
const MOST_OF_A_SENTENCE = 500;

/** Characters that no terminal shows, or by which it shows others in another order. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The start of a string or of a key, as much of it as is shown. */
function cut(text: string): string {
  if (text.length <= MOST_OF_A_STRING) return text;
  const shown = firstCharacters(text, MOST_OF_A_STRING);
  return shown === text ? text : `${shown}…`;
}

/** A string: quoted as JSON has it, cut, and with escapes for what cannot be seen. */
function quoted(text: string): string {
  const escape = (unseen: string): string => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(cut(text)).replace(UNSEEN, escape);
}

/** A path, with a gap in its middle where it is long. */
function shortenedPath(path: string): string {
  if (path.length <= MOST_OF_A_PATH) return path;
  const characters = [...path];
  if (characters.length <= MOST_OF_A_PATH) return path;
  const half = MOST_OF_A_PATH / 2;
  return [...characters.slice(0, half), "…", ...characters.slice(1 - half)].join("");
}

/** Whether nothing is seen where this character stands. */
function isBlank(character: string): boolean {
  return /[\p{Cc}\p{White_Space}]/u.test(character) || character.search(UNSEEN) >= 0;
}

/** A number, cut where it is long. */
function shownNumber(number: string): string {
  return number.length <= 30 ? number : `${number.slice(0, 30)}…`;
}

/** Names in backticks. */
function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** `1 item`, `3 entries`. */
function counted(count: number, unit: string): string {
  if (count === 1) return `1 ${unit}`;
  return unit.endsWith("y") ? `${count} ${unit.slice(0, -1)}ies` : `${count} ${unit}s`;
}

/** So many names are looked at for all suggestions of an error together. */
const MOST_NAMES = 10_000;

/** What may still be done to suggest names. */
class Suggestions {
  private namesLeft = MOST_NAMES;

  /** What to say about a name that is not known: the one that was probably meant, or all there are. */
  expected(found: string, names: readonly string[]): string {
    const near = this.nearest(found, names);
    if (near !== undefined) return `did you mean \`${near}\`?`;
    if (names.length === 1) return `expected ${listed(names)}`;
    if (names.length <= 12) return `expected one of ${listed(names)}`;
    return `which is none of the ${names.length} known ones`;
  }

  /**
   * The name nearest to `found`. One letter in four may be wrong, and no more than three; of short names at least half must
   * agree. What is longer than is shown is like no name.
   */
  private nearest(found: string, names: readonly string[]): string | undefined {
    if (cut(found) !== found || names.length > this.namesLeft) return undefined;
    this.namesLeft -= names.length;
    const letters = [...found];
    const allowed = Math.floor(Math.min(Math.max(letters.length, 4), 12) / 4);
    let best: string | undefined;
    let least = allowed + 1;
    for (const name of names) {
      // To find the distance takes long, so what is cheaper comes first. A letter is one code unit or two.
      if (Math.abs(name.length - found.length) > allowed * 2) continue;
      const others = [...name];
      if (lettersApart(letters, others) > allowed) continue;
      const distance = editDistance(letters, others);
      if (distance < least && distance * 2 <= Math.min(letters.length, others.length)) [best, least] = [name, distance];
    }
    return best;
  }
}

/** How many letters of one name the other does not have, at least: two names are no nearer than that. */
function lettersApart(a: readonly string[], b: readonly string[]): number {
  const more = new Map<string, number>();
  for (const letter of a) more.set(letter, (more.get(letter) ?? 0) + 1);
  for (const letter of b) more.set(letter, (more.get(letter) ?? 0) - 1);
  let [inA, inB] = [0, 0];
  for (const count of more.values()) {
    if (count > 0) inA += count;
    else inB -= count;
  }
  return Math.max(inA, inB);
}

/** The Damerau-Levenshtein distance: letters added, dropped, changed, and neighbours that changed places. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  const beyond = a.length + b.length;
  const width = b.length + 2;
  const table = new Array<number>((a.length + 2) * width).fill(beyond);
  const cell = (row: number, column: number): number => table[row * width + column] ?? beyond;
  for (let row = 0; row <= a.length; row += 1) table[(row + 1) * width + 1] = row;
  for (let column = 0; column <= b.length; column += 1) table[width + column + 1] = column;
  const lastRow = new Map<string, number>();
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a[row - 1] ?? "";
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1] ?? "";
      const swapRow = lastRow.get(other) ?? 0;
      const swap = cell(swapRow, lastColumn) + (row - swapRow - 1) + 1 + (column - lastColumn - 1);
      const change = cell(row, column) + (letter === other ? 0 : 1);
      table[(row + 1) * width + column + 1] = Math.min(
        change,
        cell(row + 1, column) + 1,
        cell(row, column + 1) + 1,
        swap,
      );
      if (letter === other) lastColumn = column;
    }
    lastRow.set(letter, row);
  }
  return cell(a.length + 1, b.length + 1);
}

/** How many Unicode code points a string has. */
function characterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // The second half of a pair is counted with the first.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

function firstCharacters(text: string, most: number): string {
  // A character has at most two code units.
  return [...text.slice(0, most * 2)].slice(0, most).join("");
}

/** A sentence as it is kept: on one line, all of it to be seen, and cut where it is long. */
function sentence(message: string): string {
  const escape = (unseen: string): string => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[unseen];
    return short ?? `\\u{${unseen.charCodeAt(0).toString(16)}}`;
  };
  const line = message.replace(/\p{Cc}/gu, escape).replace(UNSEEN, escape);
  if (characterCount(line) <= MOST_OF_A_SENTENCE) return line;
  return `${firstCharacters(line, MOST_OF_A_SENTENCE - 1)}…`;
}

// Numbers by their digits, where a JavaScript number would not be exact.

/** The last second of the year 9999. */
const LAST_SECOND = 253402300799;

interface Digits {
  readonly negative: boolean;
  /** The digits from the first that is not zero. */
  readonly significant: string;
  /** Before how many of the significant digits (which may be too few, or negative) the point stands. */
  readonly point: number;
}

function digitsOf(number: string): Digits {
  const [mantissa = "", exponent = "0"] = number.toLowerCase().split("e");
  const negative = mantissa.startsWith("-");
  const [integer = "", fraction = ""] = mantissa.slice(negative ? 1 : 0).split(".");
  const significant = (integer + fraction).replace(/^0+/, "");
  const leading = integer.length + fraction.length - significant.length;
  return { negative, significant, point: integer.length - leading + Number(exponent) };
}

/** The whole number that a JSON number is. `5`, `5.0` and `5e0` are the same number. */
function wholeNumber(number: string): bigint | "fraction" | "too large" {
  // The usual form.
  if (/^-?[0-9]{1,15}$/.test(number)) return BigInt(number);
  const { negative, significant, point } = digitsOf(number);
  // Not by `/0+$/`, which is slow on long runs of zeros elsewhere.
  let length = significant.length;
  while (length > 0 && significant.charAt(length - 1) === "0") length -= 1;
  const digits = significant.slice(0, length);
  if (digits === "") return 0n;
  if (point < digits.length) return "fraction";
  // No integer type has more digits.
  if (point > 40) return "too large";
  const magnitude = BigInt(digits.padEnd(point, "0"));
  if (magnitude >= 1n << 127n) return "too large";
  return negative ? -magnitude : magnitude;
}

/** The seconds of a timestamp, decimals beyond the sixth cut off; undefined where it is none. */
function timestampSeconds(number: string): number | undefined {
  // The usual form.
  if (/^[0-9]{1,11}(?:\.[0-9]{1,6})?$/.test(number)) return Number(number);
  const { negative, significant, point } = digitsOf(number);
  if (significant === "") return 0;
  const wanted = point + 6;
  if (negative || wanted > 18) return undefined;
  const kept = significant.slice(0, Math.max(wanted, 0));
  const micros = BigInt(kept === "" ? "0" : kept.padEnd(wanted, "0"));
  const last = BigInt(LAST_SECOND) * 1_000_000n;
  if (micros > last || (micros === last && /[1-9]/.test(significant.slice(kept.length)))) return undefined;
  return Number(`${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, "0")}`);
}

/** Digits as a program writes them: no plus sign, no leading zeros, no fraction. */
function isPlainInteger(text: string): boolean {
  return /^(0|-?[1-9][0-9]*)$/.test(text);
}

// What to say of a text that is not JSON.

/** Reads the text as one JSON value. If it is none, that is the one issue: what comes behind could be anything. */
function readTree(report: IssueReport, reader: JsonReader): JsonTree | undefined {
  try {
    const tree = reader.value();
    const end = reader.position();
    if (end === reader.text.length) return tree;
    report.push("syntax", end, () => `is followed by ${characterAt(reader.text, end)}, but a text holds one message`);
  } catch (reason) {
    const { at, tooDeep } = reason instanceof NotJson ? reason : new NotJson(0);
    if (tooDeep) report.push("too_deep", at, () => "is nested deeper than 127 levels");
    else report.push("syntax", at, () => brokenAt(reader.text, at));
  }
  return undefined;
}

function brokenAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const rest = text.slice(at);
  if (/^[ \t\n\f\r]*$/.test(text)) return "is empty, expected a JSON object";
  if (rest === "") return "is not complete: the text ends too early";
  if (at === 0 && rest.startsWith("\ufeff")) {
    return "is not JSON: it begins with a byte order mark, which JSON texts must not have";
  }
  if (rest.startsWith("\\")) return brokenEscape(rest);
  if (/^[}\]]/.test(rest) && /,[ \t\n\f\r]*$/.test(before)) {
    return "is not JSON: found a comma behind the last element";
  }
  if (rest.startsWith("'")) return "is not JSON: found `'`; strings and keys stand in double quotes";
  const word = /^(NaN|-?Infinity)/.exec(rest)?.[0];
  if (word !== undefined) return `is not JSON: found \`${word}\`; numbers must be finite`;
  return `is not JSON: found ${foundAt(text, at)}`;
}

function brokenEscape(rest: string): string {
  const characters = [...rest.slice(0, 12)].slice(0, rest.startsWith("\\u") ? 6 : 2);
  const blank = characters.findIndex(isBlank);
  const shown = characters.slice(0, blank < 0 ? characters.length : blank).join("");
  if (shown === "\\") return `is not JSON: found a backslash before ${characterAt(rest, 1)}`;
  if (/^\\u[0-9a-fA-F]{4}$/.test(shown)) return `is not JSON: found \`${shown}\`, half of a surrogate pair`;
  return `is not JSON: found \`${shown}\`, which is no escape`;
}

/** Names the character at a place that may not stand there. */
function foundAt(text: string, at: number): string {
  const name = characterAt(text, at);
  const code = text.codePointAt(at);
  if (code === undefined) return name;
  const character = String.fromCodePoint(code);
  if (/\p{Cs}/u.test(character)) return `${name}, half of a surrogate pair`;
  // Only a string can hold it, and only as an escape.
  if (character < " ") return `${name}, which may not stand here unescaped`;
  if (isBlank(character)) return `${name}, which may not stand here`;
  return `${name} where it may not stand`;
}

/** Names the character at a place. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined) return "the end of the text";
  const character = String.fromCodePoint(code);
  const isShown = !isBlank(character) && !/\p{Cs}/u.test(character);
  return isShown ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

// A strict reader of JSON (RFC 8259). `JSON.parse` shows neither repeated keys nor how a number was written, and does
// not say where it stopped.

/** A value, and where it stands in the text. */
type JsonTree =
  | { readonly kind: "object"; readonly at: number; end: number; readonly members: JsonMember[] }
  | { readonly kind: "array"; readonly at: number; end: number; readonly items: JsonTree[] }
  | { readonly kind: "string" | "number"; readonly at: number; readonly end: number; readonly text: string }
  | { readonly kind: "boolean"; readonly at: number; readonly end: number; readonly value: boolean }
  | { readonly kind: "null"; readonly at: number; readonly end: number };

interface JsonMember {
  readonly key: string;
  readonly keyAt: number;
  readonly value: JsonTree;
}

/** How deep values may nest, the outermost object being the first level. */
const MAX_DEPTH = 127;

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

/** Thrown inside the reader where the text is not JSON, and caught by whoever called it. */
class NotJson {
  readonly at: number;
  readonly tooDeep: boolean;

  constructor(at: number, tooDeep = false) {
    this.at = at;
    this.tooDeep = tooDeep;
  }
}

class JsonReader {
  readonly text: string;
  /** The members of the outermost object, as far as they have been read. */
  members: readonly JsonMember[] = [];
  private at = 0;
  private depth: number;

  /** `depth`: how many objects and arrays the text stands in. */
  constructor(text: string, depth = 0) {
    this.text = text;
    this.depth = depth;
  }

  /** Where the reader stands, white space passed. */
  position(): number {
    this.peek();
    return this.at;
  }

  /** The next character that is not white space; empty at the end. */
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

  /** Moves to the next element, or past the closing mark: false. */
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

  /** Passes one digit or more. */
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

  /** The code unit that the escape at a place stands for; -1 where there is none. */
  private codeUnit(at: number): number {
    const escape = this.text.slice(at, at + 6);
    return /^\\u[0-9a-fA-F]{4}$/.test(escape) ? Number.parseInt(escape.slice(2), 16) : -1;
  }
}

/** How many code units from `start` stand for themselves in a string. Halves of surrogate pairs do not. */
function plainLength(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c) break;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = unit < 0xdc00 ? text.charCodeAt(at + 1) : 0;
      if (!(next >= 0xdc00 && next <= 0xdfff)) break;
      at += 1;
    }
    at += 1;
  }
  return at - start;
}

// Writing messages: a message is written down, whatever is wrong with it, and the text is then read and checked. So both
// directions keep the same rules and speak in the same sentences.

/** A message as text, if nothing is wrong with it. */
type TextWritten = { readonly kind: "text"; readonly text: string } | Extract<TextRead, { kind: "invalid" }>;

/** Writes a message and checks all of it. */
function writeMessage(protocol: ProtocolShape, message: unknown): TextWritten {
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
function ownProperty(object: Properties, key: string): unknown {
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

// Building messages: the tag, the time and the defaults filled in.

/** Puts a payload into an envelope. Nothing is checked before the message is written. */
function buildMessage(protocol: ProtocolShape, tag: string, payload: object, header: object): object {
  const declared = protocol.messages.find((message) => message.tag === tag);
  const type = typeNamed(protocol, declared?.payload ?? "");
  const fields = type.kind === "struct" ? type.fields : [];
  const envelope: Properties = { [protocol.tag]: tag };
  if (fields.length > 0) setProperty(envelope, protocol.content, filled(protocol, { ...payload }, fields));
  return inOrder(protocol, envelope, filled(protocol, { ...header }, protocol.header, now()));
}

/** The declared properties, with defaults and, in a header, the time where they were left out. */
function filled(protocol: ProtocolShape, given: Properties, fields: readonly FieldShape[], time?: number): Properties {
  const object: Properties = {};
  for (const field of fields) {
    const isTime = field.value.kind === "timestamp" && field.optional !== true;
    const value = ownProperty(given, field.name) ?? (field.default === undefined && isTime ? time : undefined);
    const property = value === undefined ? defaultOf(protocol, field) : value;
    if (property !== undefined) setProperty(object, field.name, property);
  }
  // What is not declared is for `encode` to judge.
  for (const [key, value] of Object.entries(given)) {
    if (!fields.some(({ name }) => name === key)) setProperty(object, key, value);
  }
  return object;
}

function defaultOf(protocol: ProtocolShape, { default: text, value }: FieldShape): unknown {
  if (text === undefined) return undefined;
  const report = new IssueReport(protocol);
  return report.walk(() => readValue(report, text, new JsonReader(text).value(), value));
}

/** The present time in whole seconds. */
function now(): number {
  return Math.floor(Date.now() / 1000);
}
