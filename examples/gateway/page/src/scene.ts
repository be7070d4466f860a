// Draws the world from above: an island at dusk, and everybody on it.

import type { Bubble, Figure, Place, World } from "./world.js";

/** How much of the world is seen at least, in metres. */
const radius = 17;

export class Scene {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #scale = 1;
  #middle = { x: 0, y: 0 };

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("this browser has no canvas");
    this.#canvas = canvas;
    this.#context = context;
  }

  /** Returns the place in the world under a place on the page. */
  placeAt(x: number, y: number): Place {
    const round = (number: number) => Math.round(number * 100) / 100;
    return { x: round((x - this.#middle.x) / this.#scale), z: round((y - this.#middle.y) / this.#scale) };
  }

  draw(world: World, now: number): void {
    this.#fit();
    this.#ground(now);
    const figures = [...world.figures.values()].sort((one, other) => one.shown.z - other.shown.z);
    for (const figure of figures) this.#figure(figure, now);
    // Above everybody, so that what is said can be read.
    for (const figure of figures) this.#bubble(figure, now);
  }

  #fit(): void {
    const ratio = window.devicePixelRatio;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (this.#canvas.width !== Math.round(width * ratio) || this.#canvas.height !== Math.round(height * ratio)) {
      this.#canvas.width = Math.round(width * ratio);
      this.#canvas.height = Math.round(height * ratio);
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    // The panel stands to the right, or below on a narrow page.
    const isNarrow = width <= 700;
    const free = isNarrow ? { width, height: height * 0.62 } : { width: width - 320, height };
    this.#middle = { x: free.width / 2, y: free.height / 2 + (isNarrow ? 20 : 0) };
    this.#scale = Math.min(free.width, free.height) / (2 * radius);
  }

  #point({ x, z }: Place): { x: number; y: number } {
    return { x: this.#middle.x + x * this.#scale, y: this.#middle.y + z * this.#scale };
  }

  #ground(now: number): void {
    const context = this.#context;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const { x, y } = this.#middle;
    const sea = context.createRadialGradient(x, y, 0, x, y, Math.max(width, height));
    sea.addColorStop(0, "#17304a");
    sea.addColorStop(1, "#090d1a");
    context.fillStyle = sea;
    context.fillRect(0, 0, width, height);
    this.#island(16.4, "#20364a", 0.35, now);
    this.#island(15.2, "#2b4a4c", 0.2, now);
    this.#island(14, "#2f5546", 0, now);
    context.strokeStyle = "rgb(255 255 255 / 5%)";
    context.lineWidth = 1;
    for (const ring of [4, 8, 12]) {
      context.beginPath();
      context.arc(x, y, ring * this.#scale, 0, Math.PI * 2);
      context.stroke();
    }
    this.#lighthouse(now);
  }

  /** A coast that is not quite round; the outer ones are shallow water, which moves. */
  #island(size: number, colour: string, swell: number, now: number): void {
    const context = this.#context;
    context.fillStyle = colour;
    context.beginPath();
    for (let step = 0; step < 72; step += 1) {
      const angle = (step / 72) * Math.PI * 2;
      const wave = swell * Math.sin(angle * 5 + now / 1500);
      const coast = size + 0.55 * Math.sin(angle * 3 + 1) + 0.35 * Math.sin(angle * 7) + wave;
      const { x, y } = this.#point({ x: Math.cos(angle) * coast, z: Math.sin(angle) * coast });
      if (step === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
    context.fill();
  }

  #lighthouse(now: number): void {
    const context = this.#context;
    const { x, y } = this.#point({ x: 0, z: 0 });
    const angle = now / 4000;
    const reach = 15 * this.#scale;
    const beam = context.createRadialGradient(x, y, 0, x, y, reach);
    beam.addColorStop(0, "rgb(255 240 190 / 20%)");
    beam.addColorStop(1, "rgb(255 240 190 / 0%)");
    context.fillStyle = beam;
    for (const side of [0, Math.PI]) {
      context.beginPath();
      context.moveTo(x, y);
      context.arc(x, y, reach, angle + side - 0.16, angle + side + 0.16);
      context.fill();
    }
    context.fillStyle = "#f4efe0";
    context.beginPath();
    context.arc(x, y, 0.55 * this.#scale, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = "#d0574e";
    context.beginPath();
    context.arc(x, y, 0.28 * this.#scale, 0, Math.PI * 2);
    context.fill();
  }

  #figure(figure: Figure, now: number): void {
    const context = this.#context;
    const { x, y } = this.#point(figure.shown);
    const size = Math.max(7, 0.55 * this.#scale);
    const colour = colourOf(figure.id);
    const isAgent = figure.kind === "agent";
    context.fillStyle = "rgb(0 0 0 / 30%)";
    context.beginPath();
    context.ellipse(x, y + size * 0.9, size * 0.9, size * 0.35, 0, 0, Math.PI * 2);
    context.fill();
    const bounce = figure.status === "working" ? Math.abs(Math.sin(now / 180)) * size * 0.25 : 0;
    context.globalAlpha = figure.status === "resting" ? 0.55 : isAgent ? 1 : 0.75;
    context.fillStyle = isAgent ? colour : "#dfe7f5";
    context.beginPath();
    context.arc(x, y - bounce, size * (isAgent ? 1 : 0.7), 0, Math.PI * 2);
    context.fill();
    context.globalAlpha = 1;
    if (isAgent) this.#energy(x, y - bounce, size * 1.28, figure.energy, colour);
    context.font = "12px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "top";
    context.fillStyle = isAgent ? "#e8ecf4" : "#a9b6cd";
    context.fillText(figure.name, x, y + size * 1.5);
    if (figure.mood !== "") {
      context.fillStyle = "rgb(232 236 244 / 55%)";
      context.fillText(figure.mood, x, y + size * 1.5 + 14);
    }
  }

  #energy(x: number, y: number, size: number, energy: number, colour: string): void {
    const context = this.#context;
    const top = -Math.PI / 2;
    context.lineWidth = 2;
    context.strokeStyle = "rgb(255 255 255 / 12%)";
    context.beginPath();
    context.arc(x, y, size, 0, Math.PI * 2);
    context.stroke();
    context.strokeStyle = colour;
    context.beginPath();
    context.arc(x, y, size, top, top + energy * Math.PI * 2);
    context.stroke();
  }

  #bubble(figure: Figure, now: number): void {
    const { bubble } = figure;
    if (bubble === undefined || now > bubble.until) return;
    const context = this.#context;
    const opacity = Math.min(1, (now - bubble.since) / 200, (bubble.until - now) / 500);
    context.globalAlpha = Math.max(0, opacity);
    context.font = bubble.kind === "bark" ? "13px system-ui, sans-serif" : "italic 13px system-ui, sans-serif";
    const lines = wrapped(context, bubble.text, 190);
    const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 22;
    const height = lines.length * 17 + 14;
    const { x, y } = this.#point(figure.shown);
    const lift = Math.max(7, 0.55 * this.#scale) * 1.5 + 12;
    const left = Math.min(Math.max(x - width / 2, 8), this.#middle.x * 2 - width - 8);
    const top = Math.max(8, y - lift - height);
    this.#outline(bubble, left, top, width, height, x, y - lift);
    context.fillStyle = bubble.kind === "bark" ? "#1b2233" : "#e8ecf4";
    context.textAlign = "left";
    context.textBaseline = "top";
    lines.forEach((line, index) => context.fillText(line, left + 11, top + 8 + index * 17));
    context.globalAlpha = 1;
  }

  /** What is said is white and has a tail; what is thought is dark and trails small circles; memories glow. */
  #outline(bubble: Bubble, left: number, top: number, width: number, height: number, x: number, y: number): void {
    const context = this.#context;
    const isSaid = bubble.kind === "bark";
    context.fillStyle = isSaid ? "#f5f7fb" : bubble.kind === "thought" ? "rgb(28 38 60 / 92%)" : "rgb(74 52 110 / 92%)";
    context.beginPath();
    context.roundRect(left, top, width, height, 11);
    if (isSaid) {
      context.moveTo(x - 6, top + height);
      context.lineTo(x, y + 4);
      context.lineTo(x + 6, top + height);
    }
    context.fill();
    if (isSaid) return;
    for (const [index, size] of [4, 2.5].entries()) {
      context.beginPath();
      context.arc(x, top + height + 5 + index * 8, size, 0, Math.PI * 2);
      context.fill();
    }
  }
}

/** The same colour for the same id, on every page. */
export function colourOf(id: string): string {
  // FNV-1a, so that ids that are alike have colours that are not.
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `hsl(${(hash >>> 0) % 360} 80% 74%)`;
}

/** Breaks a text into lines of at most that width. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines.slice(0, 5);
}
