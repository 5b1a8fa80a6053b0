import { execFileSync } from "node:child_process";
import { copyFile } from "node:fs/promises";

/** Has the index written by the program that `cargo xtask bench search` has built. */
export async function build(articles, folder) {
  const { MAQAL_BENCH_PROGRAM: program, MAQAL_BENCH_ENGINE: engine } = process.env;
  execFileSync(program, ["index", articles, folder], { stdio: "inherit" });
  await copyFile(`${engine}/engine_bg.wasm`, `${folder}/engine.wasm`);
}
