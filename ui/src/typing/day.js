// Days as people type them. A day is "2026-11-23" everywhere outside the field; the arithmetic
// is on UTC midnights, so no clock change can move it.
const DAY_MS = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WORDS = [...WEEKDAYS, 'today', 'tomorrow', 'yesterday', 'eom', 'eoy'];

/** @param {string} day */
const at = (day) => Date.parse(`${day}T00:00:00Z`);
/** @param {number} instant */
const dayOf = (instant) => new Date(instant).toISOString().slice(0, 10);

/** @param {number} year @param {number} month 1 to 12 @param {number} day */
const make = (year, month, day) => dayOf(Date.UTC(year, month - 1, day));

/** @param {string} day */
export function parts(day) {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

/** @param {string} day @param {number} days */
export const addDays = (day, days) => dayOf(at(day) + days * DAY_MS);

/** The same day of another month, or that month's last. @param {string} day @param {number} by */
export function addMonths(day, by) {
  const { year, month, day: dom } = parts(day);
  const last = parts(make(year, month + by + 1, 0)).day;
  return make(year, month + by, Math.min(dom, last));
}

/** 0 is Sunday. @param {string} day */
export const weekdayOf = (day) => new Date(at(day)).getUTCDay();

/** @param {string} day */
export const startOfMonth = (day) => `${day.slice(0, 8)}01`;
/** @param {string} day */
export const endOfMonth = (day) => make(parts(day).year, parts(day).month + 1, 0);
/** @param {string} day */
const startOfWeek = (day) => addDays(day, 0 - weekdayOf(day));
/** @param {string} day */
const endOfWeek = (day) => addDays(day, 6 - weekdayOf(day));
/** @param {string} day */
const startOfYear = (day) => `${day.slice(0, 4)}-01-01`;
/** @param {string} day */
const endOfYear = (day) => `${day.slice(0, 4)}-12-31`;

/**
 * The bookkeeper's letters. Pressed again, a period's letter goes one period further.
 * @type {Record<string, (day: string, today: string) => string>}
 */
const KEYS = {
  t: (_, today) => today,
  '+': (day) => addDays(day, 1),
  '=': (day) => addDays(day, 1),
  '-': (day) => addDays(day, -1),
  w: (day) => (startOfWeek(day) === day ? addDays(day, -7) : startOfWeek(day)),
  k: (day) => (endOfWeek(day) === day ? addDays(day, 7) : endOfWeek(day)),
  m: (day) => startOfMonth(startOfMonth(day) === day ? addDays(day, -1) : day),
  h: (day) => endOfMonth(endOfMonth(day) === day ? addDays(day, 1) : day),
  y: (day) => startOfYear(startOfYear(day) === day ? addDays(day, -1) : day),
  r: (day) => endOfYear(endOfYear(day) === day ? addDays(day, 1) : day),
};

/**
 * What a single key does to a date field.
 *
 * A letter acts at once on a field that is empty or holds a whole day. Typed on into a word
 * ("t" then "h" for Thursday, "+" then "7"), it turns back into the letters it was.
 * @param {{ text: string, typed: string }} field text shown; keys that acted since the last pause
 * @param {string} key
 * @param {string} today
 * @returns {{ text: string, typed: string } | null} null: the key is for the field itself
 */
export function dayKey(field, key, today) {
  const letter = key.length === 1 ? key.toLowerCase() : '';
  if (letter === '') return null;
  if (field.typed.length === 1) {
    const word = field.typed + letter;
    if (WORDS.some((known) => known.startsWith(word))) return { text: word, typed: '' };
    if (/^[+-]\d$/.test(word)) return { text: word, typed: '' };
  }
  const act = KEYS[letter];
  const shown = readDay(field.text, today);
  const whole = field.text.trim() === '' || (shown !== null && /\d{4}$/.test(field.text));
  if (!act || !whole) return null;
  const day = act(shown ?? today, today);
  return { text: show(day), typed: field.typed + (letter === '=' ? '+' : letter) };
}

/** @param {string} day */
const show = (day) => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;

/**
 * Reads a typed day: "1123", "11/23", "11232026", "11/23/26", "2026-11-23", "fri", "+7", "eom".
 * @param {string} text
 * @param {string} today
 * @returns {string | null} "2026-11-23", or null when it is no day
 */
export function readDay(text, today) {
  const bare = text.trim().toLowerCase();
  if (bare === '') return null;
  const steps = /^([+-])(\d{1,4})$/.exec(bare);
  if (steps) return addDays(today, Number(steps[2]) * (steps[1] === '-' ? -1 : 1));
  if (/^[a-z]/.test(bare)) return readWord(bare, today);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso) return exact(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(bare);
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(bare) ?? /^(\d)(\d{2})$/.exec(bare);
  const found = slashed ?? run;
  if (!found) return null;
  return exact(readYear(found[3], today), Number(found[1]), Number(found[2]));
}

/** @param {string} word @param {string} today */
function readWord(word, today) {
  if (word === 'eom') return endOfMonth(today);
  if (word === 'eoy') return endOfYear(today);
  if (word === 't' || word === 'today') return today;
  if ('tomorrow'.startsWith(word) && word.length > 2) return addDays(today, 1);
  if ('yesterday'.startsWith(word) && word.length > 2) return addDays(today, -1);
  const at = word.length < 2 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word));
  if (at < 0) return null;
  // The weekday named on its own day means the next one: today has its own letter.
  return addDays(today, ((at - weekdayOf(today) + 6) % 7) + 1);
}

/**
 * Two digits fall in the hundred years that end twenty years from today.
 * @param {string | undefined} digits @param {string} today
 */
function readYear(digits, today) {
  const now = parts(today).year;
  if (digits === undefined) return now;
  if (digits.length === 4) return Number(digits);
  const last = now + 20;
  const year = last - (last % 100) + Number(digits);
  return year > last ? year - 100 : year;
}

/** A day that exists, or null. @param {number} year @param {number} month @param {number} day */
function exact(year, month, day) {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return null;
  const made = make(year, month, day);
  return parts(made).month === month && parts(made).day === day ? made : null;
}
