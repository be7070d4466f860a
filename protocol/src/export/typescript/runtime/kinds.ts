// The kinds of JSON values.

import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import { sayABoolean, sayANumber, sayAnArray, sayAnObject, sayAString, sayNull, sayWrongType } from "./sentences.ts";

const KINDS = {
  object: sayAnObject,
  array: sayAnArray,
  string: sayAString,
  number: sayANumber,
  boolean: sayABoolean,
  null: sayNull,
} as const;

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
  const found = report.strangerAt(node.at) ?? KINDS[node.kind]();
  report.push("wrong_type", node.at, () => sayWrongType(found, wanted()));
  return undefined;
}
