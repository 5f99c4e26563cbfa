/** An invented cause analysis; the words are about the place and its situations. */
export interface ExampleProblem {
  readonly place: string;
  readonly title: string;
  readonly status: "draft" | "ready";
  readonly categories: readonly string[];
  readonly causes: readonly {
    readonly part: "place" | "target" | "offender";
    readonly cause: string;
    readonly evidenceGrade: "shown" | "likely" | "assumed";
    readonly evidence: string;
    readonly kind: "situational" | "social";
  }[];
  readonly whys: readonly string[];
  readonly conclusion: string;
  readonly ownerName: string;
}

/** What is written of two places of the example, one finished and one begun. */
export const EXAMPLE_PROBLEMS: readonly ExampleProblem[] = [
  {
    place: "Orminge centrum",
    title: "Bråk och störningar på torget fredags- och lördagskvällar",
    status: "ready",
    categories: ["disorder", "violence"],
    causes: [
      {
        part: "place",
        cause: "Mörk gångväg mellan torget och Sarvträsk",
        evidenceGrade: "shown",
        evidence: "trygghetsvandring 7 okt",
        kind: "situational",
      },
      {
        part: "place",
        cause: "Torget töms på vuxna efter kl. 20",
        evidenceGrade: "likely",
        evidence: "handlare och polis",
        kind: "situational",
      },
      {
        part: "target",
        cause: "Resenärer väntar länge på buss efter kl. 20",
        evidenceGrade: "likely",
        evidence: "tidtabellen",
        kind: "situational",
      },
      {
        part: "target",
        cause: "Bibliotekets personal är ensam vid stängning",
        evidenceGrade: "shown",
        evidence: "KIA, elva rapporter",
        kind: "situational",
      },
      {
        part: "offender",
        cause: "Grupper samlas när fritidsgården har stängt",
        evidenceGrade: "likely",
        evidence: "trygghetsvärdarna",
        kind: "social",
      },
    ],
    whys: [
      "Många är kvar på torget utan något att göra",
      "Fritidsgården stänger före bussen går",
      "Öppettiderna följer skolveckan, inte helgen",
    ],
    conclusion: "Torget saknar ljus och vuxna fredag och lördag 19–00. Båda går att påverka.",
    ownerName: "Fastighetsägaren i centrum",
  },
  {
    place: "Nacka Forum",
    title: "Fler händelser på löningshelger vid bussterminalen",
    status: "draft",
    categories: ["disorder"],
    causes: [
      {
        part: "place",
        cause: "Terminalen är enda platsen med tak sent på kvällen",
        evidenceGrade: "assumed",
        evidence: "behöver prövas",
        kind: "situational",
      },
    ],
    whys: [],
    conclusion: "",
    ownerName: "",
  },
];
