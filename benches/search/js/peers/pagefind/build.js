import { close, createIndex } from "pagefind";
import { articles } from "../articles.js";

/** Writes the index by Pagefind's own program; an article is a record with its headline as title. */
export async function build(file, folder) {
  const { index } = await createIndex({ forceLanguage: "ar" });
  for await (const { id, headline, lead, body, section } of articles(file)) {
    const { errors } = await index.addCustomRecord({
      url: `/${id}/`,
      content: `${headline}\n${lead}\n${body}`,
      language: "ar",
      meta: { title: headline },
      filters: { section: [section] },
    });
    if (errors.length > 0) {
      throw new Error(errors.join("; "));
    }
  }
  const { errors } = await index.writeFiles({ outputPath: folder });
  await close();
  if (errors.length > 0) {
    throw new Error(errors.join("; "));
  }
}
