import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useGroupAreas } from "../../api/use-reference.ts";
import { PlaceOptions } from "../../ui/place-options.tsx";
import { SelectField } from "../../ui/text-field.tsx";

/** Which group a number or a control belongs to; the value is the number of the group's area. */
export function GroupSelect(props: Omit<ComponentProps<typeof SelectField>, "children" | "required">) {
  const { t } = useTranslation();
  const groups = useGroupAreas();
  return (
    <SelectField {...props} required>
      <option value="">{t("plan.chooseGroup")}</option>
      <PlaceOptions
        places={groups.map(({ id, properties }) => ({ id: Number(id), name: properties.name }))}
      />
    </SelectField>
  );
}
