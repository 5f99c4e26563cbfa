/** Import och data. */
export function ImportScreen() {
  return null;
}
