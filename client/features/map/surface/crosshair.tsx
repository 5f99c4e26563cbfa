import type { Pixel } from "../select-shape/shape-keys.ts";
import styles from "./drawing.module.css";

const ARM_PX = 11;

/** Where the keyboard's next point would be set. */
export function Crosshair({ x, y }: Pixel) {
  const path = `M${x - ARM_PX} ${y}H${x + ARM_PX}M${x} ${y - ARM_PX}V${y + ARM_PX}`;
  return (
    <>
      <path className={styles.halo} d={path} />
      <path className={styles.line} d={path} />
    </>
  );
}
