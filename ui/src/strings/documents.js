// Words of documents that are kept with an account.
import { counted, fileSize } from '../format.js';

export const title = 'Document';
export const caption = 'Documents of this account';
export const heads = {
  added: 'Added',
  name: 'Document',
  kind: 'Kind',
  evidence: 'Evidence of',
  dated: 'Dated',
  size: 'Size',
  by: 'By',
  acts: 'Actions',
};
/** @type {Record<string, string>} */
export const kinds = {
  bill: 'Bill or statement',
  contract: 'Contract or application',
  payment: 'Proof of a payment',
  authorization: 'Authorization to charge',
  court: 'Paper of a court',
  dispute: 'Dispute of the person',
  identity_theft: 'Report of identity theft',
  bankruptcy: 'Notice of bankruptcy',
  death: 'Proof of death',
  correspondence: 'Other letter or message',
  other: 'Something else',
};
/** @type {Record<string, string>} */
export const media = {
  pdf: 'PDF',
  png: 'Picture',
  jpeg: 'Picture',
  gif: 'Picture',
  webp: 'Picture',
  email: 'E-mail',
  text: 'Text',
  office: 'Office document',
};
export const none = 'No documents yet';
export const noneWords =
  'Bills, contracts, court papers and what the person wrote can be kept here, up to 25 MB each.';
export const add = 'Keep a document…';
export const dropHint = 'Or drop a file on this list.';
export const forbidden = 'Your roles do not include this.';
export const look = 'Look';
/** @param {string} name */
export const lookAt = (name) => `Look at ${name}`;
export const removed = 'removed';

/** @param {string} name */
export const addTitle = (name) => `Keep ${name}`;
export const addVerb = 'Keep it';
/** @param {string} medium @param {number} bytes */
export const addIntro = (medium, bytes) =>
  `${media[medium]}, ${fileSize(bytes)}. It is kept in the book as it is, encrypted.`;
export const addLabels = {
  kind: 'What it is',
  evidence: 'What it is evidence of',
  dated_on: 'Date on it',
  keep_until: 'Keep at least until',
};
export const evidenceHint = 'For instance: the balance on the day of charge-off.';
export const keepHint = 'Blank: three years after the last collection activity (12 CFR 1006.100).';
export const added = 'The document is kept.';

/** @param {string} kind @param {string} day @param {string} by @param {number} bytes */
export const sub = (kind, day, by, bytes) =>
  `${kinds[kind]} · kept ${day} by ${by} · ${fileSize(bytes)}`;
export const open = 'Open';
export const save = 'Save as…';
export const remove = 'Remove…';
export const back = 'Back to the account';
export const opened = 'The document is open in the system’s program for it.';
/** @param {string} path */
export const notOpened = (path) =>
  `No program opened it. Save it instead, or open it yourself: ${path}`;
/** @param {string} path */
export const savedAs = (path) => `Saved as ${path}`;
export const view = 'The document';
export const about = 'About it';
/** @param {number} pages */
export const pageCount = (pages) => counted(pages, 'page', 'pages');
export const facts = {
  name: 'File',
  kind: 'Kind',
  evidence: 'Evidence of',
  dated: 'Date on it',
  keep: 'Keep at least until',
  added: 'Added',
  sha: 'SHA-256',
  removed: 'Removed',
  why: 'Why',
};
export const notDrawn = 'This one is not drawn here.';
export const notDrawnWords = 'Open it with the system’s program, or save it.';
export const goneTitle = 'It was removed.';
/** @param {string} day @param {string} by */
export const goneWords = (day, by) => `On ${day}, by ${by}. That it was here is kept.`;
/** @param {string} day @param {string} by */
export const onBy = (day, by) => `${day}, ${by}`;
export const textLabel = 'What it says';
export const cut = 'The text goes on. Save it to read the whole.';

/** @param {string} name */
export const removeTitle = (name) => `Remove ${name}`;
export const removeIntro =
  'Its content is deleted from the book for good. That it was here, who removed it and why stays.';
export const removeVerb = 'Remove it';
export const removeLabels = { reason: 'Reason' };
export const removedDone = 'The document is removed.';
