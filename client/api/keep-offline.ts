const ALWAYS = ["/scheme.js", "/manifest.webmanifest"];
const MAP_FILES = ["land-outside", "land", "lakes", "built-up", "roads", "railways"];

/**
 * Lets the phone open a page without coverage: the worker keeps it, its scripts and the ground of the map.
 * Browsers without service workers go on as before.
 */
export async function keepOffline(page: "/mitt-pass" | "/klotterrond"): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  await navigator.serviceWorker.register("/duty-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname);
  active?.postMessage({
    kind: "keep",
    paths: [...new Set([...ALWAYS, ...MAP_FILES.map((name) => `/basemap/${name}.geojson`), ...loaded])],
    page,
  });
}
