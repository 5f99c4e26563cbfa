const KEPT_MS = 60_000;

/** Gives a file to the browser, which saves it under a name or asks where. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the content only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
