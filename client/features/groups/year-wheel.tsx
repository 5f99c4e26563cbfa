import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Group } from "#core/contract/meeting.ts";
import { useFormat } from "../../text/use-format.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./group-card.module.css";

interface YearWheelProps {
  readonly meetings: Group["meetings"];
  readonly year: string;
  readonly held: number;
  readonly wanted: number;
}

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** The year month by month: a filled mark for a meeting held, a ring for one to come. */
export function YearWheel({ meetings, year, held, wanted }: YearWheelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const monthOf = (startsAt: string) => Number(format.date(startsAt).slice(5, 7)) - 1;
  return (
    <>
      <h3 className={styles.heading}>
        {t("groups.yearWheel", { year })}
        <span className={styles.note}>{t("groups.held", { held, wanted })}</span>
      </h3>
      <ol className={styles.wheel}>
        {MONTHS.map((month) => {
          const here = meetings.filter(
            ({ startsAt, status }) => monthOf(startsAt) === month && status !== "cancelled",
          );
          return (
            <li key={month} className={styles.month}>
              {t(`groups.month_${month}`)}
              {here.length === 0 && <span className={styles.empty} />}
              {here.map(({ id, startsAt, status }) => {
                const name = `${format.day(format.date(startsAt))}, ${t(`groups.status_${status}`)}`;
                return (
                  <Link key={id} to={`/moten/${id}`} aria-label={name} title={name}>
                    <span className={classNames(styles.dot, status === "held" && styles.held)} />
                  </Link>
                );
              })}
            </li>
          );
        })}
      </ol>
    </>
  );
}
