import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const host = 'http://localhost:5080';

// The server takes writes from its own origin only, so the proxy speaks as that origin.
const toHost = { target: host, changeOrigin: true, headers: { origin: host } };

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '^/(api|openapi|health)/': toHost,
      '^/p/[^/]+/api/': toHost,
      '^/p/[^/]+/live': { ...toHost, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    reportCompressedSize: true,
  },
});
