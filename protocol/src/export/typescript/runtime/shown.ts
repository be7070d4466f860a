// How names and values are shown in sentences: cut, and with nothing in them that cannot be seen.

/** So many characters (code points) of a string or of a key are shown, and `…` for the others. */
const MOST_OF_A_STRING = 40;

/** So long is a path; a longer one has a gap in its middle. */
const MOST_OF_A_PATH = 200;

/** So long is a sentence; a longer one is cut. */
const MOST_OF_A_SENTENCE = 500;

/** Characters that no terminal shows, or by which it shows others in another order. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The start of a string or of a key, as much of it as is shown. */
export function cut(text: string): string {
  if (text.length <= MOST_OF_A_STRING) return text;
  const shown = firstCharacters(text, MOST_OF_A_STRING);
  return shown === text ? text : `${shown}…`;
}

/** A string: quoted as JSON has it, cut, and with escapes for what cannot be seen. */
export function quoted(text: string): string {
  const escape = (unseen: string): string => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(cut(text)).replace(UNSEEN, escape);
}

/** A path, with a gap in its middle where it is long. */
export function shortenedPath(path: string): string {
  if (path.length <= MOST_OF_A_PATH) return path;
  const characters = [...path];
  if (characters.length <= MOST_OF_A_PATH) return path;
  const half = MOST_OF_A_PATH / 2;
  return [...characters.slice(0, half), "…", ...characters.slice(1 - half)].join("");
}

/** Whether nothing is seen where this character stands. */
export function isBlank(character: string): boolean {
  return /[\p{Cc}\p{White_Space}]/u.test(character) || character.search(UNSEEN) >= 0;
}

/** A number, cut where it is long. */
export function shownNumber(number: string): string {
  return number.length <= 30 ? number : `${number.slice(0, 30)}…`;
}

/** Names in backticks. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** How many Unicode code points a string has. */
export function characterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // The second half of a pair is counted with the first.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

function firstCharacters(text: string, most: number): string {
  // A character has at most two code units.
  return [...text.slice(0, most * 2)].slice(0, most).join("");
}

/** A sentence as it is kept: on one line, all of it to be seen, and cut where it is long. */
export function sentence(message: string): string {
  const escape = (unseen: string): string => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[unseen];
    return short ?? `\\u{${unseen.charCodeAt(0).toString(16)}}`;
  };
  const line = message.replace(/\p{Cc}/gu, escape).replace(UNSEEN, escape);
  if (characterCount(line) <= MOST_OF_A_SENTENCE) return line;
  return `${firstCharacters(line, MOST_OF_A_SENTENCE - 1)}…`;
}
