import { useTranslation } from "react-i18next";
import { isInside, edgesOf } from "#core/domain/privacy/publish/shape/ring.ts";
import { useAreas, usePlaces } from "../../api/use-reference.ts";
import { SelectField } from "../../ui/text-field.tsx";
import { polygonsOf } from "../../ui/outline-path.ts";
import type { ReportDraft } from "./report-draft.ts";

export interface WhereFieldProps {
  readonly draft: ReportDraft;
  readonly change: (part: Partial<ReportDraft>) => void;
}

/** The named places of the area, or the area at large. Streets are not among them: people live there. */
export function WhereField({ draft, change }: WhereFieldProps) {
  const { t } = useTranslation();
  const places = usePlacesOf(draft.areaId);
  return (
    <SelectField
      label={t("reports.where")}
      value={draft.placeId}
      onChange={(event) => change({ placeId: event.target.value })}
    >
      <option value="">{t("reports.wholeArea")}</option>
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function usePlacesOf(areaId: number): { id: string; name: string }[] {
  const { data: areas } = useAreas();
  const { data: places } = usePlaces();
  const area = areas?.features.find(({ id }) => Number(id) === areaId);
  if (!area || !places) return [];
  const outlines = polygonsOf(area.geometry).map(([outer = []]) =>
    edgesOf(outer.map(([x = 0, y = 0]) => ({ x, y }))),
  );
  return places.features
    .flatMap(({ id, properties, geometry }) => {
      const [x = 0, y = 0] = geometry.coordinates;
      const isHere = properties.kind !== "gata" && outlines.some((edges) => isInside({ x, y }, edges));
      return isHere ? [{ id: String(id), name: properties.name }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
