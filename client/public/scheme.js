// The theme chosen last time, before anything is painted. Nothing chosen: as the system says.
(() => {
  let scheme = null;
  try {
    scheme = localStorage.getItem("platsbild.scheme");
  } catch {
    // Storage is closed: as the system says.
  }
  const isDark =
    scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
})();
