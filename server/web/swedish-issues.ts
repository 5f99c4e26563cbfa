import type { z } from "zod";

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const TYPES: Readonly<Record<string, string>> = {
  string: "en text",
  number: "ett tal",
  int: "ett heltal",
  boolean: "ja eller nej (true, false)",
  array: "en lista",
  object: "ett objekt",
  record: "ett objekt",
  date: "ett datum",
  null: "null",
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: "ett UUID",
  email: "en e-postadress",
  url: "en webbadress",
  date: "ett datum som ÅÅÅÅ-MM-DD",
  datetime: "en tid enligt ISO 8601",
  time: "ett klockslag som TT:MM",
};
const UNITS: Readonly<Record<string, string>> = { string: " tecken", array: " element", set: " element" };

/** What is wrong with a value, in Swedish and without the value: what was expected. For zod's `error`; a schema's own words go before. */
export function swedishIssue(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "saknas" : `${TYPES[issue.expected] ?? "ett annat värde"} väntades`;
    case "invalid_value":
      return `${issue.values.length === 1 ? "" : "något av "}${issue.values.map(String).join(", ")} väntades`;
    case "too_small":
      return `minst ${issue.minimum.toString()}${UNITS[issue.origin] ?? ""} väntades`;
    case "too_big":
      return `högst ${issue.maximum.toString()}${UNITS[issue.origin] ?? ""} väntades`;
    case "invalid_format":
      return `${FORMATS[issue.format] ?? "en annan form"} väntades`;
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
    case "unrecognized_keys":
      return "kan inte tolkas";
  }
}
