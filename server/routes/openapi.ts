import { Router } from "express";
import { describeApi } from "../openapi.ts";

export const openApiPath = "/api/openapi.json";

/** Serves the API's own description. */
export function openApiRoutes(version: string): Router {
  const router = Router();
  let description: ReturnType<typeof describeApi> | undefined;
  router.get(openApiPath, (_request, response) => {
    description ??= describeApi(version);
    response.json(description);
  });
  return router;
}
