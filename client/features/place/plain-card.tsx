import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "#core/contract/place.ts";
import { basisPeriod } from "../../text/basis-period.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { InfoNote } from "../../ui/notes.tsx";
import { IntervalMark } from "./interval-mark.tsx";
import { UnsafetyReports } from "./unsafety-reports.tsx";
import styles from "./plain-card.module.css";

/** Platsen i klartext: what can be said of the place, and how sure that is. */
export function PlainCard({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { finding, basis } = place;
  if (basis === null) {
    return (
      <Card title={t("place.plain")}>
        <InfoNote title={t("place.countsOnly")}>{t("place.countsOnlyText")}</InfoNote>
      </Card>
    );
  }
  return (
    <Card title={t("place.plain")} note={basisPeriod(basis, t, format)}>
      {finding === null ? (
        <p className={styles.sentence}>{t("place.nothingTested")}</p>
      ) : (
        <Finding place={place} finding={finding} />
      )}
      <LeftOut place={place} />
    </Card>
  );
}

type Finding = NonNullable<Place["finding"]>;

function Finding({ place, finding }: { readonly place: Place; readonly finding: Finding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const elevated = finding.elevatedCells.length;
  const { like, change, payday, followsSoon } = finding;
  return (
    <>
      <div className={styles.verdict} data-elevated={elevated > 0 || undefined}>
        <h3>
          <Icon of={elevated > 0 ? CircleCheck : CircleDashed} size={18} />
          {t(elevated > 0 ? "place.elevatedTitle" : "place.notElevatedTitle")}
        </h3>
        <p>
          {elevated > 0
            ? t("place.elevatedText", { count: elevated, across: place.cellSize })
            : t("place.notElevatedText")}
        </p>
      </div>
      <dl className={styles.facts}>
        <Fact label={t("place.shareOfAll")} value={format.percent(finding.share, 1)}>
          {t("place.ofEvents", { number: format.number(place.total ?? 0) })}
        </Fact>
        <Fact
          label={t("place.againstEven")}
          value={finding.expected > 0 ? `${format.number(finding.count / finding.expected, 1)} ×` : "–"}
        >
          {t("place.evenExpected", { number: format.number(finding.expected, 1) })}
        </Fact>
        {like !== null && like.ratio !== null && (
          <Fact label={t(`place.like_${finding.type}`)} value={`${format.number(like.ratio, 1)} ×`}>
            <span>({intervalText(format, like)})</span>
            <IntervalMark {...like} />
          </Fact>
        )}
        {change && (
          <Fact
            label={t("place.againstLastYear")}
            value={change.ratio === null ? "–" : format.change(change.ratio - 1)}
          >
            <span>{t(`place.verdict_${change.verdict}`)}</span>
            <IntervalMark {...change} />
          </Fact>
        )}
        {payday && payday.ratio !== null && (
          <Fact label={t("place.paydayWeekends")} value={`${format.number(payday.ratio, 1)} ×`}>
            <span>{t(`place.verdict_${payday.verdict}`)}</span>
            <IntervalMark {...payday} />
          </Fact>
        )}
        {followsSoon !== null && (
          <Fact label={t("place.followsSoon")} value={format.number(followsSoon.pairs)}>
            {t("place.followsSoonExpected", { number: format.number(followsSoon.expected, 1) })}{" "}
            {t(followsSoon.isFlagged ? "place.followsSurely" : "place.verdict_unclear")}
          </Fact>
        )}
        <Fact label={t("place.unsafetyReports")} value={format.number(finding.unsafety.points)}>
          {t("place.unsafetyExpected", { number: format.number(finding.unsafety.expected, 1) })}
        </Fact>
      </dl>
      <UnsafetyReports reports={place.unsafetyReports} />
    </>
  );
}

function Fact({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.detail}>{children}</dd>
    </div>
  );
}

function intervalText(
  format: ReturnType<typeof useFormat>,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): string {
  return `${format.number(low ?? 0, 1)}–${high === null ? "∞" : format.number(high, 1)}`;
}

function LeftOut({ place: { basis, finding } }: { readonly place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (basis === null) return null;
  const { leftOut, rows } = basis;
  const share = (part: number) => format.percent(rows > 0 ? part / rows : 0, 1);
  return (
    <p className={styles.basis}>
      {t("place.basis", {
        number: format.number(finding?.tested ?? 0),
        control: format.number(leftOut.control),
        own: format.number(leftOut.ownPresence),
        accuracy: share(leftOut.poorAccuracy),
        unknown: share(basis.unknownTime),
      })}
    </p>
  );
}
