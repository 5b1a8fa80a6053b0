import MiniSearch from "minisearch";
import { writeFile } from "node:fs/promises";
import { articles } from "../articles.js";
import { OPTIONS } from "./options.js";

export async function build(file, folder) {
  const index = new MiniSearch(OPTIONS);
  for await (const article of articles(file)) {
    index.add(article);
  }
  await writeFile(`${folder}/index.json`, JSON.stringify(index));
}
