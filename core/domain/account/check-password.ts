/** Why a password is refused. */
export type PasswordFault = "too_short" | "too_long" | "monotonous" | "common";

/** The fewest characters of a password. */
export const PASSWORD_MIN = 15;
const PASSWORD_MAX = 200;
const FEWEST_KINDS = 6;
const FEWEST_OWN_LETTERS = 5;

// Words that are tried first, here and everywhere; written as `foldLetters` leaves them.
const COMMON_WORDS = [
  "password passwd losenord qwertyuiop qwerty asdfghjkl asdf zxcvbnm zxcv abcdefghijklmnop abcdef abc",
  "administrator admin systemforvaltare analytiker planerare samordnare anvandare user root test demo guest gast",
  "platsbild nacka kommun kommunvakt polis trygghet trygg saker grupp partner lagesbild stockholm sverige sweden",
  "welcome valkommen valkomna hemligt hemlig secret letmein iloveyou jagalskar sommar vinter host sommaren var",
  "hejsan hejhej hej monkey dragon master sunshine princess football fotboll superman batman shadow correct horse",
  "battery staple bytmig changeme andra tillfalligt temporary nytt mitt ditt min din my the och and ar is",
]
  .join(" ")
  .split(" ")
  .toSorted((a, b) => b.length - a.length);

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  "@": "a",
  $: "s",
};

function foldLetters(text: string): string {
  const plain = text.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return [...plain].map((letter) => LOOK_ALIKES[letter] ?? letter).join("");
}

// What is left of the letters when names of the account and common words are taken away.
function ownLetters(password: string, names: readonly string[]): string {
  const words = [...names.flatMap((name) => foldLetters(name).split(/[^a-z]+/)), ...COMMON_WORDS];
  const letters = foldLetters(password.replaceAll(/\d{2,}/g, " ")).replaceAll(/[^a-z]+/g, "");
  return words.filter((word) => word.length > 1).reduce((left, word) => left.replaceAll(word, ""), letters);
}

/**
 * What is wrong with a password? At least 15 characters of at least six kinds, and not only words that
 * everybody tries first (`names`: the account's own, such as its user name) with digits and signs round
 * them. No rule asks for kinds of characters, so that a sentence is a good password. Empty: nothing.
 */
export function checkPassword(password: string, names: readonly string[]): PasswordFault[] {
  const characters = [...password.normalize("NFC")];
  if (characters.length < PASSWORD_MIN) return ["too_short"];
  if (characters.length > PASSWORD_MAX) return ["too_long"];
  if (new Set(characters).size < FEWEST_KINDS) return ["monotonous"];
  const digits = password.replaceAll(/\D/g, "");
  const hasOwnDigits = new Set(digits).size >= FEWEST_KINDS && !"01234567890123456789".includes(digits);
  return ownLetters(password, names).length < FEWEST_OWN_LETTERS && !hasOwnDigits ? ["common"] : [];
}
