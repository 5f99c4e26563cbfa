export const session = {
  title: "Logga in",
  lead: "Kartan över platser, dagar och timmar för brottsförebyggande arbete.",
  username: "Användarnamn",
  password: "Lösenord",
  showPassword: "Visa lösenordet",
  submit: "Logga in",
  submitting: "Loggar in …",
  usernameMissing: "Skriv ditt användarnamn.",
  passwordMissing: "Skriv ditt lösenord.",
  failed: "Inloggningen gick inte.",
  note: "Platsbild handlar om plats och tid, aldrig om personer.",
};
