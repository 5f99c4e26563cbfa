import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { useAddUnsafePlace } from "../../api/use-unsafe-places.ts";
import { addDays } from "../../text/format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoubtfulBox, TEXT_CHECKED } from "../../ui/doubtful-check.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { NOWHERE, PlaceOrPoint } from "../../ui/pick-on-map/place-or-point.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./unsafe-screen.module.css";

const WINDOWS = {
  all: [],
  evenings: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => hoursOf(weekday, 18, 23)),
  weekend: [5, 6].flatMap((weekday) => hoursOf(weekday, 18, 26)),
  school: [1, 2, 3, 4, 5].flatMap((weekday) => hoursOf(weekday, 14, 20)),
} as const satisfies Record<string, readonly number[]>;
type WindowName = keyof typeof WINDOWS;
const WINDOW_NAMES: readonly WindowName[] = ["all", "evenings", "weekend", "school"];

function hoursOf(weekday: number, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => ((weekday - 1) * 24 + from + step) % 168);
}

/** Tells of a new place that is unsafe for a while. It ends by itself. */
export function AddUnsafe({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const add = useAddUnsafePlace();
  const [where, setWhere] = useState(NOWHERE);
  const { placeId, at } = where;
  const place = places.find(({ id }) => String(id) === placeId);
  return (
    <Card title={t("unsafe.add")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const data = new FormData(form);
          const field = (name: string) => {
            const value = data.get(name);
            return typeof value === "string" ? value : "";
          };
          if (place === undefined) return;
          const { lon, lat } = at ?? place;
          const window = WINDOW_NAMES.find((name) => name === field("window")) ?? "all";
          add.mutate(
            {
              id: crypto.randomUUID(),
              name: at === null ? place.name : field("name"),
              reason: field("reason"),
              owner: field("owner"),
              lon,
              lat,
              radiusM: Number(field("radius")),
              startsOn: field("startsOn"),
              endsOn: field("endsOn"),
              weekhours: [...WINDOWS[window]],
              isTextChecked: data.has(TEXT_CHECKED),
            },
            {
              onSuccess: () => {
                form.reset();
                setWhere(NOWHERE);
              },
            },
          );
        }}
      >
        <PlaceOrPoint
          label={t("unsafe.place")}
          prompt={t("unsafe.choosePlace")}
          places={places}
          value={where}
          onChange={setWhere}
          className={styles.wide}
        />
        {at !== null && (
          <TextField
            key={placeId}
            name="name"
            label={t("unsafe.name")}
            required
            maxLength={200}
            defaultValue={place && t("unsafe.nameNear", { place: place.name })}
            className={styles.wide ?? ""}
          />
        )}
        <TextField
          name="reason"
          label={t("unsafe.reason")}
          required
          maxLength={300}
          className={styles.wide ?? ""}
        />
        <TextField name="owner" label={t("unsafe.owner")} required maxLength={120} />
        <TextField
          type="number"
          name="radius"
          label={t("unsafe.radiusM")}
          min={50}
          max={1000}
          defaultValue={150}
          required
        />
        <TextField type="date" name="startsOn" label={t("unsafe.from")} required defaultValue={today} />
        <TextField
          type="date"
          name="endsOn"
          label={t("unsafe.lastDay")}
          required
          defaultValue={addDays(today, 14)}
        />
        <SelectField name="window" label={t("unsafe.hours")} className={styles.wide ?? ""}>
          {WINDOW_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`unsafe.window_${name}`)}
            </option>
          ))}
        </SelectField>
        <DoubtfulBox error={add.error} />
        <Button type="submit" variant="primary" disabled={add.isPending}>
          {t("unsafe.save")}
        </Button>
      </form>
      {add.isSuccess && <DoneNote title={t("unsafe.saved")} />}
      {add.error && <ErrorNote title={t("unsafe.notSaved")} error={add.error} />}
    </Card>
  );
}
