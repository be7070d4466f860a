// What Rust says of texts: a program that answers line by line.

import { spawnSync } from "node:child_process";

export interface Verdict {
  json?: string;
  message_type?: string | null;
  truncated?: boolean;
  issues?: { code: string; path: string; message: string; offset?: number; line?: number; column?: number }[];
}

/** Asks about all texts at once. The program stands in the environment, as `VERDICTS`. */
export function verdicts(protocol: string, texts: readonly string[]): Verdict[] {
  const program = process.env["VERDICTS"];
  if (program === undefined) throw new Error("VERDICTS must name the program that knows what Rust says");
  const input = texts.map((text) => `${JSON.stringify({ protocol, text })}\n`).join("");
  const { status, stdout, stderr } = spawnSync(program, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  const lines = stdout.split("\n").filter((line) => line !== "");
  if (lines.length !== texts.length) throw new Error(`${texts.length} texts, ${lines.length} answers`);
  return lines.map((line) => JSON.parse(line) as Verdict);
}
