import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { dayOfLocal } from "#core/domain/time/local-day.ts";
import { sunTimes } from "#core/domain/time/sun-times.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";

/** Shows the page dark between sunset and sunrise, unless the user has chosen a theme. */
export function useNight(bounds: readonly number[], timeZone: string): void {
  const { colorScheme } = useMantineColorScheme();
  const [west = 0, south = 0, east = 0, north = 0] = bounds;
  const isDark = colorScheme === "auto" && isNight([(west + east) / 2, (south + north) / 2], timeZone);
  useEffect(() => {
    if (!isDark) return;
    const root = document.documentElement;
    const before = root.getAttribute("data-mantine-color-scheme") ?? "light";
    root.setAttribute("data-mantine-color-scheme", "dark");
    return () => root.setAttribute("data-mantine-color-scheme", before);
  }, [isDark]);
}

function isNight([lon, lat]: readonly [number, number], timeZone: string): boolean {
  const now = Date.now();
  const sun = sunTimes(dayOfLocal(instantToLocal(now, timeZone)), lat, lon, timeZone);
  switch (sun.kind) {
    case "always-up":
      return false;
    case "always-down":
      return true;
    case "rises-and-sets":
      return now < sun.sunriseMs || now > sun.sunsetMs;
  }
}
