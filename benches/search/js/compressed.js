import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
/** Up to this many bytes the best compression is worth its time. */
const BEST_UP_TO = 5_000_000;

/** The sizes after Brotli of all files in a folder that count, by their names in it. */
export async function compressedSizes(folder, counts = () => true) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = new Map();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(join(folder, "/").length);
    if (counts(name)) {
      sizes.set(name, await compressedSize(path));
    }
  }
  return sizes;
}

/** What a server sends: the file as it is where Brotli does not make it smaller. */
async function compressedSize(path) {
  const bytes = await readFile(path);
  const quality = bytes.length <= BEST_UP_TO ? 11 : 9;
  const packed = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return Math.min(packed.length, bytes.length);
}
