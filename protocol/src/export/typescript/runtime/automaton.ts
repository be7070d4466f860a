// Patterns in linear time, where a regular expression might need more.

/** Matches by a table, the text `letters;rows`, with one step for each character. */
export function automaton(table: string): Pick<RegExp, "test"> {
  const [letters = "", digits = ""] = table.split(";");
  // The first code point of each range, ascending, and the letter that its characters are.
  const ranges = letters.split(" ").map(Number);
  // In the row of a state: where each letter leads, and last where the end of the text does.
  const columns = Math.max(...ranges.filter((_, index) => index % 2 === 1)) + 2;
  const width = digits.length <= 34 * columns ? 1 : 2;
  const rows: number[] = [];
  for (let at = 0; at < digits.length; at += width) rows.push(parseInt(digits.slice(at, at + width), 36));
  const letterOf = (point: number): number => {
    let [low, high] = [0, ranges.length / 2];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((ranges[2 * middle] ?? 0) <= point) low = middle;
      else high = middle;
    }
    return ranges[2 * low + 1] ?? 0;
  };
  const ascii = Array.from({ length: 128 }, (_, point) => letterOf(point));
  // State 0 has refused and 1 has accepted, whatever follows; the first row is that of state 2.
  const next = (state: number, letter: number): number => rows[(state - 2) * columns + letter] ?? 0;
  return {
    test(text) {
      let state = 2;
      for (let at = 0; at < text.length; at += 1) {
        const point = text.codePointAt(at) ?? 0;
        if (point > 0xffff) at += 1;
        state = next(state, ascii[point] ?? letterOf(point));
        if (state < 2) return state === 1;
      }
      return next(state, columns - 1) === 1;
    },
  };
}
