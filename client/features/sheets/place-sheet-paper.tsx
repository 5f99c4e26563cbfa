import { useTranslation } from "react-i18next";
import type { PlaceSheet } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { framed, ringPath } from "../../ui/outline-path.ts";
import styles from "./place-sheet-paper.module.css";

export interface PlaceSheetPaperProps {
  readonly sheet: PlaceSheet;
  /** The place's rings in degrees. */
  readonly outline: readonly (readonly (readonly [number, number])[])[];
  readonly groupName: string;
  readonly meetingOn: string;
  readonly isExample: boolean;
}

/** A place sheet as it is seen and printed, read at four metres: this and nothing else goes out. */
export function PlaceSheetPaper({ sheet, outline, groupName, meetingOn, isExample }: PlaceSheetPaperProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = {
    from: format.day(sheet.period.from, true),
    last: format.day(addDays(sheet.period.to, -1), true),
    sources: sheet.sources.join(", "),
  };
  return (
    <article className={styles.paper} aria-label={sheet.placeName}>
      <header className={styles.head}>
        <div>
          <p className={styles.for}>
            {t("sheets.forGroup", { group: groupName, day: format.day(meetingOn, true) })}
          </p>
          <h2 className={styles.title}>{sheet.placeName}</h2>
          <p className={styles.sub}>
            {t("sheets.eventsAtLeast", { number: format.number(sheet.eventsAtLeast) })}, {said.from} –{" "}
            {said.last}
          </p>
        </div>
        {isExample && <Badge tone="example">{t("sheets.example")}</Badge>}
      </header>
      <div className={styles.body}>
        <section className={styles.when}>
          <h3>{t("sheets.when")}</h3>
          <ul>
            {sheet.windows.map(({ weekhours, label, sharePercent }) => (
              <li key={weekhours} className={styles.window}>
                <strong>{label}</strong>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.share} style={{ width: `${sharePercent}%` }} />
                </span>
                <span>{t("sheets.ofEvents", { percent: sharePercent })}</span>
              </li>
            ))}
          </ul>
          <p className={styles.change}>{t(`sheets.change_${sheet.change ?? "unknown"}`)}</p>
        </section>
        <section className={styles.where}>
          <h3>{t("sheets.where")}</h3>
          <Outline name={sheet.placeName} outline={outline} />
        </section>
        <section>
          <h3>{t("sheets.what")}</h3>
          <ul className={styles.items}>
            {sheet.groups.map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
          </ul>
          <p className={styles.meta}>{t("sheets.atLeastFive")}</p>
        </section>
        {sheet.reason !== "" && (
          <section>
            <h3>{t("sheets.why")}</h3>
            <p>{sheet.reason}</p>
          </section>
        )}
        {sheet.causes.length > 0 && (
          <section>
            <h3>{t("sheets.causes")}</h3>
            <ul className={styles.items}>
              {sheet.causes.map(({ text, certainty }) => (
                <li key={text}>
                  {text} <Badge tone="outline">{t(`sheets.cause_${certainty}`)}</Badge>
                </li>
              ))}
            </ul>
          </section>
        )}
        {sheet.owners.length > 0 && (
          <section>
            <h3>{t("sheets.owners")}</h3>
            <ul className={styles.items}>
              {sheet.owners.map(({ problem, owner }) => (
                <li key={problem}>
                  {problem}: {owner ?? <Badge tone="missing">{t("sheets.ownerMissing")}</Badge>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {sheet.measures.length > 0 && (
          <section>
            <h3>{t("sheets.measures")}</h3>
            <ul className={styles.items}>
              {sheet.measures.map(({ text, status }) => (
                <li key={text}>
                  {text} <Badge tone="outline">{status}</Badge>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className={styles.foot}>{t("sheets.foot", said)}</footer>
    </article>
  );
}

const WIDTH = 220;

function Outline({ name, outline }: Pick<PlaceSheetPaperProps, "outline"> & { readonly name: string }) {
  const { t } = useTranslation();
  if (outline.length === 0) return null;
  const frame = framed(outline, WIDTH);
  return (
    <svg
      className={styles.outline}
      viewBox={`0 0 ${WIDTH} ${frame.height}`}
      role="img"
      aria-label={t("sheets.outlineLabel", { name })}
    >
      {outline.map((ring, index) => (
        <path key={index} d={ringPath(ring, frame)} />
      ))}
      <text x={WIDTH / 2} y={frame.height / 2} textAnchor="middle">
        {name}
      </text>
    </svg>
  );
}
