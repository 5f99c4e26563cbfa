import { type Request, Router } from "express";
import type { z } from "zod";
import {
  changePartnerSchema,
  newPartnerSchema,
  ownedByPartnerSchema,
  partnerBookPath,
  type PartnerContact,
} from "#core/contract/partner.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { readPartnerBook } from "../queries/partner-book.ts";
import { addPartner, changePartner, removePartner, setPartnerOwner } from "../queries/save-partner.ts";
import { requirePoints, requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

/** Organisations that take part, for those inside: planners keep them, analysts read. */
export function partnerRoutes(database: Database): Router {
  const router = Router();
  const one = `${partnerBookPath}/:id`;
  const plannerOf = (request: Request) => requireRole(actorOf(request), "planner");

  router.get(partnerBookPath, async (request, response) => {
    response.json(await withActor(database, requirePoints(actorOf(request)), readPartnerBook));
  });

  router.post(partnerBookPath, async (request, response) => {
    const actor = plannerOf(request);
    const { id, areaId, placeId, ...given } = parseBody(newPartnerSchema, request);
    const partner = checked(given);
    const isAdded = await withActor(
      database,
      actor,
      (client) => addPartner(client, { id, areaId, placeId }, partner),
      {
        access: "write",
      },
    );
    if (!isAdded)
      throw new Refusal("bad_request", { detail: "Välj ett industriområde eller en plats som finns." });
    response.status(201).json({ id });
  });

  router.put(one, async (request, response) => {
    const actor = plannerOf(request);
    const id = routeId(request);
    const { version, ...given } = parseBody(changePartnerSchema, request);
    const partner = checked(given);
    const isChanged = await withActor(
      database,
      actor,
      (client) => changePartner(client, { id, version }, partner),
      {
        access: "write",
      },
    );
    if (!isChanged)
      throw new Refusal("conflict", {
        detail: "Organisationen har ändrats eller tagits bort sedan du läste in den. Läs in på nytt.",
      });
    response.status(204).end();
  });

  router.delete(one, async (request, response) => {
    const actor = plannerOf(request);
    const id = routeId(request);
    const isGone = await withActor(database, actor, (client) => removePartner(client, id), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.put(`${one}/owned`, async (request, response) => {
    const actor = plannerOf(request);
    const id = routeId(request);
    const owned = parseBody(ownedByPartnerSchema, request);
    const isSet = await withActor(database, actor, (client) => setPartnerOwner(client, id, owned), {
      access: "write",
    });
    if (!isSet) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

type Given = Omit<z.output<typeof changePartnerSchema>, "version">;

function checked({ isTextChecked, ...given }: Given): Omit<Given, "isTextChecked"> {
  const partner = {
    ...given,
    name: toStoredText(given.name),
    owns: given.owns === null || given.owns === "" ? null : toStoredText(given.owns),
    contacts: given.contacts.map((contact) => ({
      ...contact,
      functionName: toStoredText(contact.functionName),
    })),
  };
  checkOwnTexts(
    [
      { column: "name", text: partner.name },
      { column: "owns", text: partner.owns ?? "" },
      ...partner.contacts.map(({ functionName }) => ({ column: "functionName", text: functionName })),
    ],
    isTextChecked,
  );
  if (!isTextChecked) refusePersonalAddresses(partner.contacts);
  return partner;
}

const FIRST_AND_LAST = /^\p{L}{2,}[.]\p{L}{2,}@/u;

// A function's mailbox may look so too; whoever has read it says so.
function refusePersonalAddresses(contacts: readonly PartnerContact[]): void {
  if (!contacts.some(({ email }) => email !== null && FIRST_AND_LAST.test(email))) return;
  throw new Refusal("bad_request", {
    detail: "Skriv en funktions adress, inte en persons.",
    issues: [
      {
        code: "doubtful_text",
        severity: "warning",
        column: "email",
        message: "Adressen ser ut att vara en persons.",
      },
    ],
  });
}
