import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../text/use-format.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { Finding } from "./finding.ts";
import { FindingOption } from "./finding-option.tsx";
import styles from "./place-search.module.css";
import { searchFindings } from "./search-findings.ts";
import { useFindings } from "./use-findings.ts";

export interface PlaceSearchProps {
  readonly today: string;
  /** False for roles that see no layers: only places and areas can be found. */
  readonly isAllowed: boolean;
  readonly onFind: (finding: Finding) => void;
  /** What was written before all this was fetched, and whether the field had the focus. */
  readonly firstText: string;
  readonly isFocused: boolean;
}

const MOST_OF_A_KIND = 5;

/**
 * Finds a place, a stop, a school, an area, a partner, a drug scene, a shift or a walk by name: a combobox
 * whose list is grouped by kind. Arrow keys go through the list, Enter chooses, Escape closes, then empties.
 */
export function PlaceSearch({ today, isAllowed, onFind, firstText, isFocused }: PlaceSearchProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(firstText);
  const [active, setActive] = useState(0);
  const [isClosed, setIsClosed] = useState(false);
  const all = useFindings({ today, isAllowed });
  const groups = useMemo(() => searchFindings(all, text, MOST_OF_A_KIND), [all, text]);
  const found = groups.flatMap(({ findings }) => findings);
  const isOpen = text.trim() !== "" && !isClosed;
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active, isOpen]);

  const [takesFocus] = useState(isFocused);
  useEffect(() => {
    if (!takesFocus || !input.current) return;
    input.current.focus();
    input.current.setSelectionRange(input.current.value.length, input.current.value.length);
  }, [takesFocus]);

  const search = (next: string) => {
    setText(next);
    setActive(0);
    setIsClosed(false);
  };
  const choose = (finding: Finding | undefined) => {
    if (!finding) return;
    search("");
    onFind(finding);
  };
  const step = (by: number) => {
    setIsClosed(false);
    if (isOpen && found.length > 0) setActive((active + by + found.length) % found.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && text !== "") {
      if (isOpen) setIsClosed(true);
      else search("");
    } else if (event.key === "Enter" && isOpen) choose(found[active]);
    else if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else return;
    event.preventDefault();
    // Escape here is not for the brushes and dialogs around.
    event.stopPropagation();
  };

  return (
    <div
      className={styles.search}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setIsClosed(true)}
    >
      <Icon of={Search} size={15} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t("map.search")}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? optionId(active) : undefined}
        placeholder={t("map.searchPlaceholder")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => search(event.target.value)}
        onClick={() => setIsClosed(false)}
        onKeyDown={onKeyDown}
      />
      {text !== "" && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t("search.clear")}
          onClick={() => {
            search("");
            input.current?.focus();
          }}
        >
          <Icon of={X} size={14} />
        </button>
      )}
      <span role="status" className="visually-hidden">
        {isOpen && t("search.found", { count: found.length, number: number(found.length) })}
      </span>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("map.searchResults")}
        className={styles.list}
        hidden={!isOpen}
      >
        {isOpen &&
          groups.map(({ group, findings, left }) => (
            <div key={group} role="group" aria-labelledby={`${id}-${group}`} className={styles.group}>
              <div id={`${id}-${group}`} role="presentation" className={styles.heading}>
                <span>{t(`search.${group}`)}</span>
                {left > 0 && (
                  <span className={styles.left}>{t("search.more", { number: number(left) })}</span>
                )}
              </div>
              {findings.map((finding) => {
                const at = found.indexOf(finding);
                return (
                  <FindingOption
                    key={finding.key}
                    id={optionId(at)}
                    finding={finding}
                    text={text}
                    isActive={at === active}
                    onPoint={() => setActive(at)}
                    onChoose={() => choose(finding)}
                  />
                );
              })}
            </div>
          ))}
        {isOpen && found.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className={styles.none}>
            {t("map.searchNothing")}
          </div>
        )}
      </div>
    </div>
  );
}
