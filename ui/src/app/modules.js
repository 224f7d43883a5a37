// The entries of the rail. An entry is drawn when its route exists and one of the user's rights
// opens it; its digit never changes, so that fingers can learn it.
import { moduleWords as words } from '../strings/shell.js';

/**
 * @typedef {object} Module
 * @property {string} name also the `module` of its routes
 * @property {number} digit Alt and this digit go there
 * @property {string} icon
 * @property {string} word
 * @property {string} route the route it opens
 */

/** @type {Module[]} */
export const modules = [
  { name: 'work', digit: 1, icon: 'phone', word: words.work, route: 'work' },
  { name: 'accounts', digit: 2, icon: 'file-text', word: words.accounts, route: 'accounts' },
  { name: 'payments', digit: 3, icon: 'credit-card', word: words.payments, route: 'payments' },
  { name: 'letters', digit: 4, icon: 'mail', word: words.letters, route: 'letters' },
  { name: 'clients', digit: 5, icon: 'house', word: words.clients, route: 'clients' },
  { name: 'trust', digit: 6, icon: 'scale', word: words.trust, route: 'trust' },
  {
    name: 'reports',
    digit: 7,
    icon: 'chart-no-axes-column',
    word: words.reports,
    route: 'reports',
  },
  { name: 'import', digit: 8, icon: 'download', word: words.import, route: 'import' },
  { name: 'admin', digit: 9, icon: 'settings', word: words.admin, route: 'settings' },
];
