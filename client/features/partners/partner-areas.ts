import type { Partner, PartnerBook } from "#core/contract/partner.ts";

/** An industrial area, or a group's area for organisations outside those. */
export interface PartnerArea {
  /** As the address names it. */
  readonly key: string;
  /** The industrial area; null for a group's area. */
  readonly areaId: number | null;
  /** Null for organisations that lie in no group's area. */
  readonly name: string | null;
  /** The area whose published counts its partners see. */
  readonly groupId: number | null;
  readonly partners: readonly Partner[];
  readonly problems: PartnerBook["problems"];
  readonly measures: PartnerBook["measures"];
}

/**
 * Where do the organisations lie? Industrial areas first, those without an organisation too, then the groups' areas
 * for all others. `groupIds` are the ids of the groups' areas by name.
 */
export function partnerAreas(
  { areas, partners, problems, measures }: PartnerBook,
  groupIds: ReadonlyMap<string, number>,
): PartnerArea[] {
  const industrial = areas.map(({ id, name, groupId }): PartnerArea => ({
    key: String(id),
    areaId: id,
    name,
    groupId,
    partners: partners.filter(({ areaId }) => areaId === id),
    problems: problems.filter(({ areaId }) => areaId === id),
    measures: measures.filter(({ areaId }) => areaId === id),
  }));
  const others = partners.filter(({ areaId }) => areaId === null);
  const names = [...new Set(others.map(({ groupName }) => groupName))].sort((a, b) =>
    (a ?? "\uffff").localeCompare(b ?? "\uffff", "sv"),
  );
  const elsewhere = names.map((name): PartnerArea => {
    const here = others.filter(({ groupName }) => groupName === name);
    const ids = new Set(here.map(({ id }) => id));
    const isOwned = ({ areaId, partnerId }: { areaId: number | null; partnerId: string | null }) =>
      areaId === null && partnerId !== null && ids.has(partnerId);
    return {
      key: name ?? "ovriga",
      areaId: null,
      name,
      groupId: name === null ? null : (groupIds.get(name) ?? null),
      partners: here,
      problems: problems.filter(isOwned),
      measures: measures.filter(isOwned),
    };
  });
  return [...industrial.toSorted((a, b) => b.partners.length - a.partners.length), ...elsewhere];
}

/** How many of them are with us, and how many are missed? */
export function withAndMissing(partners: readonly Partner[]): { with: number; missing: number } {
  const here = partners.filter(({ joinedOn }) => joinedOn !== null).length;
  return { with: here, missing: partners.length - here };
}
