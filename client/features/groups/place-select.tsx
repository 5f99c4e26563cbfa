import { useTranslation } from "react-i18next";
import { useAreas, usePlaces } from "../../api/use-reference.ts";
import { SelectField } from "../../ui/text-field.tsx";

interface PlaceSelectProps {
  readonly label: string;
  /** As the view's address names a place; empty for none. */
  readonly value: string;
  /** What the empty choice says. */
  readonly emptyLabel: string;
  readonly onChange: (place: string) => void;
}

const KINDS_OF_AREAS: ReadonlySet<string> = new Set(["industrial", "own"]);

/** Which place? Named places and the smaller areas, by name. */
export function PlaceSelect({ label, value, emptyLabel, onChange }: PlaceSelectProps) {
  const { t } = useTranslation();
  const { data: places } = usePlaces();
  const { data: areas } = useAreas();
  const named = (places?.features ?? [])
    .filter(({ properties }) => properties.kind !== "gata")
    .map(({ id, properties }) => ({ key: String(id), name: properties.name }))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
  const whole = (areas?.features ?? [])
    .filter(({ properties }) => KINDS_OF_AREAS.has(properties.kind))
    .map(({ id, properties }) => ({ key: `area:${id}`, name: properties.name }));
  const isListed = value === "" || [...named, ...whole].some(({ key }) => key === value);
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{emptyLabel}</option>
      {!isListed && <option value={value}>{value}</option>}
      <optgroup label={t("measures.placesGroup")}>
        {named.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={t("measures.areas")}>
        {whole.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </optgroup>
    </SelectField>
  );
}
