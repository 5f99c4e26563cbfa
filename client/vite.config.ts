import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const apiPort = process.env["PORT"] ?? "8080";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // The content security policy lets fonts come from files only.
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { "/api": `http://127.0.0.1:${apiPort}` } },
});
