// Measures reading, writing and refusing. All candidates take turns in each round, in random order; what counts is CPU time,
// and of that the median of the ratios to the baseline in the same round.
//
// node bench.mjs SAMPLES ROUNDS

import { workloads } from "./workloads.mjs";

const [samples, rounds] = [process.argv[2], Number(process.argv[3])];
const WARM_UP = 8;
const NAMES = ["ours", "ajv", "typebox", "arktype", "zod", "valibot"];

const peers = {};
for (const name of NAMES) peers[name] = await import(`./built/${name}.mjs`);

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

function cpuTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

let sink;

/** Measures functions on lists of the same length; returns the median ratio of each to the first. */
function compare(jobs) {
  const times = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { name, run, items } of jobs.toSorted(() => Math.random() - 0.5)) {
      const repetitions = Math.max(1, Math.round(2000 / items.length));
      const start = cpuTime();
      for (let repetition = 0; repetition < repetitions; repetition += 1) {
        for (const item of items) {
          try {
            sink = run(item);
          } catch (reason) {
            sink = reason;
          }
        }
      }
      if (round >= 0) times.get(name).push((cpuTime() - start) / repetitions / items.length);
    }
  }
  const [{ name: baseline }] = jobs;
  const ratio = (name) => median(times.get(name).map((time, round) => time / times.get(baseline)[round]));
  return { baseline: median(times.get(baseline)), ratios: NAMES.map(ratio) };
}

function row(name, { baseline, ratios }) {
  const cells = ratios.map((ratio) => ratio.toFixed(ratio < 10 ? 2 : 1));
  console.log(`| ${name} | ${cells.join(" | ")} | ${baseline.toFixed(2)} |`);
}

const works = (run, items) => {
  for (const item of items) run(item);
};

console.log(`node ${process.version}, ${rounds} rounds\n`);
console.log(`| | ${NAMES.join(" | ")} | baseline, µs |`);
console.log(`|---|${"---:|".repeat(NAMES.length + 1)}`);
const { valid, invalid } = workloads(samples);
for (const [name, texts] of Object.entries(valid)) {
  for (const peer of NAMES) works(peers[peer].decode, texts);
  const decoders = NAMES.map((peer) => ({ name: peer, run: peers[peer].decode, items: texts }));
  row(`decode, ${name}`, compare([{ name: "JSON.parse", run: JSON.parse, items: texts }, ...decoders]));
}
for (const [name, texts] of Object.entries(valid)) {
  const encoders = NAMES.map((peer) => {
    const items = texts.map(peers[peer].decode);
    works(peers[peer].encode, items);
    return { name: peer, run: peers[peer].encode, items };
  });
  const messages = texts.map((text) => JSON.parse(text));
  row(`encode, ${name}`, compare([{ name: "JSON.stringify", run: JSON.stringify, items: messages }, ...encoders]));
}
for (const [name, texts] of Object.entries(invalid)) {
  const decoders = NAMES.map((peer) => ({ name: peer, run: peers[peer].decode, items: texts }));
  row(`refuse, ${name}`, compare([{ name: "JSON.parse", run: JSON.parse, items: valid["160 bytes"] }, ...decoders]));
}
if (sink === null) console.log();
