// One page of a browser of its own, so that nothing of another measurement is in its memory.

import { launch } from "./chromium.js";

/** Opens `url` in a new browser; `seconds`, or those for asking, and `megabytes` bound what the page does. */
export async function openPage(program, url, { seconds, asking, megabytes }) {
  const browser = await launch(program, megabytes);
  try {
    const { targetId } = await browser.call("Target.createTarget", { url: "about:blank" });
    const target = { targetId, flatten: true };
    const { sessionId } = await browser.call("Target.attachToTarget", target);
    const page = new Page(browser, sessionId, Math.max(seconds, asking));
    await page.load(url);
    return page;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class Page {
  #browser;
  #session;
  #seconds;
  #workers = new Set();

  constructor(browser, session, seconds) {
    this.#browser = browser;
    this.#session = session;
    this.#seconds = seconds;
    browser.onEvent(({ method, params }) => {
      if (method === "Target.attachedToTarget" && params.targetInfo.type.endsWith("worker")) {
        this.#workers.add(params.sessionId);
      } else if (method === "Target.detachedFromTarget") {
        this.#workers.delete(params.sessionId);
      }
    });
  }

  async load(url) {
    const loaded = new Promise((resolve) => {
      this.#browser.onEvent(({ method }) => method === "Page.loadEventFired" && resolve());
    });
    const workers = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
    await this.#call("Target.setAutoAttach", workers);
    await this.#call("Inspector.enable");
    await this.#call("Page.enable");
    await this.#call("Page.navigate", { url });
    await loaded;
  }

  /** Calls a function of `bench` in the page; `doing` says in an error what took too long. */
  async bench(doing, name, ...values) {
    const expression = `bench.${name}(...${JSON.stringify(values)})`;
    const evaluation = { expression, awaitPromise: true, returnByValue: true };
    const bounded = this.#bounded(doing, this.#call("Runtime.evaluate", evaluation));
    const { result, exceptionDetails } = await bounded;
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails;
      throw new Error(`${doing}: ${exception?.description?.split("\n")[0] ?? text}`);
    }
    return result.value;
  }

  /** Bytes that are in use after garbage was collected: heaps, buffers and memories of WASM. */
  async memory() {
    let bytes = 0;
    for (const session of [this.#session, ...this.#workers]) {
      await this.#call("HeapProfiler.collectGarbage", {}, session);
      const usage = await this.#call("Runtime.getHeapUsage", {}, session);
      bytes += usage.usedSize + (usage.backingStorageSize ?? 0) + (await this.#wasmBytes(session));
    }
    return bytes;
  }

  /** Bytes of all memories of WASM in a page or worker, which its heap usage leaves out. */
  async #wasmBytes(session) {
    const expression = "WebAssembly.Memory.prototype";
    const group = { objectGroup: "memories" };
    const { result } = await this.#call("Runtime.evaluate", { expression, ...group }, session);
    const kind = { prototypeObjectId: result.objectId, ...group };
    const { objects } = await this.#call("Runtime.queryObjects", kind, session);
    const sum = {
      objectId: objects.objectId,
      functionDeclaration: `function () {
        return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
      }`,
      returnByValue: true,
    };
    const sums = await this.#call("Runtime.callFunctionOn", sum, session);
    await this.#call("Runtime.releaseObjectGroup", group, session);
    return sums.result.value;
  }

  close() {
    return this.#browser.close();
  }

  #call(method, params = {}, session = this.#session) {
    return this.#browser.call(method, params, session);
  }

  async #bounded(doing, promise) {
    const over = () => this.#browser.close(`${doing} took more than ${this.#seconds} s`);
    // What `time` asks ends by itself when its time is over: it gets some more to report.
    const timer = setTimeout(over, this.#seconds * 1000 + 5000);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }
}
