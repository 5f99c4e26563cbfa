import { useFormat } from "../../../text/use-format.ts";
import { distanceParts } from "./measured-line.ts";

/** How is a distance in metres written in the language in use, as 340 m or 1,24 km? */
export function useDistanceText(): (metres: number) => string {
  const format = useFormat();
  return (metres) => {
    const { value, decimals, unit } = distanceParts(metres);
    return `${format.fixed(value, decimals)}\u00a0${unit}`;
  };
}
