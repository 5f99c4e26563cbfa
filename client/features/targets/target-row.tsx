import { ChevronDown, ChevronRight, MapPin } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TargetItem } from "#core/contract/targets.ts";
import { mapOfTarget, pageOfTarget } from "../../state/target-address.ts";
import type { ViewState } from "../../state/view-state.ts";
import { reasonText, targetName, windowHours } from "../../text/target-text.ts";
import { ratioText } from "../../text/ratio-text.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IntervalMark } from "../../ui/interval-mark.tsx";
import { OwnerMark } from "./place-problems.tsx";
import { QuadrantMark } from "./quadrant-mark.tsx";
import { TargetDetails } from "./target-details.tsx";
import styles from "./target-list.module.css";
import type { PlannedStop } from "./use-planned-stops.ts";
import { windowText } from "./window-text.ts";

export interface TargetRowProps {
  readonly item: TargetItem;
  readonly position: number;
  readonly view: ViewState;
  readonly stops: readonly PlannedStop[] | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A ranked place: its numbers on one line, why in a sentence, and the way to map and page. */
export function TargetRow(props: TargetRowProps) {
  const { item, position, view, isOpen, onToggle } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const detailId = useId();
  const words = { t, format };
  const name = targetName(item, t);
  return (
    <li className={styles.item} data-open={isOpen || undefined}>
      <div className={styles.row}>
        <span className={styles.position}>{position}</span>
        <div className={styles.place}>
          <h2>
            <Link to={mapOfTarget(view, item, windowHours(item))}>{name}</Link>
            <span className={styles.type}>{t(`targets.type_${item.type}`)}</span>
            {item.development && <Badge>{t(`targets.development_${item.development}`)}</Badge>}
            {item.followsSoon?.isFlagged && (
              <Badge title={t("targets.followsHint")}>{t("targets.followsFlag")}</Badge>
            )}
          </h2>
          <p>{sentenceOf(item, words)}</p>
          <OwnerMark item={item} />
        </div>
        <Fact label={t("targets.count")}>
          <b>{format.number(item.count, item.count < 10 ? 1 : 0)}</b> ({format.share(item.share)})
          <small>{t("targets.expectedEven", { number: format.number(item.expected, 1) })}</small>
        </Fact>
        <Fact label={t("targets.like")}>
          <LikeMark item={item} />
        </Fact>
        <Fact label={t("targets.change")}>
          <ChangeMark item={item} />
        </Fact>
        <Fact label={t("targets.windows")}>
          <Windows item={item} />
        </Fact>
        <Fact label={t("targets.unsafety")}>
          <QuadrantMark unsafety={item.unsafety} />
        </Fact>
        <div className={styles.deeds}>
          <ButtonLink size="sm" icon={MapPin} to={mapOfTarget(view, item, windowHours(item))}>
            {t("targets.onMap")}
          </ButtonLink>
          <ButtonLink size="sm" variant="ghost" to={pageOfTarget(view, item)}>
            {t("targets.openPlace")}
          </ButtonLink>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            aria-label={t("targets.detailsOf", { place: name })}
            onClick={onToggle}
          >
            <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
            {t("targets.details")}
          </button>
        </div>
      </div>
      {isOpen && (
        <div id={detailId}>
          <TargetDetails item={item} stops={props.stops} />
        </div>
      )}
    </li>
  );
}

const SENTENCES = 3;

const TOLD_APART: ReadonlySet<string> = new Set(["fewEvents", "windows", "followsSoon"]);

// The strongest reasons, and that of each mark; what the details tell in full is not said twice.
function sentenceOf({ reasons }: TargetItem, words: Parameters<typeof reasonText>[1]): string {
  const wary = reasons.filter(({ key }) => key === "fewEvents");
  const flurries = reasons.filter(({ key }) => key === "followsSoon");
  const first = reasons.filter(({ key }) => !TOLD_APART.has(key)).slice(0, SENTENCES);
  return [...first, ...flurries, ...wary].map((reason) => reasonText(reason, words)).join(" ");
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span className={styles.factLabel}>{label}</span>
      <div>{children}</div>
    </div>
  );
}

function LikeMark({ item: { like, type } }: Pick<TargetRowProps, "item">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!like) return <small>{t("targets.onlyOne")}</small>;
  const verdict = (like.low ?? 0) > 1 ? "more" : like.high !== null && like.high < 1 ? "fewer" : "unclear";
  const text = ratioText(like, { t, format });
  return (
    <>
      <IntervalMark {...like} verdict={verdict} label={`${t(`targets.like_${type}`)}: ${text}`} />
      <small>{text}</small>
    </>
  );
}

function ChangeMark({ item: { change } }: Pick<TargetRowProps, "item">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!change) return <small>{t("targets.nothingBefore")}</small>;
  const text = ratioText(change, { t, format });
  const verdict = t(`map.verdict_${change.verdict}`);
  return (
    <>
      <IntervalMark {...change} label={`${verdict}: ${text}`} />
      <small>
        {t("targets.nowBefore", { now: format.number(change.now), before: format.number(change.before) })},{" "}
        {verdict}
      </small>
    </>
  );
}

function Windows({ item: { windows } }: Pick<TargetRowProps, "item">) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = weekhourWords(useSpokenLanguage());
  if (!windows) return <small>{t("targets.noHours")}</small>;
  if (windows.windows.length === 0) return <small>{t("targets.flatHours")}</small>;
  const texts = windows.windows.map((window) => windowText(window, words));
  return (
    <>
      <span data-borrowed={!windows.isOwn || undefined} className={styles.windows}>
        {texts.join(", ")}
      </span>
      <small>
        {windows.isOwn
          ? windows.share !== null && t("targets.windowShare", { share: format.percent(windows.share) })
          : t("targets.borrowed")}
      </small>
    </>
  );
}
