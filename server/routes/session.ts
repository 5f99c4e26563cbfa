import { verify } from "@node-rs/argon2";
import { type Request, Router } from "express";
import { type Session, sessionPath, signInSchema } from "#core/contract/session.ts";
import type { Actor } from "../db/actor.ts";
import { withActor } from "../db/actor.ts";
import { queryAsAuth } from "../db/auth.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { readDisplayName } from "../queries/read-display-name.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

interface SignInRow {
  id: string;
  municipality_id: number;
  role: Actor["role"];
  password_hash: string;
  area_ids: number[];
}

// A hash of nothing anybody knows, so that an unknown name takes as long as a wrong password.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Yx1Y0v3vJH0nV7TOa8s1nV1cQmXo0hH3sY1rQ8p3m3g";

async function findActor(database: Database, username: string, password: string): Promise<Actor> {
  const { rows } = await queryAsAuth<SignInRow>(
    database,
    "select id, municipality_id, role, password_hash, area_ids from account_for_sign_in($1::text)",
    [username],
  );
  const account = rows[0];
  const isRight = await verify(account?.password_hash ?? NOBODY, password).catch(() => false);
  if (account === undefined || !isRight) throw new Refusal("wrong_credentials");
  return {
    municipalityId: account.municipality_id,
    userId: account.id,
    role: account.role,
    areaIds: account.area_ids,
  };
}

const regenerate = (request: Request) =>
  new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: Error | undefined) => (error ? reject(error) : resolve()));
  });

const destroy = (request: Request) =>
  new Promise<void>((resolve, reject) => {
    request.session.destroy((error: Error | undefined) => (error ? reject(error) : resolve()));
  });

async function presentSession(database: Database, actor: Actor, username: string): Promise<Session> {
  const { displayName, municipality } = await withActor(database, actor, async (client) => ({
    displayName: await readDisplayName(client),
    municipality: await readMunicipality(client),
  }));
  return { username, displayName, role: actor.role as Session["role"], municipality };
}

/** Signing in, who is signed in, and signing out. */
export function sessionRoutes(database: Database): Router {
  const router = Router();

  router.post(sessionPath, async (request, response) => {
    const { username, password } = parseBody(signInSchema, request);
    const actor = await findActor(database, username, password);
    await regenerate(request);
    const now = Date.now();
    Object.assign(request.session, { actor, username: username.toLowerCase(), signedInAt: now, seenAt: now });
    response.json(await presentSession(database, actor, username.toLowerCase()));
  });

  router.get(sessionPath, async (request, response) => {
    response.json(await presentSession(database, actorOf(request), request.session.username ?? ""));
  });

  router.delete(sessionPath, async (request, response) => {
    await destroy(request);
    response.status(204).end();
  });

  return router;
}
