export const pick = {
  open: "Peka på kartan",
  close: "Stäng kartan",
  map: "Karta att sätta en punkt på",
  help: "Tryck där det är, eller flytta kartan dit, också med piltangenterna.",
  middle: "Sätt punkten mitt i kartan",
  near: "Punkten ligger {{metres}} m från {{place}}",
  put: "Punkten är satt",
  clear: "Ta bort punkten",
  unable: "Kartan kan inte ritas här. Välj platsen i listan.",
  zoomIn: "Zooma in",
  zoomOut: "Zooma ut",
};
