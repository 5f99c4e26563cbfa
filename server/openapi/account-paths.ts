import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  accountsPath,
  accountsSchema,
  auditPath,
  auditQuerySchema,
  auditSchema,
  changeAccountSchema,
  newAccountSchema,
  newMembershipSchema,
  organisationsPath,
  organisationsSchema,
  setPasswordSchema,
} from "#core/contract/admin.ts";
import {
  changePasswordSchema,
  passwordPath,
  sessionPath,
  sessionSchema,
  sessionsPath,
  sessionsSchema,
  signInSchema,
  viewAsPath,
  viewAsSchema,
} from "#core/contract/session.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

/** Signing in, users, what they belong to, and the audit log. */
export const ACCOUNT_PATHS: ZodOpenApiPathsObject = {
  [sessionPath]: {
    get: get("Who is signed in", sessionSchema),
    post: {
      summary: "Sign in",
      requestBody: body(signInSchema),
      responses: { 200: json("Who is signed in", sessionSchema), default: problem },
    },
    delete: { summary: "Sign out", responses: { 204: nothing("Signed out"), default: problem } },
  },
  [viewAsPath]: {
    put: change("Look at the pages as another role; only for analysts, read only", viewAsSchema),
    delete: { summary: "Look as oneself again", responses: { 204: nothing("Ended"), default: problem } },
  },
  [passwordPath]: { put: change("Change one's password; all other sessions end", changePasswordSchema) },
  [sessionsPath]: {
    get: get("Where one is signed in", sessionsSchema),
    delete: { summary: "Sign out everywhere", responses: { 204: nothing("Signed out"), default: problem } },
  },
  [`${sessionsPath}/{id}`]: {
    delete: {
      summary: "End one of one's sessions",
      requestParams: idParam,
      responses: { 204: nothing("Ended"), default: problem },
    },
  },
  [accountsPath]: {
    get: get("Users and what they belong to", accountsSchema),
    post: {
      summary: "Add a user",
      requestBody: body(newAccountSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [`${accountsPath}/{id}`]: {
    patch: {
      ...change("Change a user's name or role, or disable them", changeAccountSchema),
      requestParams: idParam,
    },
  },
  [`${accountsPath}/{id}/password`]: {
    put: { ...change("Set a user's password", setPasswordSchema), requestParams: idParam },
  },
  [`${accountsPath}/{id}/memberships`]: {
    post: {
      summary: "Let a user belong to a group, an area or an organisation",
      requestParams: idParam,
      requestBody: body(newMembershipSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [`${accountsPath}/{id}/memberships/{membershipId}`]: {
    delete: {
      summary: "End a membership",
      requestParams: { path: z.object({ id: z.uuid(), membershipId: z.uuid() }) },
      responses: { 204: nothing("Ended"), default: problem },
    },
  },
  [organisationsPath]: { get: get("Organisations by name", organisationsSchema) },
  [auditPath]: { get: get("Who did what and when", auditSchema, auditQuerySchema) },
};
