import { Coffee } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PlannedShift, ShiftPlan } from "#core/contract/shift-plan.ts";
import { type Days, useSetAccounts, useShiftChanges } from "../../api/use-shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { StopMap } from "../../ui/stop-map.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import { moveBreak, planOf, waysOf } from "./plan-edits.ts";
import styles from "./shift-detail.module.css";
import { StopRow } from "./stop-row.tsx";
import type { Editing } from "./use-editing.ts";
import { instantAt } from "./week-time.ts";

export interface ShiftDetailProps {
  readonly shift: PlannedShift;
  readonly days: Days;
  readonly guards: ShiftPlan["guards"];
  readonly editing: Editing;
  readonly mayPlan: boolean;
  readonly timeZone: string;
  readonly onPublish: () => void;
  readonly isBusy: boolean;
}

/** One shift: its stops on the map and in order, to be moved by hand or by the keyboard. */
export function ShiftDetail(props: ShiftDetailProps) {
  const { shift, days, guards, editing, mayPlan, timeZone, onPublish, isBusy } = props;
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const plan = planOf(shift);
  const ways = waysOf(plan);
  const onWay = ways.reduce<number>((sum, way) => sum + (way ?? 0), 0);
  const onSite = plan.stops.reduce(
    (sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 60_000,
    0,
  );
  const isBlocked = shift.checks.some(({ level }) => level === "blocks");
  const date = format.date(shift.startsAt);
  const restAt =
    plan.breakFrom === null ? -1 : plan.stops.findIndex(({ from }) => from >= (plan.breakFrom ?? ""));
  return (
    <Card
      title={`${format.day(date)}, ${shift.crew}`}
      actions={<span>{`${format.time(shift.startsAt)}–${format.time(shift.endsAt)}`}</span>}
    >
      <p className={styles.note}>
        {`${t("shifts.frame")} · ${t("shifts.onSite", { minutes: onSite })} · ${t(shift.travel === "walk" ? "shifts.onWay" : "shifts.onWayDrive", { minutes: onWay })}`}{" "}
        {shift.isDraft ? (
          <Badge tone="stale">{t("shifts.draft")}</Badge>
        ) : (
          shift.publishedAt && (
            <Badge tone="fresh">{t("shifts.published", { time: format.dateTime(shift.publishedAt) })}</Badge>
          )
        )}
      </p>
      {shift.stops.length > 0 && (
        <div className={styles.map}>
          <StopMap
            label={t("shifts.mapLabel")}
            height={230}
            hasNames={false}
            stops={shift.stops.map((stop, at) => ({
              ...stop,
              order: at + 1,
              isDone: stop.carriedOutAt !== null,
            }))}
          />
        </div>
      )}
      <ol className={styles.stops}>
        {shift.stops.map((stop, at) => (
          <li key={stop.id}>
            {at === restAt && <Rest shift={shift} timeZone={timeZone} />}
            <StopRow
              stop={stop}
              number={at + 1}
              wayMin={ways[at] ?? null}
              timeZone={timeZone}
              onEdit={mayPlan ? (change) => editing.edit(shift, change) : null}
            />
          </li>
        ))}
        {restAt < 0 && plan.breakFrom !== null && (
          <li>
            <Rest shift={shift} timeZone={timeZone} />
          </li>
        )}
      </ol>
      {mayPlan && (
        <div className={styles.planning}>
          <p className={styles.keys}>{t("shifts.keys")}</p>
          <div className={styles.settings}>
            <SelectField
              size="sm"
              label={t("shifts.travel")}
              value={shift.travel}
              onChange={(event) => {
                const travel = event.currentTarget.value === "drive" ? "drive" : "walk";
                editing.edit(shift, (now) => ({ ...now, travel }));
              }}
            >
              <option value="walk">{t("shifts.walk")}</option>
              <option value="drive">{t("shifts.drive")}</option>
            </SelectField>
            <TextField
              size="sm"
              type="time"
              step={900}
              label={t("shifts.breakFrom")}
              value={shift.breakFrom === null ? "" : format.time(shift.breakFrom)}
              onChange={(event) => {
                const clock = event.currentTarget.value;
                const ms = clock === "" ? null : instantAt(date, clock, timeZone);
                const wrapped = ms !== null && ms < Date.parse(shift.startsAt) ? ms + 86_400_000 : ms;
                editing.edit(shift, (now) => moveBreak(now, wrapped));
              }}
            />
            {shift.kind === "ordningsvakt" && (
              <TextField
                size="sm"
                type="date"
                label={t("shifts.agreed")}
                value={shift.policeAgreedOn ?? ""}
                onChange={(event) => {
                  const policeAgreedOn = event.currentTarget.value || null;
                  editing.edit(shift, (now) => ({ ...now, policeAgreedOn }));
                }}
              />
            )}
          </div>
          <SeenBy shift={shift} days={days} guards={guards} />
          <Button
            variant="primary"
            disabled={isBusy || isBlocked || !shift.isDraft}
            onClick={onPublish}
            className={styles.publish ?? ""}
          >
            {t("shifts.publishOne")}
          </Button>
        </div>
      )}
      <Changes shift={shift} timeZone={timeZone} />
    </Card>
  );
}

function Rest({ shift, timeZone }: { readonly shift: PlannedShift; readonly timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  if (shift.breakFrom === null || shift.breakTo === null) return null;
  return (
    <div className={styles.rest}>
      <Icon of={Coffee} size={15} />
      {t("shifts.rest")}
      <span>{`${format.time(shift.breakFrom)}–${format.time(shift.breakTo)}`}</span>
    </div>
  );
}

function SeenBy({ shift, days, guards }: Pick<ShiftDetailProps, "shift" | "days" | "guards">) {
  const { t } = useTranslation();
  const set = useSetAccounts(days);
  if (guards.length === 0) return null;
  const chosen = new Set(set.isPending ? set.variables.accountIds : shift.accountIds);
  return (
    <fieldset className={styles.seen}>
      <legend>{t("shifts.seenBy")}</legend>
      {guards.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.has(id)}
            disabled={set.isPending}
            onChange={(event) => {
              const accountIds = event.currentTarget.checked
                ? [...chosen, id]
                : [...chosen].filter((one) => one !== id);
              set.mutate({ id: shift.id, accountIds });
            }}
          />
          {name}
        </label>
      ))}
      {chosen.size === 0 && <span className={styles.nobody}>{t("shifts.nobody")}</span>}
    </fieldset>
  );
}

function Changes({ shift, timeZone }: { readonly shift: PlannedShift; readonly timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const { data } = useShiftChanges(shift.id, shift.version);
  if (data === undefined || data.items.length === 0) return null;
  const names = (list: readonly string[]) => list.join(", ");
  return (
    <details className={styles.changes}>
      <summary>{t("shifts.changes")}</summary>
      <ul>
        {data.items.map(({ no, at, by, kind, added, removed, moved }) => (
          <li key={no}>
            <b>{`${format.dateTime(at)} ${t(`shifts.change_${kind}`)}`}</b>
            {by !== null && `, ${by}`}
            {kind === "draft" && added.length > 0 && `, ${t("shifts.added", { names: names(added) })}`}
            {removed.length > 0 && `, ${t("shifts.removed", { names: names(removed) })}`}
            {moved.length > 0 && `, ${t("shifts.moved", { names: names(moved) })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
