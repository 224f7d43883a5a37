// Light or dark, row height, size. Kept per person; before a session the system decides.
import { effect } from '@preact/signals';
import { setZoom } from '../api/call.js';
import { letterKeys } from '../app/keys.js';
import { setView, view } from './views.js';

/** @typedef {'system' | 'light' | 'dark'} Theme */
/** @typedef {'compact' | 'normal' | 'roomy'} Density */

export const themes = /** @type {const} */ (['system', 'light', 'dark']);
export const densities = /** @type {const} */ (['compact', 'normal', 'roomy']);
export const zooms = [90, 100, 110, 125, 150, 175, 200];

export const theme = () => view('theme', /** @type {Theme} */ ('system'));
export const density = () => view('density', /** @type {Density} */ ('normal'));
export const zoom = () => view('zoom', 100);

/** @param {Theme} value */
export const setTheme = (value) => setView('theme', value);
/** @param {Density} value */
export const setDensity = (value) => setView('density', value);
/** @param {number} value */
export const setZoomTo = (value) => setView('zoom', value);

export const letterModes = /** @type {const} */ (['on', 'alt', 'off']);
/** @typedef {import('../app/keys.js').LetterKeys} LetterKeys */
export const letters = () => view('letters', /** @type {LetterKeys} */ ('on'));
/** @param {LetterKeys} value */
export const setLetters = (value) => setView('letters', value);

/** Height of a row in a list, in pixels; the same figures stand in tokens.css. */
export const rowHeight = () => ({ compact: 24, normal: 28, roomy: 36 })[density()];

let drawn = 100;

/** Keeps the root element in step; called once, at boot. */
export function startAppearance() {
  effect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme();
    root.dataset.density = density();
  });
  effect(() => void (letterKeys.value = letters()));
  effect(() => {
    const wanted = zoom();
    if (wanted === drawn) return;
    drawn = wanted;
    // Without the right to zoom the window stays at its size, which loses nothing.
    setZoom(wanted).catch(() => undefined);
  });
}
