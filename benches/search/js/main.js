// Measures every peer with archives of every size and prints what was found; started by
// `cargo xtask bench search`, which has built the program and the engine.

import { execFileSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { measure } from "./measure.js";
import { readOptions } from "./options.js";
import { PEERS } from "./peers/list.js";
import { table } from "./report/table.js";

const options = readOptions(process.argv.slice(2));
process.env.MAQAL_BENCH_PROGRAM = options.program;
process.env.MAQAL_BENCH_ENGINE = options.engine;

const archives = [];
for (const articles of options.sizes) {
  const archive = await measureArchive(articles);
  archives.push(archive);
  if (!options.json) {
    process.stdout.write(`${table(archive)}\n`);
  }
}
if (options.json) {
  const { seed, runs } = options;
  process.stdout.write(`${JSON.stringify({ seed, runs, archives }, null, 2)}\n`);
}

/** Generates the articles, measures, and leaves nothing behind. */
async function measureArchive(articles) {
  const folder = join(options.work, String(articles));
  execFileSync(options.program, ["generate", String(articles), String(options.seed), folder]);
  const { questions, typed } = JSON.parse(await readFile(join(folder, "queries.json"), "utf8"));
  const archive = {
    folder,
    articles: join(folder, "articles.jsonl"),
    queries: { questions, keystrokes: typed.flatMap(keystrokes) },
  };
  const peers = {};
  const limits = options.limits(articles);
  for (const peer of options.peers) {
    process.stderr.write(`· ${PEERS[peer]}, ${articles} articles …\n`);
    peers[peer] = await measure(peer, archive, { ...options, limits });
  }
  await rm(folder, { recursive: true });
  return { articles, limits, peers };
}

/** What is in the box after each letter; a space alone asks nothing new. */
function keystrokes(text) {
  const letters = [...text];
  return letters
    .map((_, last) => letters.slice(0, last + 1).join(""))
    .filter((typed) => !typed.endsWith(" "));
}
