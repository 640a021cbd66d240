// canonical.mjs FOLDER: of each document in the folder a line "name SHA-256", by the canonical N-Quads of its graph.
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { canonical } from "./graph.mjs";

const [folder] = process.argv.slice(2);
for (const name of (await readdir(folder)).sort()) {
  if (name !== "context.jsonld") {
    const graph = await canonical(join(folder, name));
    console.log(name, createHash("sha256").update(graph).digest("hex"));
  }
}
