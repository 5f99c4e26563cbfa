import { useMemo } from "react";
import type { Account } from "#core/contract/admin.ts";
import { useOrganisations } from "../../api/use-admin.ts";
import { useAreas } from "../../api/use-reference.ts";

/** What is a membership called: the name of its group, area or organisation? */
export function useMembershipNames(): (membership: Account["memberships"][number]) => string {
  const { data: areas } = useAreas();
  const { data: organisations } = useOrganisations();
  return useMemo(() => {
    const areaNames = new Map(areas?.features.map(({ id, properties }) => [Number(id), properties.name]));
    const organisationNames = new Map(organisations?.map(({ id, name }) => [id, name]));
    return ({ areaId, organisationId }) =>
      (areaId === null ? organisationNames.get(organisationId ?? "") : areaNames.get(areaId)) ?? "…";
  }, [areas, organisations]);
}
