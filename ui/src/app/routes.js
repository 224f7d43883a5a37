// The one table of screens. To add a screen: a row here, its component as the default export of the
// file that `load` names, its title in strings/. Tests read this table: every row needs one.
import * as setup from '../strings/setup.js';
import * as settings from '../strings/settings.js';
import * as reports from '../strings/reports.js';

/**
 * @typedef {object} Route
 * @property {string} name
 * @property {string} path `:id` takes one part of the address, which the screen gets as a prop
 * @property {string} title
 * @property {string | null} module the rail entry that is lit
 * @property {string | null} right what the session must hold; null: everybody signed in
 * @property {boolean} [gate] shown instead of the program, before a session or between two
 * @property {() => Promise<{ default: import('preact').FunctionComponent<any> }>} load
 */

/** @type {Route[]} */
export const routes = [
  {
    name: 'welcome',
    path: '/welcome',
    title: setup.welcomeTitle,
    module: null,
    right: null,
    gate: true,
    load: () => import('../screens/setup/Welcome.jsx'),
  },
  {
    name: 'lock',
    path: '/lock',
    title: setup.unlockTitle,
    module: null,
    right: null,
    gate: true,
    load: () => import('../screens/setup/Lock.jsx'),
  },
  {
    name: 'must-change',
    path: '/password',
    title: setup.mustChangeTitle,
    module: null,
    right: null,
    gate: true,
    load: () => import('../screens/setup/MustChange.jsx'),
  },
  {
    name: 'reports',
    path: '/reports',
    title: reports.todayTitle,
    module: 'reports',
    right: null,
    load: () => import('../screens/reports/AgencyToday.jsx'),
  },
  {
    name: 'settings',
    path: '/admin/settings',
    title: settings.title,
    module: 'admin',
    right: null,
    load: () => import('../screens/settings/Settings.jsx'),
  },
  {
    name: 'settings-section',
    path: '/admin/settings/:section',
    title: settings.title,
    module: 'admin',
    right: null,
    load: () => import('../screens/settings/Settings.jsx'),
  },
];
