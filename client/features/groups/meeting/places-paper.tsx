import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "#core/contract/meeting.ts";
import type { PlaceSheetRequest, ReadSheet } from "#core/contract/place-sheet.ts";
import { usePlaceSheet, usePlaceSheets } from "../../../api/use-place-sheets.ts";
import { useSession } from "../../../api/use-session.ts";
import { canPublish } from "../../../state/access.ts";
import { addDays } from "../../../text/format.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Badge } from "../../../ui/badge.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { SkeletonLines } from "../../../ui/notes.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import styles from "./paper.module.css";
import { ProblemList } from "./problem-list.tsx";
import { SheetGround } from "./sheet-ground.tsx";

const MOST_SHEETS = 3;

/** Up to three place sheets of the meeting, one at a time, and what has been analysed in the area. */
export function PlacesPaper({ meeting, title }: { readonly meeting: Meeting; readonly title: string }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const format = useFormat();
  const { data: sheets } = usePlaceSheets();
  const [at, setAt] = useState(0);
  const day = format.date(meeting.startsAt);
  const ofMeeting = (sheets ?? [])
    .filter((sheet) => sheet.groupAreaId === meeting.groupId && sheet.withdrawnReason === null)
    .sort(
      (a, b) =>
        Number(b.meetingOn === day) - Number(a.meetingOn === day) || (a.publishedOn < b.publishedOn ? 1 : -1),
    )
    .slice(0, MOST_SHEETS);
  const sheet = ofMeeting[at] ?? ofMeeting[0];
  return (
    <>
      {ofMeeting.length > 1 && (
        <div className={styles.tabs}>
          <Segmented
            label={t("groups.places")}
            value={sheet?.id ?? ""}
            choices={ofMeeting.map(({ id, placeName }, index) => ({
              value: id,
              label: `${index + 1} ${placeName}`,
            }))}
            onChange={(id) => setAt(ofMeeting.findIndex((one) => one.id === id))}
          />
          <span className={styles.rowNote}>
            {t("groups.sheetOf", {
              at: ofMeeting.findIndex((one) => one.id === sheet?.id) + 1,
              all: ofMeeting.length,
            })}
          </span>
        </div>
      )}
      {sheet ? (
        <SheetPaper id={sheet.id} />
      ) : (
        <>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.lead}>{t("groups.noSheets")}</p>
          {canPublish(role) && <ButtonLink to="/platsblad/nytt">{t("groups.makeSheet")}</ButtonLink>}
        </>
      )}
      <ProblemList groupId={meeting.groupId} />
    </>
  );
}

function SheetPaper({ id }: { readonly id: string }) {
  const { data } = usePlaceSheet(id);
  if (!data) return <SkeletonLines lines={8} />;
  return data.sheet && <SheetContent sheet={data.sheet} outline={data.outline} />;
}

type Certainty = PlaceSheetRequest["causes"][number]["certainty"];

interface SheetContentProps {
  readonly sheet: NonNullable<ReadSheet["sheet"]>;
  readonly outline: ReadSheet["outline"];
}

function SheetContent({ sheet, outline }: SheetContentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <h2 className={styles.title}>{sheet.placeName}</h2>
      <div className={styles.columns}>
        <SheetGround name={sheet.placeName} outline={outline} />
        <section>
          <h3 className={styles.part}>{t("groups.whenInWeek")}</h3>
          <ul className={styles.list}>
            {sheet.windows.map(({ label, sharePercent }) => (
              <li key={label} className={classNames(styles.row, styles.window)}>
                {label}
                <span className={styles.share}>{format.percent(sharePercent / 100)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p className={styles.verdict}>
        {sheet.reason} {sheet.change !== null && t(`groups.change_words_${sheet.change}`)}
      </p>
      <div className={styles.columns}>
        <section>
          <h3 className={styles.part}>{t("groups.causes")}</h3>
          <ul className={styles.list}>
            {sheet.causes.map(({ text, certainty }) => (
              <li key={text} className={styles.row}>
                {text}
                <span className={styles.rowNote}>
                  {t(`groups.certainty_${certainty satisfies Certainty}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className={styles.part}>{t("groups.owners")}</h3>
          <ul className={styles.list}>
            {sheet.owners.map(({ problem, owner }) => (
              <li key={problem} className={styles.row}>
                {problem}:
                {owner === null ? <Badge tone="missing">{t("groups.ownerMissing")}</Badge> : ` ${owner}`}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <h3 className={styles.part}>{t("groups.ongoing")}</h3>
        <ul className={styles.list}>
          {sheet.measures.map(({ text, status }) => (
            <li key={text} className={styles.row}>
              {text}
              <span className={styles.rowNote}>{status}</span>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.meta}>
        {t("groups.sheetBasis", {
          from: format.day(sheet.period.from, true),
          to: format.day(addDays(sheet.period.to, -1), true),
          count: sheet.eventsAtLeast,
        })}
      </p>
    </>
  );
}
