// Words of the parts that every screen is built from.
import { count, counted, listed, longDay } from '../format.js';

export const required = 'Needed';
export const negative = 'negative ';
export const optional = 'optional';
/** @param {string} label */
export const fillIn = (label) => `Fill in ${label.charAt(0).toLowerCase()}${label.slice(1)}.`;
export const badMoney = 'Enter an amount like 1,284.50.';
export const badDay = 'Enter a date like 11/23/2026.';
/** @param {number} number */
export const formProblems = (number) =>
  number === 1 ? 'One field needs another look.' : `${number} fields need another look.`;
export const passwordShow = 'Show';
export const passwordHide = 'Hide';
/** @param {string} label */
export const passwordShowName = (label) => `Show ${label.toLowerCase()}`;
export const capsLock = 'Caps Lock is on.';

export const close = 'Close';
export const cancel = 'Cancel';
export const tryAgain = 'Try again';
export const details = 'Details';
export const copyIncident = 'Copy code';
export const copied = 'Copied';
/** @param {string} code */
export const incident = (code) => `Code ${code}`;
export const somethingWrong = 'Something went wrong inside Duebook.';
export const loading = 'Loading';
/** @param {string} reason */
export const notNow = (reason) => `Not possible now. ${reason}`;

export const openCalendar = 'Open calendar';
export const calendar = 'Calendar';
export const monthBack = 'Month before';
export const monthOn = 'Next month';
/** @param {string} day */
export const calendarDay = (day) => longDay(day);
export const calendarHelp = 'Arrows move by day, Page Up and Page Down by month.';

export const openList = 'Open list';
export const nothingFound = 'Nothing found';
/** @param {number} number */
export const choices = (number) =>
  number === 0 ? nothingFound : counted(number, 'choice', 'choices');

/** @param {number} number */
export const rowNotLoaded = (number) => `${count(number)} –`;
/** @param {number} number */
export const rowsSelected = (number) => `${counted(number, 'row', 'rows')} selected`;
/** @param {number} number */
export const rowsAllSelected = (number) =>
  number === 1 ? 'The one row is selected' : `All ${count(number)} rows selected`;
/** @param {number} number @param {number} most */
export const tooManyToCopy = (number, most) =>
  `${count(number)} rows are too many to copy. Select ${count(most)} or fewer, or export the list.`;
/** @param {number} number */
export const rowsCopied = (number) => `${counted(number, 'row', 'rows')} copied`;
export const columns = 'Columns';
export const columnChooser = 'Columns of this list';
export const columnShow = 'Show';
/** @param {string} label */
export const columnEarlier = (label) => `Move ${label} earlier`;
/** @param {string} label */
export const columnLater = (label) => `Move ${label} later`;
/** @param {string} label */
export const columnNarrower = (label) => `Make ${label} narrower`;
/** @param {string} label */
export const columnWider = (label) => `Make ${label} wider`;
export const columnsReset = 'Back to the first layout';
export const sortedUp = 'sorted, smallest first';
export const sortedDown = 'sorted, largest first';

export const page = 'Page';
/** @param {number} number @param {number} of */
export const pageOf = (number, of) => `page ${number} of ${of}`;
export const pageBefore = 'Before';
export const pageNext = 'Next';
export const firstPage = 'This is the first page.';
export const lastPage = 'This is the last page.';
export const previewPicture = 'Page';
export const previewText = 'Text';
export const previewFit = 'Fit';
export const previewActual = 'Full size';
export const previewGone = 'This page cannot be shown. Open the preview again.';
/** @param {string} title @param {number} number @param {number} of */
export const pageImage = (title, number, of) =>
  `${title}, page ${number} of ${of}. Choose Text to read it.`;

export const leaveTitle = 'Leave without saving?';
export const leaveWords = 'What you typed here is not saved yet.';
export const leaveSave = 'Save';
export const leaveDiscard = 'Discard';
export const leaveStay = 'Stay';

export const typedBack = 'What you typed before the book was locked is back.';
/** @param {string[]} labels */
export const typedKept = (labels) =>
  `What you typed is kept, and is back when you open it again: ${listed(labels)}.`;
