// Numbers read from their digits, where a JavaScript number would not be exact.

/** The last second of the year 9999. */
export const LAST_SECOND = 253402300799;

/** An integer; a `bigint` where a `number` could not hold it. */
export type Whole = number | bigint;

interface Digits {
  readonly negative: boolean;
  /** The digits from the first non-zero one. */
  readonly significant: string;
  /** The position of the decimal point in the significant digits; may be negative or beyond their end. */
  readonly point: number;
}

function digitsOf(number: string): Digits {
  const [mantissa = "", exponent = "0"] = number.toLowerCase().split("e");
  const negative = mantissa.startsWith("-");
  const [integer = "", fraction = ""] = mantissa.slice(negative ? 1 : 0).split(".");
  const significant = (integer + fraction).replace(/^0+/, "");
  const leading = integer.length + fraction.length - significant.length;
  return { negative, significant, point: integer.length - leading + Number(exponent) };
}

/** Returns the integer that a JSON number represents. `5`, `5.0` and `5e0` are the same number. */
export function wholeNumber(number: string): bigint | "fraction" | "too large" {
  // The usual form.
  if (/^-?[0-9]{1,15}$/.test(number)) return BigInt(number);
  const { negative, significant, point } = digitsOf(number);
  // Not with `/0+$/`, which is slow on long runs of zeros elsewhere.
  let length = significant.length;
  while (length > 0 && significant.charAt(length - 1) === "0") length -= 1;
  const digits = significant.slice(0, length);
  if (digits === "") return 0n;
  if (point < digits.length) return "fraction";
  // No integer type has more digits.
  if (point > 40) return "too large";
  const magnitude = BigInt(digits.padEnd(point, "0"));
  if (magnitude >= 1n << 127n) return "too large";
  return negative ? -magnitude : magnitude;
}

/** Returns the seconds of a timestamp, truncated after the sixth decimal; undefined if it is not a timestamp. */
export function timestampSeconds(number: string): number | undefined {
  // The usual form.
  if (/^[0-9]{1,11}(?:\.[0-9]{1,6})?$/.test(number)) return Number(number);
  const { negative, significant, point } = digitsOf(number);
  if (significant === "") return 0;
  const wanted = point + 6;
  if (negative || wanted > 18) return undefined;
  const kept = significant.slice(0, Math.max(wanted, 0));
  const micros = BigInt(kept === "" ? "0" : kept.padEnd(wanted, "0"));
  const last = BigInt(LAST_SECOND) * 1_000_000n;
  if (micros > last || (micros === last && /[1-9]/.test(significant.slice(kept.length)))) return undefined;
  return Number(`${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, "0")}`);
}

/** Whether an integer has its canonical spelling: no plus sign, no leading zeros, no fraction. */
export function isPlainInteger(text: string): boolean {
  return /^(0|-?[1-9][0-9]*)$/.test(text);
}
