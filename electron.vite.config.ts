import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** fflate calls something of its own `require`, and so does what electron-vite puts into a chunk: where both meet, one has to give way. */
const oneRequire = {
  name: 'one-require',
  transform: (code: string, id: string) =>
    id.replaceAll('\\', '/').endsWith('/fflate/esm/index.mjs') ? code.replaceAll(/(?<=var |_a = )require\b/gu, 'ownRequire') : null,
};

/**
 * Three bundles from one tree. `main` holds the desktop host and the browser host side by side, because both
 * start the same worker (the book's own thread); the page's bundle is the same for both.
 */
export default defineConfig({
  main: {
    plugins: [oneRequire],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          index: 'src/main/index.ts',
          server: 'src/server/main.ts',
          worker: 'src/worker/index.ts',
          cli: 'src/cli/index.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: { index: 'src/preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  // The host that serves the page puts a fresh nonce in this word's place each time (src/hosting/pageFile.ts).
  renderer: { plugins: [react()], html: { cspNonce: 'NONCE_OF_THIS_PAGE' }, build: { minify: true } },
});
