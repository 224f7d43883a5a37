// Words of letters.
import { counted } from '../format.js';

export const title = 'Letters';
/** @param {number} number */
export const waiting = (number) =>
  number === 0 ? 'Nothing waits' : `${counted(number, 'letter', 'letters')} not mailed yet`;
export const listLabel = 'Letters not mailed yet';
export const heads = {
  dated: 'Dated',
  letter: 'Letter',
  person: 'Person',
  file: 'File',
  pages: 'Pages',
  by: 'Made by',
  mailed: 'Mailed',
  acts: 'Actions',
};
export const noneWaiting = 'Every letter is mailed.';
export const noneWaitingWords = 'Letters are made from an account: open one and press T.';
export const toAccounts = 'Go to accounts';

export const choose = 'Send a letter';
export const chooseWords = 'You see the letter before it is made.';
/** @type {Record<string, string>} */
export const hints = {
  plan_agreement: 'Confirms the payment plan in force, with every date and amount.',
  reminder: 'Says what is owed, by when it is due, and how to pay.',
};
export const noPlan = 'There is no plan in force to confirm.';

export const previewTitle = 'Letter';
/** @param {string} name */
export const forPerson = (name) => `for ${name}`;
export const preview = 'The letter';
export const about = 'About it';
export const pages = 'Pages';
export const refused = 'This letter cannot go out.';
export const nothingMade = 'Nothing was made';
export const nothingMadeWords = 'The letter appears here once nothing stands in its way.';
export const make = 'Make letter';
export const makeWords = 'What is made is kept as it is, and counts as sent once it printed.';
export const made = 'Letter made';
export const madeTitle = 'The letter is made.';
export const madeWords = 'Print it, then say whether it printed.';
export const mailed = 'Mailed';
/** @param {string} day */
export const mailedOn = (day) => `Mailed ${day}`;
export const notMailed = 'Not mailed yet';
export const open = 'Open to print';
export const save = 'Save PDF as…';
/** @param {string} path */
export const savedAs = (path) => `Saved as ${path}`;
export const opened = 'The letter is open in the system’s viewer.';
/** @param {string} path */
export const notOpened = (path) =>
  `The viewer did not open. Save the PDF instead, or open it yourself: ${path}`;
export const didPrint = 'Did it print?';
export const yes = 'Yes';
export const no = 'No';
export const notYet = 'Not yet';
export const countsMailed = 'Mailed today is written into the history.';
export const noted = 'Written down: mailed today';
export const notNoted = 'Not mailed. The letter is kept, and can be printed again.';
export const backToAccount = 'Back to the account';
export const recordNotice = 'Record notice…';
export const setUpPlan = 'Set up a plan';
export const editPerson = 'Edit the person';

export const letterTitle = 'Letter';
/** @param {string} day @param {string} by @param {number} number */
export const letterSub = (day, by, number) =>
  `dated ${day} · ${counted(number, 'page', 'pages')} · made by ${by}`;
export const caption = 'Letters of the account';
export const none = 'No letters yet';
/** @param {string | null} day */
export const noneDue = (day) =>
  day ? `The validation notice is due by ${day}.` : 'The first one you make appears here.';
export const read = 'Read';
/** @param {string} letter @param {string} day */
export const readName = (letter, day) => `Read ${letter} of ${day}`;
export const forbidden = 'Your roles do not include this.';
