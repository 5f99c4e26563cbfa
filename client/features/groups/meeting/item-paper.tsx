import { useTranslation } from "react-i18next";
import type { Meeting } from "#core/contract/meeting.ts";
import { DecisionList } from "./decision-list.tsx";
import { DueMeasures } from "./due-measures.tsx";
import { NoteEditor } from "./note-editor.tsx";
import styles from "./paper.module.css";
import { PlacesPaper } from "./places-paper.tsx";
import { SituationPaper } from "./situation-paper.tsx";

type Item = Meeting["agenda"][number];

interface ItemPaperProps {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly isOpen: boolean;
}

/** What an item of the agenda is about, large enough for the room, and what is noted to it. */
export function ItemPaper({ meeting, item, isOpen }: ItemPaperProps) {
  return (
    <article className={styles.paper} aria-label={item.title}>
      <ItemContent meeting={meeting} item={item} isOpen={isOpen} />
      <NoteEditor key={item.ordinal} meeting={meeting} item={item} isOpen={isOpen && meeting.canKeep} />
    </article>
  );
}

function ItemContent({ meeting, item, isOpen }: ItemPaperProps) {
  const { t } = useTranslation();
  switch (item.kind) {
    case "since_last":
      return (
        <>
          <h2 className={styles.title}>{item.title}</h2>
          <DecisionList
            decisions={meeting.sinceLast}
            canChange={meeting.canKeep}
            empty={t("groups.sinceLastNone")}
          />
          <h3 className={styles.part}>{t("groups.dueMeasures")}</h3>
          <DueMeasures measures={meeting.dueMeasures} empty={t("groups.dueMeasuresNone")} />
        </>
      );
    case "situation":
      return <SituationPaper meeting={meeting} title={item.title} />;
    case "places":
      return <PlacesPaper meeting={meeting} title={item.title} />;
    case "decisions":
      return (
        <>
          <h2 className={styles.title}>{item.title}</h2>
          <DecisionList
            decisions={meeting.decisions}
            canChange={meeting.canKeep && !isOpen}
            empty={t("groups.decisionsNone")}
          />
          <h3 className={styles.part}>{t("groups.activeMeasures")}</h3>
          <DueMeasures measures={meeting.activeMeasures} empty={t("groups.activeNone")} />
        </>
      );
    case "closing":
      return (
        <>
          <h2 className={styles.title}>{item.title}</h2>
          <p className={styles.lead}>{t("groups.closingText")}</p>
          <DecisionList decisions={meeting.decisions} canChange={false} empty={t("groups.decisionsNone")} />
        </>
      );
    case "own":
      return <h2 className={styles.title}>{item.title}</h2>;
  }
}
