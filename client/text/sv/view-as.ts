export const viewAs = {
  title: "Visa som …",
  note: "Se varje sida precis som en annan roll ser den, innan du delar skärmen",
  role: "Roll",
  area: "Grupp eller område",
  start: "Visa sidorna så",
  text: "Frågorna ställs till databasen som den rollen. Inget kan ändras medan det pågår, och det noteras i loggen. Personliga listor, som egna rapporter och egna pass, är tomma.",
  failed: "Det gick inte att byta vy.",
};
