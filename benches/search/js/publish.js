// Makes the folder that a peer's site would have: its index and the script of the page.

import { build as bundle } from "esbuild";
import { spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

const HERE = import.meta.dirname;

/** Writes everything that the peer needs for these articles; returns seconds for the index. */
export async function publish(peer, articles, folder, engine, limits) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const began = performance.now();
  await buildIndex(peer, articles, folder, limits);
  const seconds = (performance.now() - began) / 1000;
  await bundle({
    entryPoints: [join(HERE, "peers", peer, "page.js")],
    outfile: join(folder, "page.js"),
    alias: { "maqal-engine": join(engine, "engine.js") },
    bundle: true,
    format: "esm",
    logLevel: "error",
    minify: true,
    target: "chrome120",
  });
  return seconds;
}

function buildIndex(peer, articles, folder, { seconds, megabytes }) {
  const script = join(HERE, "peers", "build.js");
  const heap = `--max-old-space-size=${megabytes}`;
  // A group of its own, so that programs which a peer starts end with it.
  const child = spawn(process.execPath, [heap, script, peer, articles, folder], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    let late = false;
    child.stderr.on("data", (data) => (said += data));
    const timer = setTimeout(() => {
      late = true;
      process.kill(-child.pid, "SIGKILL");
    }, seconds * 1000);
    child.once("close", (code) => {
      clearTimeout(timer);
      if (late) {
        reject(new Error(`the index was not built within ${seconds} s`));
      } else if (code !== 0) {
        reject(new Error(`the index was not built: ${reason(said, megabytes)}`));
      } else {
        resolve();
      }
    });
  });
}

/** The line of an error output that says what went wrong. */
function reason(said, megabytes) {
  if (said.includes("heap out of memory")) {
    return `it took more than ${megabytes} MB`;
  }
  return said.split("\n").find((line) => /error/i.test(line))?.trim() ?? "no reason was given";
}
