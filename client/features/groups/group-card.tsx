import { CalendarDays, CalendarPlus, Pencil, UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Group, groupsPath, MEETINGS_A_YEAR } from "#core/contract/meeting.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, ButtonLink, FileLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { AddActor } from "./add-actor.tsx";
import { ActorList } from "./actor-list.tsx";
import styles from "./group-card.module.css";
import { PlanMeeting } from "./plan-meeting.tsx";
import { RenameGroup } from "./rename-group.tsx";
import { YearWheel } from "./year-wheel.tsx";

interface GroupCardProps {
  readonly group: Group;
  readonly today: string;
  readonly canKeep: boolean;
}

/** One group: its year, its next meeting, what is open, and the key actors with those that are missing. */
export function GroupCard({ group, today, canKeep }: GroupCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSession();
  const [form, setForm] = useState<"meeting" | "actor" | "name" | null>(null);
  const ofYear = group.meetings.filter(({ startsAt }) => startsAt.startsWith(today.slice(0, 4)));
  const held = ofYear.filter(({ status }) => status === "held").length;
  const next = group.meetings.find(({ status }) => status === "planned" || status === "under_way");
  const missing = group.actors.filter(({ organisation }) => organisation === null);
  return (
    <Card
      title={group.name}
      actions={
        <>
          {group.lateDecisions > 0 && (
            <Badge tone="stale">{t("groups.lateDecisions", { count: group.lateDecisions })}</Badge>
          )}
          <Badge tone="info">{t("groups.openDecisions", { count: group.openDecisions })}</Badge>
        </>
      }
    >
      <p className={styles.note}>
        {group.parts.length > 0 && t("groups.partsOf", { names: group.parts.join(", ") })}
        {group.reshapedOn !== null && ` ${t("groups.reshaped", { day: format.day(group.reshapedOn, true) })}`}
      </p>
      <div className={styles.next}>
        {next ? (
          <>
            <span>
              {t("groups.next")}: <strong>{format.day(format.date(next.startsAt))}</strong>{" "}
              {format.time(next.startsAt)}
              {next.room && `, ${next.room}`}
            </span>
            <ButtonLink size="sm" variant="primary" icon={CalendarDays} to={`/moten/${next.id}`}>
              {t("groups.openMeeting")}
            </ButtonLink>
          </>
        ) : (
          <Badge tone="missing">{t("groups.noNext")}</Badge>
        )}
      </div>
      <YearWheel meetings={ofYear} year={today.slice(0, 4)} held={held} wanted={MEETINGS_A_YEAR} />
      <h3 className={styles.heading}>
        {t("groups.actors")}
        <span className={styles.note}>
          {t("groups.actorsHave", { have: group.actors.length - missing.length, all: group.actors.length })}
        </span>
      </h3>
      <ActorList groupId={group.id} actors={group.actors} canKeep={canKeep} />
      {form === "name" && <RenameGroup groupId={group.id} name={group.name} onDone={() => setForm(null)} />}
      {form === "actor" && <AddActor groupId={group.id} onDone={() => setForm(null)} />}
      {form === "meeting" && <PlanMeeting groupId={group.id} today={today} onDone={() => setForm(null)} />}
      <div className={styles.deeds}>
        {canKeep && form === null && (
          <>
            <Button size="sm" icon={CalendarPlus} onClick={() => setForm("meeting")}>
              {t("groups.planMeeting")}
            </Button>
            <Button size="sm" icon={UserRoundPlus} onClick={() => setForm("actor")}>
              {t("groups.addActor")}
            </Button>
            {canSeeEvents(role) && (
              <Button size="sm" variant="ghost" icon={Pencil} onClick={() => setForm("name")}>
                {t("groups.rename")}
              </Button>
            )}
          </>
        )}
        <FileLink
          size="sm"
          variant="ghost"
          icon={CalendarDays}
          href={`${groupsPath}/${group.id}/meetings.ics`}
        >
          {t("groups.calendar")}
        </FileLink>
      </div>
    </Card>
  );
}
