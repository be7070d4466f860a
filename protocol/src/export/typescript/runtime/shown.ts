// How sentences show names and values: truncated, invisible characters escaped.

/** The maximum length of a shown string or key, in code points; `…` replaces the rest. */
const MOST_OF_A_STRING = 40;

/** What is shown instead of a value that people must not see. */
export const SECRET = "[secret]";

/** The maximum length of a path; a longer one loses its middle. */
const MOST_OF_A_PATH = 200;

/** The maximum length of a sentence; a longer one is truncated. */
const MOST_OF_A_SENTENCE = 500;

/** Characters that are invisible in a terminal or change the order of others. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The same, and control characters. */
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Truncates a string or key to the shown length. */
export function cut(text: string): string {
  if (text.length <= MOST_OF_A_STRING) return text;
  const shown = firstCharacters(text, MOST_OF_A_STRING);
  return shown === text ? text : `${shown}…`;
}

/** Formats a string: truncated, quoted as in JSON, invisible characters escaped. */
export function quoted(text: string): string {
  const escape = (unseen: string): string => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(cut(text)).replace(UNSEEN, escape);
}

/** Leaves out the middle of a long path. */
export function shortenedPath(path: string): string {
  if (path.length <= MOST_OF_A_PATH) return path;
  const characters = [...path];
  if (characters.length <= MOST_OF_A_PATH) return path;
  const half = MOST_OF_A_PATH / 2;
  return [...characters.slice(0, half), "…", ...characters.slice(1 - half)].join("");
}

/** Whether the character is invisible. */
export function isBlank(character: string): boolean {
  return /[\p{Cc}\p{White_Space}]/u.test(character) || character.search(UNSEEN) >= 0;
}

/** Truncates a long number. */
export function shownNumber(number: string): string {
  return number.length <= 30 ? number : `${number.slice(0, 30)}…`;
}

/** Formats names in backticks. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** Returns the number of Unicode code points in a string. */
export function characterCount(text: string): number {
  if (!/[\ud800-\udfff]/.test(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A low surrogate is counted with the high one.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

function firstCharacters(text: string, most: number): string {
  // A character has at most two code units.
  return [...text.slice(0, most * 2)].slice(0, most).join("");
}

/** Puts a sentence on one line, escapes invisible characters and truncates it. */
export function sentence(message: string): string {
  const escape = (unseen: string): string => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[unseen];
    return short ?? `\\u{${unseen.charCodeAt(0).toString(16)}}`;
  };
  const line = message.replace(UNSHOWN, escape);
  if (line.length <= MOST_OF_A_SENTENCE || characterCount(line) <= MOST_OF_A_SENTENCE) return line;
  return `${firstCharacters(line, MOST_OF_A_SENTENCE - 1)}…`;
}
