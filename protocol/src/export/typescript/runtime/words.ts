// How names and values are shown in sentences.

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

/** `1 item`, `3 entries`. */
export function counted(count: number, unit: string): string {
  if (count === 1) return `1 ${unit}`;
  return unit.endsWith("y") ? `${count} ${unit.slice(0, -1)}ies` : `${count} ${unit}s`;
}

/** So many names are looked at for all suggestions of an error together. */
const MOST_NAMES = 10_000;

/** What may still be done to suggest names. */
export class Suggestions {
  private namesLeft = MOST_NAMES;

  /** What to say about a name that is not known: the one that was probably meant, or all there are. */
  expected(found: string, names: readonly string[]): string {
    const near = this.nearest(found, names);
    if (near !== undefined) return `did you mean \`${near}\`?`;
    if (names.length === 1) return `expected ${listed(names)}`;
    if (names.length <= 12) return `expected one of ${listed(names)}`;
    return `which is none of the ${names.length} known ones`;
  }

  /**
   * The name nearest to `found`. One letter in four may be wrong, and no more than three; of short names at least half must
   * agree. What is longer than is shown is like no name.
   */
  private nearest(found: string, names: readonly string[]): string | undefined {
    if (cut(found) !== found || names.length > this.namesLeft) return undefined;
    this.namesLeft -= names.length;
    const letters = [...found];
    const allowed = Math.floor(Math.min(Math.max(letters.length, 4), 12) / 4);
    let best: string | undefined;
    let least = allowed + 1;
    for (const name of names) {
      // To find the distance takes long, so what is cheaper comes first. A letter is one code unit or two.
      if (Math.abs(name.length - found.length) > allowed * 2) continue;
      const others = [...name];
      if (lettersApart(letters, others) > allowed) continue;
      const distance = editDistance(letters, others);
      if (distance < least && distance * 2 <= Math.min(letters.length, others.length)) [best, least] = [name, distance];
    }
    return best;
  }
}

/** How many letters of one name the other does not have, at least: two names are no nearer than that. */
function lettersApart(a: readonly string[], b: readonly string[]): number {
  const more = new Map<string, number>();
  for (const letter of a) more.set(letter, (more.get(letter) ?? 0) + 1);
  for (const letter of b) more.set(letter, (more.get(letter) ?? 0) - 1);
  let [inA, inB] = [0, 0];
  for (const count of more.values()) {
    if (count > 0) inA += count;
    else inB -= count;
  }
  return Math.max(inA, inB);
}

/** The Damerau-Levenshtein distance: letters added, dropped, changed, and neighbours that changed places. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  const beyond = a.length + b.length;
  const width = b.length + 2;
  const table = new Array<number>((a.length + 2) * width).fill(beyond);
  const cell = (row: number, column: number): number => table[row * width + column] ?? beyond;
  for (let row = 0; row <= a.length; row += 1) table[(row + 1) * width + 1] = row;
  for (let column = 0; column <= b.length; column += 1) table[width + column + 1] = column;
  const lastRow = new Map<string, number>();
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a[row - 1] ?? "";
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1] ?? "";
      const swapRow = lastRow.get(other) ?? 0;
      const swap = cell(swapRow, lastColumn) + (row - swapRow - 1) + 1 + (column - lastColumn - 1);
      const change = cell(row, column) + (letter === other ? 0 : 1);
      table[(row + 1) * width + column + 1] = Math.min(
        change,
        cell(row + 1, column) + 1,
        cell(row, column + 1) + 1,
        swap,
      );
      if (letter === other) lastColumn = column;
    }
    lastRow.set(letter, row);
  }
  return cell(a.length + 1, b.length + 1);
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
