// The main job, as a person does it with the mouse and the keyboard: from an empty home to a
// right balance. `./dev run` shows it where there is no display, and a test walks it.

/**
 * @typedef {object} Step
 * @property {string} name what the picture of it is called
 * @property {(app: import('./support/window.mjs').Window) => Promise<unknown>} go
 */

/** @type {Step[]} */
export const steps = [
  { name: 'first-run', go: (app) => app.one('heading') },
];
