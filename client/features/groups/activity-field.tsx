import { usePlan } from "../../api/use-plan.ts";
import { SelectField } from "../../ui/text-field.tsx";

interface ActivityFieldProps {
  readonly label: string;
  /** What the empty choice says. */
  readonly emptyLabel: string;
  /** The activity's id; empty for none. */
  readonly value: string;
  readonly onChange: (activityId: string) => void;
}

/** Which activity of the plan does it belong to? Grouped by the plan's areas. */
export function ActivityField({ label, emptyLabel, value, onChange }: ActivityFieldProps) {
  const { data: plan } = usePlan();
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{emptyLabel}</option>
      {plan?.areas.map((area) => (
        <optgroup key={area.id} label={area.name}>
          {area.activities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
