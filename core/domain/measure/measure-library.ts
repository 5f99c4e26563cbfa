/** One way to act that has worked elsewhere, in words of our own. */
export interface LibraryMeasure {
  readonly key: string;
  readonly kind: "situational" | "social";
  readonly titleSv: string;
  readonly titleEn: string;
  /** What is done. */
  readonly whatSv: string;
  readonly whatEn: string;
  /** The cause it answers. */
  readonly causeSv: string;
  readonly causeEn: string;
  /** A target that can be counted. */
  readonly targetSv: string;
  /** When an effect could show at the earliest and at the latest, weeks from the start. */
  readonly effectWeeks: readonly [number, number];
}

/** What a group can choose from; each answers a cause, and none is for everything. */
export const MEASURE_LIBRARY: readonly LibraryMeasure[] = [
  {
    key: "lighting",
    kind: "situational",
    titleSv: "Tänd och rikta ljuset",
    titleEn: "Light the way",
    whatSv: "Laga släckta armaturer, rikta om och komplettera där människor går efter mörkrets inbrott.",
    whatEn: "Mend lamps that are out, turn others and add where people walk after dark.",
    causeSv: "Mörka stråk där ingen ser och ingen syns",
    causeEn: "Dark ways where nobody sees or is seen",
    targetSv: "0 släckta armaturer vid kontroll kvällstid",
    effectWeeks: [2, 12],
  },
  {
    key: "sightlines",
    kind: "situational",
    titleSv: "Öppna siktlinjer",
    titleEn: "Open sightlines",
    whatSv: "Gallra buskar, flytta skymmande föremål och gör entréer överblickbara.",
    whatEn: "Thin out shrubs, move what hides and make entrances easy to overlook.",
    causeSv: "Dolda ytor nära gångstråk och entréer",
    causeEn: "Hidden ground beside paths and entrances",
    targetSv: "Fri sikt mellan 0,8 och 2 meter längs hela stråket",
    effectWeeks: [2, 12],
  },
  {
    key: "fast-cleanup",
    kind: "situational",
    titleSv: "Sanera inom ett dygn",
    titleEn: "Clean within a day",
    whatSv:
      "Klotter tas bort inom 24 timmar, hat och hot först, och varje yta ronderas så att tiden blir känd.",
    whatEn:
      "Graffiti goes within 24 hours, hate and threats first, and each surface is inspected so that the time gets known.",
    causeSv: "Klotter som får sitta kvar och synas",
    causeEn: "Graffiti that stays and is seen",
    targetSv: "9 av 10 ytor rena inom 24 timmar",
    effectWeeks: [4, 16],
  },
  {
    key: "locks-and-access",
    kind: "situational",
    titleSv: "Stäng det som inte ska stå öppet",
    titleEn: "Close what should not be open",
    whatSv: "Lås, passersystem och stängda baksidor i garage, källare, cykelrum och lastgator.",
    whatEn: "Locks, access systems and closed back sides of garages, cellars, cycle rooms and loading lanes.",
    causeSv: "Fri väg in till ytor som ingen vaktar",
    causeEn: "A free way into ground that nobody watches",
    targetSv: "Alla dörrar stängda vid fem kontroller i rad",
    effectWeeks: [1, 8],
  },
  {
    key: "guards-on-hot-hours",
    kind: "situational",
    titleSv: "Närvaro på rätt timmar",
    titleEn: "Presence at the right hours",
    whatSv:
      "Kommunvakter eller trygghetsvärdar stannar 10–16 minuter på platsen, minst varannan timme under platsens tider.",
    whatEn:
      "Municipal guards or safety hosts stay 10–16 minutes, at least every other hour of the place's time.",
    causeSv: "Inga vuxna på plats när det brukar hända",
    causeEn: "No adults there when it tends to happen",
    targetSv: "3 besök per kväll under platsens tider",
    effectWeeks: [1, 6],
  },
  {
    key: "place-manager",
    kind: "situational",
    titleSv: "Någon äger platsen",
    titleEn: "Somebody owns the place",
    whatSv:
      "Utse en platsansvarig bland ägare och verksamheter, med telefon som svarar och ett fast möte i månaden.",
    whatEn:
      "Name one of the owners or businesses to answer for the place, with a telephone that answers and a fixed monthly meeting.",
    causeSv: "Många ägare, ingen ansvarig",
    causeEn: "Many owners, nobody in charge",
    targetSv: "En ansvarig för varje del av platsen",
    effectWeeks: [8, 26],
  },
  {
    key: "opening-hours",
    kind: "situational",
    titleSv: "Jämna ut stängningen",
    titleEn: "Even out closing time",
    whatSv: "Kom överens om stängningstider, köer och hemresor så att alla inte är på torget samtidigt.",
    whatEn: "Agree on closing times, queues and ways home so that not everybody is in the square at once.",
    causeSv: "Trängsel när allt stänger på en gång",
    causeEn: "Crowding when everything closes at once",
    targetSv: "Högst hälften så många väntande kl. 01",
    effectWeeks: [2, 8],
  },
  {
    key: "responsible-serving",
    kind: "situational",
    titleSv: "Ansvarsfull servering",
    titleEn: "Responsible serving",
    whatSv: "Utbildad personal, tillsyn och återkoppling till krögarna enligt en gemensam plan.",
    whatEn: "Trained staff, inspection and feedback to the owners by a common plan.",
    causeSv: "Överservering och bråk utanför krogar",
    causeEn: "Overserving and fights outside pubs",
    targetSv: "Minst två tillsyner och all serveringspersonal utbildad",
    effectWeeks: [12, 52],
  },
  {
    key: "parking-and-traffic",
    kind: "situational",
    titleSv: "Bryt genomfarten",
    titleEn: "Break the through-way",
    whatSv: "Bommar, farthinder eller ändrad skyltning där fordon används för buskörning eller försäljning.",
    whatEn: "Barriers, bumps or other signs where vehicles race or sell.",
    causeSv: "Lätt att köra in, vända och ge sig av",
    causeEn: "Easy to drive in, turn and leave",
    targetSv: "Ingen genomfart kvällstid vid tio kontroller",
    effectWeeks: [1, 8],
  },
  {
    key: "goods-and-storage",
    kind: "situational",
    titleSv: "Ta undan det som lockar",
    titleEn: "Take away what tempts",
    whatSv: "Märk, lås in eller flytta verktyg, last, kablar och cyklar under nätter och helger.",
    whatEn: "Mark, lock up or move tools, cargo, cable and cycles at night and at weekends.",
    causeSv: "Stöldbegärligt gods utan tillsyn",
    causeEn: "Goods worth stealing, unattended",
    targetSv: "Inget gods ute efter stängning vid fem ronder",
    effectWeeks: [1, 12],
  },
  {
    key: "youth-evening",
    kind: "social",
    titleSv: "Kvällsöppet där ungdomarna är",
    titleEn: "Open in the evening where the young are",
    whatSv:
      "Fritidsgård, idrottshall eller bibliotek öppet på de kvällar och timmar då platsen är som stökigast.",
    whatEn:
      "A youth club, sports hall or library open on the evenings and hours when the place is at its busiest.",
    causeSv: "Ingenstans att vara på kvällen",
    causeEn: "Nowhere to be in the evening",
    targetSv: "Öppet de två kvällar som toppar, hela terminen",
    effectWeeks: [6, 26],
  },
  {
    key: "parent-walks",
    kind: "social",
    titleSv: "Vuxna som går",
    titleEn: "Adults who walk",
    whatSv:
      "Föräldra- eller dagvandring med fasta tider, rutt efter platsens tider och en samordnare som håller i.",
    whatEn:
      "Parent or day walks at fixed times, a route after the place's hours and a coordinator who keeps it going.",
    causeSv: "För få vuxna ute bland unga",
    causeEn: "Too few adults among the young",
    targetSv: "Två vandringar i veckan med minst fyra vuxna",
    effectWeeks: [4, 26],
  },
  {
    key: "outreach",
    kind: "social",
    titleSv: "Uppsökande arbete",
    titleEn: "Outreach",
    whatSv:
      "Fältare och socialtjänst är på platsen under dess tider, bygger kontakt och visar vägen till stöd.",
    whatEn:
      "Field workers and social services are there at its hours, make contact and show the way to support.",
    causeSv: "Unga i risk som ingen möter där de är",
    causeEn: "Young people at risk whom nobody meets where they are",
    targetSv: "Två kvällar i veckan, hela året",
    effectWeeks: [12, 52],
  },
  {
    key: "information-at-place",
    kind: "social",
    titleSv: "Information där den behövs",
    titleEn: "Information where it is needed",
    whatSv:
      "Anslag i tvättstugor, toaletter och väntrum om vart man vänder sig som utsatt eller som utövare.",
    whatEn: "Notices in laundries, toilets and waiting rooms about where to turn, exposed or using violence.",
    causeSv: "Få vet vart man vänder sig",
    causeEn: "Few know where to turn",
    targetSv: "Anslag uppe på alla avtalade platser",
    effectWeeks: [12, 52],
  },
  {
    key: "activate-place",
    kind: "social",
    titleSv: "Fyll platsen med annat",
    titleEn: "Fill the place with something else",
    whatSv:
      "Marknad, träning, odling eller café på de timmar då platsen står tom, med föreningar som bär det.",
    whatEn:
      "A market, training, growing or a café at the hours when the place is empty, carried by associations.",
    causeSv: "Tom plats utan vanliga besökare",
    causeEn: "An empty place without ordinary visitors",
    targetSv: "Aktivitet tre kvällar i veckan april–oktober",
    effectWeeks: [6, 26],
  },
];
