// Documents: whole texts that are a value of a data type, without an envelope.

import type { Written } from "./envelope.ts";
import type { Issue } from "./issue.ts";
import type { Whole } from "./numbers.ts";
import { JsonReader, type JsonTree } from "./reader.ts";
import { IssueReport } from "./report.ts";
import type { ProtocolShape } from "./shapes.ts";
import { readTree } from "./syntax.ts";
import { markIn, markOf, tagIn } from "./values/union.ts";
import { reportRefused } from "./write.ts";
import { JsonWriter } from "./writer.ts";

/** A document: its types, and the name of the one that a whole text is. */
export interface DocumentShape extends ProtocolShape {
  readonly type: string;
  /** The tags of messages, where the document is one. */
  readonly marks: readonly (string | Whole)[];
  /** The names of the field in whose object the tag stands. */
  readonly field?: readonly string[];
}

/** The result of reading a document. */
export type DocumentRead = { readonly kind: "value"; readonly value: unknown } | InvalidDocument;

/** The result of writing a document. */
export type DocumentWritten = { readonly kind: "text"; readonly text: string } | InvalidDocument;

interface InvalidDocument {
  readonly kind: "invalid";
  /** Of a message, its type. */
  readonly type: string | undefined;
  readonly issues: Issue[];
  readonly truncated: boolean;
}

/** Describes a document, by whose types values are read as those of a protocol are; most have no messages. */
export function documentShape({
  messages = [],
  ...document
}: Pick<DocumentShape, "type" | "types" | "field"> & {
  readonly tag?: string;
  readonly messages?: readonly (readonly [tag: string | Whole, name: string])[];
}): DocumentShape {
  const marks = messages.map(([mark]) => mark);
  const members = messages.map(([mark, payload]) => ({ tag: String(mark), payload }));
  return { tag: "", content: "", header: [], messages: members, marks, ...document };
}

/** Reads and validates a text. `written` is given by `writeDocument`, whose issues are about a value. */
export function readDocument(document: DocumentShape, text: string, written?: Written): DocumentRead {
  const report = new IssueReport(written?.strangers, written?.rounded);
  if (typeof text !== "string") {
    report.push("syntax", 0, () => "is not a string");
    return invalidDocument(report, "", undefined);
  }
  const reader = new JsonReader(text);
  const tree = readTree(report, reader);
  const walk = (root: JsonTree): unknown => {
    const read = (to: IssueReport): unknown =>
      document.types[document.type]?.read({ protocol: document, text, report: to }, root);
    written?.report(report, root, read);
    return read(report);
  };
  const value = tree && report.walk(() => walk(tree));
  return report.isEmpty ? { kind: "value", value } : invalidDocument(report, text, typeIn(document, reader));
}

/** Returns the declared message type that the first tag names, as text. */
function typeIn(document: DocumentShape, { members, items }: JsonReader): string | undefined {
  // In an array, the tag is a position.
  const value = tagIn(members, document) ?? items[Number(document.tag)];
  const mark = document.marks.find((mark) => value !== undefined && markOf(mark) === markIn(value));
  return mark === undefined ? undefined : String(mark);
}

/** Reads a value as the text that `JSON.stringify` would make of it, which is how it is checked. */
export function checkDocument(document: DocumentShape, value: unknown): DocumentRead {
  const writer = new JsonWriter();
  writer.any(value);
  return readWrittenDocument(document, writer, writer.text);
}

/** Writes a value and validates it. */
export function writeDocument(document: DocumentShape, value: unknown): DocumentWritten {
  const writer = new JsonWriter();
  document.types[document.type]?.write({ protocol: document, writer }, value);
  const { text } = writer;
  const read = readWrittenDocument(document, writer, text);
  return read.kind === "invalid" ? read : { kind: "text", text };
}

function readWrittenDocument(document: DocumentShape, writer: JsonWriter, text: string): DocumentRead {
  const { strangers, rounded } = writer;
  return readDocument(document, text, {
    strangers,
    rounded,
    report: (report, tree, look) => reportRefused(writer, report, tree, look),
  });
}

function invalidDocument(report: IssueReport, text: string, type: string | undefined): InvalidDocument {
  return { kind: "invalid", type, issues: report.issues(text), truncated: report.truncated };
}
