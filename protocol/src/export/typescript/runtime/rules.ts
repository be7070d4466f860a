// The rules on a value whose shape is right, and the sentences where they are broken.

import { wholeNumber } from "./numbers.ts";
import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import type { RangeShape, Rules, ValueShape, Whole } from "./shapes.ts";
import { characterCount, counted, listed, quoted } from "./words.ts";

/** What rules look at: a string, a number as it was written, or how many items or entries there are. */
export type Measured =
  | { readonly text: string }
  | { readonly number: Whole; readonly shown: string; readonly isSingle?: boolean }
  | { readonly count: number; readonly unit: "item" | "entry" };

/** Applies the rules. What a length refuses may be of any size, so no pattern is run on it. */
export function checkRules(report: IssueReport, at: number, value: Measured, rules: Rules = []): void {
  const fits = rules.every((rule) => !("length" in rule) || hasLength(value, rule.length));
  for (const rule of rules) {
    if ("length" in rule) {
      if (!fits) reportLength(report, at, value, rule.length);
    } else if ("range" in rule) {
      if ("number" in value && !isInRange(value.number, rule.range, value.isSingle)) {
        report.push("out_of_range", at, () => `is ${value.shown}, ${limits(rule.range)}`);
      }
    } else if ("text" in value) {
      const { text } = value;
      if ("regex" in rule) {
        if (fits && !rule.regex.test(text)) {
          report.push("pattern", at, () => `is ${quoted(text)}, which does not match \`${rule.pattern}\``);
        }
      } else if (!rule.oneOf.includes(text)) {
        report.push("not_one_of", at, () => `is ${quoted(text)}, expected one of ${listed(rule.oneOf)}`);
      }
    }
  }
}

function hasLength(value: Measured, [min, max]: readonly [number, number]): boolean {
  const count = lengthOf(value);
  return count === undefined || (count >= min && count <= max);
}

function lengthOf(value: Measured): number | undefined {
  if ("text" in value) return characterCount(value.text);
  return "count" in value ? value.count : undefined;
}

/** Says of a length that is wrong what it is, and what it should be. */
function reportLength(report: IssueReport, at: number, value: Measured, [min, max]: readonly [number, number]): void {
  const count = lengthOf(value) ?? 0;
  const unit = "unit" in value ? value.unit : "character";
  const verb = (bound: number): string => (bound === 1 ? "is" : "are");
  if (count < min) {
    report.push("too_short", at, () => `has ${counted(count, unit)}, at least ${min} ${verb(min)} required`);
  } else {
    report.push("too_long", at, () => `has ${counted(count, unit)}, at most ${max} ${verb(max)} allowed`);
  }
}

/** Whole numbers are compared exactly, others as floats: limits are rounded as the value has been. */
function isInRange(number: Whole, { min, above, max, below }: RangeShape, isSingle = false): boolean {
  const limit = (bound: Whole): Whole => {
    if (typeof number === "bigint") return bound;
    return isSingle ? Math.fround(Number(bound)) : Number(bound);
  };
  return (
    (min === undefined || number >= limit(min)) &&
    (above === undefined || number > limit(above)) &&
    (max === undefined || number <= limit(max)) &&
    (below === undefined || number < limit(below))
  );
}

/** What a range asks for. */
function limits({ min, above, max, below }: RangeShape): string {
  if (min !== undefined && max !== undefined) return `expected ${min} to ${max}`;
  const lower = min !== undefined ? [`at least ${min}`] : above !== undefined ? [`more than ${above}`] : [];
  const upper = max !== undefined ? [`at most ${max}`] : below !== undefined ? [`less than ${below}`] : [];
  return `expected ${[...lower, ...upper].join(" and ")}`;
}

/** Reports the first item that stands in the list for the second time. */
export function checkUnique(report: IssueReport, at: number, items: readonly JsonTree[], shape: ValueShape): void {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const identity = identityOf(item, shape);
    if (identity === undefined) continue;
    const earlier = first.get(identity);
    if (earlier !== undefined) {
      const shown = (): string => (shape.kind === "integer" ? identity : quoted(identity));
      report.push("not_unique", at, () => `has ${shown()} twice, at ${earlier} and ${index}`);
      return;
    }
    first.set(identity, index);
  }
}

/** What an item is told apart by; undefined where it is not of its shape. */
function identityOf(item: JsonTree, shape: ValueShape): string | undefined {
  if (shape.kind !== "integer") return item.kind === "string" ? item.text : undefined;
  const whole = item.kind === "number" ? wholeNumber(item.text) : undefined;
  return typeof whole === "bigint" ? whole.toString() : undefined;
}
