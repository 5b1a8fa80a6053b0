// Serves the page and one peer's files on this machine, and remembers what was fetched.

import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
const PEER = "/peer/";

/** Serves `page` at `/` and `peer` at `/peer/`. */
export async function serve(page, peer) {
  const fetched = new Set();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const ofPeer = path.startsWith(PEER);
    if (ofPeer) {
      fetched.add(path.slice(PEER.length));
    }
    send(response, ofPeer ? join(peer, path.slice(PEER.length)) : join(page, path));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/index.html`,
    /** The peer's files that were fetched since this was last called. */
    takeFetched() {
      const names = [...fetched];
      fetched.clear();
      return names;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function send(response, file) {
  const stream = createReadStream(file);
  stream.once("error", () => response.writeHead(404).end());
  stream.once("open", () => {
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
      // Only an isolated page has a clock of 5 µs.
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    stream.pipe(response);
  });
}
