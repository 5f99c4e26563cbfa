import type { Page } from "playwright-core";

/** A file as it lies on somebody's desktop. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** Drags a file over the page and lets it go, as a person would. */
export async function dropFile(page: Page, { name, bytes }: DroppedFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    (file) => {
      const content = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([content], file.name));
      return carried;
    },
    { name, base64: Buffer.from(bytes).toString("base64") },
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("body", type, { dataTransfer: transfer });
  }
}
