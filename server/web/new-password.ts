import { hash } from "@node-rs/argon2";
import { checkPassword, type PasswordFault, PASSWORD_MIN } from "#core/domain/account/check-password.ts";
import { Refusal } from "../errors.ts";

const WHY: Readonly<Record<PasswordFault, string>> = {
  too_short: `Lösenordet behöver minst ${PASSWORD_MIN} tecken. En mening går bra.`,
  too_long: "Lösenordet får ha högst 200 tecken.",
  monotonous: "Lösenordet består av för få olika tecken.",
  common: "Lösenordet består av ord som alla prövar först. Lägg till något eget.",
};

/** The hash of a new password. Throws a 400 that says what is wrong with it. */
export function hashNewPassword(password: string, names: readonly string[]): Promise<string> {
  const [fault] = checkPassword(password, names);
  if (fault !== undefined) {
    const message = WHY[fault];
    throw new Refusal("bad_request", {
      detail: message,
      issues: [{ code: `password_${fault}`, severity: "error", column: "password", message }],
    });
  }
  return hash(password.normalize("NFC"));
}
