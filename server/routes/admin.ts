import { type Request, Router } from "express";
import {
  accountsPath,
  auditPath,
  auditQuerySchema,
  changeAccountSchema,
  newAccountSchema,
  newMembershipSchema,
  organisationsPath,
  setPasswordSchema,
} from "#core/contract/admin.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { listAudit } from "../queries/audit.ts";
import { changePassword } from "../queries/change-password.ts";
import {
  addAccount,
  addMembership,
  changeAccount,
  listAccounts,
  listOrganisations,
  readUsername,
  removeMembership,
} from "../queries/keep-accounts.ts";
import { requireRole } from "../web/access.ts";
import { hashNewPassword } from "../web/new-password.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const MEMBERSHIPS = `${accountsPath}/:id/memberships`;

/** Users, what they belong to, and the audit log: for administrators, who see no content. */
export function adminRoutes(database: Database): Router {
  const router = Router();
  const read = <T>(request: Request, fn: (client: Client) => Promise<T>) =>
    withActor(database, adminOf(request), fn);
  const write = <T>(request: Request, fn: (client: Client) => Promise<T>) =>
    withActor(database, adminOf(request), fn, { access: "write" });

  router.get(accountsPath, async (request, response) => {
    response.json({ items: await read(request, listAccounts) });
  });

  router.post(accountsPath, async (request, response) => {
    adminOf(request);
    const { password, ...account } = parseBody(newAccountSchema, request);
    const passwordHash = await hashNewPassword(password, [account.username, account.displayName]);
    const id = await write(request, (client) => addAccount(client, { ...account, passwordHash }));
    if (id === null) throw new Refusal("conflict", { detail: "Användarnamnet är upptaget." });
    response.status(201).json({ id });
  });

  router.patch(`${accountsPath}/:id`, async (request, response) => {
    const id = accountIdOf(request);
    const change = parseBody(changeAccountSchema, request);
    const isOwn = id === adminOf(request).userId;
    if (isOwn && (change.role !== undefined || change.isDisabled !== undefined)) {
      throw new Refusal("conflict", { detail: "Den egna rollen ändras av en annan systemförvaltare." });
    }
    if (!(await write(request, (client) => changeAccount(client, id, change))))
      throw new Refusal("not_found");
    response.status(204).end();
  });

  router.put(`${accountsPath}/:id/password`, async (request, response) => {
    const id = accountIdOf(request);
    const { password } = parseBody(setPasswordSchema, request);
    const username = await read(request, (client) => readUsername(client, id));
    if (username === null) throw new Refusal("not_found");
    const passwordHash = await hashNewPassword(password, [username]);
    await write(request, (client) => changePassword(client, id, passwordHash));
    response.status(204).end();
  });

  router.post(MEMBERSHIPS, async (request, response) => {
    const accountId = accountIdOf(request);
    const membership = parseBody(newMembershipSchema, request);
    const id = await write(request, (client) => addMembership(client, accountId, membership));
    if (id === null) throw new Refusal("not_found");
    response.status(201).json({ id });
  });

  router.delete(`${MEMBERSHIPS}/:membershipId`, async (request, response) => {
    const accountId = accountIdOf(request);
    const id = routeId(request, "membershipId");
    const isGone = await write(request, (client) => removeMembership(client, accountId, id));
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.get(organisationsPath, async (request, response) => {
    response.json({ items: await read(request, listOrganisations) });
  });

  router.get(auditPath, async (request, response) => {
    adminOf(request);
    const { before, limit } = parseQuery(auditQuerySchema, request);
    const items = await read(request, (client) => listAudit(client, before ?? null, limit));
    response.json({ items, nextBefore: items.length === limit ? (items.at(-1)?.no ?? null) : null });
  });

  return router;
}

const adminOf = (request: Request): Actor => requireRole(actorOf(request), "admin");

// Only for administrators does an id lead anywhere.
function accountIdOf(request: Request): string {
  adminOf(request);
  return routeId(request);
}
