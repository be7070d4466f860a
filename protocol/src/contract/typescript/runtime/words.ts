// How names and values are shown in sentences.

/** A string: quoted, and cut where it is long. */
export function quoted(text: string): string {
  const shown = firstCharacters(text, 40);
  return JSON.stringify(shown === text ? text : `${shown}…`);
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

/** What to say about a name that is not known: the one that was probably meant, or all there are. */
export function expected(found: string, names: readonly string[]): string {
  const near = nearest(found, names);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (names.length === 1) return `expected ${listed(names)}`;
  if (names.length <= 12) return `expected one of ${listed(names)}`;
  return `which is none of the ${names.length} known ones`;
}

/** The name nearest to `found`. One letter in four may be wrong, and no more than three. */
function nearest(found: string, names: readonly string[]): string | undefined {
  const allowed = Math.floor(Math.min(Math.max(characterCount(found), 4), 12) / 4);
  const length = byteLength(found);
  let best: string | undefined;
  let least = allowed + 1;
  for (const name of names) {
    if (Math.abs(byteLength(name) - length) > allowed * 4) continue;
    const distance = editDistance([...found], [...name]);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
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

/** How many bytes a string has in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Escapes control characters, so that a sentence stays on one line. */
export function onOneLine(message: string): string {
  return message.replace(/\p{Cc}/gu, (control) => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[control];
    return short ?? `\\u{${(control.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
