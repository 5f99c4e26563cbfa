import { MapPin, Search, Shapes } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";
import { type Finding, searchFindings } from "./search-places.ts";
import styles from "./place-search.module.css";

export interface PlaceSearchProps {
  readonly all: readonly Finding[];
  readonly onFind: (finding: Finding) => void;
}

const MOST = 8;

/** Finds a place, a stop or an area by name. */
export function PlaceSearch({ all, onFind }: PlaceSearchProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const found = useMemo(() => searchFindings(all, text, MOST), [all, text]);
  const isOpen = text.trim() !== "";

  const choose = (finding: Finding | undefined) => {
    if (!finding) return;
    setText("");
    onFind(finding);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setText("");
    else if (event.key === "Enter") choose(found[active]);
    else if (event.key === "ArrowDown") setActive(Math.min(found.length - 1, active + 1));
    else if (event.key === "ArrowUp") setActive(Math.max(0, active - 1));
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={styles.search}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setText("")}
    >
      <Icon of={Search} size={15} />
      <input
        type="text"
        role="combobox"
        aria-label={t("map.search")}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${id}-${active}` : undefined}
        placeholder={t("map.searchPlaceholder")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div id={`${id}-list`} role="listbox" aria-label={t("map.searchResults")} className={styles.list}>
          {found.map((finding, index) => (
            <div
              key={finding.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerEnter={() => setActive(index)}
              onMouseDown={(event) => {
                // The field keeps the focus, and so the list stays until the choice is made.
                event.preventDefault();
                choose(finding);
              }}
            >
              <Icon of={finding.kind === "place" ? MapPin : Shapes} size={15} />
              <span>{finding.name}</span>
              <span className={styles.type}>{t(typeKey(finding))}</span>
            </div>
          ))}
          {found.length === 0 && (
            <div
              role="option"
              tabIndex={-1}
              aria-selected={false}
              aria-disabled="true"
              className={styles.none}
            >
              {t("map.searchNothing")}
            </div>
          )}
        </div>
      )}
    </div>
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

function typeKey({ kind, type }: Finding) {
  if (kind === "area") return `map.area_${AREA_TYPES.find((known) => known === type) ?? "own"}` as const;
  return `map.place_${PLACE_TYPES.find((known) => known === type) ?? "other"}` as const;
}
