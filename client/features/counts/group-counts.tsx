import { useTranslation } from "react-i18next";
import type { Aggregates } from "#core/contract/aggregate.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import styles from "./counts-screen.module.css";

/** What: counts by category group, most first. */
export function GroupCounts({ answer }: { readonly answer: Aggregates }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const { data: categories } = useCategories();
  const parents = new Map(categories?.map(({ key, parentKey }) => [key, parentKey ?? key]));
  const sums = new Map<string, number>();
  for (const { category = "", count } of answer.rows) {
    const group = parents.get(category) ?? category;
    sums.set(group, (sums.get(group) ?? 0) + count);
  }
  const groups = [...sums].sort(([, a], [, b]) => b - a);
  const most = groups[0]?.[1] ?? 1;
  return (
    <Card title={t("counts.what")}>
      <table className={styles.table}>
        <tbody>
          {groups.map(([group, count]) => (
            <tr key={group}>
              <th scope="row">
                {names.category(group)}
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
                </span>
              </th>
              <td className={styles.number}>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
