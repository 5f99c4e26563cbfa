import type { LucideIcon } from "lucide-react";
import { BusFront, Footprints, Handshake, MapPin, School, Shapes, SquareDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/use-session.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { Finding, FindingDetail, FindingGroup } from "./finding.ts";
import styles from "./place-search.module.css";
import { matchedPart } from "./search-findings.ts";

export interface FindingOptionProps {
  readonly id: string;
  readonly finding: Finding;
  /** What was searched, to show where it fits. */
  readonly text: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

const ICONS: Record<FindingGroup, LucideIcon> = {
  places: MapPin,
  stops: BusFront,
  schools: School,
  areas: Shapes,
  partners: Handshake,
  scenes: SquareDashed,
  tours: Footprints,
};

/** One finding in the list: its sign, its name with what fits, and what it is. */
export function FindingOption({ id, finding, text, isActive, onPoint, onChoose }: FindingOptionProps) {
  const detail = useDetailText(finding.detail);
  const other = fittingAlias(finding, text);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerEnter={onPoint}
      onMouseDown={(event) => {
        // The field keeps the focus, and so the list stays until the choice is made.
        event.preventDefault();
        onChoose();
      }}
    >
      <Icon of={ICONS[finding.group]} size={15} />
      <span className={styles.name}>
        <Marked name={finding.name} text={text} />
        {other !== undefined && (
          <span className={styles.other}>
            {" · "}
            <Marked name={other} text={text} />
          </span>
        )}
      </span>
      <span className={styles.type}>{detail}</span>
    </div>
  );
}

/** Another name by which it was found, such as a stop of a shift; none where its own name fits. */
function fittingAlias({ name, aliases }: Finding, text: string): string | undefined {
  return matchedPart(name, text) ? undefined : aliases.find((alias) => matchedPart(alias, text) !== null);
}

function Marked({ name, text }: { readonly name: string; readonly text: string }) {
  const shown = name.normalize("NFC");
  const part = matchedPart(shown, text);
  if (!part) return shown;
  return (
    <>
      {shown.slice(0, part[0])}
      <b>{shown.slice(...part)}</b>
      {shown.slice(part[1])}
    </>
  );
}

const PLACE_TYPES = [
  "centrum",
  "station",
  "hallplats",
  "skola",
  "industriomrade",
  "bibliotek",
  "vard",
  "park",
  "idrott",
  "bad",
  "gata",
] as const;
const AREA_TYPES = ["kommundel", "group", "regso", "deso", "industrial", "permit", "own"] as const;
const PARTNER_TYPES = ["business", "school", "housing", "association", "property_owner"] as const;
const SCENE_TYPES = ["active", "resting", "closed"] as const;

function useDetailText(detail: FindingDetail): string {
  const { t } = useTranslation();
  const format = useFormat(useSession().municipality.timeZone);
  switch (detail.kind) {
    case "place":
      return t(`map.place_${PLACE_TYPES.find((known) => known === detail.type) ?? "other"}`);
    case "area":
      return t(`map.area_${AREA_TYPES.find((known) => known === detail.type) ?? "own"}`);
    case "partner":
      return t(`tables.partner_${PARTNER_TYPES.find((known) => known === detail.type) ?? "other"}`);
    case "scene":
      return t(`map.scene_${SCENE_TYPES.find((known) => known === detail.type) ?? "closed"}`);
    case "time":
      return `${format.day(format.date(detail.instant))} ${format.time(detail.instant)}`;
  }
}
