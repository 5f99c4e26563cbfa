import { useTranslation } from "react-i18next";
import type { ConcentrationAnswer } from "#core/contract/hotspot.ts";
import type { Targets } from "#core/contract/targets.ts";
import { leftOutText } from "../../api/export/targets-order.ts";
import type { ViewState } from "../../state/view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import styles from "./targets-screen.module.css";

export interface BasisLinesProps {
  readonly targets: Targets;
  readonly concentration: ConcentrationAnswer["concentration"];
  readonly view: ViewState;
}

/** What the whole list stands on: how concentrated events are beside chance, what was left out, how the hours did. */
export function BasisLines({ targets, concentration, view }: BasisLinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { basis, windowTest, expectedFalseFlags, elevatedCells, chanceShare } = targets;
  return (
    <div className={styles.basis}>
      {concentration && <Concentration concentration={concentration} />}
      <p>
        {t("targets.elevatedLine", {
          count: elevatedCells,
          number: format.number(elevatedCells),
          tested: format.number(basis.landCells),
          size: basis.cellSize,
          chance: Math.round(1 / chanceShare),
        })}{" "}
        {windowTest?.pai != null &&
          windowTest.busiestPai !== null &&
          t("targets.windowTest", {
            number: format.number(windowTest.events),
            pai: format.number(windowTest.pai, 1),
            busiest: format.number(windowTest.busiestPai, 1),
          })}
      </p>
      <p>
        {leftOutText(basis, view.own, { t, format })}{" "}
        {targets.items.some(({ followsSoon }) => followsSoon?.isFlagged) &&
          t("targets.falseFlags", { number: format.number(expectedFalseFlags, 1) })}
      </p>
      {targets.testedOn === "knownHours" && <p>{t("targets.testedKnown")}</p>}
      {view.cell.length > 0 && <p>{t("targets.marked")}</p>}
    </div>
  );
}

function Concentration({
  concentration,
}: {
  readonly concentration: NonNullable<BasisLinesProps["concentration"]>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { cells, shareForHalf, chance } = concentration;
  const numbers = { share: format.share(shareForHalf), chance: format.share(chance.shareForHalf) };
  const range = chance.range?.cellsForHalf;
  const ofCells = (count: number) => format.fixed((count / cells) * 100, 1);
  return (
    <p className={styles.concentration}>
      {range
        ? t("targets.concentrationRange", { ...numbers, low: ofCells(range[0]), high: ofCells(range[1]) })
        : t("targets.concentration", numbers)}
    </p>
  );
}
