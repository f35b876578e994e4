import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const monitor = "http://localhost:4000";
const MONITOR_PATHS = ["/graphql", "/session", "/health", "/uploads", "/linkage-settings", "/postcodes", "/uitgave"];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // the worker that prepares deliveries fetches the parts that it needs, as the page does
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // every asset is a file of its own: the content security policy allows nothing inline
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // echarts is one chunk of some 530 kB; only pages that draw fetch it
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: Object.fromEntries(MONITOR_PATHS.map((path) => [path, monitor])) },
});
