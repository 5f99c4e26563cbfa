import { callbackify, promisify } from "node:util";
import connectPgSimple from "connect-pg-simple";
import type { Request, RequestHandler } from "express";
import session from "express-session";
import type pg from "pg";
import { exportedFilesPath } from "#core/contract/exported-file.ts";
import { sessionPath, viewAsPath } from "#core/contract/session.ts";
import type { Actor } from "../db/actor.ts";
import { queryAsAuth } from "../db/auth.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import type { SignedIn } from "./sign-in.ts";

declare module "express-session" {
  interface SessionData {
    actor: Actor;
    /** As whom an analyst looks at the pages; reads are then made as this actor and nothing can be changed. */
    viewAs?: Actor | undefined;
    username: string;
    /** The account's rights when it signed in; the database does not keep a session with older ones. */
    rightsNo: number;
    signedInAt: number;
    seenAt: number;
  }
}

const MINUTE_MS = 60_000;
const IDLE_MS = 45 * MINUTE_MS;
const LONGEST_MS = 12 * 60 * MINUTE_MS;

export interface SessionOptions {
  /** Whether the address people use is https; only then can the cookie be Secure. */
  isHttps: boolean;
  secret: string;
}

/** Keeps who is signed in: in the database, 45 minutes idle, 12 hours at most. */
export function sessionMiddleware(database: Database, options: SessionOptions): RequestHandler[] {
  const Store = connectPgSimple(session);
  const store = new Store({
    // It asks nothing but single queries, and each runs as the role of signing in.
    pool: {
      query: (text: string, values: unknown[]) => queryAsAuth(database, text, values),
    } as unknown as pg.Pool,
    pruneSessionInterval: 15 * 60,
    disableTouch: true,
    errorLog: () => {},
  });
  forgetWhenAskedFor(store, database);
  const keep = session({
    store,
    name: options.isHttps ? "__Host-platsbild" : "platsbild",
    secret: options.secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: "lax", secure: options.isHttps, path: "/", maxAge: IDLE_MS },
  });
  return [keep, endOldSessions];
}

// One whose time is out is taken away when it is next asked for, so that what hung on it is seen to end.
function forgetWhenAskedFor(store: session.Store, database: Database): void {
  const get = promisify(store.get.bind(store));
  store.get = callbackify(async (sid: string) => {
    const found = await get(sid);
    if (!found)
      await queryAsAuth(database, "delete from session where sid = $1::text and expire < now()", [sid]);
    return found ?? null;
  });
}

const endOldSessions: RequestHandler = (request, _response, next) => {
  const { session: current } = request;
  if (current.actor === undefined) return next();
  const now = Date.now();
  if (now - (current.signedInAt ?? 0) > LONGEST_MS) return current.destroy(next);
  // Saved at most once a minute, so that reading does not become writing.
  if (now - (current.seenAt ?? 0) > MINUTE_MS) current.seenAt = now;
  next();
};

/** Signs somebody in on a session with a new id, so that one known before is worth nothing. */
export async function beginSession(
  request: Request,
  username: string,
  { actor, rightsNo }: SignedIn,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: Error | undefined) => (error ? reject(error) : resolve()));
  });
  const now = Date.now();
  Object.assign(request.session, {
    actor,
    rightsNo,
    username: username.trim().toLowerCase(),
    signedInAt: now,
    seenAt: now,
  });
  // Before the answer begins: who reads only its head and asks at once is known.
  await saveSession(request);
}

/** Stores a session now, and not when the answer ends. */
export function saveSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.save((error: Error | undefined) => (error ? reject(error) : resolve()));
  });
}

/** Signs out: the session is over at once. */
export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: Error | undefined) => (error ? reject(error) : resolve()));
  });
}

/**
 * Who asks: whoever is signed in, or the one as whom they look at the pages. Throws a 401 refusal when nobody is
 * signed in.
 */
export function actorOf(request: Request): Actor {
  return request.session?.viewAs ?? signedInActor(request);
}

/** Who is signed in, whatever they look at the pages as. Throws a 401 refusal when nobody is. */
export function signedInActor(request: Request): Actor {
  const actor = request.session?.actor;
  if (actor === undefined) throw new Refusal("not_signed_in");
  return actor;
}

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lets whoever looks at the pages as another role read, end the looking, sign in anew and sign out, and nothing else. */
export const refuseChangesWhileViewing: RequestHandler = (request, _response, next) => {
  const { session: current, method } = request;
  const path = request.baseUrl + request.path;
  // A file that is taken out while looking is noted all the same.
  if (path === exportedFilesPath) return next();
  const endsLooking =
    (method === "PUT" && path === viewAsPath) ||
    (method === "POST" && path === sessionPath) ||
    method === "DELETE";
  if (current?.viewAs === undefined || READING.has(method) || (endsLooking && path.startsWith(sessionPath)))
    return next();
  throw new Refusal("conflict", {
    detail: "Du visar sidan som en annan roll. Avsluta det för att ändra något.",
  });
};
