import type { Env } from "./env.ts";

/** Tells whoever started the server where it is and how to sign in. */
export function printWelcome(
  env: Env,
  port: number,
  accounts: readonly { username: string; password: string }[],
): void {
  const lines = ["", `Platsbild: ${env.BASE_URL ?? `http://localhost:${port}`}`];
  if (accounts.length > 0) {
    lines.push("", "Demokonton (lösenorden visas bara nu):");
    for (const { username, password } of accounts) lines.push(`  ${username.padEnd(22)} ${password}`);
  }
  console.log([...lines, ""].join("\n"));
}
