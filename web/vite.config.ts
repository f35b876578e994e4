import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const monitor = "http://localhost:4000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // every asset is a file of its own: the content security policy allows nothing inline
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // echarts is one chunk of some 530 kB; only pages that draw fetch it
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { "/graphql": monitor, "/session": monitor, "/health": monitor } },
});
