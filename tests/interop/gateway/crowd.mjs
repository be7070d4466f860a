// The page with a crowd: 200 agents change their states ten times a second. Says how long the longest frames took, and fails if
// the browser complains. How long frames take depends on what else the machine does, so nothing is expected of that.
//
// node crowd.mjs GATEWAY CHROMIUM [AGENTS] [SECONDS]

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [gateway, executablePath, agents = "200", seconds = "10"] = process.argv.slice(2);
const key = "a key that is long enough for the crowd";
const environment = { ...process.env, GATEWAY_KEYS: key };

const server = spawn(gateway, ["--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0"], {
  env: environment,
  stdio: ["ignore", "pipe", "inherit"],
});
const [address] = await once(createInterface(server.stdout), "line");

const { hostname, port, host } = new URL(address);
const crowd = Array.from({ length: Number(agents) }, (_, number) => {
  const name = `agent-${number}`;
  const token = execFileSync(gateway, ["token", name, "--role", "agent"], { env: environment, encoding: "utf8" }).trim();
  // By hand: `fetch` would take more of the processor than the page.
  const socket = connect(Number(port), hostname).setEncoding("latin1");
  socket.on("data", (answer) => (accepted += answer.split("HTTP/1.1 202").length - 1));
  return { name, token, angle: number, socket };
});
let [steps, accepted] = [0, 0];

/** An agent walks in a circle. */
function step(agent) {
  agent.angle += 0.05;
  const position = { x: 8 * Math.cos(agent.angle), y: 0, z: 8 * Math.sin(agent.angle) };
  const data = { status: "working", position };
  const body = JSON.stringify({ type: "agent_state", agent_id: agent.name, data, ts: Date.now() / 1000 });
  const head = `POST /api/world/messages HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${agent.token}\r\n`;
  agent.socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`);
  steps += 1;
}

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const complaints = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.locator('#connection[data-state="open"]').waitFor({ timeout: 20_000 });
  crowd.forEach(step);

  const frames = page.evaluate(
    (time) =>
      new Promise((resolve) => {
        const times = [];
        const start = performance.now();
        let before = start;
        const next = (now) => {
          times.push(now - before);
          before = now;
          if (now - start < time) requestAnimationFrame(next);
          else resolve(times.sort((one, other) => one - other));
        };
        requestAnimationFrame(next);
      }),
    Number(seconds) * 1000,
  );
  // Not all at the same moment.
  const timers = crowd.map((agent, number) =>
    setTimeout(() => timers.push(setInterval(step, 100, agent)), (100 * number) / crowd.length),
  );
  const times = await frames;
  timers.forEach(clearInterval);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(accepted, steps, "every state is in the log");
  assert.deepEqual(complaints, [], "nothing that the browser complains of");
  const share = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(0);
  console.log(
    `${agents} agents, ${(steps / Number(seconds)).toFixed(0)} states/s: ${times.length} frames in ${seconds} s, ` +
      `half within ${share(0.5)} ms, 99 of 100 within ${share(0.99)}, the longest ${share(1)}`,
  );
} finally {
  crowd.forEach(({ socket }) => socket.destroy());
  await browser.close();
  server.kill();
}
