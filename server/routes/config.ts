import { Router } from "express";
import { type Config, configPath } from "#core/contract/config.ts";

/** What the operator has set and the interface needs to know. */
export function configRoutes(config: Config): Router {
  const router = Router();
  router.get(configPath, (_request, response) => {
    response.json(config);
  });
  return router;
}
