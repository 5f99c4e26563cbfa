import { CornerDownRight, MapPin, Pencil, Plus, ShieldHalf, UsersRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { CAUSE_PARTS, type Cause, type ProblemItem } from "#core/contract/cause-analysis.ts";
import type { Place } from "#core/contract/place.ts";
import { useProblems } from "../../api/use-place.ts";
import { useSession } from "../../api/use-session.ts";
import { canWriteCauses } from "../../state/access.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { Icon } from "../../ui/icon.tsx";
import { problemPlace } from "./problem-place.ts";
import styles from "./causes-card.module.css";

const CauseForm = lazy(async () => ({ default: (await import("./cause-form.tsx")).CauseForm }));

const PART_ICONS = { place: MapPin, target: ShieldHalf, offender: UsersRound } as const;
const GRADE_TONES: Readonly<Record<Cause["evidenceGrade"], BadgeTone>> = {
  shown: "fresh",
  likely: "info",
  assumed: "outline",
};

type Editing = ProblemItem | "new" | null;

/** Orsaksanalys: what is written of why it happens here, and the form that writes it. */
export function CausesCard({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data, error, refetch } = useProblems(problemPlace(place.key));
  const [editing, setEditing] = useState<Editing>(null);
  const canWrite = canWriteCauses(role);
  const latest = data?.[0];
  if (editing !== null) {
    return (
      <Suspense
        fallback={
          <Card title={t("place.causes")}>
            <SkeletonLines />
          </Card>
        }
      >
        <CauseForm
          place={place}
          problem={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      </Suspense>
    );
  }
  return (
    <Card
      title={t("place.causes")}
      note={latest && <Standing problem={latest} />}
      actions={
        canWrite && (
          <>
            {latest && (
              <Button size="sm" icon={Pencil} onClick={() => setEditing(latest)}>
                {t("place.editCauses")}
              </Button>
            )}
            <Button size="sm" icon={Plus} onClick={() => setEditing("new")}>
              {t(latest ? "place.anotherAnalysis" : "place.beginAnalysis")}
            </Button>
          </>
        )
      }
    >
      {error && !data && (
        <ErrorNote title={t("place.causesFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines />}
      {data && data.length === 0 && <p className={styles.none}>{t("place.noCauses")}</p>}
      {data?.map((problem) => (
        <Analysis
          key={problem.id}
          problem={problem}
          isOnly={data.length === 1}
          onEdit={canWrite ? setEditing : null}
        />
      ))}
    </Card>
  );
}

function Standing({ problem }: { readonly problem: ProblemItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const by = problem.updatedByRole === null ? "" : t(`role.${problem.updatedByRole as "analyst"}`);
  return t("place.standing", {
    status: t(`place.status_${problem.status}`),
    date: format.date(problem.updatedAt),
    by,
  });
}

function Analysis({
  problem,
  isOnly,
  onEdit,
}: {
  readonly problem: ProblemItem;
  readonly isOnly: boolean;
  readonly onEdit: ((problem: ProblemItem) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <article className={styles.analysis}>
      <div className={styles.titleLine}>
        <h3>{problem.title}</h3>
        {problem.isExample && <Badge tone="example">{t("shell.exampleData")}</Badge>}
        {!isOnly && onEdit && (
          <Button size="sm" variant="ghost" icon={Pencil} onClick={() => onEdit(problem)}>
            {t("common.change")}
          </Button>
        )}
      </div>
      <div className={styles.bones}>
        {CAUSE_PARTS.map((part) => (
          <section key={part}>
            <h4>
              <Icon of={PART_ICONS[part]} size={15} />
              {t(`place.part_${part}`)}
            </h4>
            <Causes causes={problem.causes.filter((cause) => cause.part === part)} />
          </section>
        ))}
        <section className={styles.conclusion}>
          <h4>
            <Icon of={CornerDownRight} size={15} />
            {t("place.conclusion")}
          </h4>
          <p>{problem.conclusion === "" ? t("place.noConclusion") : problem.conclusion}</p>
          {problem.whys !== null && problem.whys.length > 0 && (
            <ol className={styles.whys}>
              {problem.whys.map((why, at) => (
                <li key={`${at}${why}`}>{why}</li>
              ))}
            </ol>
          )}
        </section>
      </div>
      <p className={styles.owner}>
        <b>{t("place.problemOwner")}:</b>{" "}
        {problem.ownerName === "" ? (
          <Badge tone="missing">{t("place.ownerMissing")}</Badge>
        ) : (
          problem.ownerName
        )}
      </p>
    </article>
  );
}

function Causes({ causes }: { readonly causes: readonly Cause[] }) {
  const { t } = useTranslation();
  if (causes.length === 0) return <p className={styles.empty}>{t("place.nothingWritten")}</p>;
  return (
    <ul className={styles.causes}>
      {causes.map(({ cause, evidenceGrade, evidence, kind }) => (
        <li key={cause}>
          <div>{cause}</div>
          <div className={styles.evidence}>
            <Badge tone={GRADE_TONES[evidenceGrade]}>{t(`place.grade_${evidenceGrade}`)}</Badge>
            <span>{[evidence, t(`place.kind_${kind}`)].filter((part) => part !== "").join(" · ")}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
