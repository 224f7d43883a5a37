// The one place where numbers, days and instants become text, and the only one that touches Intl.
// The page's words are US English, so its numbers and dates are too, whatever the system says:
// navigator.language may be "C", which Intl refuses.
const LOCALE = 'en-US';

/** Groups a string of digits by three. @param {string} digits */
const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * Cents as a figure without sign: 128450 is "1,284.50", -3760 is "(37.60)".
 * @param {number} cents whole cents
 */
export function money(cents) {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const text = `${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
  return cents < 0 ? `(${text})` : text;
}

/** With the sign, for titles and sentences: "$1,284.50". @param {number} cents */
export function dollars(cents) {
  const text = money(Math.abs(cents));
  return cents < 0 ? `($${text})` : `$${text}`;
}

/**
 * The interest of one day, which is no whole number of cents: "0.488054794" is "$0.4881", half away
 * from zero. More digits than four would say no more.
 * @param {string} text dollars, exact
 */
export function perDiem(text) {
  const [whole = '0', rest = ''] = text.split('.');
  const up = (rest[4] ?? '0') >= '5' ? 1n : 0n;
  const kept = BigInt(`${whole}${rest.slice(0, 4).padEnd(4, '0')}`) + up;
  const digits = String(kept).padStart(5, '0');
  return `$${grouped(digits.slice(0, -4))}.${digits.slice(-4)}`;
}

/** Short, for the axis of a chart: 860000 is "8.6k". @param {number} cents */
export const shortMoney = (cents) =>
  new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 })
    .format(cents / 100)
    .replace('K', 'k');

/** @param {number} number a whole number, "1,204" */
export const count = (number) => new Intl.NumberFormat(LOCALE).format(number);

/** @param {number} number @param {string} one "account" @param {string} many "accounts" */
export const counted = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

/** A share of one as "9.1%". @param {number} share 0.091 */
export const percent = (share) =>
  new Intl.NumberFormat(LOCALE, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);

/** @param {string[]} words "a, b, and c" */
export const listed = (words) => new Intl.ListFormat(LOCALE).format(words);

/** @param {number} bytes "1.2 MB" */
export function fileSize(bytes) {
  const step = bytes < 1e6 ? { unit: 'kilobyte', size: 1e3 } : { unit: 'megabyte', size: 1e6 };
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: step.unit,
    maximumFractionDigits: 1,
  }).format(bytes / step.size);
}

/** @param {string} day "2026-11-23" @param {Intl.DateTimeFormatOptions} options */
const dayText = (day, options) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );

/** In registers and forms: "11/23/2026". @param {string | null} day */
export const shortDay = (day) =>
  day ? `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}` : '';

/**
 * In histories: "Nov 23" in the year of `today`, else "Nov 23, 2025".
 * @param {string} day @param {string} today
 */
export const historyDay = (day, today) =>
  dayText(day, {
    month: 'short',
    day: 'numeric',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** When the weekday matters: "Mon Nov 23". @param {string} day */
export const weekday = (day) =>
  dayText(day, { weekday: 'short', month: 'short', day: 'numeric' }).replace(',', '');

/** "Monday, November 23, 2026". @param {string} day */
export const longDay = (day) =>
  dayText(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });

/** "November 2026". @param {string} day */
export const monthAndYear = (day) => dayText(day, { month: 'long', year: 'numeric' });

/** "November". @param {string} day */
export const monthName = (day) => dayText(day, { month: 'long' });

/** "Nov". @param {string} day */
export const shortMonth = (day) => dayText(day, { month: 'short' });

/** The seven heads of a calendar, from Sunday: "Su". */
export const weekdayHeads = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

/** The agency's time zone; none while no book is open: that of the computer. */
let timeZone = /** @type {string | undefined} */ (undefined);

/** Shows instants in a time zone from now on. @param {string | undefined} name an IANA name */
export function keepTimesOf(name) {
  try {
    new Intl.DateTimeFormat(LOCALE, { timeZone: name });
    timeZone = name;
  } catch {
    // The engine knows a zone that this web view does not know.
    timeZone = undefined;
  }
}

/** @param {string} instant UTC @param {Intl.DateTimeFormatOptions} options */
const instantText = (instant, options) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone }).format(new Date(instant));

/** "10:41 AM". @param {string} instant */
export const time = (instant) => instantText(instant, { hour: 'numeric', minute: '2-digit' });

/** "Nov 23, 2026, 10:41 AM". @param {string} instant */
export const dayAndTime = (instant) =>
  instantText(instant, {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });

/** Ten digits as "(415) 555-0142"; anything else as it is. @param {string} number */
export function phone(number) {
  const digits = number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  if (digits.length !== 10) return number;
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
}

/** The last four of a social security number, the rest hidden. @param {string} lastFour */
export const hiddenSsn = (lastFour) => `•••-••-${lastFour}`;

/** Nine digits as "123-45-6789"; anything else as it is. @param {string} digits */
export const wholeSsn = (digits) => digits.replace(/^(\d{3})(\d{2})(\d{4})$/, '$1-$2-$3');

/** "Saturday". @param {string} day */
export const weekdayName = (day) => dayText(day, { weekday: 'long' });
