import { parseArgs } from "node:util";
import { PEERS } from "./peers/list.js";

const OPTIONS = {
  program: { type: "string" },
  engine: { type: "string" },
  work: { type: "string" },
  chromium: { type: "string", default: "chromium" },
  sizes: { type: "string" },
  peers: { type: "string" },
  seed: { type: "string" },
  runs: { type: "string" },
  limit: { type: "string" },
  asking: { type: "string" },
  json: { type: "boolean", default: false },
};
/** Heap of a page and of a program that builds an index. */
const MEGABYTES = 4096;
/** Seconds to build an index and to open it, for each of so many articles. */
const LIMIT = { seconds: 60, articles: 10_000 };

/** Reads what `cargo xtask bench search` passes on. */
export function readOptions(words) {
  const { values } = parseArgs({ args: words, options: OPTIONS });
  return {
    ...values,
    sizes: values.sizes.split(",").map(Number),
    peers: knownPeers(values.peers.split(",")),
    runs: Number(values.runs),
    limits: (articles) => ({
      seconds: Number(values.limit ?? limitFor(articles)),
      asking: Number(values.asking),
      megabytes: MEGABYTES,
    }),
  };
}

/** A minute, and a minute more for each further ten thousand articles. */
export function limitFor(articles) {
  return LIMIT.seconds * Math.max(1, Math.ceil(articles / LIMIT.articles));
}

function knownPeers(names) {
  const unknown = names.find((name) => !(name in PEERS));
  if (unknown !== undefined) {
    throw new Error(`found the peer "${unknown}", expected some of ${Object.keys(PEERS)}`);
  }
  return names;
}
