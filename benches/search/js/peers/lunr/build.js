import { build as bundle } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { articles } from "../articles.js";
import lunr from "./arabic.js";

/** Writes the index, and Lunr itself as a script to go before the page's. */
export async function build(file, folder) {
  const builder = new lunr.Builder();
  builder.use(lunr.ar);
  builder.field("headline", { boost: 3 });
  builder.field("lead", { boost: 2 });
  builder.field("body");
  builder.ref("id");
  for await (const article of articles(file)) {
    builder.add(article);
  }
  await writeFile(`${folder}/index.json`, JSON.stringify(builder.build()));
  await bundle({
    entryPoints: [join(import.meta.dirname, "arabic.js")],
    outfile: `${folder}/lunr.js`,
    bundle: true,
    format: "iife",
    logLevel: "error",
    minify: true,
  });
}
