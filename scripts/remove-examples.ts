/** Takes away all example data: `npm run data:remove-examples`. */
import { removeExample } from "../server/jobs/remove-example.ts";
import { withPreparedDatabase } from "./open-prepared.ts";

withPreparedDatabase(async (database, municipalityId) => {
  await removeExample(database, municipalityId);
  console.log("Exempeldata är borttagna.");
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
