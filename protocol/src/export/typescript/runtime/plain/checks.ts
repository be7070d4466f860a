// What is plainly right: checks that give no reasons. Whatever they do not accept, the reader of `readMessage` decides.

import { isPlainInteger, LAST_SECOND } from "../numbers.ts";
import { characterCount } from "../shown.ts";

/** The properties of a value that may be a `T`. */
export type PropertiesOf<T> = { -readonly [K in keyof T]?: unknown };

/** Whether the value is an object with the properties of some `T`, which are yet to be checked. */
export function isObject<T>(value: unknown): value is PropertiesOf<T> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the value is a string with this many characters. */
export function isText(value: unknown, min: number, max: number): value is string {
  if (typeof value !== "string") return false;
  // A character has one or two code units, so most strings need not be counted.
  const { length } = value;
  if (length <= max && (min <= 1 ? length >= min : length >= 2 * min)) return true;
  if (length < min || length > 2 * max) return false;
  const count = characterCount(value);
  return count >= min && count <= max;
}

/** Whether the value is a string of one character. */
export function isCharacter(value: unknown): value is string {
  return isText(value, 1, 1);
}

/** Whether the value is one of these strings. */
export function isOneOf(value: unknown, strings: readonly string[]): value is string {
  return typeof value === "string" && strings.includes(value);
}

/** Whether the value is a whole number in a string. */
export function isDigits(value: unknown, min: bigint, max: bigint): value is string {
  if (typeof value !== "string" || value.length > 20 || !isPlainInteger(value)) return false;
  const whole = BigInt(value);
  return whole >= min && whole <= max;
}

/** Whether the value is a whole number; `-0` is not plain. */
export function isWhole(value: unknown, min: number, max: number): value is number {
  return isFloat(value, min, max) && Number.isInteger(value) && !Object.is(value, -0);
}

export function isFloat(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && value >= min && value <= max && Number.isFinite(value);
}

/** Whether the value is a number that 32 bits can represent; the limits are rounded as it is. */
export function isSingleFloat(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && isFloat(Math.fround(value), Math.fround(min), Math.fround(max));
}

/**
 * Whether the value is a timestamp with at most six decimals, given that it has less than 17 digits. Of smaller ones
 * that are not whole this is not plain.
 */
export function isTime(value: unknown): value is number {
  return isFloat(value, 1e9, LAST_SECOND) || isWhole(value, 0, LAST_SECOND);
}

/** Whether the value is an array with this many items. */
export function isList(value: unknown, min: number, max: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= min && value.length <= max;
}

/** Whether no two of these strings or whole numbers are the same. */
export function isUnique(items: readonly unknown[]): boolean {
  if (items.length > 8) return new Set(items).size === items.length;
  return items.every((item, index) => items.indexOf(item) === index);
}

/** Whether the value is an object with this many entries. */
export function isMap(value: unknown, min: number, max: number): value is { readonly [key: string]: unknown } {
  if (!isObject(value)) return false;
  const { length } = Object.keys(value);
  return length >= min && length <= max;
}
