import type { Page } from "playwright-core";

interface MatrixPlace {
  /** As the matrix writes it: mån, tis, ons, tors, fre, lör, sön. */
  night: string;
  /** 0–23; the matrix begins at 06. */
  hour: number;
}

/** Where on the page is an hour of the week matrix drawn? Read from its axes. */
async function pointOf(page: Page, { night, hour }: MatrixPlace): Promise<{ x: number; y: number }> {
  const svg = page.locator('svg[aria-roledescription="veckomatris"]');
  return svg.evaluate(
    (element, place) => {
      const labelled = (text: string) => {
        const found = [...element.querySelectorAll("text")].find((label) => label.textContent === text);
        if (!found) throw new Error(`matrisen har ingen etikett ${text}`);
        return found.getBoundingClientRect();
      };
      const hourPx = (labelled("09").left - labelled("06").left) / 3;
      const row = labelled(place.night);
      const slot = (place.hour + 18) % 24;
      return { x: labelled("06").left + (slot + 0.5) * hourPx, y: row.top + row.height / 2 };
    },
    { night, hour },
  );
}

/** Drags a brush over the week matrix, from one hour to another. */
export async function brushWeekMatrix(page: Page, from: MatrixPlace, to: MatrixPlace): Promise<void> {
  const start = await pointOf(page, from);
  const end = await pointOf(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}
