// uWebSockets.js, with its own publish and subscribe.
import uWS from "uwebsockets";

const app = uWS
  .App()
  .ws("/*", {
    maxBackpressure: 1 << 20,
    open: (socket) => socket.subscribe("world"),
    message: (socket, message, isBinary) => {
      // The sender too: `publish` of a socket leaves it out.
      app.publish("world", message, isBinary);
    },
  })
  .listen("127.0.0.1", Number(process.argv[2]), () => {});
