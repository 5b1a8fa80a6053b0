import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The articles of a JSON Lines file one by one, with the paragraphs of a body joined. */
export async function* articles(file) {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) {
    const article = JSON.parse(line);
    yield { ...article, body: article.body.join("\n") };
  }
}
