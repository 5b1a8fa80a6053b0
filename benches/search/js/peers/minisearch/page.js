import MiniSearch from "minisearch";
import { fetched } from "../fetching.js";
import { OPTIONS } from "./options.js";

export async function open(base) {
  const text = await (await fetched(`${base}index.json`)).text();
  const index = MiniSearch.loadJSON(text, OPTIONS);
  const lastIsPrefix = (term, place, terms) => place === terms.length - 1;
  return {
    question: async (words) => index.search(words).slice(0, 20),
    // As its own `autoSuggest` asks.
    keystroke: async (words) =>
      index.search(words, { prefix: lastIsPrefix, combineWith: "AND" }).slice(0, 20),
    articles: async (results) => results.map((result) => result.id),
  };
}
