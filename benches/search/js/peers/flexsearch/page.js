import { Document } from "flexsearch";
import { fetched } from "../fetching.js";
import { OPTIONS } from "./options.js";

export async function open(base) {
  const index = new Document(OPTIONS);
  const keys = await (await fetched(`${base}keys.json`)).json();
  await Promise.all(
    keys.map(async (key) => index.import(key, await (await fetched(`${base}${key}.json`)).text())),
  );
  // Without `suggest`, a question of which one word is nowhere finds nothing.
  const search = async (text) => index.search(text, { limit: 20, suggest: true, merge: true });
  return {
    question: search,
    keystroke: search,
    articles: async (results) => results.map((result) => result.id),
  };
}
