// Integers in strings.

import type { Whole } from "../numbers.ts";
import type { Rules } from "../rules.ts";
import { sayWholeNumberInString } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";
import { readDigits } from "./integer.ts";
import { textShape } from "./string.ts";

export function integerStringShape(min: Whole, max: Whole, ...rules: Rules): ValueShape {
  const bounds = { min, max, rules };
  return textShape(sayWholeNumberInString, ({ report }, at, text) => readDigits(report, at, text, bounds));
}
