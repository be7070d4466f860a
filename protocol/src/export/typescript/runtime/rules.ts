// The rules on a value of the right shape.

import type { Whole } from "./numbers.ts";
import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import type { ValueShape } from "./shapes.ts";

/** What rules apply to: a string, a number as written, or the number of items or entries. */
export type Measured =
  | { readonly text: string }
  | { readonly number: Whole; readonly shown: string }
  | {
      readonly count: number;
      readonly length: string;
      readonly items?: readonly JsonTree[];
      readonly shape?: ValueShape;
      /** Whether people must not see the items. */
      readonly isSecret?: boolean;
    };

export interface RuleShape {
  /** Whether the value has an allowed length. */
  fits?(value: Measured): boolean;
  /** Reports a violation. A value of the wrong length may be of any size, so no pattern runs on it. */
  check(report: IssueReport, at: number, value: Measured, fits: boolean): void;
}

export type Rules = readonly RuleShape[];

/** Applies the rules in order. */
export function checkRules(report: IssueReport, at: number, value: Measured, rules: Rules): void {
  const fits = rules.every((rule) => rule.fits?.(value) ?? true);
  for (const rule of rules) rule.check(report, at, value, fits);
}
