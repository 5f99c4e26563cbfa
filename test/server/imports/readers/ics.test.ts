import { describe, expect, it } from "vitest";
import { openTable } from "../../../../server/imports/readers/open-table.ts";
import { FileRefused, type SourceRow } from "../../../../server/imports/readers/reader.ts";

const entry = (...lines: string[]) => ["BEGIN:VEVENT", "UID:pass-1", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...entries: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Prov//SV", ...entries, "END:VCALENDAR", ""].join("\r\n");
const START = "DTSTART;TZID=Europe/Stockholm:20261127T180000";
const END = "DTEND;TZID=Europe/Stockholm:20261128T000000";

async function read(text: string, target: "shifts" | "events" = "shifts") {
  const table = await openTable(Buffer.from(text), "pass.ics", { target });
  const rows: SourceRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return { table, rows };
}
const cellsOf = async (text: string) => (await read(text)).rows.map(({ cells }) => cells);
const issueOf = async (text: string) => (await read(text)).rows.map(({ issue, row }) => [issue?.code, row]);

describe("a calendar as frames of shifts", () => {
  it("gives a row for an entry, its clock in UTC, whatever else stands in it", async () => {
    const { table, rows } = await read(
      calendar(
        entry(
          START,
          END,
          "SUMMARY:Kommunvakt\\, par 1",
          "LOCATION:Nacka",
          " stadshus",
          "ATTENDEE;CN=Någon:mailto:nagon@example.org",
          "DESCRIPTION:Ring Anna",
          "BEGIN:VALARM",
          "TRIGGER:-PT15M",
          "END:VALARM",
        ),
      ),
    );
    expect(table.format).toBe("ics");
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        "pass-1",
        "2026-11-27T17:00:00.000Z",
        "2026-11-27T23:00:00.000Z",
        "Kommunvakt, par 1",
        "Nackastadshus",
      ],
    ]);
  });

  it("reads UTC, the clock of the place, Outlook's zones and a duration", async () => {
    const starts = await Promise.all(
      [
        ["DTSTART:20261127T170000Z", "DTEND:20261127T230000Z"],
        ["DTSTART:20261127T180000", "DURATION:PT6H"],
        ["DTSTART;TZID=W. Europe Standard Time:20261127T180000", "DURATION:PT6H"],
      ].map(async (lines) => (await cellsOf(calendar(entry(...lines))))[0]?.slice(1, 3)),
    );
    expect(starts).toEqual([
      ["2026-11-27T17:00:00Z", "2026-11-27T23:00:00Z"],
      ["2026-11-27T18:00:00", "2026-11-28T00:00:00"],
      ["2026-11-27T17:00:00.000Z", "2026-11-27T23:00:00.000Z"],
    ]);
  });

  it("gives a frame for each time of a repetition with an end, but those taken out or moved", async () => {
    const cells = await cellsOf(
      calendar(
        entry(START, END, "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Stockholm:20261204T180000"),
        entry(
          "RECURRENCE-ID;TZID=Europe/Stockholm:20261211T180000",
          "DTSTART;TZID=Europe/Stockholm:20261211T190000",
          "DTEND;TZID=Europe/Stockholm:20261212T000000",
        ),
      ),
    );
    expect(cells.map(([id, start]) => [id, start])).toEqual([
      ["pass-1/2026-11-27T18:00:00", "2026-11-27T17:00:00.000Z"],
      ["pass-1/2026-12-18T18:00:00", "2026-12-18T17:00:00.000Z"],
      ["pass-1/2026-12-11T18:00:00", "2026-12-11T18:00:00.000Z"],
    ]);
  });

  it("keeps the clock of a repetition when summer time ends", async () => {
    const cells = await cellsOf(
      calendar(
        entry(
          "DTSTART;TZID=Europe/Stockholm:20261023T180000",
          "DTEND;TZID=Europe/Stockholm:20261023T220000",
          "RRULE:FREQ=WEEKLY;UNTIL=20261031T000000Z",
        ),
      ),
    );
    expect(cells.map(([, start]) => start)).toEqual(["2026-10-23T16:00:00.000Z", "2026-10-30T17:00:00.000Z"]);
  });

  it.each([
    ["all_day", ["DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128"]],
    ["recurring_without_end", [START, END, "RRULE:FREQ=WEEKLY"]],
    ["recurring_unsupported", [START, END, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3"]],
    ["recurring_unsupported", [START, END, "RRULE:FREQ=SECONDLY;COUNT=1000000000"]],
    ["recurring_unsupported", [START, END, "RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=3"]],
    ["too_many_rows", [START, END, "RRULE:FREQ=DAILY;COUNT=5000"]],
    ["cancelled", [START, END, "STATUS:CANCELLED"]],
    ["missing_value", [START]],
    ["missing_value", [END]],
    ["bad_time", ["DTSTART;TZID=Mars/Olympus:20261127T180000", "DURATION:PT6H"]],
    ["bad_time", ["DTSTART;TZID=Europe/Stockholm:20270328T023000", "DURATION:PT6H"]],
    ["bad_calendar_entry", ["DTSTART:i morgon", END]],
  ])("refuses an entry with %s on the line it begins, and reads the next", async (code, lines) => {
    expect(await issueOf(calendar(entry(...lines), entry(START, END)))).toEqual([
      [code, 4],
      [undefined, 4 + lines.length + 3],
    ]);
  });

  it.each([
    ["wrong_type", calendar(entry(START, END)), "events"],
    ["no_rows", calendar(), "shifts"],
    ["truncated", calendar(entry(START, END)).slice(0, -40), "shifts"],
  ] as const)("refuses a file whole with %s", async (code, text, target) => {
    const error = await read(text, target).catch((caught: unknown) => caught);
    expect(error instanceof FileRefused && error.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
