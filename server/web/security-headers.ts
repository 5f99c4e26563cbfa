import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { Refusal } from "../errors.ts";

export interface SecurityOptions {
  isHttps: boolean;
  /** Origins of a basemap the operator has chosen; none by default. */
  basemapOrigins: readonly string[];
}

/** The random word that lets this answer's own styles pass the content security policy. */
export const nonceOf = (response: Response): string => String(response.locals["nonce"]);

/** Sets the content security policy and its siblings: no foreign host, no inline script, no eval, no blob. */
export function securityHeaders(options: SecurityOptions): RequestHandler[] {
  const own = ["'self'", ...options.basemapOrigins];
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        connectSrc: own,
        imgSrc: [...own, "data:"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        fontSrc: own,
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.isHttps,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
  return [
    (_request, response, next) => {
      response.locals["nonce"] = randomBytes(16).toString("base64");
      next();
    },
    policy,
  ];
}

const isRead = (method: string) => method === "GET" || method === "HEAD" || method === "OPTIONS";

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);

/** Refuses writes that another site's page makes; tools that send neither header are let through. */
export const refuseForeignOrigin: RequestHandler = (request, _response, next) => {
  if (isRead(request.method)) return next();
  const site = request.get("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal("foreign_origin");
  const origin = request.get("origin");
  if (origin !== undefined && hostOf(origin) !== request.get("host")) throw new Refusal("foreign_origin");
  next();
};
