// What all numbers have in common.

import { expectKind } from "../kinds.ts";
import type { Whole } from "../numbers.ts";
import type { JsonTree } from "../reader.ts";
import { sayNotFinite } from "../sentences.ts";
import type { ReadContext } from "../shapes.ts";
import { NOT_FINITE } from "../writer.ts";

/** Reads a number from its digits. */
export function readNumber(
  { report }: ReadContext,
  node: JsonTree,
  wanted: () => string,
  read: (text: string) => Whole | undefined,
): Whole | undefined {
  const number = expectKind(report, node, "number", wanted);
  if (number === undefined) return undefined;
  if (!report.isOurs || number.text !== NOT_FINITE) return read(number.text);
  report.push("not_finite", node.at, sayNotFinite);
  return undefined;
}
