// The page of the gateway in Chromium: it shows the world, and comes back by itself when the gateway does.
//
// node page.mjs GATEWAY CHROMIUM FOLDER

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [gateway, executablePath, folder] = process.argv.slice(2);

/** Starts a gateway with its demo; returns the process and its address. */
async function start(listen) {
  const args = ["--demo", "--listen", listen, "--admin", "127.0.0.1:0"];
  const process = spawn(gateway, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [address] = await once(createInterface(process.stdout), "line");
  return { process, address };
}

async function stop({ process }) {
  process.kill("SIGTERM");
  await once(process, "exit");
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
let running = await start("127.0.0.1:0");
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const complaints = [];
  const open = async (width, height) => {
    const page = await browser.newPage({ viewport: { width, height } });
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(running.address);
    await page.locator('#connection[data-state="open"]').waitFor({ timeout: 20_000 });
    return page;
  };
  const page = await open(1280, 800);
  await page.locator("#heard li").first().waitFor({ timeout: 30_000 });
  await page.locator("#health dd.ok").first().waitFor({ timeout: 20_000 });
  assert.equal(await page.locator("#health dt", { hasText: "agents" }).count(), 1);

  // A click makes the page's visitor, whom other pages see and everybody is counted by.
  const phone = await open(390, 800);
  await page.mouse.click(420, 300);
  await page.locator("#tasks li").first().waitFor({ timeout: 60_000 });
  await page.screenshot({ path: join(folder, "page.png") });
  await phone.screenshot({ path: join(folder, "phone.png") });
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(complaints, [], "nothing that the browser complains of");

  // Without a gateway the page says so, and with a new one it goes on.
  await phone.close();
  await stop(running);
  await page.locator('#connection[data-state="connecting"]').waitFor({ timeout: 20_000 });
  running = await start(new URL(running.address).host);
  await page.locator('#connection[data-state="open"]').waitFor({ timeout: 40_000 });
  console.log("the page shows the world, and comes back by itself");
} finally {
  await browser.close();
  await stop(running);
}
