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
  json: { type: "boolean", default: false },
};
/** Heap of a page and of a program that builds an index. */
const MEGABYTES = 4096;

/** Reads what `cargo xtask bench search` passes on. */
export function readOptions(words) {
  const { values } = parseArgs({ args: words, options: OPTIONS });
  return {
    ...values,
    sizes: values.sizes.split(",").map(Number),
    peers: knownPeers(values.peers.split(",")),
    runs: Number(values.runs),
    limits: { seconds: Number(values.limit), megabytes: MEGABYTES },
  };
}

function knownPeers(names) {
  const unknown = names.find((name) => !(name in PEERS));
  if (unknown !== undefined) {
    throw new Error(`found the peer "${unknown}", expected some of ${Object.keys(PEERS)}`);
  }
  return names;
}
