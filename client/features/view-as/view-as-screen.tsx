import { Eye } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { VIEW_AS_ROLES, type ViewAsRole } from "#core/contract/session.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import { useAreas } from "../../api/use-reference.ts";
import { useViewAs } from "../../api/use-view-as.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./view-as-screen.module.css";

const BELONGS: Readonly<Record<ViewAsRole, readonly AreaKind[]>> = {
  planner: [],
  police: [],
  group_authority: ["group"],
  group_external: ["group"],
  guard: ["group"],
  partner: ["industrial", "group"],
};

/** "Visa som …": chooses a role, and the area it belongs to, to see the pages as. */
export function ViewAsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: areas } = useAreas();
  const viewAs = useViewAs();
  const [role, setRole] = useState<ViewAsRole>("group_external");
  const [chosen, setChosen] = useState("");
  const kinds = BELONGS[role];
  const choices =
    areas?.features
      .filter(({ properties }) => kinds.includes(properties.kind))
      .toSorted((a, b) => a.properties.name.localeCompare(b.properties.name, "sv")) ?? [];
  const area = choices.find(({ id }) => String(id) === chosen) ?? choices[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const areaId = kinds.length === 0 ? null : Number(area?.id);
    viewAs.mutate({ role, areaId }, { onSuccess: () => void navigate("/") });
  };
  return (
    <div>
      <PageHeading title={t("viewAs.title")} note={t("viewAs.note")} />
      <div className={styles.middle}>
        <Card title={t("viewAs.role")}>
          <form className={styles.form} onSubmit={submit}>
            <div className={styles.roles} role="radiogroup" aria-label={t("viewAs.role")}>
              {VIEW_AS_ROLES.map((one) => (
                <label key={one} className={styles.role} data-chosen={one === role || undefined}>
                  <input
                    type="radio"
                    name="role"
                    value={one}
                    checked={one === role}
                    onChange={() => setRole(one)}
                  />
                  {t(`role.${one}`)}
                </label>
              ))}
            </div>
            {kinds.length > 0 && (
              <SelectField
                label={t("viewAs.area")}
                value={String(area?.id ?? "")}
                onChange={(event) => setChosen(event.target.value)}
              >
                {choices.map(({ id, properties }) => (
                  <option key={id} value={id}>
                    {properties.name}
                  </option>
                ))}
              </SelectField>
            )}
            <p className={styles.text}>{t("viewAs.text")}</p>
            <Button
              type="submit"
              variant="primary"
              icon={Eye}
              disabled={viewAs.isPending || (kinds.length > 0 && area === undefined)}
            >
              {t("viewAs.start")}
            </Button>
            {viewAs.isError && <ErrorNote title={t("viewAs.failed")} error={viewAs.error} />}
          </form>
        </Card>
      </div>
    </div>
  );
}
