import { fold } from "../fold.js";

export const OPTIONS = {
  fields: ["headline", "lead", "body"],
  processTerm: fold,
  searchOptions: { boost: { headline: 3, lead: 2 } },
};
