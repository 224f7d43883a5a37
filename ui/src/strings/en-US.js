// Every word the page says, by area. A screen imports its own area's file; the tests read them all
// from here.
export * as kit from './kit.js';
export * as shell from './shell.js';
export * as setup from './setup.js';
export * as settings from './settings.js';
export * as reports from './reports.js';
export * as standing from './standing.js';
export * as accounts from './accounts.js';
export * as bank from './bank.js';
export * as history from './history.js';
export * as plan from './plan.js';
export * as letters from './letters.js';
export * as clients from './clients.js';
export * as payments from './payments.js';
export * as imports from './imports.js';
export * as trust from './trust.js';
export * as deposits from './deposits.js';
export * as statements from './statements.js';
export * as months from './months.js';
export * as returns from './returns.js';
export * as splits from './splits.js';
export * as charges from './charges.js';
export * as moves from './moves.js';
export * as repairs from './repairs.js';
export * as trace from './trace.js';
