import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Plan } from "#core/contract/plan.ts";
import { useCampaigns } from "../../api/use-campaigns.ts";
import { useShifts, useWalks } from "../../api/use-layers.ts";
import { useMeasures } from "../../api/use-measures.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents, seesCampaigns } from "../../state/access.ts";
import { addDays } from "../../text/format.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { PlanGround } from "./plan-ground.tsx";
import { type PlanMark, planMarks } from "./plan-map-marks.ts";
import styles from "./plan-map.module.css";

const DAYS = 28;
const KINDS = ["measure", "campaign", "outing"] as const;

/** Where the plan is carried out: measures, campaigns and visits by activity, in the groups' areas, with a list. */
export function PlanMap({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const seesShifts = canSeeEvents(role);
  const [activityId, setActivityId] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const thisYear = Number(plan.today.slice(0, 4));
  const days = { from: addDays(plan.today, -DAYS), to: addDays(plan.today, 1) };
  const measures = useMeasures();
  const shifts = useShifts(days, seesShifts);
  const walks = useWalks(days, seesShifts);
  const campaigns = useCampaigns(seesCampaigns(role));
  const questions = [measures, shifts, walks, campaigns];
  const failed = questions.find(({ error }) => error !== null);
  const isLoading = questions.some((question) => question.isLoading);
  const activities = plan.areas.flatMap((area) => area.activities);
  const all = planMarks({
    activities,
    measures: measures.data?.items ?? [],
    tours: [...(shifts.data?.features ?? []), ...(walks.data?.features ?? [])],
    campaigns: (campaigns.data?.items ?? []).filter(({ years }) => years.includes(thisYear)),
  });
  const marks = all.filter((mark) => activityId === "" || mark.activityId === activityId);
  const placed = new Set(all.map((mark) => mark.activityId));
  return (
    <Card
      title={t("plan.mapTitle")}
      note={t(seesShifts ? "plan.mapNote" : "plan.mapNoteOutside", { days: DAYS })}
    >
      {failed?.error && <ErrorNote title={t("plan.mapFailed")} error={failed.error} />}
      {isLoading && <SkeletonLines lines={3} />}
      <div className={styles.bar}>
        <SelectField
          size="sm"
          label={t("plan.activity")}
          value={activityId}
          onChange={({ target }) => setActivityId(target.value)}
        >
          <option value="">{t("plan.mapAll")}</option>
          {activities
            .filter(({ id }) => placed.has(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <ul className={styles.legend}>
          {KINDS.filter((kind) => all.some((mark) => mark.kind === kind)).map((kind) => (
            <li key={kind}>
              <span className={styles[`key_${kind}`]} aria-hidden="true" />
              {t(`plan.map_${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.both}>
        <PlanGround marks={marks} chosen={chosen} onChoose={setChosen} />
        <MarkList marks={marks} chosen={chosen} onChoose={setChosen} />
      </div>
    </Card>
  );
}

interface MarkListProps {
  readonly marks: readonly PlanMark[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

function MarkList({ marks, chosen, onChoose }: MarkListProps) {
  const { t } = useTranslation();
  if (marks.length === 0) return <p>{t("plan.mapNone")}</p>;
  return (
    <div className={styles.list}>
      <table>
        <caption className="visually-hidden">{t("plan.mapTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("plan.mapWhat")}</th>
            <th scope="col">{t("plan.mapWhere")}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr
              key={mark.key}
              className={mark.key === chosen ? styles.chosen : undefined}
              onMouseEnter={() => onChoose(mark.key)}
              onMouseLeave={() => onChoose(null)}
            >
              <th scope="row">
                <span className={styles[`key_${mark.kind}`]} aria-hidden="true" />{" "}
                {mark.to === null ? mark.title : <Link to={mark.to}>{mark.title}</Link>}
                {mark.title !== mark.activityName && (
                  <span className={styles.quiet}>{mark.activityName}</span>
                )}
              </th>
              <td>
                {mark.place}
                {mark.visits > 0 && (
                  <span className={styles.quiet}>{t("plan.mapVisits", { count: mark.visits })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
