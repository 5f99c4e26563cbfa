import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  REPORT_CERTAINTIES,
  REPORT_KINDS,
  REPORT_TEXT_LENGTH,
  type ReportKind,
} from "#core/contract/own-report.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { useSendReport } from "../../api/use-own-reports.ts";
import { useSession } from "../../api/use-session.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoneNote, ErrorNote, InfoNote } from "../../ui/notes.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { emptyDraft, type ReportDraft, reportOf } from "./report-draft.ts";
import styles from "./report-form.module.css";
import { WhenFields } from "./when-fields.tsx";
import { WhereField } from "./where-field.tsx";

/** What, where, when, how it is known and a few words: made for a phone, under a minute. */
export function ReportForm() {
  const { t } = useTranslation();
  const { areaIds, municipality, isViewAs } = useSession();
  const format = useFormat(municipality.timeZone);
  const names = useNames();
  const send = useSendReport();
  const fresh = () => {
    const now = new Date();
    return emptyDraft(areaIds[0] ?? 0, { date: format.date(now), time: format.time(now) });
  };
  const [draft, setDraft] = useState(fresh);
  const change = (part: Partial<ReportDraft>) => setDraft({ ...draft, ...part });
  const report = reportOf(draft, municipality.timeZone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (report) send.mutate(report);
  };
  if (send.isSuccess) {
    return (
      <Card title={t("reports.form")}>
        <DoneNote title={t("reports.sent")} />
        <Button
          onClick={() => {
            setDraft(fresh());
            send.reset();
          }}
        >
          {t("reports.again")}
        </Button>
      </Card>
    );
  }
  return (
    <Card title={t("reports.form")}>
      <form className={styles.form} onSubmit={submit}>
        <KindChoice kind={draft.kind} onKind={(kind) => change({ kind })} />
        {draft.kind !== null && (
          <>
            {areaIds.length > 1 && (
              <SelectField
                label={t("reports.area")}
                value={draft.areaId}
                onChange={(event) => change({ areaId: Number(event.target.value), placeId: "" })}
              >
                {areaIds.map((id) => (
                  <option key={id} value={id}>
                    {names.area(id)}
                  </option>
                ))}
              </SelectField>
            )}
            {draft.kind !== "nothing" && <WhereField draft={draft} change={change} />}
            <WhenFields draft={draft} change={change} />
            {draft.kind !== "nothing" && <Details draft={draft} change={change} />}
            <Button
              type="submit"
              variant="primary"
              icon={Send}
              disabled={report === null || send.isPending || isViewAs}
            >
              {t("reports.send")}
            </Button>
            {send.isError && <ErrorNote title={t("reports.notSent")} error={send.error} />}
          </>
        )}
      </form>
    </Card>
  );
}

function KindChoice({
  kind,
  onKind,
}: {
  readonly kind: ReportKind | null;
  readonly onKind: (kind: ReportKind) => void;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={styles.question}>{t("reports.what")}</h3>
      <div role="group" aria-label={t("reports.what")} className={styles.kinds}>
        {REPORT_KINDS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.kind}
            data-nothing={one === "nothing" || undefined}
            aria-pressed={one === kind}
            onClick={() => onKind(one)}
          >
            {t(`reports.kind_${one}`)}
          </button>
        ))}
      </div>
      {kind === "nothing" && <p className={styles.hint}>{t("reports.nothingHint")}</p>}
    </div>
  );
}

interface PartProps {
  readonly draft: ReportDraft;
  readonly change: (part: Partial<ReportDraft>) => void;
}

function Details({ draft, change }: PartProps) {
  const { t } = useTranslation();
  const { masked } = maskText(draft.text.trim(), { maskDoubtful: true });
  return (
    <>
      <div>
        <h3 className={styles.question}>{t("reports.certainty")}</h3>
        <Segmented
          label={t("reports.certainty")}
          value={draft.certainty}
          onChange={(certainty) => change({ certainty })}
          choices={REPORT_CERTAINTIES.map((value) => ({ value, label: t(`reports.certainty_${value}`) }))}
        />
      </div>
      <div>
        <label className={styles.label} htmlFor="report-text">
          {t("reports.text")}
        </label>
        <textarea
          id="report-text"
          className={styles.text}
          rows={3}
          maxLength={REPORT_TEXT_LENGTH}
          value={draft.text}
          aria-describedby="report-text-hint"
          onChange={(event) => change({ text: event.target.value })}
        />
        <p id="report-text-hint" className={styles.hint}>
          {t("reports.textHint")} {t("reports.textLeft", { count: REPORT_TEXT_LENGTH - draft.text.length })}
        </p>
        {masked !== draft.text.trim() && <InfoNote title={t("reports.masked")}>{masked}</InfoNote>}
        <p className={styles.child}>{t("reports.child")}</p>
      </div>
    </>
  );
}
