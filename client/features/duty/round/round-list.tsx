import { Check, ChevronRight, SprayCan, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Look, RoundSurface } from "#core/contract/graffiti-round.ts";
import { orderRound } from "#core/domain/graffiti/order-round.ts";
import type { Format } from "../../../text/format.ts";
import { Badge } from "../../../ui/badge.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { Icon } from "../../../ui/icon.tsx";
import list from "../stop-list.module.css";
import { SurfaceCard } from "./surface-card.tsx";

type Told =
  | { kind: "clean" | "same" | "graffiti" }
  | Pick<Extract<Look, { kind: "details" }>, "kind" | "findId" | "isRemoved" | "details">
  | Pick<Extract<Look, { kind: "undone" }>, "kind" | "findId">;

export interface RoundListProps {
  readonly surfaces: readonly RoundSurface[];
  readonly how: "next" | "near";
  readonly today: string;
  readonly format: Format;
  readonly onTell: (surfaceId: string, told: Told) => void;
}

/** The surfaces of a round: the one to look at with its deeds, those left, and those seen today. */
export function RoundList({ surfaces, how, today, format, onTell }: RoundListProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const turns = surfaces.map((surface) => ({
    ...surface,
    isLookedAt: surface.lastLook !== null && format.date(surface.lastLook.at) === today,
    hasThreat: surface.open?.isThreat === true,
  }));
  const last = turns
    .filter(({ isLookedAt }) => isLookedAt)
    .sort((a, b) => Date.parse(b.lastLook?.at ?? "") - Date.parse(a.lastLook?.at ?? ""))[0];
  const ordered = orderRound(turns, how, last ?? null);
  const current =
    ordered.find(({ id }) => id === asking) ??
    ordered.find(({ id, isLookedAt }) => id === chosen && !isLookedAt) ??
    ordered.find(({ isLookedAt }) => !isLookedAt);
  return (
    <ol className={list.list}>
      {current && (
        <li key={current.id}>
          <SurfaceCard
            surface={current}
            format={format}
            isAsking={asking === current.id}
            onAsk={(isAsking) => setAsking(isAsking ? current.id : null)}
            onTap={(kind) => {
              setChosen(null);
              setAsking(kind === "graffiti" ? current.id : null);
              onTell(current.id, { kind });
            }}
            onDetails={(what) => {
              setAsking(null);
              onTell(current.id, { kind: "details", ...what });
            }}
          />
        </li>
      )}
      {!current && <li className={list.after}>{t("rounds.allSeen")}</li>}
      {ordered
        .filter(({ id }) => id !== current?.id)
        .map((surface) =>
          surface.isLookedAt ? (
            <SeenSurface
              key={surface.id}
              surface={surface}
              format={format}
              onAsk={() => setAsking(surface.id)}
              onUndo={() =>
                surface.lastLook && onTell(surface.id, { kind: "undone", findId: surface.lastLook.id })
              }
            />
          ) : (
            <li key={surface.id} className={list.row}>
              <button
                type="button"
                className={list.open}
                aria-label={t("rounds.openSurface", { name: surface.name })}
                onClick={() => {
                  setAsking(null);
                  setChosen(surface.id);
                }}
              >
                <span className={list.number}>{surface.order}</span>
                <b className={list.name}>{surface.name}</b>
                <OpenMark surface={surface} />
                <Icon of={ChevronRight} size={18} />
              </button>
            </li>
          ),
        )}
    </ol>
  );
}

function OpenMark({ surface: { open } }: { readonly surface: RoundSurface }) {
  const { t } = useTranslation();
  if (open === null) return null;
  return open.isThreat ? (
    <Badge tone="missing" icon={TriangleAlert}>
      {t("rounds.threat")}
    </Badge>
  ) : (
    <Badge tone="outline" icon={SprayCan}>
      {t("rounds.left")}
    </Badge>
  );
}

interface SeenSurfaceProps {
  readonly surface: RoundSurface;
  readonly format: Format;
  readonly onAsk: () => void;
  readonly onUndo: () => void;
}

function SeenSurface({ surface, format, onAsk, onUndo }: SeenSurfaceProps) {
  const { t } = useTranslation();
  const { lastLook, open } = surface;
  if (lastLook === null) return null;
  const isClean = lastLook.kind === "clean";
  return (
    <li className={list.done}>
      <span className={classNames(list.check, !isClean && list.missed)}>
        <Icon of={isClean ? Check : SprayCan} size={16} />
      </span>
      <span className={list.name}>{surface.name}</span>
      <span className={list.time}>{format.time(lastLook.at)}</span>
      {open !== null && open.id === lastLook.id ? (
        <button type="button" className={list.undo} onClick={onAsk}>
          {t("rounds.details")}
        </button>
      ) : (
        <span className={list.kind}>{t(`rounds.look_${lastLook.kind}`)}</span>
      )}
      <button
        type="button"
        className={list.undo}
        aria-label={t("rounds.undoNamed", { name: surface.name })}
        onClick={onUndo}
      >
        {t("duty.undo")}
      </button>
    </li>
  );
}
