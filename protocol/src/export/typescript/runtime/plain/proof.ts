// What `JSON.parse` does not tell: duplicate keys, how a number was written, unpaired surrogates. A few quick looks at the
// text prove that there are none, or else that they cannot be excluded.

/** Whether the text, which is JSON, has exactly this many keys. */
export function hasKeys(text: string, keys: number): boolean {
  let colons = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) colons += 1;
  // Most strings contain no colons.
  return colons === keys || (colons > keys && keysIn(text) === keys);
}

/** Counts the colons outside of strings. */
function keysIn(text: string): number {
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a) keys += 1;
    else if (unit === 0x22) at = endOfString(text, at);
  }
  return keys;
}

/** Returns the position of the closing quote of a string. */
function endOfString(text: string, start: number): number {
  let end = start;
  let backslashes: number;
  do {
    end = text.indexOf('"', end + 1);
    backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
  } while (backslashes % 2 === 1);
  return end;
}

/** Whether the text, which is JSON, says no more than what `JSON.parse` makes of it. */
export function isExact(text: string): boolean {
  return isWellFormed(text) && !hasLongNumber(text) && !hasTinyNumber(text) && !hasUnpairedEscape(text);
}

/** Whether surrogates come in pairs. The method of this name is newer than ES2022. */
function isWellFormed(text: string & { isWellFormed?: () => boolean }): boolean {
  return text.isWellFormed?.() ?? !/\p{Cs}/u.test(text);
}

/**
 * Whether a number may have more than 16 digits, of which a JavaScript number need not tell all. Such a number covers one
 * of every 17 positions.
 */
function hasLongNumber(text: string): boolean {
  for (let at = 16; at < text.length; at += 17) {
    if (!isDigitOrPoint(text.charCodeAt(at))) continue;
    let [from, to] = [at, at + 1];
    while (isDigitOrPoint(text.charCodeAt(from - 1))) from -= 1;
    while (isDigitOrPoint(text.charCodeAt(to))) to += 1;
    const isLong = to - from > 17 || (to - from === 17 && !text.slice(from, to).includes("."));
    // After a quote it is a string of digits.
    if (isLong && text.charCodeAt(from - 1) !== 0x22) return true;
    at = to;
  }
  return false;
}

function isDigitOrPoint(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e;
}

/** Whether there may be a number that is not zero, but so small that it becomes zero: with an exponent of three digits. */
function hasTinyNumber(text: string): boolean {
  return text.includes("-") && /[0-9.][eE]-0*[1-9][0-9]{2}/.test(text);
}

/** Whether there may be an escaped surrogate outside of a pair. */
function hasUnpairedEscape(text: string): boolean {
  if (!text.includes("\\u")) return false;
  const pairs = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/g;
  return /\\u[dD][89a-fA-F]/.test(text.replace(pairs, ""));
}
