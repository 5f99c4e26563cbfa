import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { limitedServer } from "../../../server/web/limited-server.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function open(limits: Parameters<typeof limitedServer>[1]): Promise<() => Socket> {
  const started = limitedServer((_request, response) => response.end("svar"), limits);
  server = started;
  started.listen(0, "127.0.0.1");
  await once(started, "listening");
  const { port } = started.address() as AddressInfo;
  return () => connect(port, "127.0.0.1").on("error", () => {});
}

async function readAll(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

it("lets go of a client whose headers, or whose body, do not come", async () => {
  const dial = await open({ headersMs: 100, requestMs: 150, checkEveryMs: 20 });
  const slowHead = dial();
  slowHead.write("GET / HTTP/1.1\r\nHost: x\r\nX-");
  expect(await readAll(slowHead)).toContain("408");
  const slowBody = dial();
  slowBody.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1");
  expect(await readAll(slowBody)).not.toContain("500");
});

it("takes no more connections at once than it may, and says so, and takes them again after", async () => {
  const dropped: number[] = [];
  const dial = await open({ mostConnections: 2, onDropped: (most) => dropped.push(most) });
  const held = [dial(), dial()];
  await Promise.all(held.map((socket) => once(socket, "connect")));
  expect(await readAll(dial())).toBe("");
  expect(dropped).toEqual([2]);
  for (const socket of held) socket.end();
  await Promise.all(held.map((socket) => once(socket, "close")));
  const next = dial();
  next.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(await readAll(next)).toContain("svar");
});
