// What Comunica answers to a query over sources, each an endpoint (sparql@ADDRESS) or a document: a line of JSON a row.
import { QueryEngine } from "@comunica/query-sparql";

const [query, ...addresses] = process.argv.slice(2);
const sources = addresses.map((address) =>
  address.startsWith("sparql@") ? { type: "sparql", value: address.slice(7) } : address,
);
const rows = await new QueryEngine().queryBindings(query, { sources });
for (const row of await rows.toArray()) {
  console.log(JSON.stringify(Object.fromEntries([...row].map(([name, term]) => [name.value, term.value]))));
}
