import "./without-eval.ts";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { createQueryClient } from "./api/query-client.ts";
import { sessionQuery } from "./api/use-session.ts";
import { App } from "./app.tsx";
import { resolveSchemeVariables, theme } from "./style/theme.ts";
import { startText } from "./text/i18n.ts";
import "./style/tokens.css";
import "./style/fonts.css";
import "./style/mantine.css";
import "./style/base.css";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
// The scroll lock under dialogues asks for the nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");

// The same name as in scheme.js, which sets the theme before the first paint.
const schemes = localStorageColorSchemeManager({ key: "platsbild.scheme" });

const queries = createQueryClient();
// Asked while the words are on their way.
void queries.prefetchQuery(sessionQuery);
if (window.location.pathname === "/") {
  void import("./features/map/ask-ahead.ts").then(({ askAhead }) => askAhead(queries));
}
await startText();
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveSchemeVariables}
      getStyleNonce={() => nonce}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
