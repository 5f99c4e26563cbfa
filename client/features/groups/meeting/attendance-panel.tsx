import { Plus, UserX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "#core/contract/meeting.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { MeanwhileNote } from "../../../ui/meanwhile-note.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./side.module.css";
import { useAttendance } from "./use-attendance.tsx";

/** How many came from each organisation, and which key actors are missing. No names. */
export function AttendancePanel({
  meeting,
  isOpen,
}: {
  readonly meeting: Meeting;
  readonly isOpen: boolean;
}) {
  const { t } = useTranslation();
  const { actors } = meeting;
  const { attendance, peopleOf, set, add, name, setName, versioned, doubt } = useAttendance(meeting);
  const known = actors.flatMap(({ organisation }) => organisation ?? []);
  const organisations = [...new Set([...known, ...attendance.map(({ organisation }) => organisation)])];
  const missing = actors
    .filter(
      ({ organisation }) => organisation === null || (attendance.length > 0 && peopleOf(organisation) === 0),
    )
    .map(({ functionName, organisation }) => organisation ?? functionName);
  const people = attendance.reduce((sum, one) => sum + one.people, 0);
  return (
    <Card
      title={t("groups.attendance")}
      note={
        attendance.length === 0
          ? t("groups.attendanceNone")
          : t("groups.attendanceSum", { organisations: attendance.length, people })
      }
    >
      <ul className={styles.came}>
        {(isOpen ? organisations : attendance.map(({ organisation }) => organisation)).map((organisation) => (
          <li key={organisation} className={styles.organisation}>
            {organisation}
            {isOpen ? (
              <TextField
                label={t("groups.people", { name: organisation })}
                isLabelHidden
                size="sm"
                type="number"
                min={0}
                max={50}
                value={peopleOf(organisation)}
                onChange={(event) => set(organisation, Math.min(50, Math.max(0, Number(event.target.value))))}
              />
            ) : (
              <span className={styles.count}>{peopleOf(organisation)}</span>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div className={styles.missing}>
          <Badge tone="missing" icon={UserX}>
            {t("groups.missing", { names: missing.join(", ") })}
          </Badge>
        </div>
      )}
      {isOpen && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={t("groups.addOrganisation")}
            size="sm"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" size="sm" icon={Plus} disabled={name.trim() === "" || versioned.isPending}>
            {t("groups.add")}
          </Button>
        </form>
      )}
      {doubt}
      <MeanwhileNote cameBetween={versioned.cameBetween} describe={(_part, text) => text} />
      {versioned.error && <ErrorNote title={t("groups.notSaved")} error={versioned.error} />}
    </Card>
  );
}
