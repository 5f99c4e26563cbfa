import type { FilterQuery } from "#core/contract/filter.ts";

/** A filter and what else a question asks, as they stand in the address: names in a fixed order. */
export function queryString(query: FilterQuery & Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value !== undefined && value !== "") params.set(name, value);
  }
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
