// How graphs are read here: nothing is fetched, a context is a file beside the document that names it.
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import jsonld from "jsonld";
import { Parser } from "n3";

/** The quads of a Turtle or N-Triples file. */
export async function quads(file) {
  return new Parser().parse(await readFile(file, "utf8"));
}

/** The canonical N-Quads (RDFC-1.0) of a document in JSON-LD or N-Quads. */
export async function canonical(file) {
  const text = await readFile(file, "utf8");
  const json = file.endsWith(".jsonld");
  return jsonld.canonize(json ? JSON.parse(text) : text, {
    algorithm: "RDFC-1.0",
    safe: json,
    ...(json ? { documentLoader: beside(file) } : { inputFormat: "application/n-quads" }),
  });
}

function beside(file) {
  return async (url) => {
    const path = join(dirname(file), basename(new URL(url).pathname));
    return { contextUrl: null, documentUrl: url, document: JSON.parse(await readFile(path, "utf8")) };
  };
}
