// Texts that are nearly like others, the same ones every time.

const INTRUDERS = [
  "null",
  "true",
  "0",
  "-0",
  "-0.0",
  "1.0",
  "1.5",
  "1e2",
  "1e-7",
  "1e400",
  "-1e400",
  "9007199254740993",
  "18446744073709551616",
  "170141183460469231731687303715884105728",
  "253402300799.0000001",
  "0.0000019",
  "1E+2",
  "1.00000000000000001",
  "1e-400",
  "-0e5",
  "999999999.0000001",
  "1767254400.1234567",
  "0.30000000000000004",
  '"a:b"',
  '"\\u003a"',
  '"\\ud800"',
  '""',
  '"low"',
  '"hgih"',
  '"\\ud83d\\ude00"',
  '"\\u0000"',
  '"\u0085"',
  "[]",
  "[1,1]",
  "{}",
  '{"a":1,"a":2}',
  '{"__proto__":{}}',
  '"é😀"',
  '"x y\\n"',
  '"007"',
  '"-0"',
  '"5"',
];
const FRAGMENTS = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  " ",
  "\n",
  "0",
  "-",
  ".",
  "e",
  "'",
  "\\u",
  "\\ud800",
  "NaN",
  "-Infinity",
  "\u0001",
  "é",
  "😀",
  "\ufeff",
  "//",
  "t",
];

/** Texts made of others by small changes: single letters, and whole values. */
export function mutants(texts: readonly string[], count: number): string[] {
  let seed = 20240229;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const pick = (items: readonly string[]): string => items[random(items.length)] ?? "";
  const made: string[] = [];
  while (made.length < count) {
    let text = pick(texts);
    if (text.length > 20000) continue;
    for (let changes = 1 + random(3); changes > 0; changes -= 1) {
      const letters = [...text];
      const at = random(letters.length + 1);
      const value = /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|[-0-9.eE+]+|true|false|null|\{\}|\[\])/g;
      switch (random(7)) {
        case 0:
          text = [...letters.slice(0, at), pick(FRAGMENTS), ...letters.slice(at)].join("");
          break;
        case 1:
          text = [...letters.slice(0, at), ...letters.slice(at + 1 + random(3))].join("");
          break;
        case 2: {
          // A member once more, or one that is unknown.
          const members = [
            ...text.matchAll(/"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[-0-9.eE+]+|true|false|null)/g),
          ];
          const [member = '"a":1'] = members[random(members.length)] ?? [];
          text = text.replace("{", `{${random(3) === 0 ? '"unknown":":"' : member},`);
          break;
        }
        default: {
          const places = [...text.matchAll(value)];
          const place = places[random(places.length)];
          if (place === undefined) break;
          const replacement = random(4) === 0 ? (places[random(places.length)]?.[0] ?? "1") : pick(INTRUDERS);
          text = text.slice(0, place.index) + replacement + text.slice(place.index + place[0].length);
        }
      }
    }
    // JSON.stringify carries such a text to Rust as it is; a lone half of a pair could not come from there.
    if (!/\p{Cs}/u.test(text)) made.push(text);
  }
  return made;
}
