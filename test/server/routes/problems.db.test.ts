import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type NewProblem,
  problemsPath,
  problemsSchema,
  savedProblemSchema,
} from "#core/contract/cause-analysis.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { areasPath, areasSchema, placesPath, placesSchema } from "#core/contract/reference.ts";
import type { Role } from "#core/contract/session.ts";
import { analysisParts } from "#core/domain/versions/analysis-parts.ts";
import { partsThatDiffer } from "#core/domain/versions/parts.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase("cause analyses", (database) => {
  let server: TestServer;
  let place = "";
  let content: Omit<NewProblem, "place">;
  beforeAll(async () => {
    server = await openTestServer(database());
    const places = placesSchema.parse(await (await server.as("analyst")(placesPath)).json());
    place = String(places.features.find(({ properties }) => properties.name === "Orminge centrum")?.id);
    content = {
      title: "Bråk vid torget fredagskvällar",
      status: "ready",
      categories: ["disorder"],
      causes: [
        {
          part: "place",
          cause: "Mörk gångväg",
          evidenceGrade: "shown",
          evidence: "vandring 7 okt",
          kind: "situational",
        },
        { part: "offender", cause: "Grupper samlas", evidenceGrade: "assumed", evidence: "", kind: "social" },
      ],
      whys: ["Fritidsgården är stängd"],
      conclusion: "Torget saknar ljus.",
      ownerName: "Park och utemiljö",
    };
  });
  afterAll(() => server.close());

  const send = (role: Role, path: string, method: string, body: unknown) =>
    server.as(role)(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const add = async (extra: Partial<NewProblem> = {}, role: Role = "analyst") => {
    const response = await send(role, problemsPath, "POST", { ...content, place, ...extra });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const list = async (role: Role) =>
    problemsSchema.parse(await (await server.as(role)(`${problemsPath}?place=${place}`)).json()).items;

  it("are read whole by those inside, and outside only of the place", async () => {
    const { id } = savedProblemSchema.parse((await add()).body);
    for (const role of ["analyst", "planner", "police", "group_authority"] as const) {
      expect((await list(role)).find((one) => one.id === id)).toMatchObject({ ...content, version: 1 });
    }
    const outside = (await list("group_external")).find((one) => one.id === id);
    expect(outside).toMatchObject({
      title: null,
      whys: null,
      conclusion: null,
      placeName: "Orminge centrum",
    });
    expect(outside?.causes.map(({ cause }) => cause)).toEqual(["Mörk gångväg"]);
    expect((await server.as("guard")(problemsPath)).status).toBe(404);
    expect((await server.as("admin")(problemsPath)).status).toBe(404);
  });

  it("are drafts that nobody outside sees, and can be erased until they are ready", async () => {
    const { id } = savedProblemSchema.parse((await add({ status: "draft" })).body);
    expect((await list("group_external")).some((one) => one.id === id)).toBe(false);
    expect((await server.as("analyst")(`${problemsPath}/${id}`, { method: "DELETE" })).status).toBe(204);
    const ready = savedProblemSchema.parse((await add()).body);
    expect((await server.as("analyst")(`${problemsPath}/${ready.id}`, { method: "DELETE" })).status).toBe(
      404,
    );
  });

  it("tell the second of two writers that another came between", async () => {
    const { id, version } = savedProblemSchema.parse((await add({ id: randomUUID() })).body);
    const { place: _place, ...change } = { ...content, place, version, isTextChecked: false };
    const [first, ...others] = content.causes;
    const theirs = { ...change, causes: [{ ...first, evidenceGrade: "likely" }, ...others], whys: [] };
    expect((await send("planner", `${problemsPath}/${id}`, "PUT", theirs)).status).toBe(200);
    const second = await send("analyst", `${problemsPath}/${id}`, "PUT", change);
    expect(second.status).toBe(409);
    const { meanwhile } = problemSchema.parse(await second.json());
    expect(meanwhile).toMatchObject({ version: version + 1, byRole: "planner" });
    const begunFrom = analysisParts(content);
    expect(partsThatDiffer(begunFrom, meanwhile?.parts ?? []).map(({ part }) => part)).toEqual([
      "causes_place",
      "whys",
    ]);
    expect((await add({ id })).status).toBe(409);
  });

  it("come in a stated most, those changed last first", async () => {
    await add();
    await add({ id: randomUUID() });
    const answer: unknown = await (await server.as("analyst")(`${problemsPath}?limit=1`)).json();
    expect(problemsSchema.parse(answer)).toMatchObject({ hasMore: true, items: [{}] });
  });

  it("are narrowed by the common filter's dates, categories and areas, and say how many fit", async () => {
    const asked = async (query: string) =>
      problemsSchema.parse(await (await server.as("analyst")(`${problemsPath}?${query}`)).json());
    const all = await asked("");
    expect(all.total).toBe(all.items.length);
    const [first] = all.items;
    const day = first?.updatedAt.slice(0, 10) ?? "";
    const [category = ""] = first?.categories ?? [];
    const narrowed = await asked(`from=${day}&category=${category}&limit=1`);
    expect(narrowed).toMatchObject({ asked: { from: day, category: [category], limit: 1 }, items: [{}] });
    expect(narrowed.total).toBeGreaterThan(0);
    expect((await asked("to=2001-01-01")).total).toBe(0);
    expect((await asked("category=no_such_kind")).total).toBe(0);
    expect((await asked("area=2000000000")).total).toBe(0);
    expect((await server.as("analyst")(`${problemsPath}?from=igår`)).status).toBe(400);
  });

  it("refuse personal data by the field's name, and doubtful words until they are read", async () => {
    const phone = await add({ conclusion: "Ring 070-123 45 67" });
    expect(phone.status).toBe(400);
    expect(JSON.stringify(phone.body)).toContain("conclusion");
    expect(JSON.stringify(phone.body)).not.toContain("070");
    expect((await add({ conclusion: "Ring 070-123 45 67", isTextChecked: true })).status).toBe(400);
    const name = { whys: ["Vittne Anna Svensson såg det"] };
    expect((await add(name)).status).toBe(400);
    expect((await add({ ...name, isTextChecked: true })).status).toBe(201);
  });

  it("belong to the group of the place: others cannot write or read them", async () => {
    const areas = areasSchema.parse(await (await server.as("analyst")(areasPath)).json());
    const far = areas.features.find(
      ({ properties }) => properties.kind === "kommundel" && properties.name.startsWith("Älta"),
    );
    expect((await add({ place: `area:${far?.id}` }, "group_authority")).status).toBe(404);
    expect((await add({}, "group_authority")).status).toBe(201);
    const { id } = savedProblemSchema.parse((await add({ place: `area:${far?.id}` })).body);
    expect((await server.as("group_authority")(`${problemsPath}/${id}`)).status).toBe(404);
    expect((await add({ place: "999999" })).status).toBe(404);
  });
});
