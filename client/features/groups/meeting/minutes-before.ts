/** How many minutes of the agenda come before an item? */
export function minutesBefore(
  agenda: readonly { readonly ordinal: number; readonly minutes: number }[],
  ordinal: number,
): number {
  return agenda.reduce((sum, item) => (item.ordinal < ordinal ? sum + item.minutes : sum), 0);
}
