import { defineConfig } from 'vite';

// The window's content policy allows no inline script and no data: address, so nothing is
// inlined and the preload shim, which would be an inline script, stays out.
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2022', 'safari17'],
    // light-dark() is left as written: every engine of the platform floor has it.
    cssTarget: ['safari17.5', 'chrome123'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
