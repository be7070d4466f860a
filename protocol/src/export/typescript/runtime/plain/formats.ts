// Whether a text has a standard form, decided as in Rust: stricter than `Date` and `atob`.

/** The digits of base64 that may stand before `==` and before `=`: the bits that encode nothing are zero. */
const BEFORE_PADDING = { "==": "AQgw", "=": "AEIMQUYcgkosw048" };

/** Whether the text is a date with a time and an offset (RFC 3339), without leap seconds. */
export function isDateTime(text: string): boolean {
  return (
    /^.{10}[Tt]([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/u.test(text) &&
    isDate(text.slice(0, 10))
  );
}

/** Whether the text is a day of the calendar (RFC 3339). */
export function isDate(text: string): boolean {
  if (!/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/u.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month !== 2) return day <= 30 || ![4, 6, 9, 11].includes(month);
  const year = Number(text.slice(0, 4));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (isLeap ? 29 : 28);
}

/** Whether the text is a UUID (RFC 9562). */
export function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/u.test(text);
}

/** Whether the text is base64 with padding (RFC 4648). */
export function isBase64(text: string): boolean {
  const padding = text.endsWith("==") ? "==" : text.endsWith("=") ? "=" : undefined;
  const digits = padding === undefined ? text : text.slice(0, -padding.length);
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/u.test(digits)) return false;
  return padding === undefined || BEFORE_PADDING[padding].includes(digits.slice(-1));
}
