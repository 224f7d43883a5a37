// Words of the first run, unlock and passwords.

export const welcomeTitle = 'Welcome to Duebook';
export const welcomeSub = 'The debtor book of a small collection agency, on this computer alone.';
export const doorDemo = 'Look around with the demo book';
export const doorDemoHint = 'A made-up agency with 420 accounts. Nothing in it is real.';
export const doorNew = 'Start a new book';
export const doorNewHint = 'Your agency, you as administrator, and a recovery key to print.';
export const doorRestore = 'Restore a backup';
export const doorRestoreHint = 'Bring a book back from a backup file.';
export const doorOpen = 'Open an existing book';
export const doorOpenHint = 'A book that is already on this computer.';
export const recent = 'Books on this computer';
export const back = 'Back';
export const next = 'Next';
export const working = 'Preparing the book. This takes a few seconds.';

export const stepAgency = 'Agency';
export const stepPerson = 'You';
export const personTitle = 'The first person: you';
export const stepRecovery = 'Recovery key';
export const steps = 'Steps';
export const newTitle = 'A new book';
export const agencyIntro = 'This stands on your letters. You can change it later in Settings.';
export const agencyLabels = {
  name: 'Agency name',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  phone: 'Phone',
  email: 'Email',
  website: 'Website',
  hours: 'Hours',
  license_line: 'License line',
  time_zone: 'Time zone',
};
export const zoneHint = 'Where a business day begins and ends.';
/** The zones of the United States by their IANA names. @type {Record<string, string>} */
export const zones = {
  'America/New_York': 'Eastern (New York)',
  'America/Chicago': 'Central (Chicago)',
  'America/Denver': 'Mountain (Denver)',
  'America/Phoenix': 'Arizona (Phoenix)',
  'America/Los_Angeles': 'Pacific (Los Angeles)',
  'America/Anchorage': 'Alaska (Anchorage)',
  'Pacific/Honolulu': 'Hawaii (Honolulu)',
  'America/Puerto_Rico': 'Puerto Rico (San Juan)',
  'Pacific/Guam': 'Guam',
  'Pacific/Pago_Pago': 'American Samoa (Pago Pago)',
};
/** @param {string} zone an IANA name */
export const otherZone = (zone) => zone.replaceAll('_', ' ');
export const hoursHint = 'When people can reach you: Mon to Fri, 8 AM to 5 PM.';
export const licenseHint = 'Printed at the foot of letters where a state asks for it.';
export const personIntro =
  'You will be the first person of this book, with all of its rights. You can add others later.';
export const personLabels = {
  person_name: 'Your name',
  login: 'Sign-in name',
  password: 'Password',
  again: 'Password again',
};
export const loginHint = 'Short, without spaces: jmoreno.';
export const passwordHint =
  'At least 15 characters. A few words you can remember are better than a short riddle.';
export const passwordsDiffer = 'The two passwords differ.';
export const createBook = 'Make the book';

export const strengths = [
  'Too short: 15 characters at least.',
  'Weak: easily guessed. Add a word or two.',
  'Fair.',
  'Good.',
  'Strong.',
];
export const strength = 'Strength';

export const recoveryTitle = 'Your recovery key';
export const recoveryIntro =
  'The book is encrypted. If every password is lost, this key alone opens it. It is shown ' +
  'now and never again: print it, and keep the paper away from this computer.';
/** @param {number} number */
export const group = (number) => `Group ${number}`;
export const checkLetter = 'Check';
export const printKit = 'Open to print';
export const kitOpened = 'The page with the key is open in the viewer. Print it, then close it.';
/** @param {string} path */
export const kitNotOpened = (path) => `No viewer opened. Print this file by hand: ${path}`;
/** @param {number} number */
export const confirmGroup = (number) => `Type group ${number} from the paper`;
export const confirmWhy = 'So that it is sure the paper can be read.';
export const recoveryDone = 'I have it on paper';
export const recoveryLabels = { text: 'Group from the paper' };

export const restoreTitle = 'Restore a backup';
export const restoreIntro =
  'The backup becomes a new book on this computer. Nothing that is here now is changed.';
export const chooseFile = 'Choose a file';
export const noFile = 'No file chosen yet.';
export const restoreLabels = {
  login: 'Sign-in name',
  password: 'Password',
  recovery: 'Recovery key',
};
export const restoreBy = 'Open it with';
export const byPassword = 'A password';
export const byRecovery = 'The recovery key';
export const restore = 'Restore';
export const restoreFirst = 'Choose the backup file first.';

export const unlockTitle = 'Unlock';
/** @param {string} name */
export const unlockBook = (name) => `Book: ${name}`;
export const who = 'Who works here';
export const signInName = 'Sign-in name';
export const password = 'Password';
export const unlock = 'Unlock';
export const demoPassword = 'This is the demo book. Its password: harbor recovery demo book';
export const useRecovery = 'Use the recovery key';
export const otherBook = 'Another book';
/** @param {number} seconds */
export const waitSeconds = (seconds) =>
  seconds === 1 ? 'You can try again in 1 second.' : `You can try again in ${seconds} seconds.`;
export const recoveryUnlockTitle = 'Unlock with the recovery key';
export const recoveryUnlockIntro = 'Type the key from the paper and choose a new password.';
export const recoveryUnlockLabels = {
  recovery: 'Recovery key',
  login: 'Sign-in name',
  new_password: 'New password',
  again: 'New password again',
};

export const mustChangeTitle = 'Choose your own password';
export const mustChangeIntro =
  'An administrator gave you a password for one use. Choose one that only you know.';
export const changeLabels = {
  old: 'Password you have now',
  new: 'New password',
  again: 'New password again',
};
export const change = 'Change password';
export const changed = 'Password changed';
