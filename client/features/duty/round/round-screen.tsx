import { List, Map as MapIcon } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GraffitiRounds } from "#core/contract/graffiti-round.ts";
import { keepOffline } from "../../../api/keep-offline.ts";
import { type Looks, useGraffitiRounds, useLooks } from "../../../api/use-graffiti-rounds.ts";
import { useMyShifts } from "../../../api/use-my-shifts.ts";
import { useSession } from "../../../api/use-session.ts";
import { isOnDuty } from "../../../state/access.ts";
import { useFormat } from "../../../text/use-format.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { StopMap } from "../../../ui/stop-map.tsx";
import { SelectField } from "../../../ui/text-field.tsx";
import { Contacts } from "../contacts.tsx";
import { useWindowTitle } from "../../../ui/use-window-title.ts";
import styles from "../duty-screen.module.css";
import { WaitingBanner } from "../waiting-banner.tsx";
import { AddSurface, EndSurface } from "./add-surface.tsx";
import { RoundList } from "./round-list.tsx";
import round from "./round.module.css";
import { withWaiting } from "./round-state.ts";

/** Klotterrond: surfaces one after the other, each told with a tap, with or without coverage. */
export function RoundScreen() {
  const { t } = useTranslation();
  const { role, isViewAs } = useSession();
  const { data, error, refetch } = useGraffitiRounds();
  const looks = useLooks();
  useWindowTitle(t("rounds.title"));
  const isKept = data !== undefined;
  useEffect(() => {
    if (isKept) void keepOffline("/klotterrond").catch(() => undefined);
  }, [isKept]);
  return (
    <div className={styles.screen}>
      <div className={styles.body}>
        {data ? (
          <Rounds data={data} looks={looks} />
        ) : error ? (
          <ErrorNote title={t("rounds.failed")} error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines label={t("rounds.loading")} />
        )}
        {role === "planner" && data && !isViewAs && (
          <>
            <AddSurface roundNames={data.rounds.map(({ name }) => name)} />
            <EndSurface
              surfaces={data.rounds.flatMap((one) =>
                one.surfaces.map(({ id, name }) => ({ id, name: `${one.name}: ${name}` })),
              )}
            />
          </>
        )}
      </div>
      {isOnDuty(role) && <GuardContacts />}
    </div>
  );
}

function GuardContacts() {
  return <Contacts contacts={useMyShifts().data?.contacts ?? null} />;
}

function Rounds({ data, looks }: { readonly data: GraffitiRounds; readonly looks: Looks }) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const format = useFormat(municipality.timeZone);
  const [chosen, setChosen] = useState<string | null>(null);
  const [how, setHow] = useState<"next" | "near">("next");
  const [isMap, setIsMap] = useState(false);
  const current = data.rounds.find(({ id }) => id === chosen) ?? data.rounds[0];
  const surfaces = useMemo(
    () => withWaiting(current?.surfaces ?? [], looks.waiting),
    [current, looks.waiting],
  );
  const isSeen = (at: string | undefined) => at !== undefined && format.date(at) === data.today;
  const seen = surfaces.filter(({ lastLook }) => isSeen(lastLook?.at)).length;
  if (current === undefined)
    return (
      <>
        <h1 className={styles.title}>{t("rounds.title")}</h1>
        <EmptyState title={t("rounds.noneTitle")}>{t("rounds.none")}</EmptyState>
      </>
    );
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{t("rounds.titleOf", { name: current.name })}</h1>
          <div className={styles.note}>{t("rounds.note", { count: surfaces.length, seen })}</div>
        </div>
        <IconButton
          icon={isMap ? List : MapIcon}
          label={t(isMap ? "rounds.showList" : "rounds.showMap")}
          className={styles.mapButton}
          onClick={() => setIsMap(!isMap)}
        />
      </div>
      <WaitingBanner outbox={looks} />
      {isMap ? (
        <StopMap
          label={t("rounds.mapLabel")}
          hasRoute={false}
          stops={surfaces.map((one) => ({ ...one, isDone: isSeen(one.lastLook?.at) }))}
        />
      ) : (
        <>
          <div className={round.bar}>
            <Segmented
              label={t("rounds.order")}
              value={how}
              onChange={setHow}
              choices={[
                { value: "next", label: t("rounds.order_next") },
                { value: "near", label: t("rounds.order_near") },
              ]}
            />
            {data.rounds.length > 1 && (
              <SelectField
                label={t("rounds.round")}
                isLabelHidden
                value={current.id}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              >
                {data.rounds.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
          </div>
          <RoundList
            key={current.id}
            surfaces={surfaces}
            how={how}
            today={data.today}
            format={format}
            onTell={(surfaceId, told) =>
              looks.add({ ...told, id: crypto.randomUUID(), surfaceId, at: new Date().toISOString() })
            }
          />
        </>
      )}
    </>
  );
}
