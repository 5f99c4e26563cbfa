import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WALK_LEADERS } from "#core/contract/safety-walk.ts";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { PlaceOptions } from "../../ui/place-options.tsx";
import { useKeepWalk } from "../../api/use-safety-walks.ts";
import { Card } from "../../ui/card.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./walks-screen.module.css";

interface NewWalkProps {
  readonly today: string;
  readonly onAdded: (id: string) => void;
  readonly onCancel: () => void;
}

/** A new walk: where it begins, on which day and between which hours, and who leads it. */
export function NewWalk({ today, onAdded, onCancel }: NewWalkProps) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const keep = useKeepWalk();
  const [draft, setDraft] = useState({
    name: "",
    placeId: "",
    day: today,
    from: "13:00",
    to: "15:00",
    ledBy: "students" as (typeof WALK_LEADERS)[number],
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { name, placeId, day, from, to, ledBy } = draft;
  const save = () => {
    const id = crypto.randomUUID();
    keep.mutate(
      {
        deed: "add",
        walk: { id, name, placeId: Number(placeId), day, from, to, ledBy },
      },
      { onSuccess: () => onAdded(id) },
    );
  };
  return (
    <Card title={t("walks.add")}>
      <SmallForm
        className={styles.form}
        words={{ submit: t("walks.save"), cancel: t("walks.cancel"), failed: t("walks.notSaved") }}
        saving={keep}
        isReady={name.trim().length >= 3 && placeId !== "" && day !== "" && from < to}
        onSubmit={save}
        onCancel={onCancel}
      >
        <TextField
          className={styles.wide}
          label={t("walks.name")}
          placeholder={t("walks.nameExample")}
          maxLength={120}
          value={name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <SelectField
          label={t("walks.place")}
          value={placeId}
          onChange={(event) => set({ placeId: event.target.value })}
        >
          <option value="">{t("walks.choosePlace")}</option>
          <PlaceOptions places={places} />
        </SelectField>
        <SelectField
          label={t("walks.ledBy")}
          value={ledBy}
          onChange={(event) =>
            set({ ledBy: WALK_LEADERS.find((one) => one === event.target.value) ?? "students" })
          }
        >
          {WALK_LEADERS.map((one) => (
            <option key={one} value={one}>
              {t(`walks.ledBy_${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("walks.day")}
          type="date"
          value={day}
          onChange={(event) => set({ day: event.target.value })}
        />
        <div className={styles.clocks}>
          <TextField
            label={t("walks.from")}
            type="time"
            value={from}
            onChange={(event) => set({ from: event.target.value })}
          />
          <TextField
            label={t("walks.to")}
            type="time"
            value={to}
            onChange={(event) => set({ to: event.target.value })}
          />
        </div>
      </SmallForm>
    </Card>
  );
}
