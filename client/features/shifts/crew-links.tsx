import { CalendarPlus, Copy } from "lucide-react";
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
  const [chosen, setChosen] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const crew = chosen !== null && crews.includes(chosen) ? chosen : (crews[0] ?? "");
  const address = make.data && window.location.origin + make.data.path;
  const copy = async () => {
    if (address === undefined) return;
    await navigator.clipboard.writeText(address).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <Card title={t("shifts.links")} note={t("shifts.linksNote")}>
      {make.data && (
        <DoneNote title={t("shifts.linkMade")}>
          <code className={styles.secret}>{address}</code>
          <Button size="sm" icon={Copy} onClick={() => void copy()}>
            {t(isCopied ? "shifts.linkCopied" : "shifts.linkCopy")}
          </Button>
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
        {feeds.data?.items.map(({ id, crew: of, expiresAt, isExpired }) => (
          <li key={id}>
            <span>
              {t(isExpired ? "shifts.linkOver" : "shifts.linkUntil", {
                crew: of,
                day: format.date(expiresAt),
              })}
            </span>
            <Button size="sm" onClick={() => end.mutate(id)} disabled={end.isPending}>
              {t("shifts.endLink")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <SelectField
          label={t("shifts.crew")}
          value={crew}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {crews.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
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
        <Button
          icon={CalendarPlus}
          className={styles.wide}
          disabled={make.isPending || crew === ""}
          onClick={() => make.mutate({ crew, days }, { onSuccess: () => setIsCopied(false) })}
        >
          {t("shifts.makeLink")}
        </Button>
      </div>
    </Card>
  );
}
