import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";
import { clientDir, shippedDataDir } from "../paths.ts";
import { nonceOf } from "./security-headers.ts";

const YEAR = "365d";

/** Serves the built client and the basemap; every page of the client is the same document with a fresh nonce. */
export function clientFiles(): Router {
  const router = Router();
  router.use(
    "/basemap",
    express.static(join(shippedDataDir, "basemap"), { maxAge: "1h", index: false, fallthrough: false }),
  );
  const page = join(clientDir, "index.html");
  if (!existsSync(page)) return router;
  const html = readFileSync(page, "utf8");
  router.use(
    "/assets",
    express.static(join(clientDir, "assets"), { maxAge: YEAR, immutable: true, fallthrough: false }),
  );
  router.use(express.static(clientDir, { index: false, maxAge: "1h" }));
  router.get("/{*path}", (_request, response) => {
    response
      .type("html")
      .setHeader("Cache-Control", "no-store")
      .send(html.replaceAll("__CSP_NONCE__", nonceOf(response)));
  });
  return router;
}
