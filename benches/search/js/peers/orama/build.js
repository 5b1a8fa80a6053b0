import { create, insert, save } from "@orama/orama";
import { writeFile } from "node:fs/promises";
import { articles } from "../articles.js";
import { OPTIONS } from "./options.js";

/** Orama keeps the documents with the index; their texts are left out, as no hit shows them. */
export async function build(file, folder) {
  const index = create(OPTIONS);
  for await (const { id, headline, lead, body } of articles(file)) {
    await insert(index, { id: String(id), headline, lead, body });
  }
  const saved = save(index);
  for (const [place, { id }] of Object.entries(saved.docs.docs)) {
    saved.docs.docs[place] = { id };
  }
  await writeFile(`${folder}/index.json`, JSON.stringify(saved));
}
