import { List } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useEvents } from "../../api/use-events.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import styles from "./events-card.module.css";

const SHOWN = 8;

/** Senaste händelser: the newest rows behind the place's numbers, and the way to all of them. */
export function EventsCard({ filter, address }: { readonly filter: FilterQuery; readonly address: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const { data, error, refetch } = useEvents(filter, "newest");
  const items = data?.pages[0]?.items.slice(0, SHOWN);
  return (
    <Card
      title={t("place.latest")}
      actions={
        <ButtonLink size="sm" icon={List} to={address}>
          {t("place.allEvents", { number: format.number(data?.pages[0]?.total ?? 0) })}
        </ButtonLink>
      }
    >
      {error && !items && (
        <ErrorNote title={t("place.eventsFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!items && !error && <SkeletonLines lines={5} />}
      {items?.length === 0 && <p className={styles.none}>{t("place.nothingHere")}</p>}
      {items && items.length > 0 && (
        <div className={styles.frame} tabIndex={0} role="region" aria-label={t("place.latest")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("place.time")}</th>
                <th scope="col">{t("place.kind")}</th>
                <th scope="col">{t("place.source")}</th>
                <th scope="col">{t("place.certainty")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((event) => (
                <tr key={event.id}>
                  <td>
                    {event.isDateOnly ? format.date(event.occurredFrom) : format.dateTime(event.occurredFrom)}
                  </td>
                  <td>{names.category(event.category)}</td>
                  <td>{names.source(event.source)}</td>
                  <td>{t(`place.grade_${event.grade}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
