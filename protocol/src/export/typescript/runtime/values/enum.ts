// Strings from a list.

import { sayAString, sayUnknownName } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";
import { quoted } from "../shown.ts";
import { textShape } from "./string.ts";

export interface EnumShape {
  readonly values: readonly string[];
  /** Further names of values, which are read but never written. */
  readonly aliases?: readonly (readonly [alias: string, value: string])[];
  /** Whether other values are kept. */
  readonly open?: boolean;
}

export function enumShape({ values, aliases = [], open = false }: EnumShape): ValueShape {
  /** All names and aliases, each with the declared name. */
  const names = new Map([...aliases, ...values.map((value) => [value, value] as const)]);
  const shape = textShape(sayAString, ({ report }, at, text) => {
    if (open || names.has(text)) return;
    report.pushUnknown("unknown_variant", at, () => sayUnknownName(report.shown(quoted(text))), text, values);
  });
  return {
    ...shape,
    read(context, node) {
      const text = shape.read(context, node);
      return typeof text === "string" ? (names.get(text) ?? text) : undefined;
    },
    nameOfKey: (_, key) => names.get(key) ?? key,
  };
}
