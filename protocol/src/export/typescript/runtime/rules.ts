// The rules on a value whose shape is right.

import type { Whole } from "./numbers.ts";
import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import type { ValueShape } from "./shapes.ts";

/** What rules look at: a string, a number as it was written, or how many items or entries there are. */
export type Measured =
  | { readonly text: string }
  | { readonly number: Whole; readonly shown: string; readonly isSingle?: boolean }
  | {
      readonly count: number;
      readonly length: string;
      readonly items?: readonly JsonTree[];
      readonly shape?: ValueShape;
    };

export interface RuleShape {
  /** Whether the value has the length that it should have. */
  fits?(value: Measured): boolean;
  /** Reports it where the rule is broken. What a length refuses may be of any size, so no pattern is run on it. */
  check(report: IssueReport, at: number, value: Measured, fits: boolean): void;
}

export type Rules = readonly RuleShape[];

/** Applies the rules in their order. */
export function checkRules(report: IssueReport, at: number, value: Measured, rules: Rules): void {
  const fits = rules.every((rule) => rule.fits?.(value) ?? true);
  for (const rule of rules) rule.check(report, at, value, fits);
}
