import { BusFront, type LucideIcon, Map as MapIcon, School, Shapes, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BACKDROP_IDS, type BackdropId } from "../../../state/view-state.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./backdrops.module.css";

export interface BackdropsProps {
  readonly chosen: readonly BackdropId[];
  readonly onChange: (chosen: readonly BackdropId[]) => void;
}

const ICONS: Record<BackdropId, LucideIcon> = {
  regso: Shapes,
  group: UsersRound,
  kommundel: MapIcon,
  stops: BusFront,
  schools: School,
};

/** What lies behind the layers: area outlines, stops and schools. */
export function Backdrops({ chosen, onChange }: BackdropsProps) {
  const { t } = useTranslation();
  const toggle = (id: BackdropId) =>
    onChange(BACKDROP_IDS.filter((other) => (other === id) !== chosen.includes(other)));
  return (
    <section className={styles.backdrops} aria-labelledby="backdrops">
      <h3 id="backdrops">{t("map.backdrops")}</h3>
      {BACKDROP_IDS.map((id) => (
        <label key={id} className={styles.row}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <Icon of={ICONS[id]} />
          {t(`map.backdrop_${id}`)}
        </label>
      ))}
    </section>
  );
}
