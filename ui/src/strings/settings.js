// Words of Settings.
import { counted } from '../format.js';

export const title = 'Settings';
export const sections = {
  agency: 'Agency',
  trust: 'Trust accounts',
  appearance: 'Appearance',
  security: 'Security',
  users: 'People',
  backup: 'Backup',
  about: 'About',
};
export const save = 'Save';
export const saved = 'Saved';

export const agencyIntro = 'Your agency as it stands on letters and statements.';

export const theme = 'Colors';
export const themes = { system: 'As the system', light: 'Light', dark: 'Dark' };
export const letterKeys = 'Single letters as keys';
export const letterModes = { on: 'On', alt: 'With Alt', off: 'Off' };
export const letterHint =
  'On an account L, T or A act at once; with Alt, only together with it.';
export const density = 'Rows in lists';
export const densities = { compact: 'Compact', normal: 'Normal', roomy: 'Roomy' };
export const zoom = 'Size';
/** @param {number} percent */
export const zoomWords = (percent) => `${percent}%`;
export const appearanceHint = 'For you alone, on every computer where you open this book.';

export const idle = 'Lock when nobody has used Duebook for';
export const minutes = 'Minutes';
export const idleHint = 'From 5 to 60 minutes. What was typed is kept.';
export const idleBad = 'Enter whole minutes from 5 to 60.';
export const idleTitle = 'Automatic lock';
export const passwordTitle = 'Your password';
export const securityLabels = { idle_minutes: 'Minutes' };

export const usersIntro = 'Everybody signs in with their own name and password.';
export const userCaption = 'People of this book';
export const userHeads = {
  name: 'Name',
  login: 'Sign-in name',
  roles: 'Roles',
  state: 'State',
  acts: 'Actions',
};
export const active = 'Active';
export const inactive = 'Stopped';
export const mustChange = 'Has a one-time password';
export const addUser = 'Add a person';
export const addUserLabels = { name: 'Name', login: 'Sign-in name' };
export const roles = 'Roles';
export const roleNames = {
  collector: 'Collector',
  bookkeeper: 'Bookkeeper',
  manager: 'Manager',
  administrator: 'Administrator',
  auditor: 'Auditor',
};
export const roleHints = {
  collector: 'Works accounts, takes promises and plans, asks for letters.',
  bookkeeper: 'Posts payments, pays clients, keeps trust.',
  manager: 'Sees every report, sets terms, approves.',
  administrator: 'People, settings and backups.',
  auditor: 'Sees everything, changes nothing.',
};
/** @param {string} role */
export const roleName = (role) => /** @type {Record<string, string>} */ (roleNames)[role] ?? role;
export const rolesNeeded = 'Choose at least one role.';
export const changeRoles = 'Roles';
/** @param {string} name */
export const rolesOf = (name) => `Roles of ${name}`;
/** @param {string} name */
export const manage = (name) => `Actions for ${name}`;
export const reset = 'New password';
/** @param {string} name */
export const resetTitle = (name) => `Give ${name} a new password?`;
/** @param {string} name */
export const resetWords = (name) =>
  `The password ${name} has now stops working. You will see a one-time password to hand over.`;
export const resetVerb = 'Make a one-time password';
export const stop = 'Stop';
/** @param {string} name */
export const stopTitle = (name) => `Stop ${name}?`;
/** @param {string} name */
export const stopWords = (name) =>
  `${name} can no longer open this book. What they wrote stays under their name.`;
export const oneTimeTitle = 'One-time password';
/** @param {string} name */
export const oneTimeWords = (name) =>
  `Hand this to ${name}. It is shown once; at the first unlock Duebook asks for a password ` +
  `of their own.`;
export const oneTimeDone = 'I have handed it over';
export const copy = 'Copy';
export const add = 'Add';

