import { Check, CircleDot, Sparkles, SprayCan, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Look, RoundSurface } from "#core/contract/graffiti-round.ts";
import type { Format } from "../../../text/format.ts";
import { Badge } from "../../../ui/badge.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { Icon } from "../../../ui/icon.tsx";
import card from "../stop-card.module.css";
import { FindForm } from "./find-form.tsx";
import styles from "./round.module.css";

type Tap = Extract<Look, { kind: "clean" | "same" | "graffiti" }>["kind"];

export interface SurfaceCardProps {
  readonly surface: RoundSurface;
  readonly format: Format;
  /** Whether details of its find are asked for. */
  readonly isAsking: boolean;
  readonly onTap: (kind: Tap) => void;
  readonly onDetails: (
    what: Pick<Extract<Look, { kind: "details" }>, "findId" | "isRemoved" | "details">,
  ) => void;
  readonly onAsk: (isAsking: boolean) => void;
}

/** The surface to look at now: one tap tells how it is. */
export function SurfaceCard({ surface, format, isAsking, onTap, onDetails, onAsk }: SurfaceCardProps) {
  const { t } = useTranslation();
  const { open, lastLook, name } = surface;
  return (
    <section className={card.card} aria-label={name}>
      <div className={card.head}>
        <span className={card.number}>{surface.order}</span>
        <h2>{name}</h2>
        {open?.isThreat && (
          <Badge tone="missing" icon={TriangleAlert}>
            {t("rounds.threat")}
          </Badge>
        )}
      </div>
      <p className={card.reason}>
        {t(`rounds.kind_${surface.kind}`)}, {surface.owner}.{" "}
        {open !== null
          ? t("rounds.openSince", { time: format.dateTime(open.foundAt) })
          : lastLook === null
            ? t("rounds.neverSeen")
            : t("rounds.seenClean", { time: format.dateTime(lastLook.at) })}
      </p>
      {isAsking && open !== null ? (
        <FindForm
          key={open.id}
          find={open}
          onCancel={() => onAsk(false)}
          onSave={(details, isRemoved) => {
            const { motif, isThreat, size, costSek, isReportedToPolice } = details;
            onDetails({
              findId: open.id,
              isRemoved,
              details: { motif, isThreat, size, costSek, isReportedToPolice },
            });
          }}
        />
      ) : (
        <>
          <div className={card.two}>
            <button
              type="button"
              className={classNames(card.deed, card.primary, card.tall)}
              onClick={() => onTap("clean")}
            >
              <Icon of={open === null ? Check : Sparkles} size={22} />
              {t(open === null ? "rounds.clean" : "rounds.cleaned")}
            </button>
            <button
              type="button"
              className={classNames(card.deed, card.tall)}
              onClick={() => onTap("graffiti")}
            >
              <Icon of={SprayCan} size={22} />
              {t(open === null ? "rounds.graffiti" : "rounds.moreGraffiti")}
            </button>
          </div>
          {open !== null && (
            <div className={card.two}>
              <button type="button" className={card.deed} onClick={() => onTap("same")}>
                <Icon of={CircleDot} size={20} />
                {t("rounds.same")}
              </button>
              <button
                type="button"
                className={classNames(card.deed, styles.tell)}
                onClick={() => onAsk(true)}
              >
                {t("rounds.details")}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
