import { type Request, Router } from "express";
import {
  changePasswordSchema,
  passwordPath,
  type Session,
  sessionPath,
  sessionsPath,
  signInSchema,
} from "#core/contract/session.ts";
import type { Actor } from "../db/actor.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { changePassword } from "../queries/change-password.ts";
import { readDisplayName } from "../queries/read-display-name.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { countsEvents } from "../web/access.ts";
import { hashNewPassword } from "../web/new-password.ts";
import { endOwnSessions, listOwnSessions } from "../web/own-sessions.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf, beginSession, endSession } from "../web/session.ts";
import { authenticate, readRights } from "../web/sign-in.ts";
import { routeId } from "../web/route-id.ts";

async function presentSession(database: Database, request: Request): Promise<Session> {
  const actor = actorOf(request);
  const { displayName, municipality } = await withActor(database, actor, async (client) => ({
    displayName: await readDisplayName(client),
    municipality: await readMunicipality(client),
  }));
  // That a file has come is not for those who see what is published.
  const dataVersion = countsEvents(actor) ? municipality.dataVersion : 0;
  return {
    username: request.session.username ?? "",
    displayName,
    role: actor.role as Session["role"],
    areaIds: [...actor.areaIds],
    isViewAs: request.session.viewAs !== undefined,
    municipality: { ...municipality, dataVersion },
  };
}

/** Signing in, who is signed in and where, a new password, and signing out here or everywhere. */
export function sessionRoutes(database: Database): Router {
  const router = Router();

  router.post(sessionPath, async (request, response) => {
    const { username, password } = parseBody(signInSchema, request);
    const signedIn = await authenticate(database, { username, password, address: request.ip ?? "" });
    await beginSession(request, username, signedIn);
    response.json(await presentSession(database, request));
  });

  router.get(sessionPath, async (request, response) => {
    response.json(await presentSession(database, request));
  });

  router.delete(sessionPath, async (request, response) => {
    await endSession(request);
    response.status(204).end();
  });

  router.put(passwordPath, async (request, response) => {
    actorOf(request);
    const username = request.session.username ?? "";
    const { current, wanted } = parseBody(changePasswordSchema, request);
    const { actor } = await authenticate(database, {
      username,
      password: current,
      address: request.ip ?? "",
    });
    const passwordHash = await hashNewPassword(wanted, [username]);
    await withActor(database, actor, (client) => changePassword(client, actor.userId, passwordHash), {
      access: "write",
    });
    await beginSession(request, username, await readRights(database, username));
    response.status(204).end();
  });

  router.get(sessionsPath, async (request, response) => {
    const userId = userIdOf(actorOf(request));
    response.json({ items: await listOwnSessions(database, userId, request.sessionID) });
  });

  router.delete(sessionsPath, async (request, response) => {
    await endOwnSessions(database, userIdOf(actorOf(request)), null);
    response.status(204).end();
  });

  router.delete(`${sessionsPath}/:id`, async (request, response) => {
    const userId = userIdOf(actorOf(request));
    const ended = await endOwnSessions(database, userId, routeId(request));
    if (ended === 0) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

function userIdOf(actor: Actor): string {
  if (actor.userId === null) throw new Refusal("not_found");
  return actor.userId;
}
