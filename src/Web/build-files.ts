import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

const name = 'service-worker';

/** The pages that open without signal, and the words on them. */
const offline = [
  /\/src\/app\.tsx$/, /\/src\/main\.tsx$/, /\/index\.html$/, /\/src\/lib\/device-store\.ts$/, /\/referrals\/doorstep\/(start-doorstep|doorstep|doorstep-stop-card|photo-field)\.tsx$/,
  /\/referrals\/(last-steps|language-picker|untranslated)\.tsx$/, /\/referrals\/consents\/(service-limits|consent-more)\.tsx$/,
  /\/locales\/en\/(languages|doorstep|referrals|stop|protection|consents|contact)\.json$/,
];
const alsoKept = ['/index.html', '/manifest.webmanifest', '/favicon.svg', '/icon-192.png'];

const isChunk = (file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): file is Rollup.OutputChunk => file?.type === 'chunk';

/** A chunk, what it imports at once, and the styles and fonts of these. */
function collect(bundle: Rollup.OutputBundle, file: string, found: Set<string>): void {
  const chunk = bundle[file];
  if (!isChunk(chunk) || found.has(file)) return;
  found.add(file);
  for (const style of (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []) found.add(style);
  for (const imported of chunk.imports) collect(bundle, imported, found);
}

/** Writes into the service worker which files of this build it keeps. It stays one file without imports, under one name. */
export const serviceWorkerBuild = (): Plugin => ({
  name: 'service-worker-files',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle[`${name}.js`];
    if (!isChunk(worker)) return this.error('The service worker was not built.');
    if (worker.imports.length > 0) return this.error('The service worker must import nothing: not every browser runs one that does.');
    const found = new Set<string>();
    for (const chunk of Object.values(bundle).filter(isChunk)) {
      const origin = (chunk.facadeModuleId ?? chunk.moduleIds.at(-1) ?? '').replaceAll('\\', '/');
      if (offline.some((page) => page.test(origin))) collect(bundle, chunk.fileName, found);
    }
    for (const file of Object.keys(bundle)) if (/source-sans-3-latin-wght-normal.*\.woff2$/.test(file)) found.add(file);
    const files = [...found].filter((file) => file in bundle).sort().map((file) => `/${file}`).concat(alsoKept);
    const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
    worker.code = worker.code.replaceAll('VERSION', JSON.stringify(version)).replaceAll('FILES', JSON.stringify(files));
    return undefined;
  },
});

/** Puts beside each file what a browser that takes brotli is sent. Squeezed once here, as hard as it goes, and not for each request. */
export const brotliBuild = (): Plugin => ({
  name: 'brotli-files',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!/^assets\/.*\.(js|css)$/.test(fileName)) continue;
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(isChunk(file) ? file.code : file.source) });
      }
    },
  },
});
