import { afterAll, beforeAll, expect, it } from "vitest";
import { calendarPath, calendarSchema } from "#core/contract/reference.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const PERIOD = "?from=2027-01-01&to=2028-01-01";
const json = (body: object) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describeOnEachDatabase("the calendar", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());

  const read = async () => {
    const response = await server.as("analyst")(calendarPath + PERIOD);
    return calendarSchema.parse(await response.json());
  };

  it("knows holidays, Walpurgis Night, pay day weekends and the dark hours", async () => {
    const { marks, darkness } = await read();
    expect(marks).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "holiday", first: "2027-06-26" })]),
    );
    expect(marks.filter((mark) => mark.kind === "valborg").map((mark) => mark.first)).toEqual(["2027-04-30"]);
    expect(marks.filter((mark) => mark.kind === "payday_weekend")).toHaveLength(12);
    expect(darkness.map((month) => month.month)).toHaveLength(12);
    const [january, , , , , june] = darkness;
    expect(january?.hours[17]).toBe(1);
    expect(june?.hours[17]).toBe(0);
  });

  it("lets the analyst add a school break and take it away", async () => {
    const added = { nameSv: "Extralov", nameEn: "Extra break", first: "2027-03-08", last: "2027-03-12" };
    const response = await server.as("analyst")(calendarPath, json(added));
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    expect((await read()).marks).toContainEqual({ kind: "school_break", id, ...added });
    const removed = await server.as("analyst")(`${calendarPath}/${id}`, { method: "DELETE" });
    expect(removed.status).toBe(204);
    expect((await read()).marks.some((mark) => mark.id === id)).toBe(false);
  });

  it("refuses a break that ends before it begins, in words", async () => {
    const backwards = { nameSv: "Lov", nameEn: "Break", first: "2027-03-12", last: "2027-03-08" };
    const response = await server.as("analyst")(calendarPath, json(backwards));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("lovet måste sluta");
  });

  it("lets nobody else change it", async () => {
    const added = { nameSv: "Lov", nameEn: "Break", first: "2027-03-08", last: "2027-03-12" };
    expect((await server.as("planner")(calendarPath, json(added))).status).toBe(404);
    expect((await server.as("police")(calendarPath, json(added))).status).toBe(404);
    expect((await server.asNobody(calendarPath, json(added))).status).toBe(401);
  });
});
