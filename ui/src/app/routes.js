// The one table of screens. To add a screen: a row here, its component as the default export of the
// file that `load` names, its title in strings/. Tests read this table: every row needs one.
import * as unclaimed from '../strings/unclaimed.js';
import * as taxes from '../strings/taxes.js';
import * as third from '../strings/third.js';
import * as setup from '../strings/setup.js';
import * as settings from '../strings/settings.js';
import * as reports from '../strings/reports.js';
import * as held from '../strings/held.js';
import * as payments from '../strings/payments.js';
import * as trust from '../strings/trust.js';
import * as deadlines from '../strings/deadlines.js';
import * as statements from '../strings/statements.js';
import * as moves from '../strings/moves.js';
import * as months from '../strings/months.js';
import * as bank from '../strings/bank.js';
import * as imports from '../strings/imports.js';
import * as accounts from '../strings/accounts.js';
import * as clients from '../strings/clients.js';
import * as claims from '../strings/claims.js';
import * as documents from '../strings/documents.js';
import * as letters from '../strings/letters.js';
import * as plan from '../strings/plan.js';

/** @import { Right } from '../api/bindings/commands' */

/**
 * @typedef {object} Route
 * @property {string} name
 * @property {string} path `:id` takes one part of the address, which the screen gets as a prop
 * @property {string} title
 * @property {string | null} module the rail entry that is lit
 * @property {Right | null} right what the session must hold; null: everybody signed in
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
    name: 'accounts',
    path: '/accounts',
    title: accounts.title,
    module: 'accounts',
    right: 'see_accounts',
    load: () => import('../screens/accounts/Accounts.jsx'),
  },
  {
    name: 'account-new',
    path: '/accounts/new',
    title: accounts.newTitle,
    module: 'accounts',
    right: 'keep_accounts',
    load: () => import('../screens/accounts/NewAccount.jsx'),
  },
  {
    name: 'account',
    path: '/accounts/:id',
    title: accounts.accountTitle,
    module: 'accounts',
    right: 'see_accounts',
    load: () => import('../screens/accounts/Account.jsx'),
  },
  {
    name: 'plan',
    path: '/accounts/:id/plan',
    title: plan.title,
    module: 'accounts',
    right: 'work_accounts',
    load: () => import('../screens/plan/PlanBuilder.jsx'),
  },
  {
    name: 'letter-new',
    path: '/accounts/:id/letter/:kind',
    title: letters.previewTitle,
    module: 'accounts',
    right: 'work_accounts',
    load: () => import('../screens/letters/LetterPreview.jsx'),
  },
  {
    name: 'letters',
    path: '/letters',
    title: letters.title,
    module: 'letters',
    right: 'see_accounts',
    load: () => import('../screens/letters/Letters.jsx'),
  },
  {
    name: 'letter',
    path: '/letters/:id',
    title: letters.letterTitle,
    module: 'letters',
    right: 'see_accounts',
    load: () => import('../screens/letters/Letter.jsx'),
  },
  {
    name: 'document',
    path: '/documents/:id',
    title: documents.title,
    module: 'accounts',
    right: 'see_accounts',
    load: () => import('../screens/documents/Document.jsx'),
  },
  {
    name: 'clients',
    path: '/clients',
    title: clients.title,
    module: 'clients',
    right: 'see_clients',
    load: () => import('../screens/clients/Clients.jsx'),
  },
  {
    name: 'client-new',
    path: '/clients/new',
    title: clients.newTitle,
    module: 'clients',
    right: 'keep_clients',
    load: () => import('../screens/clients/NewClient.jsx'),
  },
  {
    name: 'client',
    path: '/clients/:id',
    title: clients.clientTitle,
    module: 'clients',
    right: 'see_clients',
    load: () => import('../screens/clients/Client.jsx'),
  },
  {
    name: 'client-money',
    path: '/clients/:id/money',
    title: claims.title,
    module: 'clients',
    right: 'see_payments',
    load: () => import('../screens/clients/ClientMoney.jsx'),
  },
  {
    name: 'payments',
    path: '/payments',
    title: payments.title,
    module: 'payments',
    right: 'see_payments',
    load: () => import('../screens/payments/Payments.jsx'),
  },
  {
    name: 'held',
    path: '/payments/held',
    title: held.title,
    module: 'payments',
    right: 'see_payments',
    load: () => import('../screens/payments/Held.jsx'),
  },
  {
    name: 'batch',
    path: '/payments/:id',
    title: payments.batchLoading,
    module: 'payments',
    right: 'see_payments',
    load: () => import('../screens/payments/Batch.jsx'),
  },
  {
    name: 'trust',
    path: '/trust',
    title: trust.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/Trust.jsx'),
  },
  {
    name: 'statements',
    path: '/trust/statements',
    title: statements.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/Statements.jsx'),
  },
  {
    name: 'statement',
    path: '/trust/statements/:id',
    title: statements.statementTitle,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/Statement.jsx'),
  },
  {
    name: 'statement-due',
    path: '/trust/due/:client/:bank',
    title: statements.dueTitle,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/StatementDue.jsx'),
  },
  {
    name: 'months',
    path: '/trust/months',
    title: months.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/Months.jsx'),
  },
  {
    name: 'month',
    path: '/trust/months/:month',
    title: months.monthTitle,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/Month.jsx'),
  },
  {
    name: 'deadlines',
    path: '/trust/deadlines',
    title: deadlines.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/trust/Deadlines.jsx'),
  },
  {
    name: 'unidentified',
    path: '/trust/unidentified',
    title: moves.unidentifiedTitle,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/unidentified/Unidentified.jsx'),
  },
  {
    name: 'unclaimed',
    path: '/trust/unclaimed',
    title: unclaimed.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/unclaimed/Unclaimed.jsx'),
  },
  {
    name: 'third',
    path: '/trust/third',
    title: third.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/third/ThirdParties.jsx'),
  },
  {
    name: 'taxes',
    path: '/trust/taxes',
    title: taxes.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/taxes/Taxes.jsx'),
  },
  {
    name: 'bank',
    path: '/trust/bank',
    title: bank.title,
    module: 'trust',
    right: 'see_payments',
    load: () => import('../screens/bank/Bank.jsx'),
  },
  {
    name: 'import',
    path: '/import',
    title: imports.title,
    module: 'import',
    right: 'see_imports',
    load: () => import('../screens/import/Imports.jsx'),
  },
  {
    name: 'import-new',
    path: '/import/new',
    title: imports.wizardTitle,
    module: 'import',
    right: 'import',
    load: () => import('../screens/import/Import.jsx'),
  },
  {
    name: 'placement',
    path: '/import/:id',
    title: imports.recordsLoading,
    module: 'import',
    right: 'see_imports',
    load: () => import('../screens/import/Placement.jsx'),
  },
  {
    name: 'reports',
    path: '/reports',
    title: reports.todayTitle,
    module: 'reports',
    right: 'see_reports',
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
