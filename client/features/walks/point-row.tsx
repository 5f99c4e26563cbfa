import { Check, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WalkPoint, WalkPointChange } from "#core/contract/safety-walk.ts";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { useKeepWalk } from "../../api/use-safety-walks.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { POINT_ICONS } from "./point-kind.ts";
import styles from "./walks-screen.module.css";

interface PointRowProps {
  readonly point: WalkPoint;
  readonly order: number;
  readonly walkId: string;
  readonly today: string;
  readonly mayKeep: boolean;
}

const DAYS_TO_ACT = 28;

/** A point of the protocol with what is done about it; a planner turns it into an action or an unsafe place. */
export function PointRow({ point, order, walkId, today, mayKeep }: PointRowProps) {
  const { t } = useTranslation();
  const keep = useKeepWalk();
  const [isActing, setIsActing] = useState(false);
  const { id: pointId, version, kind, body, placeName, isLinked, isUnsafety, action } = point;
  const change = (parts: Omit<WalkPointChange, "version">, onSuccess?: () => void) =>
    keep.mutate(
      { deed: "act", walkId, pointId, change: { ...parts, version } },
      onSuccess === undefined ? {} : { onSuccess },
    );
  return (
    <li className={styles.point}>
      <span className={classNames(styles.order, kind === "good" && styles.orderGood)}>{order}</span>
      <div className={styles.pointBody}>
        <div className={styles.pointHead}>
          <Icon of={POINT_ICONS[kind]} size={16} />
          <strong>{t(`walks.kind_${kind}`)}</strong>
          <span className={styles.meta}>
            {[placeName, isLinked ? t("walks.linked") : null].filter((word) => word !== null).join(", ")}
          </span>
        </div>
        {body !== "" && <p className={styles.pointText}>{body}</p>}
        {isUnsafety && <Badge icon={TriangleAlert}>{t("walks.unsafetyOn")}</Badge>}
        {action !== null && <ActionLine action={action} today={today} />}
        {mayKeep && !isActing && (
          <div className={styles.deeds}>
            {kind !== "good" && action === null && (
              <Button size="sm" onClick={() => setIsActing(true)}>
                {t("walks.makeAction")}
              </Button>
            )}
            {action !== null && (
              <Button
                size="sm"
                disabled={keep.isPending}
                onClick={() => change({ isDone: action.doneOn === null })}
              >
                {action.doneOn === null ? t("walks.markDone") : t("walks.markOpen")}
              </Button>
            )}
            {kind !== "good" && (
              <Button size="sm" disabled={keep.isPending} onClick={() => change({ isUnsafety: !isUnsafety })}>
                {isUnsafety ? t("walks.unsafetyOff") : t("walks.unsafety")}
              </Button>
            )}
            <Button
              size="sm"
              variant="ghost"
              disabled={keep.isPending}
              onClick={() => keep.mutate({ deed: "erase", walkId, pointId })}
            >
              {t("walks.erase")}
            </Button>
          </div>
        )}
        {isActing && (
          <ActionForm
            today={today}
            saving={keep}
            onSave={(parts) => change(parts, () => setIsActing(false))}
            onCancel={() => setIsActing(false)}
          />
        )}
        {keep.error && !isActing && <ErrorNote title={t("walks.notSaved")} error={keep.error} />}
      </div>
    </li>
  );
}

interface ActionLineProps {
  readonly action: NonNullable<WalkPoint["action"]>;
  readonly today: string;
}

function ActionLine({ action, today }: ActionLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { what, owner, dueOn, doneOn } = action;
  return (
    <div className={styles.action}>
      <span>
        <strong>{t("walks.action")}:</strong> {what}
      </span>
      <span className={styles.meta}>
        {t("walks.actionLine", { owner, day: format.day(dueOn, true) })}{" "}
        {doneOn !== null && (
          <Badge tone="fresh" icon={Check}>
            {t("walks.actionDone", { day: format.day(doneOn) })}
          </Badge>
        )}
        {doneOn === null && dueOn < today && <Badge tone="stale">{t("walks.actionLate")}</Badge>}
      </span>
    </div>
  );
}

interface ActionFormProps {
  readonly today: string;
  readonly saving: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSave: (parts: Omit<WalkPointChange, "version">) => void;
  readonly onCancel: () => void;
}

function ActionForm({ today, saving, onSave, onCancel }: ActionFormProps) {
  const { t } = useTranslation();
  const [what, setWhat] = useState("");
  const [owner, setOwner] = useState("");
  const [dueOn, setDueOn] = useState(addDays(today, DAYS_TO_ACT));
  const [isTextChecked, setChecked] = useState(false);
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("walks.actionSave"), cancel: t("walks.cancel"), failed: t("walks.notSaved") }}
      saving={saving}
      isReady={what.trim().length >= 3 && owner.trim() !== "" && dueOn !== ""}
      onSubmit={() => onSave({ action: { what, owner, dueOn }, isTextChecked })}
      onCancel={onCancel}
    >
      <TextField
        className={styles.wide}
        label={t("walks.actionWhat")}
        maxLength={200}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <TextField
        label={t("walks.owner")}
        maxLength={120}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
      />
      <TextField
        label={t("walks.dueOn")}
        type="date"
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
      {isDoubtful(saving.error) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isTextChecked}
            onChange={(event) => setChecked(event.target.checked)}
          />
          {t("walks.checkedText")}
        </label>
      )}
    </SmallForm>
  );
}
