import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafetyWalk, WalkPointKind } from "#core/contract/safety-walk.ts";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { useKeepWalk } from "../../api/use-safety-walks.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { type LonLat, PickOnMap } from "../../ui/pick-on-map/pick-on-map.tsx";
import { nearestFirst } from "../../ui/pick-on-map/nearest-first.ts";
import { BodyField, KindButtons } from "./point-fields.tsx";
import styles from "./walks-screen.module.css";

const SHOWN_PLACES = 40;

/** A point written by whoever keeps the protocol. */
export function WritePoint({ walk }: { readonly walk: SafetyWalk }) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const keep = useKeepWalk();
  const [kind, setKind] = useState<WalkPointKind | null>(null);
  const [placeName, setPlaceName] = useState("");
  const [at, setAt] = useState<LonLat | null>(null);
  const [body, setBody] = useState("");
  const [isTextChecked, setChecked] = useState(false);
  const near =
    walk.lon === null || walk.lat === null ? places : nearestFirst(places, { lon: walk.lon, lat: walk.lat });
  const place = near.find(({ name }) => name === placeName) ?? near[0];
  const first = near.slice(0, SHOWN_PLACES);
  const shown = place === undefined || first.includes(place) ? first : [place, ...first];
  const send = () => {
    if (kind === null || place === undefined) return;
    keep.mutate(
      {
        deed: "write",
        walkId: walk.id,
        point: {
          id: crypto.randomUUID(),
          kind,
          body,
          placeName: place.name,
          lon: (at ?? place).lon,
          lat: (at ?? place).lat,
          isTextChecked,
        },
      },
      {
        onSuccess: () => {
          setKind(null);
          setAt(null);
          setBody("");
          setChecked(false);
        },
      },
    );
  };
  return (
    <Card title={t("walks.write")}>
      <div className={styles.write}>
        <SelectField
          label={t("walks.where")}
          value={place?.name ?? ""}
          onChange={(event) => {
            setPlaceName(event.target.value);
            setAt(null);
          }}
        >
          {shown.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        <PickOnMap
          at={at}
          around={place}
          places={near}
          onPick={(put, nearest) => {
            setAt(put);
            setPlaceName(nearest?.name ?? "");
          }}
          onClear={() => setAt(null)}
        />
        <KindButtons value={kind} onChange={setKind} />
        <BodyField value={body} onChange={setBody} />
        {isDoubtful(keep.error) && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isTextChecked}
              onChange={(event) => setChecked(event.target.checked)}
            />
            {t("walks.checkedText")}
          </label>
        )}
        <Button variant="primary" disabled={kind === null || keep.isPending} onClick={send}>
          {t("walks.add_point")}
        </Button>
        {keep.error && <ErrorNote title={t("walks.notSaved")} error={keep.error} />}
      </div>
    </Card>
  );
}
