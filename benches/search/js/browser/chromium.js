// A headless Chromium, spoken to in the DevTools protocol through a pipe.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless=new",
  "--remote-debugging-pipe",
  "--no-first-run",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
];

/** Starts Chromium whose pages may use so many megabytes of heap. */
export async function launch(program, megabytes) {
  const profile = await mkdtemp(join(tmpdir(), "maqal-bench-"));
  const flags = [...FLAGS, `--user-data-dir=${profile}`];
  flags.push(`--js-flags=--max-old-space-size=${megabytes}`);
  if (process.getuid?.() === 0) {
    flags.push("--no-sandbox");
  }
  const child = spawn(program, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  return new Chromium(child, profile);
}

class Chromium {
  #child;
  #profile;
  #ended;
  #calls = new Map();
  #listeners = [];
  #last = 0;
  #failure = null;

  constructor(child, profile) {
    this.#child = child;
    this.#profile = profile;
    this.#ended = new Promise((resolve) => child.once("close", resolve));
    child.once("error", (error) => this.#fail(`could not start ${child.spawnfile}: ${error.message}`));
    child.once("exit", () => this.#fail("Chromium ended"));
    child.stdio[3].on("error", () => this.#fail("Chromium ended"));
    this.#listen(child.stdio[4]);
  }

  /** Calls `method` of the protocol; `session` names the page or worker, or none the browser. */
  call(method, params = {}, session = undefined) {
    if (this.#failure) {
      return Promise.reject(this.#failure);
    }
    const id = ++this.#last;
    const message = JSON.stringify({ id, method, params, sessionId: session });
    this.#child.stdio[3].write(`${message}\0`);
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }

  /** Calls `listener` with each event, which has `method`, `params` and `sessionId`. */
  onEvent(listener) {
    this.#listeners.push(listener);
  }

  /** Ends every call that waits, and each that follows, with this reason. */
  #fail(reason) {
    this.#failure ??= new Error(reason);
    for (const { reject } of this.#calls.values()) {
      reject(this.#failure);
    }
    this.#calls.clear();
  }

  async close(reason = "Chromium was closed") {
    this.#fail(reason);
    this.#child.kill("SIGKILL");
    await this.#ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #listen(pipe) {
    let rest = [];
    pipe.on("data", (data) => {
      let start = 0;
      for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
        rest.push(data.subarray(start, end));
        this.#take(JSON.parse(Buffer.concat(rest).toString()));
        rest = [];
        start = end + 1;
      }
      rest.push(data.subarray(start));
    });
  }

  #take(message) {
    const call = this.#calls.get(message.id);
    if (call) {
      this.#calls.delete(message.id);
      message.error ? call.reject(new Error(message.error.message)) : call.resolve(message.result);
      return;
    }
    if (message.method === "Inspector.targetCrashed") {
      this.#fail("the page ran out of memory");
    }
    for (const listener of this.#listeners) {
      listener(message);
    }
  }
}
