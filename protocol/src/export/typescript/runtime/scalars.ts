// Values that hold no others.

import { isPlainInteger, LAST_SECOND, timestampSeconds, wholeNumber } from "./numbers.ts";
import type { IssueReport } from "./report.ts";
import { checkRules } from "./rules.ts";
import type { EnumShape, Rules, TypeShape, ValueShape, Whole } from "./shapes.ts";
import { characterCount, quoted, shownNumber } from "./words.ts";

/** What stands for NaN and the infinities in a text that `encode` wrote: a number that no reader takes. */
export const NOT_FINITE = "1e9999";

type IntegerShape = { readonly min: Whole; readonly max: Whole; readonly rules?: Rules };

/** A number as the shape has it; undefined where it is none of that shape. */
export function readNumber(report: IssueReport, at: number, text: string, shape: ValueShape): number | undefined {
  if (report.isOurs && text === NOT_FINITE) {
    report.push("not_finite", at, () => "is not finite; JSON has no NaN and no infinity");
    return undefined;
  }
  if (shape.kind === "integer") {
    const whole = readInteger(report, at, text, shape);
    return whole === undefined ? undefined : Number(whole);
  }
  if (shape.kind === "timestamp") {
    const seconds = timestampSeconds(text);
    if (seconds === undefined) {
      report.push("out_of_range", at, () => `is ${shownNumber(text)}, expected 0 to ${LAST_SECOND} seconds since 1970`);
    }
    return seconds;
  }
  const isSingle = shape.kind === "float32";
  const number = isSingle ? Math.fround(Number(text)) : Number(text);
  if (!Number.isFinite(number)) {
    report.push("out_of_range", at, () => `is ${shownNumber(text)}, which is too large for the type`);
    return undefined;
  }
  if ("rules" in shape) checkRules(report, at, { number, shown: text, isSingle }, shape.rules);
  return Number(text);
}

function readInteger(report: IssueReport, at: number, text: string, shape: IntegerShape): bigint | undefined {
  const whole = wholeNumber(text);
  if (whole === "fraction") {
    report.push("wrong_type", at, () => `is ${shownNumber(text)}, expected a whole number`);
  } else if (whole === "too large" || whole > shape.max) {
    report.push("out_of_range", at, () => `is ${shownNumber(text)}, at most ${shape.max} is allowed`);
  } else if (whole < shape.min) {
    report.push("out_of_range", at, () => `is ${shownNumber(text)}, at least ${shape.min} is required`);
  } else {
    checkRules(report, at, { number: whole, shown: text }, shape.rules);
    return whole;
  }
  return undefined;
}

/** A string, or the key of a map, as the shape has it. */
export function readText(report: IssueReport, at: number, text: string, shape: ValueShape | TypeShape): string {
  if (shape.kind === "enum") return readVariant(report, at, text, shape);
  if (shape.kind === "integer" || shape.kind === "integerText") {
    if (isPlainInteger(text)) readInteger(report, at, text, shape);
    else report.push("wrong_type", at, () => `is ${quoted(text)}, expected a whole number in digits`);
  } else if (shape.kind === "char") {
    if (characterCount(text) !== 1) {
      report.push("wrong_type", at, () => `is ${quoted(text)}, expected a string of one character`);
    }
  } else if ("rules" in shape) {
    checkRules(report, at, { text }, shape.rules);
  }
  return text;
}

function readVariant(report: IssueReport, at: number, text: string, shape: EnumShape): string {
  const value = variantName(text, shape);
  if (shape.open !== true && !namesOf(shape).has(text)) {
    report.pushUnknown("unknown_variant", at, () => `is ${quoted(text)}`, text, shape.values);
  }
  return value;
}

/** The name that a value is written by. */
export function variantName(text: string, shape: EnumShape): string {
  return namesOf(shape).get(text) ?? text;
}

const NAMES_OF_ENUMS = new WeakMap<EnumShape, ReadonlyMap<string, string>>();

/** All names of an enum's values, and those that they stand for. An enum may have thousands, and a text name thousands. */
function namesOf(shape: EnumShape): ReadonlyMap<string, string> {
  let names = NAMES_OF_ENUMS.get(shape);
  if (names === undefined) {
    names = new Map([...(shape.aliases ?? []), ...shape.values.map((value) => [value, value] as const)]);
    NAMES_OF_ENUMS.set(shape, names);
  }
  return names;
}
