import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useProblemList } from "../../../api/use-problem-list.ts";
import { useSession } from "../../../api/use-session.ts";
import { canSeeEvents } from "../../../state/access.ts";
import { Badge } from "../../../ui/badge.tsx";
import styles from "./paper.module.css";

const MOST_CAUSES = 3;

/** The cause analyses of a group's area that the role may know, each with its causes. */
export function ProblemList({ groupId }: { readonly groupId: number }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data } = useProblemList();
  const problems =
    data?.filter(({ groupAreaId, status }) => groupAreaId === groupId && status === "ready") ?? [];
  if (problems.length === 0) return null;
  return (
    <section>
      <h3 className={styles.part}>{t("groups.problems")}</h3>
      <ul className={styles.list}>
        {problems.map(({ id, title, place, placeName, causes, ownerName }) => (
          <li key={id} className={styles.row}>
            <span className={styles.rowMain}>
              {canSeeEvents(role) ? <Link to={`/plats/${place}`}>{placeName}</Link> : placeName}
              {title !== null && `: ${title}`}
              <br />
              <span className={styles.rowNote}>
                {causes
                  .slice(0, MOST_CAUSES)
                  .map(({ cause }) => cause)
                  .join(", ")}
              </span>
            </span>
            {ownerName === "" && <Badge tone="missing">{t("groups.ownerMissing")}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
