// The one table of commands. Keys, the find box, the keys overlay and the key shown on a button
// all read it. A command does something only while a screen has attached a handler to it
// (useCommand). To add one: a row here, its words in strings/, a handler in its screen.
import * as t from '../strings/shell.js';
import { modules } from './modules.js';
import { places } from './places.js';

/**
 * @typedef {object} Command
 * @property {string} id
 * @property {string} scope where it belongs; one key has one meaning in a scope
 * @property {string[]} keys names as keys.js writes them; the first is shown
 * @property {string} words
 * @property {boolean} [shownOnly] a part of the kit answers this key itself; listed for people
 * @property {boolean} [inDialog] acts also while a dialog is open
 * @property {boolean} [inFind] offered in the find box
 */

/** @type {Command[]} */
export const commands = [
  { id: 'find', scope: 'everywhere', keys: ['Ctrl+K'], words: t.commands.find },
  { id: 'keys', scope: 'everywhere', keys: ['?'], words: t.commands.keys, inFind: true },
  {
    id: 'lock',
    scope: 'everywhere',
    keys: ['Ctrl+L'],
    words: t.commands.lock,
    inFind: true,
    inDialog: true,
  },
  { id: 'back', scope: 'everywhere', keys: ['Alt+ArrowLeft'], words: t.commands.back },
  { id: 'forward', scope: 'everywhere', keys: ['Alt+ArrowRight'], words: t.commands.forward },
  { id: 'next-pane', scope: 'everywhere', keys: ['F6'], words: t.commands.nextPane },
  { id: 'previous-pane', scope: 'everywhere', keys: ['Shift+F6'], words: t.commands.previousPane },
  { id: 'help', scope: 'everywhere', keys: ['F1'], words: t.commands.help },
  { id: 'print', scope: 'everywhere', keys: ['Ctrl+P'], words: t.commands.print },
  { id: 'filter', scope: 'everywhere', keys: ['/', 'Ctrl+F'], words: t.commands.filter },
  { id: 'new', scope: 'everywhere', keys: ['Ctrl+N'], words: t.commands.new },
  {
    id: 'close',
    scope: 'everywhere',
    keys: ['Escape'],
    words: t.commands.close,
    shownOnly: true,
  },
  {
    id: 'change-password',
    scope: 'everywhere',
    keys: [],
    words: t.commands.changePassword,
    inFind: true,
  },
  ...modules.map((module) => ({
    id: `go-${module.name}`,
    scope: 'everywhere',
    keys: [`Alt+${module.digit}`],
    words: t.goTo(module.word),
    inFind: true,
  })),

  ...places.map(({ id, words }) => ({ id, scope: 'everywhere', keys: [], words, inFind: true })),

  {
    id: 'primary',
    scope: 'form',
    keys: ['Ctrl+Enter'],
    words: t.commands.primary,
    inDialog: true,
  },
  { id: 'edit', scope: 'form', keys: ['F2'], words: t.commands.edit },
  { id: 'next-problem', scope: 'form', keys: ['F8'], words: t.commands.nextProblem },
  {
    id: 'previous-problem',
    scope: 'form',
    keys: ['Shift+F8'],
    words: t.commands.previousProblem,
  },
  { id: 'copy-above', scope: 'form', keys: ['Ctrl+D'], words: t.commands.copyAbove },
  shown('open-choices', 'form', ['Alt+ArrowDown'], t.commands.openChoices),

  { id: 'delete-item', scope: 'payments', keys: ['Delete'], words: t.commands.deleteItem },
  { id: 'split-item', scope: 'payments', keys: ['Ctrl+1'], words: t.commands.splitItem },
  { id: 'hold-refund', scope: 'payments', keys: ['Ctrl+2'], words: t.commands.holdRefund },
  { id: 'another-check', scope: 'payments', keys: ['Ctrl+3'], words: t.commands.anotherCheck },
  { id: 'paid-to', scope: 'payments', keys: ['Ctrl+4'], words: t.commands.paidTo },
  { id: 'keep-unidentified', scope: 'payments', keys: ['Ctrl+5'], words: t.commands.unidentified },
  { id: 'through', scope: 'payments', keys: ['Ctrl+6'], words: t.commands.through },

  { id: 'take-share', scope: 'trust', keys: ['Ctrl+1'], words: t.commands.takeShare },
  { id: 'pay-refund', scope: 'trust', keys: ['Ctrl+2'], words: t.commands.payRefund },
  { id: 'undo-payment', scope: 'trust', keys: ['Ctrl+3'], words: t.commands.undoPayment },
  { id: 'identify', scope: 'trust', keys: ['Ctrl+4'], words: t.commands.identify },
  { id: 'send-back', scope: 'trust', keys: ['Ctrl+5'], words: t.commands.sendBack },

  shown('row', 'grid', ['ArrowUp', 'ArrowDown'], t.commands.rowUp),
  shown('row-page', 'grid', ['PageUp', 'PageDown'], t.commands.rowPage),
  shown('row-ends', 'grid', ['Ctrl+Home', 'Ctrl+End'], t.commands.rowEnds),
  shown('select', 'grid', ['Space'], t.commands.select),
  shown('extend', 'grid', ['Shift+ArrowUp', 'Shift+ArrowDown'], t.commands.extend),
  shown('select-all', 'grid', ['Ctrl+A'], t.commands.selectAll),
  shown('open', 'grid', ['Enter'], t.commands.open),
  shown('copy', 'grid', ['Ctrl+C'], t.commands.copy),

  { id: 'account-history', scope: 'account', keys: ['h'], words: t.commands.accountHistory },
  { id: 'account-ledger', scope: 'account', keys: ['g'], words: t.commands.accountLedger },
  { id: 'account-letters', scope: 'account', keys: ['r'], words: t.commands.accountLetters },
  { id: 'account-plan', scope: 'account', keys: ['l'], words: t.commands.accountPlan },
  { id: 'account-letter', scope: 'account', keys: ['t'], words: t.commands.accountLetter },
  { id: 'account-note', scope: 'account', keys: ['a'], words: t.commands.accountNote },
  { id: 'account-payment', scope: 'account', keys: ['y'], words: t.commands.accountPayment },
  { id: 'account-person', scope: 'account', keys: ['e'], words: t.commands.accountPerson },

  shown('page-turn', 'preview', ['PageUp', 'PageDown'], t.commands.pageTurn),
  shown('zoom-fit', 'preview', ['Ctrl+0'], t.commands.zoomFit),

  shown('day-today', 'date', ['t'], t.commands.today),
  shown('day-step', 'date', ['+', '-'], t.commands.dayStep),
  shown('day-week', 'date', ['w', 'k'], t.commands.week),
  shown('day-month', 'date', ['m', 'h'], t.commands.month),
  shown('day-year', 'date', ['y', 'r'], t.commands.year),
];

/**
 * @param {string} id @param {string} scope @param {string[]} keys @param {string} words
 * @returns {Command}
 */
function shown(id, scope, keys, words) {
  return { id, scope, keys, words, shownOnly: true };
}

/** Scopes of screens: what can be done on the one that is open is offered in the find box too. */
const OF_SCREENS = ['payments', 'trust', 'account'];

/** Whether the find box offers a command while it can be done. @param {Command} command */
export const isOffered = ({ inFind, shownOnly, scope }) =>
  Boolean(inFind) || (!shownOnly && OF_SCREENS.includes(scope));

/** The key to show on a command's button. @param {string} id */
export const keyOf = (id) => commands.find((command) => command.id === id)?.keys[0] ?? null;
