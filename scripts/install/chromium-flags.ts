/** With these Chromium draws maps in software, asks nobody for anything, and runs as root. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // Put together without the imitated graphics card: frames come every 17 ms instead of every 64.
  "--disable-gpu-compositing",
];
