// Integers.

import { isPlainInteger, type Whole, wholeNumber } from "../numbers.ts";
import type { IssueReport } from "../report.ts";
import { checkRules, type Rules } from "../rules.ts";
import { sayAboveType, sayAWholeNumber, sayBelowType, sayWholeNumberInDigits, sayWrongType } from "../sentences.ts";
import { type ValueShape, writeAny } from "../shapes.ts";
import { quoted, shownNumber } from "../shown.ts";
import { readNumber } from "./number.ts";

/** The bounds and rules of an integer. */
export interface IntegerShape {
  readonly min: Whole;
  readonly max: Whole;
  readonly rules: Rules;
}

export function integerShape(min: Whole, max: Whole, ...rules: Rules): ValueShape {
  return wholeShape({ min, max, rules }, Number);
}

/** An integer that a `number` may not hold exactly, held as a `bigint`. */
export function bigIntegerShape(min: Whole, max: Whole, ...rules: Rules): ValueShape {
  const shape = wholeShape({ min, max, rules }, (whole) => whole);
  return {
    ...shape,
    read(context, node) {
      const { report } = context;
      if (!report.isRounded(node.at)) return shape.read(context, node);
      report.push("wrong_type", node.at, () => sayWrongType("a `number` that has lost digits", "a `bigint`"));
      return undefined;
    },
  };
}

function wholeShape(bounds: IntegerShape, convert: (whole: bigint) => Whole): ValueShape {
  return {
    read: (context, node) =>
      readNumber(context, node, sayAWholeNumber, (text) => {
        const whole = readInteger(context.report, node.at, text, bounds);
        return whole === undefined ? undefined : convert(whole);
      }),
    write: writeAny,
    identity(node) {
      const whole = node.kind === "number" ? wholeNumber(node.text) : undefined;
      return typeof whole === "bigint" ? whole.toString() : undefined;
    },
  };
}

/** Reports what is wrong with an integer written as a string. */
export function readDigits(report: IssueReport, at: number, text: string, bounds: IntegerShape): void {
  if (isPlainInteger(text)) readInteger(report, at, text, bounds);
  else report.push("wrong_type", at, () => sayWrongType(report.shown(quoted(text)), sayWholeNumberInDigits()));
}

function readInteger(
  report: IssueReport,
  at: number,
  text: string,
  { min, max, rules }: IntegerShape,
): bigint | undefined {
  const whole = wholeNumber(text);
  if (whole === "fraction") {
    report.push("wrong_type", at, () => sayWrongType(report.shown(shownNumber(text)), sayAWholeNumber()));
  } else if (whole === "too large" || whole > max) {
    report.push("out_of_range", at, () => sayAboveType(report.shown(shownNumber(text)), max));
  } else if (whole < min) {
    report.push("out_of_range", at, () => sayBelowType(report.shown(shownNumber(text)), min));
  } else {
    checkRules(report, at, { number: whole, shown: text }, rules);
    return whole;
  }
  return undefined;
}
