// The rule `range`.

import type { Whole } from "../numbers.ts";
import type { RuleShape } from "../rules.ts";
import { sayAtLeast, sayAtMost, sayBoth, sayLessThan, sayMoreThan, sayOutOfRange, sayRange } from "../sentences.ts";

/** Inclusive limits (`min`, `max`) or exclusive ones (`above`, `below`). */
export interface RangeShape {
  readonly min?: Whole;
  readonly above?: Whole;
  readonly max?: Whole;
  readonly below?: Whole;
  /** Whether it is for 32-bit floats; the limits are then rounded too. */
  readonly single?: boolean;
}

export function rangeRule(range: RangeShape): RuleShape {
  return {
    check(report, at, value) {
      if ("number" in value && !isInRange(value.number, range)) {
        report.push("out_of_range", at, () => sayOutOfRange(report.shown(value.shown), limits(range)));
      }
    },
  };
}

/** Integers are compared exactly, others as floats: limits are rounded like the value. */
function isInRange(number: Whole, { min, above, max, below, single }: RangeShape): boolean {
  const limit = (bound: Whole): Whole => {
    if (typeof number === "bigint") return bound;
    return single === true ? Math.fround(Number(bound)) : Number(bound);
  };
  return (
    (min === undefined || number >= limit(min)) &&
    (above === undefined || number > limit(above)) &&
    (max === undefined || number <= limit(max)) &&
    (below === undefined || number < limit(below))
  );
}

/** Returns the limits of a range in words. */
function limits({ min, above, max, below }: RangeShape): string {
  if (min !== undefined && max !== undefined) return sayRange(min, max);
  const lower = min !== undefined ? sayAtLeast(min) : above !== undefined ? sayMoreThan(above) : "";
  const upper = max !== undefined ? sayAtMost(max) : below !== undefined ? sayLessThan(below) : "";
  return lower === "" || upper === "" ? lower + upper : sayBoth(lower, upper);
}
