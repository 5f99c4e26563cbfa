import type { Request } from "express";
import { z } from "zod";
import { Refusal } from "../errors.ts";

/** The uuid that stands in a route's path. Throws a Refusal `not_found` for anything else, as for an unknown one. */
export function routeId(request: Request, name = "id"): string {
  const id = z.uuid().safeParse(request.params[name]);
  if (!id.success) throw new Refusal("not_found");
  return id.data;
}
