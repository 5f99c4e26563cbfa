import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

const apiPort = process.env["PORT"] ?? "8080";

const settings: UserConfig = {
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^@luma\.gl\/gpgpu(\/webgpu)?$/,
        replacement: join(import.meta.dirname, "features/map/canvas/without-webgpu.ts"),
      },
    ],
  },
  // Modules, so that a worker too can fetch a part when it is first needed.
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // The content security policy lets fonts come from files only.
    assetsInlineLimit: 0,
    sourcemap: false,
    // Every browser with the map's WebGL 2 knows it.
    modulePreload: { polyfill: false },
    // MapLibre and deck.gl are one file: they come with the map and nowhere else.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Zod in one file, so that it is told to do without eval before any other file makes a schema.
          groups: [
            { name: "zod", test: /node_modules[\\/]zod[\\/]|without-eval\.ts$/ },
            // What all screens read of the address: small files that pack better as one.
            {
              name: "address",
              test: /client[\\/]state[\\/]|core[\\/]contract[\\/](filter|session|occasion)/,
              minShareCount: 2,
            },
            { name: "map-drawing", test: /node_modules[\\/]@(deck|luma|math|probe|loaders)\.gl[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      // Not the page's own modules in client/api.
      [String.raw`^/api/(?!.*\.tsx?(?:\?|$))`]: `http://127.0.0.1:${apiPort}`,
      "/basemap": `http://127.0.0.1:${apiPort}`,
    },
  },
};

export default defineConfig(({ command }) => {
  // A build that a test starts would otherwise hold React's development version.
  if (command === "build") process.env["NODE_ENV"] = "production";
  return settings;
});
