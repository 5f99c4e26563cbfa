import { LocateFixed, PhoneCall } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import type { LinkedWalk, WalkPointKind } from "#core/contract/safety-walk.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import { useLinkedWalk, useWriteLinkedPoint } from "../../api/use-linked-walk.ts";
import { dateInZone } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { DoneNote, EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./linked-walk-screen.module.css";
import { type LonLat, PickOnMap } from "../../ui/pick-on-map/pick-on-map.tsx";
import { nearestFirst } from "../../ui/pick-on-map/nearest-first.ts";
import { BodyField, KindButtons } from "./point-fields.tsx";

/** The protocol of one walk on a phone, for whoever has its link: write only, no account, nothing shown. */
export function LinkedWalkScreen() {
  const { t } = useTranslation();
  const key = useLocation().hash.slice(1);
  const { data, error, refetch } = useLinkedWalk(key);
  const isGone = error instanceof ApiProblem && error.status === 404;
  return (
    <main className={styles.screen} id="content">
      {data && <Protocol walk={data} linkKey={key} />}
      {!data && isGone && (
        <div className={styles.alone}>
          <h1>{t("walks.phoneGone")}</h1>
          <EmptyState title={t("walks.phoneGoneText")} />
        </div>
      )}
      {!data && error && !isGone && (
        <div className={styles.alone}>
          <h1>{t("walks.protocol")}</h1>
          <ErrorNote title={t("walks.protocolFailed")} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && (
        <div className={styles.alone}>
          <SkeletonLines lines={6} label={t("walks.phoneLoading")} />
        </div>
      )}
    </main>
  );
}

function Protocol({ walk, linkKey }: { readonly walk: LinkedWalk; readonly linkKey: string }) {
  const { t } = useTranslation();
  const format = useFormat(walk.timeZone);
  const write = useWriteLinkedPoint(linkKey);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<WalkPointKind | null>(null);
  const [body, setBody] = useState("");
  const [chosen, setChosen] = useState("");
  const [here, setHere] = useState<LonLat | "failed" | null>(null);
  const [sent, setSent] = useState(0);
  const at = here === null || here === "failed" ? null : here;
  const places = nearestFirst(walk.places, at ?? walk);
  const place = places.find(({ name }) => name === chosen) ?? places[0];
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setHere({ lon: coords.longitude, lat: coords.latitude });
        setChosen("");
      },
      () => setHere("failed"),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  const send = () => {
    if (kind === null) return;
    const { lon, lat } = at ?? place ?? walk;
    write.mutate(
      { id, kind, body, placeName: place?.name ?? null, lon, lat },
      {
        onSuccess: () => {
          setSent(sent + 1);
          setId(crypto.randomUUID());
          setKind(null);
          setBody("");
          setHere(null);
        },
      },
    );
  };
  const isOffline = write.error instanceof ApiProblem && write.error.kind === "offline";
  return (
    <>
      <header className={styles.head}>
        <h1>{walk.name}</h1>
        <p>
          {t("walks.phoneArea", {
            area: walk.areaName ?? "",
            day: format.day(dateInZone(new Date(walk.startsAt), walk.timeZone)),
            from: format.time(walk.startsAt),
            to: format.time(walk.endsAt),
          })}
        </p>
      </header>
      <div className={styles.body}>
        <p className={styles.rules}>{t("walks.phoneRules")}</p>
        {sent > 0 && (
          <DoneNote title={t("walks.phoneSent", { count: sent })}>{t("walks.phoneThanks")}</DoneNote>
        )}
        <KindButtons value={kind} onChange={setKind} />
        <div className={styles.where}>
          <SelectField
            label={at === null ? t("walks.where") : t("walks.phoneNear")}
            value={place?.name ?? ""}
            onChange={(event) => setChosen(event.target.value)}
          >
            {places.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
          <Button icon={LocateFixed} aria-pressed={at !== null} onClick={locate}>
            {t("walks.phoneHere")}
          </Button>
          <PickOnMap
            at={at}
            around={place ?? walk}
            places={walk.places}
            onPick={(put) => {
              setHere(put);
              setChosen("");
            }}
            onClear={() => setHere(null)}
          />
          {at !== null && <p className={styles.hint}>{t("walks.phoneHereOn")}</p>}
          {here === "failed" && <p className={styles.hint}>{t("walks.phoneHereFailed")}</p>}
        </div>
        <BodyField value={body} onChange={setBody} />
        {isOffline && <ErrorNote title={t("walks.phoneOffline")} onRetry={send} />}
        {write.error && !isOffline && <ErrorNote title={t("walks.phoneNotSent")} error={write.error} />}
      </div>
      <footer className={styles.foot}>
        <Button
          variant="primary"
          className={styles.send}
          disabled={kind === null || write.isPending}
          onClick={send}
        >
          {t("walks.phoneSend")}
        </Button>
        <a className={styles.danger} href="tel:112">
          <Icon of={PhoneCall} size={16} />
          {t("walks.phoneDanger")}
        </a>
      </footer>
    </>
  );
}
