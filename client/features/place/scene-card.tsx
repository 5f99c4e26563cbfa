import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { SIGHTING_KINDS, type SceneDetails } from "#core/contract/drug-scene.ts";
import { useAddSighting, useChangeScene, useDrugScene } from "../../api/use-drug-scene.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { useToday } from "../../state/use-filter.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import { IntervalMark } from "./interval-mark.tsx";
import { SceneWeek } from "./scene-week.tsx";
import styles from "./scene-card.module.css";

const TONES: Readonly<Record<SceneDetails["status"], BadgeTone>> = {
  active: "stale",
  resting: "info",
  closed: "outline",
};

/** Öppen drogscen: how it stands, when somebody last saw it, at which hours, and what it stands on. */
export function SceneCard({ id, heading }: { readonly id: string; readonly heading?: ReactNode }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data: scene, error, refetch } = useDrugScene(id);
  if (!scene) {
    return (
      <Card title={heading ?? t("place.scenes")}>
        {error ? (
          <ErrorNote title={t("place.sceneFailed")} error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={5} />
        )}
      </Card>
    );
  }
  return (
    <Card
      title={heading ?? t("place.scenes")}
      note={<Badge tone={TONES[scene.status]}>{t(`place.scene_${scene.status}`)}</Badge>}
    >
      <div className={styles.columns}>
        <div>
          <p className={styles.line}>
            {t("place.sceneSeen", { first: scene.firstSeen, last: scene.lastSeen })}{" "}
            {scene.status === "resting" && t("place.sceneRests", { days: scene.restsAfterDays })}
          </p>
          <Evidence scene={scene} />
        </div>
        <div>
          <h3 className={styles.sub}>{t("place.sceneHours")}</h3>
          <SceneWeek profile={scene.profile} />
        </div>
        <div>
          {canSeeEvents(role) && <SightingForm scene={scene} />}
          <Sightings scene={scene} />
        </div>
      </div>
    </Card>
  );
}

function Evidence({ scene: { counts, countsBefore, change, countedBy } }: { readonly scene: SceneDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`place.evidenceFrom_${countedBy}`)}</th>
            <th scope="col">{t("place.last90")}</th>
            <th scope="col">{t("place.before90")}</th>
          </tr>
        </thead>
        <tbody>
          {(["traces", "observations", "reports", "police"] as const).map((kind) => (
            <tr key={kind} data-apart={kind === "police" || undefined}>
              <th scope="row">{t(`place.evidence_${kind}`)}</th>
              <td>{format.number(counts[kind])}</td>
              <td>{format.number(countsBefore[kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.change}>
        {change.now + change.before === 0
          ? t("place.sceneNothing")
          : t("place.sceneChange", {
              change: change.ratio === null ? "" : format.change(change.ratio - 1),
              verdict: t(`place.verdict_${change.verdict}`),
            })}{" "}
        <IntervalMark {...change} /> <b>{t("place.followsPolice")}</b>
      </p>
    </>
  );
}

function SightingForm({ scene }: { readonly scene: SceneDetails }) {
  const { t } = useTranslation();
  const today = useToday();
  const add = useAddSighting(scene.id);
  const change = useChangeScene(scene.id);
  const [seenOn, setSeenOn] = useState(today);
  const [kind, setKind] = useState<(typeof SIGHTING_KINDS)[number]>("activity");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ seenOn, kind });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("place.seenOn")}
        type="date"
        size="sm"
        max={today}
        value={seenOn}
        onChange={(event) => setSeenOn(event.target.value)}
      />
      <SelectField
        label={t("place.seenWhat")}
        size="sm"
        value={kind}
        onChange={(event) => setKind(SIGHTING_KINDS.find((one) => one === event.target.value) ?? "activity")}
      >
        {SIGHTING_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`place.sighting_${one}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" size="sm" disabled={add.isPending}>
        {t("place.noteSighting")}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        disabled={change.isPending}
        onClick={() => change.mutate({ status: scene.status === "closed" ? "active" : "closed" })}
      >
        {t(scene.status === "closed" ? "place.openScene" : "place.closeScene")}
      </Button>
      {(add.error ?? change.error) && (
        <ErrorNote title={t("place.notSaved")} error={add.error ?? change.error} />
      )}
    </form>
  );
}

function Sightings({ scene: { sightings } }: { readonly scene: SceneDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sightings.length === 0) return <p className={styles.note}>{t("place.noSightings")}</p>;
  return (
    <ul className={styles.sightings}>
      {sightings.slice(0, 5).map(({ id, seenOn, kind }) => (
        <li key={id}>
          {format.day(seenOn, true)}: {t(`place.sighting_${kind}`)}
        </li>
      ))}
    </ul>
  );
}
