// shacl.mjs SHAPES FOLDER: what the shapes have against each graph of the folder, a line "name node path constraint".
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Store } from "n3";
import Validator from "rdf-validate-shacl";
import { quads } from "./graph.mjs";

const [shapes, folder] = process.argv.slice(2);
const validator = new Validator(new Store(await quads(shapes)));
for (const name of (await readdir(folder)).sort()) {
  const report = await validator.validate(new Store(await quads(join(folder, name))));
  for (const { focusNode, path, sourceConstraintComponent } of report.results) {
    console.log(name, focusNode.value, path?.value ?? "-", sourceConstraintComponent.value);
  }
}
