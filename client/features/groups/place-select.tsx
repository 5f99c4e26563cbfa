import { useTranslation } from "react-i18next";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { useAreas } from "../../api/use-reference.ts";
import { PlaceOptions } from "../../ui/place-options.tsx";
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
  const places = useNamedPlaces();
  const { data: areas } = useAreas();
  const whole = (areas?.features ?? [])
    .filter(({ properties }) => KINDS_OF_AREAS.has(properties.kind))
    .map(({ id, properties }) => ({ key: `area:${id}`, name: properties.name }));
  const isListed =
    value === "" || places.some(({ id }) => String(id) === value) || whole.some(({ key }) => key === value);
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{emptyLabel}</option>
      {!isListed && <option value={value}>{value}</option>}
      <optgroup label={t("measures.placesGroup")}>
        <PlaceOptions places={places} />
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
