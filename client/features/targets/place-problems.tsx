import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProblemItem } from "#core/contract/cause-analysis.ts";
import type { TargetItem } from "#core/contract/targets.ts";
import { useProblemList } from "../../api/use-problem-list.ts";
import { pageOfTarget, placeOfTarget } from "../../state/target-address.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { Badge } from "../../ui/badge.tsx";
import styles from "./target-list.module.css";

/** The problems that are known at a place; null while they are fetched. */
function useProblemsAt(item: TargetItem): readonly ProblemItem[] | null {
  const { data } = useProblemList();
  const place = placeOfTarget(item);
  return data?.filter((problem) => problem.place === place && problem.status !== "closed") ?? null;
}

/** Who owns the problem of a place, or that nobody does. */
export function OwnerMark({ item }: { readonly item: TargetItem }) {
  const { t } = useTranslation();
  const problems = useProblemsAt(item);
  if (problems === null) return null;
  const owners = [...new Set(problems.map(({ ownerName }) => ownerName).filter((name) => name !== ""))];
  if (owners.length === 0) return <Badge tone="missing">{t("targets.noOwner")}</Badge>;
  return <span className={styles.owner}>{t("targets.owner", { names: owners.join(", ") })}</span>;
}

/** The cause analyses of a place, or the way to make one. */
export function PlaceProblems({ item }: { readonly item: TargetItem }) {
  const { t } = useTranslation();
  const [view] = useViewState();
  const problems = useProblemsAt(item);
  if (problems === null) return null;
  return (
    <>
      <OwnerMark item={item} />
      {problems.length === 0 ? (
        <p>{t("targets.noProblem")}</p>
      ) : (
        <ul>
          {problems.map(({ id, title, status }) => (
            <li key={id}>
              <Link to={pageOfTarget(view, item)}>{title ?? t("targets.untitled")}</Link>{" "}
              {status === "draft" && t("targets.draft")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
