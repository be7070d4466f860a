// The kinds of JSON values.

import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import {
  sayABoolean,
  sayANumber,
  sayAnArray,
  sayAnObject,
  sayAString,
  sayEither,
  sayNull,
  sayWrongType,
} from "./sentences.ts";

const KINDS = {
  object: sayAnObject,
  array: sayAnArray,
  string: sayAString,
  number: sayANumber,
  boolean: sayABoolean,
  null: sayNull,
} as const;

/** A kind of JSON values. */
export type JsonKind = JsonTree["kind"];

/** The nodes of a kind. */
export type JsonOfKind<K extends JsonTree["kind"]> = Extract<JsonTree, { readonly kind: K }>;

function isOfKind<K extends JsonTree["kind"]>(node: JsonTree, kind: K): node is JsonOfKind<K> {
  return node.kind === kind;
}

/** Returns the node if it is of this kind, and reports it otherwise. `wanted` says more than the kind. */
export function expectKind<K extends JsonTree["kind"]>(
  report: IssueReport,
  node: JsonTree,
  kind: K,
  wanted: () => string = KINDS[kind],
): JsonOfKind<K> | undefined {
  if (isOfKind(node, kind)) return node;
  refuseKind(report, node, wanted);
  return undefined;
}

/** Reports a value of a wrong kind. */
export function refuseKind(report: IssueReport, node: JsonTree, wanted: () => string): void {
  const found = report.strangerAt(node.at) ?? KINDS[node.kind]();
  report.push("wrong_type", node.at, () => sayWrongType(found, wanted()));
}

/** Names kinds of values: `a string or a number`. */
export function kindsInWords(kinds: readonly JsonKind[]): string {
  const all: readonly JsonKind[] = ["null", "boolean", "number", "string", "array", "object"];
  const names = all.filter((kind) => kinds.includes(kind)).map((kind) => KINDS[kind]());
  return names.length === 0 ? "" : names.reduce(sayEither);
}
