import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SURFACE_KINDS } from "#core/contract/graffiti-round.ts";
import { useAddSurface, useEndSurface } from "../../../api/use-graffiti-rounds.ts";
import { useNamedPlaces } from "../../../api/use-named-places.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DoneNote, ErrorNote } from "../../../ui/notes.tsx";
import { NOWHERE, PlaceOrPoint } from "../../../ui/pick-on-map/place-or-point.tsx";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import styles from "./round.module.css";

/** Takes a surface out of its round; what was seen of it stays. */
export function EndSurface({ surfaces }: { readonly surfaces: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const end = useEndSurface();
  return (
    <Card title={t("rounds.end")} className={styles.add}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const id = new FormData(event.currentTarget).get("surface");
          if (typeof id === "string") end.mutate(id);
        }}
      >
        <SelectField name="surface" label={t("rounds.name")} required>
          {surfaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" disabled={end.isPending}>
          {t("rounds.endDo")}
        </Button>
        {end.isError && <ErrorNote title={t("rounds.notEnded")} error={end.error} />}
      </form>
    </Card>
  );
}

/** Puts a surface, at a named place or a point on the map, last in a round. */
export function AddSurface({ roundNames }: { readonly roundNames: readonly string[] }) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const add = useAddSurface();
  const [where, setWhere] = useState(NOWHERE);
  const { placeId, at } = where;
  const place = places.find(({ id }) => String(id) === placeId);
  return (
    <Card title={t("rounds.add")} note={t("rounds.addNote")} className={styles.add}>
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
          const kind = SURFACE_KINDS.find((one) => one === field("kind"));
          if (place === undefined || kind === undefined) return;
          const { lon, lat } = at ?? place;
          add.mutate(
            {
              id: crypto.randomUUID(),
              roundName: field("round"),
              name: field("name"),
              kind,
              owner: field("owner"),
              lon,
              lat,
            },
            {
              onSuccess: () => {
                form.reset();
                setWhere({ placeId, at: null });
              },
            },
          );
        }}
      >
        <TextField
          name="round"
          label={t("rounds.round")}
          required
          maxLength={120}
          defaultValue={roundNames[0]}
        />
        <TextField name="name" label={t("rounds.name")} required maxLength={120} />
        <PlaceOrPoint
          label={t("rounds.place")}
          prompt={t("rounds.choosePlace")}
          places={places}
          value={where}
          onChange={setWhere}
        />
        <SelectField name="kind" label={t("rounds.kind")} required>
          {SURFACE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`rounds.kind_${kind}`)}
            </option>
          ))}
        </SelectField>
        <TextField name="owner" label={t("rounds.owner")} required maxLength={120} />
        <Button type="submit" disabled={add.isPending}>
          {t("rounds.addDo")}
        </Button>
        {add.isSuccess && <DoneNote title={t("rounds.added")} />}
        {add.isError && <ErrorNote title={t("rounds.notAdded")} error={add.error} />}
      </form>
    </Card>
  );
}
