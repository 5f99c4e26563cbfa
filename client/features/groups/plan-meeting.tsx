import { useTranslation } from "react-i18next";
import { DAY_MS, dayOfDate } from "#core/domain/time/local-day.ts";
import { localToInstant } from "#core/domain/time/zoned-time.ts";
import { useAddMeeting } from "../../api/use-meetings.ts";
import { useSession } from "../../api/use-session.ts";
import { useFields } from "../../state/use-fields.ts";
import { addDays } from "../../text/format.ts";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./group-card.module.css";

interface PlanMeetingProps {
  readonly groupId: number;
  readonly today: string;
  readonly onDone: () => void;
}

/** A day, a time and a room for the next meeting; its agenda makes itself. */
export function PlanMeeting({ groupId, today, onDone }: PlanMeetingProps) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const add = useAddMeeting();
  const { values, field } = useFields({ day: addDays(today, 14), time: "13:00", room: "" });
  const submit = (isTextChecked: boolean) => {
    add.mutate(
      {
        groupId,
        startsAt: instantOf(values.day, values.time, municipality.timeZone),
        room: values.room,
        isTextChecked,
      },
      { onSuccess: onDone },
    );
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("groups.planMeeting"), cancel: t("groups.cancel"), failed: t("groups.notSaved") }}
      saving={add}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField label={t("groups.meetingDay")} type="date" required {...field("day")} />
      <TextField label={t("groups.meetingTime")} type="time" required {...field("time")} />
      <TextField label={t("groups.meetingRoom")} maxLength={120} {...field("room")} />
    </SmallForm>
  );
}

function instantOf(day: string, time: string, timeZone: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const local = localToInstant(dayOfDate(day) * DAY_MS + (hour * 60 + minute) * 60_000, timeZone);
  const instantMs =
    local.kind === "unique" ? local.instantMs : local.kind === "overlap" ? local.firstMs : Date.parse(day);
  return new Date(instantMs).toISOString();
}
