// Takes pictures of every scene in WebKit and runs axe over it, without the engine:
//   npm run preview -- [name…]
// Pictures go to target/ui-preview/shots.
import { setTimeout as wait } from 'node:timers/promises';
import { withView } from './driver.mjs';
import { scenes } from './scenes.mjs';

const SIZES = [
  { name: '1366', width: 1366, height: 768, themes: ['light', 'dark'] },
  { name: '1920', width: 1920, height: 1080, themes: ['light'] },
  { name: '683', width: 683, height: 768, themes: ['light'] },
];

const only = process.argv.slice(2);
const chosen = scenes.filter(
  ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
);
let faults = 0;

/** @param {any} view @param {import('./scenes.mjs').Scene} scene @param {string} theme */
async function set(view, scene, theme) {
  await view.go(scene.path, { theme });
  await scene.act?.(view);
  await view.run(
    'document.documentElement.dataset.theme = arguments[0];' +
      'document.documentElement.dataset.still = ""',
    [theme],
  );
  await wait(200);
}

await withView(async (view) => {
  for (const size of SIZES) {
    await view.size(size.width, size.height);
    for (const theme of size.themes) {
      for (const scene of chosen) {
        const name = `${scene.name}_${theme}_${size.name}`;
        try {
          await set(view, scene, theme);
          await view.shot(name);
          const found = await view.axe();
          const sideways = 'return document.documentElement.scrollWidth > innerWidth + 1';
          if (await view.run(sideways)) found.push('the page scrolls sideways');
          faults += found.length;
          if (found.length > 0) console.log(`${name}\n  ${found.join('\n  ')}`);
        } catch (error) {
          faults += 1;
          console.log(`${name}\n  ${error}`);
        }
      }
    }
  }
});
console.log(faults === 0 ? 'No faults.' : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
