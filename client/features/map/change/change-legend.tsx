import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Changes } from "#core/contract/change.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { calendarKindsOf } from "#core/domain/time/swedish-calendar.ts";
import { useSession } from "../../../api/use-session.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import { CHANGE_UNITS, type ViewState } from "../../../state/view-state.ts";
import { basisPeriod } from "../../../text/basis-period.ts";
import { periodText } from "../../../text/period-text.ts";
import { ratioText } from "../../../text/ratio-text.ts";
import { useFormat } from "../../../text/use-format.ts";
import { TextButton } from "../../../ui/button.tsx";
import { ProblemText } from "../../../ui/notes.tsx";
import { AnalysisSettings } from "../elevated/analysis-settings.tsx";
import { BasisList } from "../elevated/basis-list.tsx";
import styles from "../elevated/elevated-legend.module.css";
import { ChangeScale } from "./change-scale.tsx";
import { SilentWeeks } from "./silent-weeks.tsx";
import type { ChangeAnswer } from "./use-change.ts";

export interface ChangeLegendProps {
  readonly answer: ChangeAnswer;
  readonly view: ViewState;
  readonly update: UpdateView;
  /** The selection. */
  readonly question: FilterQuery;
}

/** What the colours and triangles of the change stand for, how sure they are, and what is compared. */
export function ChangeLegend({ answer, view, update, question }: ChangeLegendProps) {
  const { t } = useTranslation();
  const { found, error, retry } = answer;
  return (
    <div className={styles.legend} aria-busy={answer.isStale}>
      <ChangeScale />
      {!found && !error && <p role="status">{t("analysis.comparing")}</p>}
      {!found && error && (
        <p role="alert">
          {t("analysis.changeFailed")} <ProblemText error={error} />{" "}
          <TextButton onClick={retry}>{t("common.retry")}</TextButton>
        </p>
      )}
      {found && <Sentences found={found} view={view} />}
      <SilentWeeks question={question} />
      <ChangeSettings view={view} update={update} />
      <AnalysisSettings view={view} update={update} hasBand={false} />
      {found?.total && <Basis found={found} />}
    </div>
  );
}

function Sentences({ found, view }: { readonly found: Changes; readonly view: ViewState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { total, compared, rows, chanceShare } = found;
  if (!total || !compared) {
    return (
      <p>
        <b>{t(view.calendar === null ? "analysis.nothingBefore" : "analysis.noSuchDays")}</b>
      </p>
    );
  }
  if (total.now + total.before === 0) {
    return (
      <p>
        <b>{t("analysis.nothingInEither")}</b>
      </p>
    );
  }
  const sure = rows.filter(({ verdict }) => verdict !== "unclear").length;
  const before = periodText(compared.before.from, compared.before.to, format);
  return (
    <>
      <p>
        <b>
          {t("analysis.changeTotal", {
            now: format.number(total.now),
            before: format.number(total.before),
            ratio: ratioText(total, { t, format }),
            verdict: t(`map.verdict_${total.verdict}`),
          })}
        </b>{" "}
        {t("analysis.againstPeriod", { period: before, days: total.nowDays, daysBefore: total.beforeDays })}
      </p>
      <p>
        {t(`analysis.changedOf_${view.changeOf}`, {
          count: sure,
          number: format.number(sure),
          tested: format.number(rows.length),
        })}{" "}
        {sure > 0 &&
          t("analysis.changedChance", {
            share: t("analysis.oneOf", { number: Math.round(1 / chanceShare) }),
          })}
      </p>
      {found.testedOn === "knownHours" && <p>{t("analysis.knownHours")}</p>}
    </>
  );
}

function ChangeSettings({ view, update }: Pick<ChangeLegendProps, "view" | "update">) {
  const { t } = useTranslation();
  const unitId = useId();
  const daysId = useId();
  const { municipality } = useSession();
  const kinds = calendarKindsOf(municipality.timeZone);
  return (
    <div className={styles.settings}>
      <div>
        <label htmlFor={unitId}>{t("analysis.changeOf")}</label>
        <select
          id={unitId}
          value={view.changeOf}
          onChange={({ target }) => {
            const changeOf = CHANGE_UNITS.find((one) => one === target.value);
            if (changeOf) update({ changeOf });
          }}
        >
          {CHANGE_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`analysis.unit_${unit}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={daysId}>{t("analysis.likeWithLike")}</label>
        <select
          id={daysId}
          value={view.calendar ?? ""}
          onChange={({ target }) => update({ calendar: kinds.find((one) => one === target.value) ?? null })}
        >
          <option value="">{t("analysis.days_all")}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`analysis.days_${kind}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Basis({ found: { basis, total, compared } }: { readonly found: Changes }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <BasisList
      basis={basis}
      events={format.number(total?.now ?? 0)}
      period={basisPeriod(compared?.now ?? basis, t, format)}
    />
  );
}
