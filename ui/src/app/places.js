// Screens that stand inside a module, and new things that are begun: the find box knows each by
// its own words.
import { sections } from '../strings/settings.js';
import * as t from '../strings/shell.js';

/** @import { Right } from '../api/bindings/commands' */
/**
 * @typedef {object} Place
 * @property {string} id
 * @property {string} words
 * @property {string} route
 * @property {Record<string, string>} [params]
 * @property {Right | null} [right] beyond that of the route
 */

/** @param {string} route @param {string} words @returns {Place} */
const screen = (route, words) => ({ id: `open-${route}`, words, route });

/** @param {keyof typeof sections} section @param {Right | null} right @returns {Place} */
const settings = (section, right) => ({
  id: `open-settings-${section}`,
  words: t.goToSettings(sections[section]),
  route: 'settings-section',
  params: { section },
  right,
});

/** @type {Place[]} */
export const places = [
  screen('unidentified', t.goTo(t.places.unidentified)),
  screen('bank', t.goTo(t.places.bank)),
  screen('statements', t.goTo(t.places.statements)),
  screen('months', t.goTo(t.places.months)),
  screen('deadlines', t.goTo(t.places.deadlines)),
  screen('account-new', t.places.newAccount),
  screen('client-new', t.places.newClient),
  screen('import-new', t.places.newImport),
  settings('agency', 'keep_settings'),
  settings('trust', 'keep_settings'),
  settings('appearance', null),
  settings('security', null),
  settings('users', 'keep_users'),
  settings('backup', 'back_up'),
  settings('about', null),
];
