import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Meeting } from "#core/contract/meeting.ts";
import { ApiProblem } from "../../../api/api-problem.ts";
import { useMeeting } from "../../../api/use-meetings.ts";
import { useFormat } from "../../../text/use-format.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import { CentredMessage, PageHeading } from "../../../ui/page.tsx";
import { AgendaPanel } from "./agenda-panel.tsx";
import { AttendancePanel } from "./attendance-panel.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { ItemPaper } from "./item-paper.tsx";
import { MeetingFoot } from "./meeting-foot.tsx";
import styles from "./meeting-screen.module.css";
import { minutesBefore } from "./minutes-before.ts";

/** One meeting in the room: the agenda, its items to be read at four metres, decisions, who came, its end. */
export function MeetingScreen() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { data, error, refetch } = useMeeting(id);
  if (data) return <OpenMeeting meeting={data} />;
  const isMissing = error instanceof ApiProblem && error.status === 404;
  return (
    <CentredMessage>
      {isMissing && (
        <EmptyState title={t("groups.meetingMissing")}>{t("groups.meetingMissingText")}</EmptyState>
      )}
      {error && !isMissing && (
        <ErrorNote title={t("groups.meetingFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!error && <SkeletonLines />}
    </CentredMessage>
  );
}

function OpenMeeting({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [ordinal, setOrdinal] = useState(meeting.agenda[0]?.ordinal ?? 1);
  const item = meeting.agenda.find((one) => one.ordinal === ordinal) ?? meeting.agenda[0];
  const isOpen = meeting.status === "planned" || meeting.status === "under_way";
  const startMs = Date.parse(meeting.startsAt);
  const endsAt = new Date(startMs + meeting.durationMin * 60_000);
  return (
    <div className={styles.screen}>
      <PageHeading
        title={t("groups.meetingTitle", {
          group: meeting.groupName,
          ordinal: meeting.ordinal,
          wanted: meeting.wanted,
          minutes: meeting.durationMin,
        })}
        note={`${format.day(format.date(meeting.startsAt), true)}, ${format.time(meeting.startsAt)}–${format.time(endsAt)}${meeting.room && `, ${meeting.room}`}`}
        actions={
          <ButtonLink size="sm" icon={ArrowLeft} to="/grupper">
            {t("groups.back")}
          </ButtonLink>
        }
      />
      <div className={styles.body}>
        <AgendaPanel
          meeting={meeting}
          current={ordinal}
          onChoose={setOrdinal}
          startOf={(at) => format.time(new Date(startMs + minutesBefore(meeting.agenda, at) * 60_000))}
        />
        <div className={styles.paper}>
          {item && <ItemPaper meeting={meeting} item={item} isOpen={isOpen} />}
        </div>
        <div className={styles.side}>
          {meeting.canKeep && isOpen && <DecisionForm meeting={meeting} />}
          <AttendancePanel meeting={meeting} isOpen={isOpen && meeting.canKeep} />
        </div>
      </div>
      <MeetingFoot meeting={meeting} isOpen={isOpen} />
    </div>
  );
}
