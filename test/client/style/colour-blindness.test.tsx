import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LayerSign } from "../../../client/features/map/layer-panel/layer-sign.tsx";
import { LAYER_IDS } from "../../../client/state/view-state.ts";
import { PALETTES, type Scheme } from "../../../client/style/palette.ts";
import {
  colourDistance,
  DEFICIENCIES,
  type Deficiency,
  lightness,
  linear,
  simulate,
} from "../../helpers/colour-vision.ts";
import { designTokens } from "../../helpers/design-tokens.ts";

const SCHEMES: readonly Scheme[] = ["light", "dark"];
const EYES = ["ordinary", ...DEFICIENCIES] as const;
const CASES = SCHEMES.flatMap((scheme) => EYES.map((eye) => [scheme, eye] as const));
// Less than that cannot be told apart in small patches.
const STEP_APART = 5;
const UNSAFETY_APART: Record<Scheme, number> = { light: 40, dark: 20 };

const seen = (hex: string, eye: Deficiency | "ordinary") =>
  eye === "ordinary" ? linear(hex) : simulate(hex, eye);

describe.each(CASES)("the %s palette to %s eyes", (scheme, eye) => {
  it("goes from few to many in even strides of lightness", () => {
    const steps = PALETTES[scheme].count.map((step) => lightness(seen(step, eye)));
    const rises = steps.slice(1).map((step, index) => step - (steps[index] ?? 0));
    const direction = scheme === "light" ? -1 : 1;
    for (const rise of rises) expect(rise * direction).toBeGreaterThan(STEP_APART);
  });

  it("keeps unsafety far from every layer that counts events or reports", () => {
    const { unsafety, ...layers } = PALETTES[scheme].layers;
    const others = [layers.events, layers.graffiti, layers.scenes, layers.partners, layers.shifts];
    for (const other of others) {
      expect(colourDistance(seen(unsafety, eye), seen(other, eye))).toBeGreaterThan(UNSAFETY_APART[scheme]);
    }
  });

  it("tells fewer from more at both ends of a change", () => {
    const tokens = designTokens(scheme);
    const at = (step: number) => seen(tokens.get(`change-${step}`) ?? "", eye);
    expect(colourDistance(at(1), at(7))).toBeGreaterThan(40);
    expect(colourDistance(at(2), at(6))).toBeGreaterThan(20);
  });
});

describe("the layers' signs", () => {
  it("differ in form, with every colour taken away", () => {
    const forms = LAYER_IDS.map((id) =>
      renderToStaticMarkup(<LayerSign of={id} />).replaceAll(/ (class|id|fill)="[^"]*"/g, ""),
    );
    expect(new Set(forms).size).toBe(LAYER_IDS.length);
  });
});
