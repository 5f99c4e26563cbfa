/** Takes away all example data: `npm run data:remove-examples`. */
import { removeExample } from "../server/jobs/remove-example.ts";
import { withPreparedDatabase } from "./open-prepared.ts";
import { tellAndFail } from "./tell-and-fail.ts";

withPreparedDatabase(async (database, municipalityId) => {
  await removeExample(database, municipalityId);
  console.log("Exempeldata är borttagna.");
}).catch(tellAndFail("npm run data:remove-examples"));
