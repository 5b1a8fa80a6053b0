import { Document } from "flexsearch";
import { writeFile } from "node:fs/promises";
import { articles } from "../articles.js";
import { OPTIONS } from "./options.js";

/** Writes a file for each piece that FlexSearch exports, and their names into `keys.json`. */
export async function build(file, folder) {
  const index = new Document(OPTIONS);
  for await (const article of articles(file)) {
    index.add(article);
  }
  const keys = [];
  await index.export(async (key, data) => {
    keys.push(key);
    await writeFile(`${folder}/${key}.json`, data ?? "");
  });
  await writeFile(`${folder}/keys.json`, JSON.stringify(keys));
}
