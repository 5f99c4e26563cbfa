import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Targets } from "#core/contract/targets.ts";
import type { ViewState } from "../../state/view-state.ts";
import { TargetRow } from "./target-row.tsx";
import styles from "./target-list.module.css";
import { usePlannedStops } from "./use-planned-stops.ts";

export interface TargetListProps {
  readonly targets: Targets;
  readonly view: ViewState;
}

/** The ranked places, each a row that opens into all that is known of it. */
export function TargetList({ targets, view }: TargetListProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const stopsNear = usePlannedStops();
  return (
    <div className={styles.frame}>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span>{t("targets.place")}</span>
        <span title={t("targets.countHint")}>{t("targets.count")}</span>
        <span title={t("targets.likeHint")}>{t("targets.like")}</span>
        <span title={t("targets.changeHint")}>{t("targets.change")}</span>
        <span title={t("targets.windowsHint")}>{t("targets.windows")}</span>
        <span>{t("targets.unsafety")}</span>
        <span />
      </div>
      <ol className={styles.list}>
        {targets.items.map((item, index) => (
          <TargetRow
            key={item.key}
            item={item}
            position={index + 1}
            view={view}
            stops={stopsNear(item)}
            isOpen={open === item.key}
            onToggle={() => setOpen(open === item.key ? null : item.key)}
          />
        ))}
      </ol>
    </div>
  );
}
