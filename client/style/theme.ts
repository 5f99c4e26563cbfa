import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const action: MantineColorsTuple = [
  "#eff6f8",
  "#dcebf0",
  "#b9d4de",
  "#8bb8c8",
  "#5b9ab0",
  "#2f7c97",
  "#0a5470",
  "#084a63",
  "#073f55",
  "#053244",
];

const gray: MantineColorsTuple = [
  "#f6f7f7",
  "#edf0f1",
  "#eceff1",
  "#dee3e7",
  "#c6ced4",
  "#8894a0",
  "#566470",
  "#3a4a57",
  "#2a3844",
  "#16232e",
];

// The surfaces, lines and texts of the dark theme, where Mantine looks for them.
const dark: MantineColorsTuple = [
  "#e8edf0",
  "#b9c4cc",
  "#94a2ad",
  "#6b7985",
  "#31404b",
  "#22303a",
  "#17232c",
  "#0f1920",
  "#0b1318",
  "#070c10",
];

/** Mantine in the design's tokens; colours that change with the scheme stay in tokens.css. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  colors: { action, gray, dark },
  primaryColor: "action",
  primaryShade: { light: 6, dark: 4 },
  black: "#16232e",
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "15px", xl: "22px" },
  lineHeights: { xs: "16px", sm: "18px", md: "20px", lg: "20px", xl: "28px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  shadows: { sm: "var(--shadow-float)", md: "var(--shadow-float)" },
  components: {
    Menu: {
      defaultProps: {
        shadow: "md",
        radius: 6,
        offset: 4,
        transitionProps: { duration: 0 },
        // The first item takes the focus instead of a placeholder that a menu must not hold.
        withInitialFocusPlaceholder: false,
      },
    },
    // No red days: red is kept for what is wrong.
    DatePicker: { defaultProps: { weekendDays: [] } },
    Popover: { defaultProps: { shadow: "md", radius: 6, offset: 4, transitionProps: { duration: 0 } } },
  },
});

const schemeVariables = {
  "--mantine-color-body": "var(--surface-card)",
  "--mantine-color-text": "var(--text-1)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-error": "var(--error)",
  "--mantine-color-default": "var(--surface-card)",
  "--mantine-color-default-border": "var(--line-2)",
  "--mantine-color-default-hover": "var(--action-row)",
  "--mantine-color-default-color": "var(--text-1)",
  "--mantine-color-anchor": "var(--action)",
};

/** Which Mantine variables follow our tokens, the same in the light and the dark scheme? */
export const resolveSchemeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables,
  dark: schemeVariables,
});
