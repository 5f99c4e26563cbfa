// Keeps Mitt pass and Klotterrond where there is no coverage: their pages, scripts, map ground, and the last
// answers about the own shifts and rounds. Everything else goes to the server as if this were not here.
const FILES = "platsbild-files-1";
const ANSWERS = "platsbild-answers-1";
const KEPT_ANSWERS = ["/api/session", "/api/my-shifts", "/api/graffiti-rounds"];
const PAGES = ["/mitt-pass", "/klotterrond"];
/** Under this stand the lists of what each page needs. */
const NEEDS = "/needs";
/** Stands among the answers when everything is kept. */
const KEPT_MARK = "/kept";
const PATIENCE_MS = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data?.kind !== "keep") return;
  keeping = keeping.catch(() => undefined).then(() => keep(event.data.page, event.data.paths));
  event.waitUntil(keeping);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname === "/api/session" && request.method !== "GET") {
    // Whoever signs out, or in as somebody else, leaves nothing behind.
    event.respondWith(caches.delete(ANSWERS).then(() => fetch(request)));
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (PAGES.includes(url.pathname)) event.respondWith(fromServerOrKept(request, FILES, url.pathname));
    return;
  }
  if (KEPT_ANSWERS.includes(url.pathname)) {
    event.respondWith(fromServerOrKept(request, ANSWERS, url.pathname));
    return;
  }
  if (url.pathname.startsWith("/assets/")) event.respondWith(keptOrFromServer(request));
  else if (url.pathname.startsWith("/basemap/") || url.pathname === "/scheme.js") {
    event.respondWith(fromServerOrKept(request, FILES, url.pathname));
  }
});

// One at a time: what one sweeps away another may just have put there.
let keeping = Promise.resolve();

async function keep(address, paths) {
  const cache = await caches.open(FILES);
  const page = await fetch(address);
  if (page.ok) await cache.put(address, page);
  await Promise.all(
    paths.map(async (path) => {
      if (path.startsWith("/assets/") && (await cache.match(path))) return;
      const answer = await fetch(path);
      if (answer.ok) await cache.put(path, answer);
    }),
  );
  // The answers that came before this was here.
  const answers = await caches.open(ANSWERS);
  await Promise.all(
    KEPT_ANSWERS.map(async (path) => {
      const answer = await fetch(path);
      if (answer.ok) await answers.put(path, answer);
    }),
  );
  // Scripts of earlier builds.
  await cache.put(NEEDS + address, new Response(JSON.stringify(paths)));
  const wanted = new Set(PAGES.flatMap((one) => [one, NEEDS + one]));
  for (const one of PAGES) {
    const needs = await cache.match(NEEDS + one);
    for (const path of needs ? await needs.json() : []) wanted.add(path);
  }
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (!wanted.has(pathname)) await cache.delete(pathname);
  }
  await answers.put(KEPT_MARK, new Response("1"));
}

async function fromServerOrKept(request, name, key) {
  const cache = await caches.open(name);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(key, answer.clone());
    else if (answer.status === 401 && name === ANSWERS) await caches.delete(ANSWERS);
    return answer;
  });
  const first = await Promise.race([asked.catch(() => null), late]);
  return first ?? (await cache.match(key)) ?? asked;
}

async function keptOrFromServer(request) {
  const cache = await caches.open(FILES);
  return (await cache.match(new URL(request.url).pathname)) ?? fetch(request);
}
