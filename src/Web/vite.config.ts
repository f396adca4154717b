import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliBuild, serviceWorkerBuild } from './build-files.ts';

const host = 'http://localhost:5080';

// The server takes writes from its own origin only, so the proxy speaks as that origin.
const toHost = { target: host, changeOrigin: true, headers: { origin: host } };

export default defineConfig({
  plugins: [react(), serviceWorkerBuild(), brotliBuild()],
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
    rollupOptions: {
      input: { main: 'index.html', 'service-worker': 'src/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        // Many small files weigh more than a few: each is squeezed by itself.
        codeSplitting: {
          groups: [
            { name: 'fields', test: /src[\\/]ui[\\/](banner|button|card|error-summary|field|form-binding|form-errors|link-button|link|page-header|summary-line|use-once)\.tsx?$/ },
            { name: 'forms', test: /src[\\/]ui[\\/](checkboxes|date-field|day|details|form|group|radios|select-field|steps|summary-list|text-area|use-form|use-form-unsaved)\.tsx?$|react-hook-form/ },
          ],
        },
      },
    },
  },
});
