const BUSY_SHARE = 0.5;

/**
 * In which hours of the week is a scene mostly active? Those at half its busiest hour or more,
 * ascending, 0 = Monday 00; none when it is never active.
 */
export function busyHours(profile: readonly number[]): number[] {
  const busiest = Math.max(...profile);
  if (!(busiest > 0)) return [];
  return profile.flatMap((activity, hour) => (activity >= busiest * BUSY_SHARE ? [hour] : []));
}
