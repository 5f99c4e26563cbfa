import { useTranslation } from "react-i18next";
import { classNames } from "../../ui/class-names.ts";
import { SelectField } from "../../ui/text-field.tsx";
import { type PartnerArea, withAndMissing } from "./partner-areas.ts";
import list from "../../ui/choice-list.module.css";
import styles from "./partners-screen.module.css";

interface AreaListProps {
  readonly areas: readonly PartnerArea[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** The areas to choose between: industrial ones first. */
export function AreaList({ areas, chosen, onChoose }: AreaListProps) {
  const { t } = useTranslation();
  const parts = [
    { title: t("partners.industrial"), areas: areas.filter(({ areaId }) => areaId !== null) },
    { title: t("partners.elsewhere"), areas: areas.filter(({ areaId }) => areaId === null) },
  ].filter((part) => part.areas.length > 0);
  const nameOf = ({ name }: PartnerArea) => name ?? t("partners.groupOther");
  return (
    <>
      <SelectField
        className={styles.areaSelect ?? ""}
        label={t("partners.where")}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {parts.map((part) => (
          <optgroup key={part.title} label={part.title}>
            {part.areas.map((area) => (
              <option key={area.key} value={area.key}>
                {nameOf(area)}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <nav className={styles.areaList} aria-label={t("partners.where")}>
        {parts.map((part) => (
          <div key={part.title}>
            <h2 className={list.part}>{part.title}</h2>
            {part.areas.map((area) => (
              <button
                key={area.key}
                type="button"
                className={classNames(list.item, area.key === chosen && list.chosen)}
                aria-pressed={area.key === chosen}
                onClick={() => onChoose(area.key)}
              >
                <span>{nameOf(area)}</span>
                <span className={list.meta}>{t("partners.areaFacts", withAndMissing(area.partners))}</span>
              </button>
            ))}
          </div>
        ))}
      </nav>
    </>
  );
}
