/** The events of the selection. */
export function EventsScreen() {
  return null;
}
