// socket.io, with its own broadcast, over WebSockets alone.
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const server = new Server(http, {
  path: "/api/world/ws",
  transports: ["websocket"],
  serveClient: false,
  // Longer than any scenario: the loader answers no pings of its protocol.
  pingInterval: 600_000,
});

server.on("connection", (socket) => {
  socket.on("message", (message) => server.emit("message", message));
});

http.listen(Number(process.argv[2]), "127.0.0.1");
