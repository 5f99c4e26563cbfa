import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FEED_DAYS } from "#core/contract/shift-plan.ts";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { useCrewFeeds } from "../../api/use-shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./panels.module.css";

const USUAL_DAYS = 90;

/** Calendar links of crews: each a secret, shown once, over after some days, ended before when it has come to the wrong hands. */
export function CrewLinks({ crews }: { readonly crews: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { feeds, make, end } = useCrewFeeds();
  const [days, setDays] = useState(USUAL_DAYS);
  return (
    <Card title={t("shifts.links")} note={t("shifts.linksNote")}>
      {make.data && (
        <DoneNote title={t("shifts.linkMade")}>
          <code className={styles.secret}>{window.location.origin + make.data.path}</code>
        </DoneNote>
      )}
      {(make.error ?? end.error) && (
        <ErrorNote title={t("shifts.notSaved")} error={make.error ?? end.error} />
      )}
      {isDoubtful(make.error) && make.variables && (
        <TextButton onClick={() => make.mutate({ ...make.variables, isTextChecked: true })}>
          {t("common.checkedText")}
        </TextButton>
      )}
      <ul className={styles.links}>
        {feeds.data?.items.map(({ id, crew, expiresAt, isExpired }) => (
          <li key={id}>
            <span>
              {t(isExpired ? "shifts.linkOver" : "shifts.linkUntil", { crew, day: format.date(expiresAt) })}
            </span>
            <Button size="sm" onClick={() => end.mutate(id)} disabled={end.isPending}>
              {t("shifts.endLink")}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        label={t("shifts.linkDays")}
        value={days}
        onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
      >
        {FEED_DAYS.map((count) => (
          <option key={count} value={count}>
            {t("shifts.days", { count })}
          </option>
        ))}
      </SelectField>
      <ul className={styles.links}>
        {crews.map((crew) => (
          <li key={crew}>
            <Button
              size="sm"
              icon={CalendarPlus}
              onClick={() => make.mutate({ crew, days })}
              disabled={make.isPending}
            >
              {t("shifts.makeLink", { crew })}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
