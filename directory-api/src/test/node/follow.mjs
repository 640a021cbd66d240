// What ldes-client hands on of a feed, oldest first: a line of JSON a member, its quads as N-Quads.
// Arguments: the feed, and the folder of the client's state, from which it resumes.
import { intoConfig, replicateLDES } from "ldes-client";
import { Writer } from "n3";

const [url, statePath] = process.argv.slice(2);
const client = replicateLDES(intoConfig({ url, statePath }), "ascending");
client.on("error", (error) => {
  console.error(error);
  process.exitCode = 1;
});
for await (const member of client.stream()) {
  const quads = new Writer({ format: "application/n-quads" }).quadsToString(member.quads);
  console.log(JSON.stringify({ id: member.id.value, quads }));
}
