import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { INSPECTION_KINDS } from "#core/contract/inspection.ts";
import { useAddInspection, useHoldInspection, useInspections, usePlanTellers } from "../../api/use-plan.ts";
import { useAreas } from "../../api/use-reference.ts";
import { useNames } from "../../state/use-names.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./plan-screen.module.css";

interface InspectionsCardProps {
  readonly canKeep: boolean;
  readonly today: string;
}

/** Controls by kind, area and month, as far as the role may know; numbers for the others. */
export function InspectionsCard({ canKeep, today }: InspectionsCardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { data } = useInspections();
  const hold = useHoldInspection();
  const [isAdding, setIsAdding] = useState(false);
  const items = data?.items.filter(({ month }) => month >= `${today.slice(0, 4)}-01`) ?? [];
  const counts = data?.counts ?? [];
  return (
    <Card
      title={t("plan.inspections")}
      actions={
        canKeep &&
        !isAdding && (
          <Button size="sm" icon={Plus} onClick={() => setIsAdding(true)}>
            {t("plan.inspectionAdd")}
          </Button>
        )
      }
    >
      <div>{t("plan.inspectionsNote")}</div>
      <ul className={styles.list}>
        {items.map(({ id, kind, groupId, month, status, authorities }) => (
          <li key={id} className={styles.row}>
            <strong>{t(`plan.inspection_${kind}`)}</strong>
            <span>
              {names.area(groupId)}, {month}
              <br />
              {authorities.join(", ")}
            </span>
            {status === "planned" && (
              <span className={styles.end}>
                <Badge tone="outline">{t("plan.inspectionPlanned")}</Badge>{" "}
                {canKeep && (
                  <TextButton onClick={() => hold.mutate(id)}>{t("plan.inspectionHeld")}</TextButton>
                )}
              </span>
            )}
          </li>
        ))}
        {counts.map(({ period, groupId, kind, held }) => (
          <li key={`${period}${groupId}${kind}`} className={styles.row}>
            <strong>{t(`plan.inspection_${kind}`)}</strong>
            <span>
              {groupId !== null && `${names.area(groupId)}, `}
              {period}
            </span>
            <span className={styles.end}>{t("plan.held", { count: held })}</span>
          </li>
        ))}
        {data && items.length + counts.length === 0 && (
          <li className={styles.row}>{t("plan.inspectionNone")}</li>
        )}
      </ul>
      {isAdding && <AddInspection month={today.slice(0, 7)} onDone={() => setIsAdding(false)} />}
    </Card>
  );
}

function AddInspection({
  month: thisMonth,
  onDone,
}: {
  readonly month: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const add = useAddInspection();
  const { data: areas } = useAreas();
  const groups = areas?.features.filter(({ properties }) => properties.kind === "group") ?? [];
  const [kind, setKind] = useState<(typeof INSPECTION_KINDS)[number]>("pub");
  const [groupId, setGroupId] = useState("");
  const [month, setMonth] = useState(thisMonth);
  const [who, setWho] = useState("");
  const [isPlanned, setIsPlanned] = useState(false);
  const { data: accounts } = usePlanTellers();
  const [named, setNamed] = useState<readonly string[]>([]);
  const submit = (isTextChecked: boolean) => {
    const authorities = who
      .split(",")
      .map((text) => text.trim())
      .filter((text) => text !== "");
    add.mutate(
      {
        kind,
        groupId: Number(groupId),
        month,
        authorities,
        status: isPlanned ? "planned" : "held",
        named: isPlanned ? [...named] : [],
        isTextChecked,
      },
      { onSuccess: onDone },
    );
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.save"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={add}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SelectField
        label={t("plan.inspectionKind")}
        value={kind}
        onChange={(event) => setKind(INSPECTION_KINDS.find((one) => one === event.target.value) ?? "pub")}
      >
        {INSPECTION_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`plan.inspection_${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("plan.inspectionGroup")}
        required
        value={groupId}
        onChange={(event) => setGroupId(event.target.value)}
      >
        <option value="">{t("plan.chooseGroup")}</option>
        {groups.map(({ id, properties }) => (
          <option key={id} value={String(id)}>
            {properties.name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("plan.inspectionMonth")}
        type="month"
        required
        value={month}
        onChange={(event) => setMonth(event.target.value)}
      />
      <TextField
        className={styles.wide}
        label={t("plan.inspectionWho")}
        required
        value={who}
        onChange={(event) => setWho(event.target.value)}
      />
      <label className={styles.wide}>
        <input type="checkbox" checked={isPlanned} onChange={(event) => setIsPlanned(event.target.checked)} />{" "}
        {t("plan.inspectionIsPlanned")}
      </label>
      {isPlanned && (
        <fieldset className={styles.named}>
          <legend>{t("plan.inspectionNamed")}</legend>
          {accounts?.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={named.includes(id)}
                onChange={({ target: { checked } }) =>
                  setNamed(checked ? [...named, id] : named.filter((one) => one !== id))
                }
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </SmallForm>
  );
}
