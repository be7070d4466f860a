// Puts the page together: what comes over the socket goes into the world, and the world is drawn.

import { Connection, type State } from "./connection.js";
import { type Message, visitorState } from "./matrix.mjs";
import { show, showConnection } from "./panel.js";
import { Scene } from "./scene.js";
import { type Place, World } from "./world.js";

const canvas = document.querySelector<HTMLCanvasElement>("#scene");
if (canvas === null) throw new Error("the page has no #scene");
const scene = new Scene(canvas);
const world = new World();
/** Who this page is, as the gateway says; and where its visitor stands. */
let identity = "";
let place: Place | undefined;

const connection = new Connection({
  begun(given: string, resumed: boolean): void {
    identity = given;
    if (!resumed) world.clear();
    if (place !== undefined) stand(place, "entered");
  },
  message(message: Message): void {
    world.apply(message, performance.now());
  },
  state: (state: State, reason: string) => showConnection(state, reason),
});

/** Says where this page's visitor stands. */
function stand({ x, z }: Place, presence: "entered" | "present"): void {
  const name = `visitor ${identity.slice(-4)}`;
  connection.send(
    visitorState({ visitor_id: identity, presence, name, position: { x, y: 0, z } }, { agent_id: "page" }),
  );
}

canvas.addEventListener("click", (event) => {
  if (identity === "") return;
  const presence = place === undefined ? "entered" : "present";
  place = scene.placeAt(event.offsetX, event.offsetY);
  stand(place, presence);
});

let before = performance.now();
let shown = 0;

function frame(now: number): void {
  world.move((now - before) / 1000);
  before = now;
  scene.draw(world, now);
  if (now - shown > 200) {
    show(world);
    shown = now;
  }
  requestAnimationFrame(frame);
}

connection.open();
requestAnimationFrame(frame);
