// Messages whose type comes from outside, and is not in the text.

import { checkDocument, type DocumentShape, readDocument, writeDocument } from "./document.ts";
import { IssueReport } from "./report.ts";
import { sayUnknownType } from "./sentences.ts";
import type { FieldShape, Others, ValueShape } from "./shapes.ts";
import { quoted } from "./shown.ts";
import { rawShape } from "./values/raw.ts";
import { structShape } from "./values/struct.ts";

/** Reads and validates a text as a message of this type. */
export function readDocumentAs(document: DocumentShape, type: string | number, text: string): object {
  return ofType(document, type, (one) => readDocument(one, text));
}

/** Does the same with a value, read as the text that `JSON.stringify` would make of it. */
export function checkDocumentAs(document: DocumentShape, type: string | number, value: unknown): object {
  return ofType(document, type, (one) => checkDocument(one, value));
}

/** Writes a message of this type and validates it. */
export function writeDocumentAs(document: DocumentShape, type: string | number, value: unknown): object {
  return ofType(document, type, (one) => writeDocument(one, value));
}

/** Does something with the document that messages of a type are; those of undeclared types have one if they are kept. */
function ofType(
  document: DocumentShape,
  type: string | number,
  act: (one: DocumentShape) => { readonly kind: "value" | "text" | "invalid" },
): object {
  const name = document.messages.find(({ tag }) => tag === String(type))?.payload;
  const isOfKind = document.marks.every((mark) => typeof mark === "string") || Number.isInteger(type);
  if (name === undefined && !(isOfKind && Object.hasOwn(document.types, document.type))) {
    // It is about no place in the text.
    const report = new IssueReport(new Map());
    const shown = (): string => sayUnknownType(quoted(String(type)));
    report.pushUnknown("unknown_type", 0, shown, String(type), document.marks.map(String));
    return { kind: "invalid", type: undefined, issues: report.issues(""), truncated: false };
  }
  const result = act({ ...document, type: name ?? document.type });
  if (result.kind === "text") return result;
  if (result.kind === "invalid") return { ...result, type: name === undefined ? undefined : type };
  return { ...result, kind: name === undefined ? "unknown" : "value", type };
}

/** A message of an undeclared type, kept as its original text. The fields that all messages have are looked at. */
export function keptShape(around: readonly FieldShape[], others?: Others): ValueShape {
  const whole = structShape(around, others);
  return {
    ...rawShape(),
    read(context, node) {
      whole.read(context, node);
      return { json: context.text.slice(node.at, node.end) };
    },
  };
}
