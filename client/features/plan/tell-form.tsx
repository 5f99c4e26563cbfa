import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Activity, ACTIVITY_STATUSES } from "#core/contract/plan.ts";
import { useTellActivity } from "../../api/use-plan.ts";
import { Button } from "../../ui/button.tsx";
import { DoubtfulCheck } from "../../ui/doubtful-check.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./activity-detail.module.css";

/** Status, a count, one comment and the next date: half a minute. Continuous work cannot be done. */
export function TellForm({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const tell = useTellActivity(activity.id);
  const [isTextChecked, setIsTextChecked] = useState(false);
  const [draft, setDraft] = useState({
    status: activity.status,
    count: "",
    comment: "",
    nextOn: activity.nextOn ?? "",
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate({
      status: draft.status,
      count: draft.count === "" ? null : Number(draft.count),
      comment: draft.comment,
      nextOn: draft.nextOn === "" ? null : draft.nextOn,
      isTextChecked,
    });
  };
  const statuses = ACTIVITY_STATUSES.filter((one) => !activity.isContinuous || one !== "done_for_year");
  return (
    <form className={styles.form} onSubmit={submit}>
      <SelectField
        label={t("plan.status")}
        value={draft.status}
        onChange={(event) =>
          setDraft({ ...draft, status: statuses.find((one) => one === event.target.value) ?? draft.status })
        }
      >
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`plan.status_${status}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("plan.count")}
        type="number"
        min={0}
        value={draft.count}
        onChange={(event) => setDraft({ ...draft, count: event.target.value })}
      />
      <TextField
        className={styles.wide}
        label={`${t("plan.comment")}. ${t("plan.commentHint")}`}
        maxLength={500}
        value={draft.comment}
        onChange={(event) => setDraft({ ...draft, comment: event.target.value })}
      />
      <TextField
        label={t("plan.nextOn")}
        type="date"
        value={draft.nextOn}
        onChange={(event) => setDraft({ ...draft, nextOn: event.target.value })}
      />
      <Button type="submit" variant="primary" icon={Check} disabled={tell.isPending}>
        {t("plan.save")}
      </Button>
      {tell.isError && <ErrorNote title={t("plan.notSaved")} error={tell.error} />}
      <DoubtfulCheck error={tell.error} isChecked={isTextChecked} onCheck={setIsTextChecked} />
    </form>
  );
}
