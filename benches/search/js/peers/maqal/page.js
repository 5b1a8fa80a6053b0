import initialise, { Engine } from "maqal-engine";
import { fetched } from "../fetching.js";

/** Loads the engine and opens the root of its index. */
export async function open(base) {
  const [, root] = await Promise.all([
    initialise({ module_or_path: fetched(`${base}engine.wasm`) }),
    bytes(`${base}index.bin`),
  ]);
  const engine = Engine.open(root);
  let pending = [];

  async function bring(parts) {
    const brought = await Promise.all(
      [...parts].map(async (part) => [part, await bytes(`${base}${engine.part_name(part)}.bin`)]),
    );
    for (const [part, content] of brought) {
      engine.insert(part, content);
    }
  }

  async function search(text, typing) {
    for (;;) {
      const reply = engine.search(text, typing);
      const { needs, docs } = reply;
      pending = reply.pending;
      reply.free();
      if (needs.length === 0) {
        return docs;
      }
      await bring(needs);
    }
  }

  return {
    question: (text) => search(text, false),
    keystroke: (text) => search(text, true),
    articles: async (docs) => [...docs],
    /** What a page does after it has shown the hits: the facets that were not at hand. */
    settle: () => bring(pending),
  };
}

async function bytes(url) {
  return new Uint8Array(await (await fetched(url)).arrayBuffer());
}
