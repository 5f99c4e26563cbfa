import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const WCAG_21_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** Which rules of WCAG 2.1 AA does the page break, and where? One line for each element; none is the goal. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  return faultsOf(judge(page).withTags(WCAG_21_AA));
}

/** The same of the rule alone that looks at colours, for a page that is judged in another scheme already. */
export async function contrastFaults(page: Page): Promise<string[]> {
  return faultsOf(judge(page).withRules(["color-contrast"]));
}

// No page has frames, so that the rules can be run at once where they are; what holds is not written down.
const judge = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();

async function faultsOf(judged: AxeBuilder): Promise<string[]> {
  const { violations } = await judged.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(" ")} ${node.html.slice(0, 120)}`),
  );
}
