import type { BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { sessionPath } from "#core/contract/session.ts";

/** What a page did that no page of ours may do; `tolerate` names what a test provokes on purpose. */
export interface PageProblems {
  found(): string[];
  tolerate(pattern: RegExp): void;
}

const isOwn = (address: string, hosts: readonly string[]) => {
  const url = new URL(address);
  return ["data:", "about:", "blob:"].includes(url.protocol) || hosts.includes(url.host);
};

// Asking who is signed in is answered with 401 when nobody is; the browser writes that down as an error.
const isQuestionOfSession = (message: ConsoleMessage) =>
  message.location().url.endsWith(sessionPath) && message.text().includes("401");

/**
 * Watches a browser context from now on: errors in the console and in scripts, breaks of the content
 * security policy, and requests to any host but `hosts`.
 */
export async function watchPages(context: BrowserContext, hosts: readonly string[]): Promise<PageProblems> {
  const found: string[] = [];
  const tolerated: RegExp[] = [];
  const report = (problem: string) => {
    if (!tolerated.some((pattern) => pattern.test(problem))) found.push(problem);
  };
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(
        `säkerhetspolicyn bröts: ${event.violatedDirective} ${event.blockedURI} i ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      );
    });
  });
  context.on("request", (request) => {
    if (!isOwn(request.url(), hosts)) report(`frågade en främmande värd: ${request.url()}`);
  });
  const watchPage = (page: Page) => {
    page.on("pageerror", (error) => report(`fel i sidan: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !isQuestionOfSession(message)) report(`konsolen: ${message.text()}`);
    });
    page.on("websocket", (socket) => {
      if (!isOwn(socket.url(), hosts)) report(`frågade en främmande värd: ${socket.url()}`);
    });
  };
  context.on("page", watchPage);
  return { found: () => [...found], tolerate: (pattern) => void tolerated.push(pattern) };
}
