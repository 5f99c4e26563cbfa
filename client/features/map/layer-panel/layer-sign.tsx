import { useId } from "react";
import type { LayerId } from "../../../state/view-state.ts";
import styles from "./layer-sign.module.css";

/** The form and colour of a layer, as on the map. */
export function LayerSign({ of }: { readonly of: LayerId }) {
  const id = useId();
  return (
    <svg width="18" height="18" aria-hidden="true" className={styles.sign}>
      {SHAPES[of](id)}
    </svg>
  );
}

const SHAPES: Record<LayerId, (id: string) => React.ReactNode> = {
  events: () => <polygon points="9,1 16,5 16,13 9,17 2,13 2,5" className={styles.events} />,
  graffiti: () => <rect x="5" y="5" width="8" height="8" className={styles.graffiti} />,
  scenes: (id) => (
    <>
      <defs>
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="4" className={styles.sceneLine} />
        </pattern>
      </defs>
      <rect x="2" y="3" width="14" height="12" fill={`url(#${id})`} className={styles.sceneEdge} />
    </>
  ),
  partners: () => <rect x="2" y="3" width="14" height="12" className={styles.partners} />,
  unsafety: () => <path d="M9,3L15,9L9,15L3,9Z" className={styles.unsafety} />,
  shifts: () => (
    <>
      <path d="M1 9h16" className={styles.route} />
      <circle cx="9" cy="9" r="5" className={styles.stop} />
    </>
  ),
};
