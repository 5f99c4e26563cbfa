import { DAY_MS } from "./local-day.ts";
import { startOfLocalDay } from "./zoned-time.ts";

/** What the sun does on a local date. Instants in milliseconds since 1970. */
export type SunTimes =
  | { readonly kind: "rises-and-sets"; readonly sunriseMs: number; readonly sunsetMs: number }
  | { readonly kind: "always-up" }
  | { readonly kind: "always-down" };

const MINUTE_MS = 60_000;
const DEGREE = Math.PI / 180;
const J2000_MS = Date.UTC(2000, 0, 1, 12);
const CENTURY_MS = 36_525 * DAY_MS;
/** From the zenith to the sun's centre when its upper edge touches the horizon: 34′ refraction, 16′ radius. */
const HORIZON_ZENITH_DEG = 90.833;

/**
 * When does the sun rise and set on a local date, at a latitude and longitude in degrees? To about a
 * minute between 72° south and north, over a flat horizon; further out, and where the sun barely
 * crosses the horizon, to some minutes. Equations of the NOAA solar calculator
 * (https://gml.noaa.gov/grad/solcalc/solareqns.PDF and calcdetails.html), after Meeus 1998,
 * Astronomical Algorithms, iterated so that the sun's place is that of the event itself.
 */
export function sunTimes(day: number, latitude: number, longitude: number, timeZone: string): SunTimes {
  const meanNoonMs = meanSolarNoon(startOfLocalDay(day, timeZone) + DAY_MS / 2, longitude);
  const sunriseMs = crossing(meanNoonMs, -1, latitude);
  const sunsetMs = crossing(meanNoonMs, 1, latitude);
  if (sunriseMs !== null && sunsetMs !== null) return { kind: "rises-and-sets", sunriseMs, sunsetMs };
  const zenithAtNoonDeg = Math.abs(latitude - sunAt(meanNoonMs).declinationDeg);
  return { kind: zenithAtNoonDeg < HORIZON_ZENITH_DEG ? "always-up" : "always-down" };
}

// The mean solar noon of a longitude nearest to an instant.
function meanSolarNoon(nearMs: number, longitude: number): number {
  const ofUtcDayMs = (720 - 4 * longitude) * MINUTE_MS;
  return ofUtcDayMs + Math.round((nearMs - ofUtcDayMs) / DAY_MS) * DAY_MS;
}

function crossing(meanNoonMs: number, side: -1 | 1, latitude: number): number | null {
  let atMs = meanNoonMs;
  for (let round = 0; round < 4; round++) {
    const { declinationDeg, equationOfTimeMin } = sunAt(atMs);
    const angleDeg = hourAngleDeg(latitude, declinationDeg);
    if (angleDeg === null) return null;
    atMs = meanNoonMs + (side * 4 * angleDeg - equationOfTimeMin) * MINUTE_MS;
  }
  return Math.round(atMs);
}

function hourAngleDeg(latitude: number, declinationDeg: number): number | null {
  const phi = latitude * DEGREE;
  const delta = declinationDeg * DEGREE;
  const cosine =
    Math.cos(HORIZON_ZENITH_DEG * DEGREE) / (Math.cos(phi) * Math.cos(delta)) -
    Math.tan(phi) * Math.tan(delta);
  return Math.abs(cosine) <= 1 ? Math.acos(cosine) / DEGREE : null;
}

function sunAt(instantMs: number): { declinationDeg: number; equationOfTimeMin: number } {
  const t = (instantMs - J2000_MS) / CENTURY_MS;
  const meanLongitude = (280.46646 + t * (36_000.76983 + t * 0.0003032)) * DEGREE;
  const anomaly = (357.52911 + t * (35_999.05029 - 0.0001537 * t)) * DEGREE;
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const centre =
    (1.914602 - t * (0.004817 + 0.000014 * t)) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * DEGREE;
  const apparentLongitude = meanLongitude + (centre - 0.00569 - 0.00478 * Math.sin(node)) * DEGREE;
  const obliquitySeconds = 21.448 - t * (46.815 + t * (0.00059 - t * 0.001813));
  const obliquity = (23 + (26 + obliquitySeconds / 60) / 60 + 0.00256 * Math.cos(node)) * DEGREE;
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(apparentLongitude));
  return {
    declinationDeg: declination / DEGREE,
    equationOfTimeMin: equationOfTime({ meanLongitude, anomaly, eccentricity, obliquity }),
  };
}

interface SunElements {
  readonly meanLongitude: number;
  readonly anomaly: number;
  readonly eccentricity: number;
  readonly obliquity: number;
}

// Apparent minus mean solar time.
function equationOfTime({ meanLongitude, anomaly, eccentricity, obliquity }: SunElements): number {
  const y = Math.tan(obliquity / 2) ** 2;
  const radians =
    y * Math.sin(2 * meanLongitude) -
    2 * eccentricity * Math.sin(anomaly) +
    4 * eccentricity * y * Math.sin(anomaly) * Math.cos(2 * meanLongitude) -
    0.5 * y * y * Math.sin(4 * meanLongitude) -
    1.25 * eccentricity * eccentricity * Math.sin(2 * anomaly);
  return (4 * radians) / DEGREE;
}
