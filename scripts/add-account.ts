/**
 * Makes an account, the first one of a real database for instance, and prints its password once:
 * `npm run account:add -- --username brå-1 --role analyst [--name "Brå, analys"] [--municipality 182]`.
 */
import { parseArgs } from "node:util";
import { ROLES } from "#core/contract/session.ts";
import { createAccount } from "../server/jobs/create-account.ts";
import { chooseMunicipality, municipalityOption } from "./choose-municipality.ts";
import { withPreparedDatabase } from "./open-prepared.ts";
import { tellAndFail } from "./tell-and-fail.ts";

const USAGE = "npm run account:add -- --username NAMN --role ROLL [--name VISNINGSNAMN] [--municipality 182]";

function readOrder() {
  const option = { type: "string" } as const;
  const { values } = parseArgs({
    options: { username: option, role: option, name: option, municipality: option },
  });
  const role = ROLES.find((one) => one === values.role);
  if (values.username === undefined || role === undefined)
    throw new Error(`Så här: ${USAGE}\nROLL är en av: ${ROLES.join(", ")}`);
  const municipality = municipalityOption(values.municipality);
  return { username: values.username, role, name: values.name ?? values.username, municipality };
}

async function main(): Promise<void> {
  const { username, role, name, municipality } = readOrder();
  await withPreparedDatabase(async (database, shipped) => {
    const municipalityId = await chooseMunicipality(database, municipality, shipped);
    const password = await createAccount(database, { municipalityId, username, displayName: name, role });
    console.log(`${username} (${role}) kan logga in med lösenordet ${password}, som visas bara nu.`);
  });
}

main().catch(tellAndFail(USAGE));
