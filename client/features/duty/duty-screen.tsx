import { List, Map as MapIcon } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckIn, MyShift, MyShifts } from "#core/contract/check-in.ts";
import { keepOffline } from "../../api/keep-offline.ts";
import { type CheckIns, useCheckIns, useMyShifts } from "../../api/use-my-shifts.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { StopMap } from "../../ui/stop-map.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { Contacts } from "./contacts.tsx";
import { useWindowTitle } from "../../ui/use-window-title.ts";
import styles from "./duty-screen.module.css";
import { KnownTonight } from "./known-tonight.tsx";
import { StopList } from "./stop-list.tsx";
import { isOver, shiftNow, stopStates } from "./stop-state.ts";
import { useNight } from "./use-night.ts";
import { WaitingBanner } from "./waiting-banner.tsx";

/** Mitt pass: tonight's stops in order, with or without coverage. */
export function DutyScreen() {
  const { t } = useTranslation();
  const { data, dataUpdatedAt, error, refetch } = useMyShifts();
  const checkIns = useCheckIns();
  useWindowTitle(t("duty.title"));
  const { municipality } = useSession();
  useNight(municipality.bounds, municipality.timeZone);
  const isKept = data !== undefined;
  useEffect(() => {
    if (isKept) void keepOffline("/mitt-pass").catch(() => undefined);
  }, [isKept]);
  return (
    <div className={styles.screen}>
      <div className={styles.body}>
        {data ? (
          <OwnShifts data={data} nowMs={dataUpdatedAt} checkIns={checkIns} timeZone={municipality.timeZone} />
        ) : error ? (
          <ErrorNote title={t("duty.failed")} error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines label={t("duty.loading")} />
        )}
      </div>
      <Contacts contacts={data?.contacts ?? null} />
    </div>
  );
}

interface OwnShiftsProps {
  readonly data: MyShifts;
  /** When the answer came. */
  readonly nowMs: number;
  readonly checkIns: CheckIns;
  readonly timeZone: string;
}

function OwnShifts({ data, nowMs, checkIns, timeZone }: OwnShiftsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const shift = data.shifts.find(({ id }) => id === chosen) ?? shiftNow(data.shifts, nowMs);
  if (shift === null)
    return (
      <>
        <h1 className={styles.title}>{t("duty.title")}</h1>
        <EmptyState title={t("duty.noShiftTitle")}>{t("duty.noShift")}</EmptyState>
      </>
    );
  return (
    <>
      <OwnShift key={shift.id} shift={shift} data={data} checkIns={checkIns} timeZone={timeZone} />
      {data.shifts.length > 1 && (
        <ShiftChoice shifts={data.shifts} value={shift.id} onChange={setChosen} timeZone={timeZone} />
      )}
    </>
  );
}

interface ShiftChoiceProps {
  readonly shifts: readonly MyShift[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly timeZone: string;
}

function ShiftChoice({ shifts, value, onChange, timeZone }: ShiftChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  return (
    <SelectField
      label={t("duty.chooseShift")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className={styles.choice ?? ""}
    >
      {shifts.map((shift) => (
        <option key={shift.id} value={shift.id}>
          {`${format.day(format.date(shift.startsAt))} ${format.time(shift.startsAt)}–${format.time(shift.endsAt)}`}
        </option>
      ))}
    </SelectField>
  );
}

function OwnShift({
  shift,
  data,
  checkIns,
  timeZone,
}: Omit<OwnShiftsProps, "nowMs"> & { readonly shift: MyShift }) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const [isMap, setIsMap] = useState(false);
  const { waiting, add } = checkIns;
  const states = useMemo(() => stopStates(shift, waiting), [shift, waiting]);
  const done = states.filter(isOver).length;
  const say = (stopId: string, what: Pick<CheckIn, "kind"> & Partial<CheckIn>) =>
    add({
      category: null,
      reason: null,
      ...what,
      id: crypto.randomUUID(),
      shiftId: shift.id,
      stopId,
      at: new Date().toISOString(),
    });
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>
            {t("duty.shiftHours", {
              day: capitalised(format.day(format.date(shift.startsAt))),
              from: format.time(shift.startsAt).slice(0, format.time(shift.startsAt).endsWith(":00") ? 2 : 5),
              to: format.time(shift.endsAt).slice(0, format.time(shift.endsAt).endsWith(":00") ? 2 : 5),
            })}
          </h1>
          <div className={styles.note}>
            {t("duty.shiftNote", { crew: shift.crew, stops: shift.stops.length, done })}
          </div>
        </div>
        <IconButton
          icon={isMap ? List : MapIcon}
          label={t(isMap ? "duty.showList" : "duty.showMap")}
          className={styles.mapButton}
          onClick={() => setIsMap(!isMap)}
        />
      </div>
      <WaitingBanner outbox={checkIns} />
      <KnownTonight occasions={shift.occasions} format={format} />
      {isMap ? (
        <StopMap
          label={t("duty.mapLabel")}
          stops={shift.stops.map((stop, at) => ({ ...stop, isDone: isOver(states[at]) }))}
        />
      ) : (
        <StopList
          shift={shift}
          states={states}
          categories={data.categories}
          onSay={say}
          timeZone={timeZone}
        />
      )}
    </>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
