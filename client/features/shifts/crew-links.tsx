import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { useCrewFeeds } from "../../api/use-shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import styles from "./panels.module.css";

/** Calendar links of crews: each a secret, shown once, ended when it has come to the wrong hands. */
export function CrewLinks({ crews }: { readonly crews: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { feeds, make, end } = useCrewFeeds();
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
        {feeds.data?.items.map(({ id, crew, createdAt }) => (
          <li key={id}>
            <span>{`${crew}, ${format.date(createdAt)}`}</span>
            <Button size="sm" onClick={() => end.mutate(id)} disabled={end.isPending}>
              {t("shifts.endLink")}
            </Button>
          </li>
        ))}
        {crews.map((crew) => (
          <li key={crew}>
            <Button
              size="sm"
              icon={CalendarPlus}
              onClick={() => make.mutate({ crew })}
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
