import { describeStartError } from "../server/start-error.ts";

/** Tells why a command failed, and how it is used where that was the reason; the command then ends as failed. */
export function tellAndFail(usage: string): (error: unknown) => void {
  return (error) => {
    const code = (error as { code?: unknown } | null)?.code;
    const isMisused = typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
    console.error(isMisused ? `Så här: ${usage}` : describeStartError(error));
    process.exitCode = 1;
  };
}
