import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TargetItem } from "#core/contract/targets.ts";
import { useFileExport } from "../../../api/export/use-file-export.ts";
import { useTargets } from "../../../api/use-analysis.ts";
import { useSettled } from "../../../api/use-settled.ts";
import { targetsQuestion } from "../../../state/analysis-question.ts";
import { placeOfTarget } from "../../../state/target-address.ts";
import { targetName, windowHours } from "../../../text/target-text.ts";
import { ratioText } from "../../../text/ratio-text.ts";
import { useFormat } from "../../../text/use-format.ts";
import { IntervalMark } from "../../../ui/interval-mark.tsx";
import { EmptyState } from "../../../ui/notes.tsx";
import { ChartState } from "../chart-state.tsx";
import { useAnswer } from "../selection/answer.ts";
import { useWeekhourWords } from "../use-weekhour-words.ts";
import type { RankedSectionProps, Ranking } from "./ranked-section.tsx";
import styles from "./places-section.module.css";

const ROWS = 7;
const PAUSE_MS = 300;

/** The same ranking as on the page of places: against their like, by share, growth or unsafety. */
export function useTargetRanking(props: RankedSectionProps): Ranking {
  const { view, selected, isPulled } = props;
  const { t } = useTranslation();
  const exportFile = useFileExport();
  const asked = useMemo(() => targetsQuestion(selected, view, ROWS), [selected, view]);
  // Equal questions are one, whatever else of the view has changed.
  const settled = useSettled(JSON.stringify(asked), PAUSE_MS);
  const question = useMemo(() => JSON.parse(settled) as typeof asked, [settled]);
  const query = useTargets(question);
  const answer = useAnswer(query, query.data ?? null);
  const isStale = answer.isStale || isPulled || settled !== JSON.stringify(asked);
  const targets = answer.data;
  return {
    onExport:
      targets &&
      (async (format) => {
        const { targetsOrder } = await import("../../../api/export/targets-order.ts");
        await exportFile((words) =>
          targetsOrder(targets, { question: selected, format, own: view.own }, words),
        );
      }),
    body: (
      <ChartState answer={answer} height={ROWS * 25 + 24} title={t("targets.failed")}>
        {targets?.items.length === 0 ? (
          <EmptyState title={t("targets.none")} />
        ) : (
          <table className={styles.table} data-stale={isStale || undefined} aria-busy={isStale}>
            <Head />
            <tbody onPointerLeave={() => props.onHover(null)}>
              {targets?.items.map((item, index) => (
                <Row
                  key={item.key}
                  item={item}
                  position={index + 1}
                  isChosen={placeOfTarget(item) === props.chosenKey}
                  isHovered={placeOfTarget(item) === props.hoveredKey}
                  onChoose={props.onChoose}
                  onHover={props.onHover}
                />
              ))}
            </tbody>
          </table>
        )}
        {targets?.items.some(({ windows }) => windows?.isOwn === false) && (
          <div className={styles.note}>{t("targets.greyHours")}</div>
        )}
        {view.cell.length > 0 && <div className={styles.note}>{t("targets.marked")}</div>}
        {targets?.testedOn === "knownHours" && <div className={styles.note}>{t("targets.testedKnown")}</div>}
      </ChartState>
    ),
  };
}

const Head = memo(function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th>
          <span className="visually-hidden">{t("targets.rank")}</span>
        </th>
        <th scope="col">{t("targets.place")}</th>
        <th scope="col" className={styles.number} title={t("targets.likeHint")}>
          {t("targets.like")}
        </th>
        <th scope="col" className={styles.number}>
          {t("targets.share")}
        </th>
        <th scope="col" className={styles.hours} title={t("targets.windowsHint")}>
          {t("targets.windowsShort")}
        </th>
        <th scope="col" className={styles.marks} title={t("targets.changeHint")}>
          {t("targets.change")}
        </th>
      </tr>
    </thead>
  );
});

interface RowProps extends Pick<RankedSectionProps, "onChoose" | "onHover"> {
  readonly item: TargetItem;
  readonly position: number;
  readonly isChosen: boolean;
  readonly isHovered: boolean;
}

// The same all through a pull: the ranking is asked for when the hand rests.
const Row = memo(function Row({ item, position, isChosen, isHovered, onChoose, onHover }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { label } = useWeekhourWords();
  const words = { t, format };
  const key = placeOfTarget(item);
  const name = targetName(item, t);
  const [first] = item.windows?.windows ?? [];
  const hours = windowHours(item);
  return (
    <tr
      data-chosen={isChosen || undefined}
      data-hovered={isHovered || undefined}
      onPointerEnter={() => onHover(key)}
    >
      <td className={styles.position}>{position}</td>
      <td className={styles.place}>
        <button
          type="button"
          aria-pressed={isChosen}
          title={name}
          aria-label={name}
          onClick={() => onChoose(isChosen ? null : key)}
          onFocus={() => onHover(key)}
        >
          <span>{name}</span>
        </button>
      </td>
      <td className={styles.ratio} title={item.like ? ratioText(item.like, words) : undefined}>
        {item.like?.ratio == null
          ? ""
          : `${item.like.ratio < 10 ? format.fixed(item.like.ratio, 1) : format.number(item.like.ratio)}\u00a0×`}
      </td>
      <td className={styles.number}>{format.share(item.share)}</td>
      <td
        className={styles.hours}
        data-borrowed={item.windows?.isOwn === false || undefined}
        title={[item.windows?.isOwn === false && t("targets.notOwn"), hours.length > 0 && label(hours)]
          .filter(Boolean)
          .join(": ")}
      >
        {first && label(Array.from({ length: first.hours }, (_, step) => (first.firstHour + step) % 168))}
      </td>
      <td className={styles.marks}>
        {item.change && (
          <IntervalMark
            {...item.change}
            width={64}
            label={`${t(`map.verdict_${item.change.verdict}`)}: ${ratioText(item.change, words)}`}
          />
        )}
      </td>
    </tr>
  );
});
