import type { imports } from "../../text/sv/imports.ts";

type NormalisedKey = Extract<keyof typeof imports, `norm_${string}`>;

const PLAIN: Readonly<Record<string, NormalisedKey>> = {
  bom_removed: "norm_bom_removed",
  decimal_comma: "norm_decimal_comma",
  thousands_removed: "norm_thousands_removed",
  axis_swapped: "norm_axis_swapped",
  ambiguous_local_time: "norm_ambiguous_local_time",
  bidi_removed: "norm_bidi_removed",
  control_removed: "norm_control_removed",
  invisible_removed: "norm_invisible_removed",
  nfc: "norm_nfc",
  keys_dropped: "norm_keys_dropped",
  overnight: "norm_overnight",
  rewound: "norm_rewound",
  ring_closed: "norm_ring_closed",
  z_dropped: "norm_z_dropped",
  rounded: "norm_rounded",
  place_looked_up: "norm_place_looked_up",
  excel_serial: "norm_excel_serial",
};

const WITH_VALUE: Readonly<Record<string, NormalisedKey>> = {
  decoded_as: "norm_decoded_as",
  crs: "norm_crs",
  delimiter: "norm_delimiter",
  newline: "norm_newline",
  duplicate_skipped: "norm_duplicate_skipped",
  time_precision: "norm_time_precision",
  time_format: "norm_time_format",
  blank_rows: "norm_blank_rows",
};

/** Which sentence says what was put right in a file? Codes may carry a value, as "crs:EPSG:3006". */
export function normalisedText(code: string): { readonly key: NormalisedKey; readonly value: string } {
  const colon = code.indexOf(":");
  const name = colon < 0 ? code : code.slice(0, colon);
  const value = colon < 0 ? "" : code.slice(colon + 1);
  if (name === "warn" && value.startsWith("stacked")) return { key: "norm_stacked", value: "" };
  const key = WITH_VALUE[name] ?? PLAIN[name];
  return key ? { key, value } : { key: "norm_other", value: code };
}
