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
  .split(" ");

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

// How many letters lie in no name of the account and no common word. Words may overlap, so that none hides another.
function countOwnLetters(password: string, names: readonly string[]): number {
  const words = [...names.flatMap((name) => foldLetters(name).split(/[^a-z]+/)), ...COMMON_WORDS];
  const letters = foldLetters(password.replaceAll(/\d{2,}/g, " ")).replaceAll(/[^a-z]+/g, "");
  const isOwn = new Array<boolean>(letters.length).fill(true);
  for (const word of words) {
    if (word.length < 2) continue;
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      isOwn.fill(false, at, at + word.length);
    }
  }
  return isOwn.filter(Boolean).length;
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
  return countOwnLetters(password, names) < FEWEST_OWN_LETTERS && !hasOwnDigits ? ["common"] : [];
}
