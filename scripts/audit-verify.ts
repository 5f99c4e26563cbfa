/** Goes through the audit log's chains: `npm run audit:verify`. Ends with 1 when an entry is not as it was written. */
import { verifyAudit } from "../server/jobs/verify-audit.ts";
import { withPreparedDatabase } from "./open-prepared.ts";
import { tellAndFail } from "./tell-and-fail.ts";

const FAULTS = {
  edited: "ändrad",
  missing: "saknas",
  inserted: "inskjuten",
  cut_off: "saknas tillsammans med allt efter den",
} as const;

async function main(): Promise<void> {
  await withPreparedDatabase(async (database) => {
    const reports = await verifyAudit(database);
    for (const { municipalityId, entries, head, faults } of reports) {
      const whose = municipalityId === 0 ? "tjänsten" : `kommun ${municipalityId}`;
      console.log(`${whose}: ${entries} poster, sista ${head === "" ? "–" : head}`);
      for (const { no, kind } of faults) console.log(`  post ${no}: ${FAULTS[kind]}`);
    }
    if (reports.some(({ faults }) => faults.length > 0)) {
      throw new Error("Loggen är inte som den skrevs.");
    }
  });
}

main().catch(tellAndFail("npm run audit:verify"));
