// Keys by name: how a key event is written, how it is shown to people, and which command it runs.
// The commands themselves stand in commands.js.
import { signal } from '@preact/signals';
import { commands } from './commands.js';

const MAC = /Mac/.test(globalThis.navigator?.platform ?? '');

/** Keys the browser under the window would take for itself: find, print, reload, caret mode. */
const TAKEN = new Set(['F3', 'F5', 'F7', 'Ctrl+F', 'Ctrl+G', 'Ctrl+P', 'Ctrl+R', 'Ctrl+Shift+R']);

/**
 * How single letters act: at once, only with Alt, or not at all (WCAG 2.2, 2.1.4 asks for a way
 * out for those whose software types letters by itself).
 * @typedef {'on' | 'alt' | 'off'} LetterKeys
 */
export const letterKeys = signal(/** @type {LetterKeys} */ ('on'));

/**
 * The key whose command a press runs, or null: letters are others where the person wants it.
 * @param {string} name
 */
export function wanted(name) {
  const bare = /^[a-z]$/.test(name);
  if (letterKeys.value === 'on') return name;
  if (bare) return null;
  const held = /^Alt\+([A-Z])$/.exec(name)?.[1];
  return held && letterKeys.value === 'alt' ? held.toLowerCase() : name;
}

/** @typedef {'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'} PressParts */
/** @typedef {Pick<KeyboardEvent, PressParts>} Press */

/**
 * The name of a key press: "Ctrl+Enter", "Alt+1", "Shift+F6", "?", "c".
 * On a Mac, Command stands for Ctrl and Control for Alt, since Option types characters.
 * @param {Press} event
 * @param {boolean} [mac]
 */
export function nameOf(event, mac = MAC) {
  const ctrl = mac ? event.metaKey : event.ctrlKey;
  const alt = mac ? event.ctrlKey : event.altKey;
  let key = event.key === ' ' ? 'Space' : event.key;
  // Alt and a digit can type another character on some layouts; the key's place decides.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code ?? '')?.[1];
  if ((ctrl || alt) && digit) key = digit;
  const letter = key.length === 1;
  if (letter && (ctrl || alt)) key = key.toUpperCase();
  const shift = event.shiftKey && (!letter || ctrl || alt);
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/**
 * How a key is written for people: "Ctrl K"; a letter that does nothing is not written.
 * @param {string} name
 */
export function showKey(name) {
  const letter = /^[a-z]$/.test(name);
  if (letter && letterKeys.value === 'off') return '';
  const text = (letter && letterKeys.value === 'alt' ? `Alt+${name.toUpperCase()}` : name)
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Page', 'Pg')
    .replace('PgDown', 'PgDn')
    .replace('Escape', 'Esc')
    .replace('Delete', 'Del');
  const shown = text.length === 1 ? text.toUpperCase() : text.replace(/\+(?=.)/g, ' ');
  return MAC ? shown.replace('Ctrl', '⌘').replace('Alt', '⌃') : shown;
}

/** @param {EventTarget | null} target */
export function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA') return true;
  if (target.tagName === 'SELECT') return true;
  const kind = target instanceof HTMLInputElement ? target.type : '';
  return target.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(kind);
}

/** @typedef {{ run: (event?: Event) => void, scope: string }} Handler */
/** @type {Map<string, Handler[]>} */
const handlers = new Map();

/**
 * Gives a command something to do until the returned function is called. The latest wins, so a
 * dialog's main action covers the screen's under it.
 * @param {string} id @param {() => void} run
 */
export function attach(id, run) {
  const command = commands.find((known) => known.id === id);
  if (!command) throw new Error(`no command ${id} in commands.js`);
  const handler = { run, scope: command.scope };
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  return () =>
    void handlers.set(
      id,
      (handlers.get(id) ?? []).filter((known) => known !== handler),
    );
}

/** @param {string} id */
export const canRun = (id) => (handlers.get(id)?.length ?? 0) > 0;

/** @param {string} id */
export function run(id) {
  handlers.get(id)?.at(-1)?.run();
}

/** @param {KeyboardEvent} event */
export function onKeyDown(event) {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = nameOf(event);
  const name = wanted(pressed);
  if (name === null) return;
  if (TAKEN.has(name)) event.preventDefault();
  const typing = isTyping(event.target);
  const bare = !/^(Ctrl|Alt)\+|^F\d|^Shift\+F\d/.test(pressed);
  if (bare && typing) return;
  // Under an open dialog the screen's own commands rest; only the dialog's and form keys act.
  const inDialog = document.querySelector('dialog[open]') !== null;
  for (const command of commands) {
    if (!command.keys.includes(name) || command.shownOnly || !canRun(command.id)) continue;
    if (inDialog && !command.inDialog) continue;
    event.preventDefault();
    run(command.id);
    return;
  }
}