export const backupIntro = 'A backup is one encrypted file. It is checked before it counts.';
export const neverBackedUp = 'Never backed up.';
export const neverWords = 'If this computer fails, everything is lost. Back up now.';
/** @param {string} at */
export const lastBackup = (at) => `Last backup ${at}.`;
export const backupNow = 'Back up now';
/** @param {string} size */
export const backedUp = (size) => `Backed up and checked, ${size}`;
export const folder = 'Folder';
export const fileCaption = 'Backup files';
export const fileHead = 'File, newest first';
export const failedHead = 'Failed file, newest first';
export const noFiles = 'No backup files yet';
export const noFilesWords = 'The first one appears here when you choose “Back up now”.';
/** @param {number} count */
export const failedBackups = (count) =>
  count === 1 ? 'A backup failed its check.' : `${count} backups failed their check.`;
export const failedWords =
  'What failed is no backup and cannot be restored. Check the book, and restore an older backup ' +
  'if something in it is damaged.';
export const failedCaption = 'Backups that failed';
export const restoreTitle = 'Restore';
export const restoreWords =
  'A backup is restored as a new book beside this one. Lock first, then choose “Another ' +
  'book” and “Restore a backup”.';
export const lockAndRestore = 'Lock and restore';

export const version = 'Version';
export const dataFolder = 'Data folder';
export const logFolder = 'Log folder';
export const licenses = 'Licenses';
export const licenseWords =
  'Duebook: MIT or Apache-2.0. Source Sans 3: SIL Open Font License. Icons: Lucide, ISC.';
export const aboutIntro = 'Everything stays on this computer. Duebook sends nothing anywhere.';
export const copyPath = 'Copy path';

export const trustIntro =
  'Bank accounts that hold other people’s money. Payments are deposited into one of them.';
export const trustCaption = 'Trust accounts';
export const trustHeads = {
  name: 'Name',
  bank: 'Bank',
  account: 'Account',
  state: 'State',
  acts: 'Papers',
};
/** @param {string} digits */
export const lastFour = (digits) => (digits === '' ? '' : `··${digits}`);
export const noTrust = 'No trust account yet';
export const noTrustWords = 'The first payment batch needs one.';
export const addTrust = 'Add a trust account';
export const trustLabels = {
  name: 'Name',
  bank_name: 'Bank',
  account_number: 'Account number',
};
export const trustNumberHint = 'Digits only. Kept encrypted; screens show the last four.';
export const holdsTitle = 'Holds';
export const holdsIntro =
  'Days that money must lie in trust before it may be paid out to a client, by method.';
export const holdLabels = {
  check: 'Checks',
  card: 'Cards',
  ach: 'ACH',
  cash: 'Cash',
  money_order: 'Money orders',
  wire: 'Wires',
};
export const holdBad = 'Enter whole days from 0 to 99.';

export const recoveryTitle = 'Recovery key';
export const recoveryKnown = 'Someone has confirmed that the key is on paper.';
export const recoveryOpen =
  'Nobody has confirmed the recovery key yet. If every password is lost, the book is lost.';
export const recoveryNew = 'Make a new recovery key';
export const recoveryNewWords = 'The key on paper now opens nothing from then on.';
export const recoveryPassword = 'Your password';

export const aloneTitle = 'Approving client statements';
export const aloneIntro =
  'A client statement is prepared by one person and approved by another, so that no one pays ' +
  'trust money alone.';
export const aloneLabels = { alone: 'One person prepares and approves', reason: 'Reason' };
export const aloneHint = 'Only for an agency of one. Each statement approved so keeps the reason.';
export const aloneReasonHint = 'It stands on each statement that one person approved.';
export const aloneReasonNeeded = 'Say why one person is enough.';

export const checkTitle = 'Check of the book';
export const checkWords =
  'Every entry, balance, payment and total is reckoned anew and held against what the book ' +
  'keeps. Nothing is changed.';
export const checkNow = 'Check the book';
export const checkGood = 'Every rule of the book holds.';
/** @param {number} seconds */
export const checkTook = (seconds) =>
  seconds === 0
    ? 'It took less than a second.'
    : `It took ${counted(seconds, 'second', 'seconds')}.`;
/** @param {number} findings */
export const checkBad = (findings) =>
  `${counted(findings, 'thing does', 'things do')} not hold.`;
export const checkBadWords =
  'Pay nothing out. Keep this list, back the book up, and ask the maker of Duebook.';
export const checkCaption = 'What does not hold';
export const checkHeads = { rule: 'Rule', at: 'Number', found: 'Found', expected: 'Expected' };
