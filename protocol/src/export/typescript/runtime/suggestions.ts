// Suggestions of the name that was probably meant.

import { sayDidYouMean, sayExpectedName, sayExpectedOneOf, sayNoneOfMany } from "./sentences.ts";
import { cut, listed } from "./shown.ts";

/** The number of names that all suggestions of an error may look at together. */
const MOST_NAMES = 10_000;

/** The remaining budget for suggestions. */
export class Suggestions {
  private namesLeft = MOST_NAMES;

  /** Returns what to say of an unknown name: the name that was probably meant, or all names. */
  expected(found: string, names: readonly string[]): string {
    const near = this.nearest(found, names);
    if (near !== undefined) return sayDidYouMean(near);
    if (names.length === 1) return sayExpectedName(listed(names));
    if (names.length <= 12) return sayExpectedOneOf(listed(names));
    return sayNoneOfMany(names.length);
  }

  /**
   * Returns the name nearest to `found`. One letter in four may be wrong, three at most; short names must agree in at
   * least half of their letters. A name too long to be shown is near none.
   */
  private nearest(found: string, names: readonly string[]): string | undefined {
    if (cut(found) !== found || names.length > this.namesLeft) return undefined;
    this.namesLeft -= names.length;
    const letters = [...found];
    const allowed = Math.floor(Math.min(Math.max(letters.length, 4), 12) / 4);
    let best: string | undefined;
    let least = allowed + 1;
    for (const name of names) {
      // Computing the distance is slow, so cheaper tests come first. A letter has one or two code units.
      if (Math.abs(name.length - found.length) > allowed * 2) continue;
      const others = [...name];
      if (lettersApart(letters, others) > allowed) continue;
      const distance = editDistance(letters, others);
      if (distance < least && distance * 2 <= Math.min(letters.length, others.length)) [best, least] = [name, distance];
    }
    return best;
  }
}

/** Returns a lower bound of the distance: the number of letters that one name has and the other lacks. */
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

/** Returns the Damerau-Levenshtein distance: insertions, deletions, substitutions and transpositions. */
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
