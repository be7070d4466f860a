// The rule `len`.

import { isText } from "../plain/checks.ts";
import type { Measured, RuleShape } from "../rules.ts";
import {
  sayCharacters,
  sayOneCharacter,
  sayTooLong,
  sayTooLongForOne,
  sayTooShort,
  sayTooShortForOne,
} from "../sentences.ts";
import { characterCount } from "../shown.ts";

export function lengthRule(min: number, max = Infinity): RuleShape {
  const fits = (value: Measured): boolean => {
    if ("text" in value) return isText(value.text, min, max);
    return !("count" in value) || (value.count >= min && value.count <= max);
  };
  return {
    fits,
    check(report, at, value, allFit) {
      if (allFit) return;
      const count = countOf(value);
      if (count === undefined) return;
      const length = (): string => ("length" in value ? value.length : charactersIn(count));
      if (count < min) {
        report.push("too_short", at, () => (min === 1 ? sayTooShortForOne(length()) : sayTooShort(length(), min)));
      } else {
        report.push("too_long", at, () => (max === 1 ? sayTooLongForOne(length()) : sayTooLong(length(), max)));
      }
    },
  };
}

function countOf(value: Measured): number | undefined {
  if ("text" in value) return characterCount(value.text);
  return "count" in value ? value.count : undefined;
}

function charactersIn(count: number): string {
  return count === 1 ? sayOneCharacter() : sayCharacters(count);
}
