import { useTranslation } from "react-i18next";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import {
  useChangePermits,
  useDutyContacts,
  usePermits,
  useSaveContacts,
} from "../../api/use-duty-settings.ts";
import { useAreas } from "../../api/use-reference.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoubtfulBox, TEXT_CHECKED } from "../../ui/doubtful-check.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./panels.module.css";

const fieldOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

/** The numbers that stand in every crew's phone. */
export function ContactsCard() {
  const { t } = useTranslation();
  const { data } = useDutyContacts();
  const save = useSaveContacts();
  if (data === undefined) return null;
  return (
    <Card title={t("shifts.contacts")} note={t("shifts.contactsNote")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          save.mutate({ lead: fieldOf(form, "lead") || null, social: fieldOf(form, "social") || null });
        }}
      >
        <TextField size="sm" type="tel" name="lead" label={t("shifts.lead")} defaultValue={data.lead ?? ""} />
        <TextField
          size="sm"
          type="tel"
          name="social"
          label={t("shifts.social")}
          defaultValue={data.social ?? ""}
        />
        <Button type="submit" disabled={save.isPending}>
          {t("shifts.saveContacts")}
        </Button>
      </form>
      {save.isSuccess && <DoneNote title={t("shifts.contactsSaved")} />}
      {save.error && <ErrorNote title={t("shifts.notSaved")} error={save.error} />}
    </Card>
  );
}

/** Where and when ordningsvakter may serve, and a form for a new permit where the area is known. */
export function PermitsCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = weekhourWords(useSpokenLanguage());
  const { data: permits } = usePermits();
  const { data: areas } = useAreas();
  const { add, remove } = useChangePermits();
  const known = areas?.features.filter(({ properties }) => properties.kind === "permit") ?? [];
  return (
    <Card title={t("shifts.permits")} note={t("shifts.permitsNote")}>
      <ul className={styles.links}>
        {permits?.map(({ id, areaName, firstDay, lastDay, weekhours, conditions }) => (
          <li key={id}>
            <span>
              <b>{areaName}</b>
              {` ${format.day(firstDay, true)} – ${format.day(lastDay, true)}, ${weekhours.length === 0 ? t("shifts.allHours") : weekhourLabel(weekhours, words)}. ${conditions}`}
            </span>
            <Button size="sm" onClick={() => remove.mutate(id)} disabled={remove.isPending}>
              {t("shifts.removePermit")}
            </Button>
          </li>
        ))}
      </ul>
      {known.length === 0 ? (
        <p className={styles.facts}>{t("shifts.noPermitAreas")}</p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            add.mutate({
              areaId: Number(fieldOf(form, "area")),
              firstDay: fieldOf(form, "first"),
              lastDay: fieldOf(form, "last"),
              weekhours: [],
              conditions: fieldOf(form, "conditions"),
              isTextChecked: form.has(TEXT_CHECKED),
            });
          }}
        >
          <SelectField size="sm" name="area" label={t("shifts.permitArea")}>
            {known.map(({ id, properties }) => (
              <option key={id} value={id}>
                {properties.name}
              </option>
            ))}
          </SelectField>
          <TextField size="sm" name="conditions" label={t("shifts.conditions")} maxLength={500} />
          <TextField size="sm" type="date" name="first" label={t("shifts.firstDay")} required />
          <TextField size="sm" type="date" name="last" label={t("shifts.lastDay")} required />
          <DoubtfulBox error={add.error} />
          <Button type="submit" disabled={add.isPending}>
            {t("shifts.addPermit")}
          </Button>
        </form>
      )}
      {(add.error ?? remove.error) && (
        <ErrorNote title={t("shifts.notSaved")} error={add.error ?? remove.error} />
      )}
    </Card>
  );
}
