import { Search } from "lucide-react";
import { type ComponentType, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchWords } from "../../../text/i18n.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { PlaceSearchProps } from "./place-search.tsx";
import styles from "./place-search.module.css";

export type SearchFieldProps = Omit<PlaceSearchProps, "firstText" | "isFocused">;

/** The search as a field alone; what finds is fetched when the field is first used, and takes over its text. */
export function SearchField(props: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [whole, setWhole] = useState<{
    readonly Search: ComponentType<PlaceSearchProps>;
    readonly isFocused: boolean;
  } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  if (whole) return <whole.Search {...props} firstText={text} isFocused={whole.isFocused} />;
  const fetchWhole = async () => {
    const [{ PlaceSearch }] = await Promise.all([import("./place-search.tsx"), fetchWords("tables")]);
    setWhole({ Search: PlaceSearch, isFocused: document.activeElement === input.current });
  };
  return (
    <div className={styles.search}>
      <Icon of={Search} size={15} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t("map.search")}
        aria-expanded={false}
        aria-controls={listId}
        aria-autocomplete="list"
        placeholder={t("map.searchPlaceholder")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={() => void fetchWhole()}
        onChange={(event) => setText(event.target.value)}
      />
      <div id={listId} role="listbox" aria-label={t("map.searchResults")} hidden />
    </div>
  );
}
