import { create, load, search } from "@orama/orama";
import { fetched } from "../fetching.js";
import { OPTIONS } from "./options.js";

const BOOST = { headline: 3, lead: 2 };

export async function open(base) {
  const index = create(OPTIONS);
  load(index, await (await fetched(`${base}index.json`)).json());
  const ask = async (term) => (await search(index, { term, limit: 20, boost: BOOST })).hits;
  return {
    question: ask,
    keystroke: ask,
    articles: async (hits) => hits.map((hit) => Number(hit.id)),
  };
}
