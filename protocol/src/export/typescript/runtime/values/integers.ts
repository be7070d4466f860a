// Integers from a list.

import { wholeNumber } from "../numbers.ts";
import { sayUnknownName } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";
import { shownNumber } from "../shown.ts";
import { integerShape } from "./integer.ts";

export interface IntegersShape {
  /** Whether other integers are kept. */
  readonly open?: boolean;
}

export function integersShape(integers: readonly number[], { open = false }: IntegersShape = {}): ValueShape {
  const shape = integerShape(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const known = new Set(integers.map(BigInt));
  return {
    ...shape,
    read(context, node) {
      const whole = !open && node.kind === "number" ? wholeNumber(node.text) : undefined;
      if (typeof whole !== "bigint" || known.has(whole)) return shape.read(context, node);
      const { text } = node as { readonly text: string };
      const names = integers.map(String);
      const { report } = context;
      const what = (): string => sayUnknownName(report.shown(shownNumber(text)));
      report.pushUnknown("unknown_variant", node.at, what, text, names);
      return undefined;
    },
  };
}
