import { useTranslation } from "react-i18next";
import type { SafetyWalk } from "#core/contract/safety-walk.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { classNames } from "../../ui/class-names.ts";
import { SelectField } from "../../ui/text-field.tsx";
import list from "../../ui/choice-list.module.css";
import styles from "./walks-screen.module.css";

interface WalkListProps {
  readonly walks: readonly SafetyWalk[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The walks to choose between: what is coming first, then the newest. */
export function WalkList({ walks, chosen, onChoose }: WalkListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    { title: t("walks.coming"), walks: walks.filter(({ status }) => status === "planned") },
    { title: t("walks.done"), walks: walks.filter(({ status }) => status !== "planned") },
  ].filter((part) => part.walks.length > 0);
  return (
    <>
      <SelectField
        className={styles.walkSelect ?? ""}
        label={t("walks.list")}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {parts.map((part) => (
          <optgroup key={part.title} label={part.title}>
            {part.walks.map(({ id, name, day }) => (
              <option key={id} value={id}>
                {`${format.day(day, true)} ${name}`}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <nav className={styles.walkList} aria-label={t("walks.list")}>
        {parts.map((part) => (
          <div key={part.title}>
            <h2 className={list.part}>{part.title}</h2>
            {part.walks.map((walk) => (
              <button
                key={walk.id}
                type="button"
                className={classNames(list.item, walk.id === chosen && list.chosen)}
                aria-pressed={walk.id === chosen}
                onClick={() => onChoose(walk.id)}
              >
                <span>{walk.name}</span>
                <span className={list.meta}>
                  {format.day(walk.day, true)}
                  {walk.areaName !== null && `, ${walk.areaName}`}
                </span>
                <span className={list.meta}>
                  {t("walks.points", { count: walk.points })}
                  {walk.open > 0 && `, ${t("walks.open", { count: walk.open })}`}{" "}
                  {walk.late > 0 && <Badge tone="stale">{t("walks.late", { count: walk.late })}</Badge>}
                </span>
              </button>
            ))}
          </div>
        ))}
      </nav>
    </>
  );
}
