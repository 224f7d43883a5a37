// Builds the page against made-up answers, so that it can be looked at without the engine. Nothing
// of this folder is in the program.
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import shipped from '../../vite.config.js';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default mergeConfig(
  shipped,
  defineConfig({
    root: here('../..'),
    resolve: {
      alias: {
        '@tauri-apps/api/core': here('fake-core.js'),
        '@tauri-apps/api/event': here('fake-event.js'),
      },
    },
    build: {
      outDir: here('../../../target/ui-preview/site'),
      rolldownOptions: { input: [here('../../index.html'), here('gallery.html')] },
    },
  }),
);
