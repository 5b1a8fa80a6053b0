import { fold } from "../fold.js";

const encode = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const field = (name) => ({ field: name, tokenize: "forward", encode });

/** Words are found by their beginnings, since searching begins with the first letter. */
export const OPTIONS = {
  document: { id: "id", index: ["headline", "lead", "body"].map(field) },
};
