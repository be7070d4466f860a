// Texts for the fields of the protocol `clashes` that have patterns.

const FIELDS =
  "words lines dot cases greek empty_branch nested empty inverse never astral times brackets dashes spaces".split(" ");
const PARTS = [
  ..."aAbcdefkxyz019_-]\\^#/ \t\n\r\v\f.",
  ..."éßſKσΣΑαβЖ日٣९\u0085\u00a0\u2028\u2009\u200d\u0301\ufeff😀🌀🛿𝟘",
  "a\n",
  "\r\n",
  "straße",
  "STRASSE",
  "12/3#xyz",
  "bbb",
  "cc",
  "ef",
  "]$",
  "--",
  "||",
];

/** Messages with short strings in these fields, the same ones every time. */
export function patternTexts(count: number): string[] {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const word = (): string => {
    let text = "";
    for (let length = random(6); length > 0; length -= 1) text += PARTS[random(PARTS.length)] ?? "";
    return text;
  };
  return Array.from({ length: count }, () => {
    const chosen = FIELDS.filter(() => random(8) === 0);
    const fields = Object.fromEntries(chosen.map((field) => [field, word()]));
    return JSON.stringify({ "kind of": "patterns", "2nd": fields });
  });
}
