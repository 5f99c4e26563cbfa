import { useTranslation } from "react-i18next";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { useAreas, useGroupAreas } from "../../api/use-reference.ts";
import { useToday } from "../../state/use-filter.ts";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./draft-screen.module.css";
import type { SheetForm } from "./sheet-form.ts";

export interface FormPartProps {
  readonly form: SheetForm;
  readonly change: (part: Partial<SheetForm>) => void;
}

const RADII = [100, 150, 200, 250, 300, 400, 500];
const LENGTHS = [12, 26, 52] as const;
const SHEET_AREAS = new Set(["own", "industrial", "permit"]);

/** Which place, for which group's meeting, over which period. */
export function PlaceFields({ form, change }: FormPartProps) {
  const { t } = useTranslation();
  const today = useToday();
  const choices = useChoices(form.kind);
  const groups = useGroupAreas();
  return (
    <Card title={t("sheets.choose")}>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <Segmented
            label={t("sheets.placeKind")}
            value={form.kind}
            onChange={(kind) => change({ kind, placeId: "", windows: [] })}
            choices={[
              { value: "place", label: t("sheets.kind_place") },
              { value: "area", label: t("sheets.kind_area") },
            ]}
          />
        </div>
        <SelectField
          className={form.kind === "area" ? (styles.wide ?? "") : ""}
          label={t("sheets.place")}
          value={form.placeId}
          onChange={(event) => change({ placeId: event.target.value, windows: [] })}
        >
          <option value="">{t("sheets.chooseOne")}</option>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {form.kind === "place" && (
          <SelectField
            label={t("sheets.radius")}
            value={form.radiusM}
            onChange={(event) => change({ radiusM: Number(event.target.value), windows: [] })}
          >
            {RADII.map((radius) => (
              <option key={radius} value={radius}>
                {radius}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          label={t("sheets.groupFor")}
          value={form.groupAreaId}
          onChange={(event) => change({ groupAreaId: event.target.value })}
        >
          <option value="">{t("sheets.chooseOne")}</option>
          {groups.map(({ id, properties }) => (
            <option key={id} value={id}>
              {properties.name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("sheets.meetingOn")}
          type="date"
          value={form.meetingOn}
          onChange={(event) => change({ meetingOn: event.target.value })}
        />
        <SelectField
          label={t("sheets.length")}
          value={form.weeks}
          onChange={(event) => change({ weeks: Number(event.target.value), windows: [] })}
        >
          {LENGTHS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {t(`sheets.weeks${weeks}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("sheets.to")}
          type="date"
          max={today}
          value={form.last}
          onChange={(event) => change({ last: event.target.value, windows: [] })}
        />
      </div>
    </Card>
  );
}

// Streets are not among them: people live there.
function useChoices(kind: SheetForm["kind"]): { id: string; name: string }[] {
  const { data: areas } = useAreas();
  const places = useNamedPlaces();
  if (kind !== "area") return places.map(({ id, name }) => ({ id: String(id), name }));
  return (areas?.features ?? [])
    .filter(({ properties }) => SHEET_AREAS.has(properties.kind))
    .map(({ id, properties }) => ({ id: String(id), name: properties.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
