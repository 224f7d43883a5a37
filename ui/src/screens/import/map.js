// The map of a file's columns as it is changed on screen. Pure.

/**
 * @import { CheckView, Choices, Cut, Field, Map as FileMap, RowView, SheetView, Source }
 *   from '../../api/bindings/commands'
 */

/** @type {Choices} nothing is chosen, all is found out */
export const noChoices = { encoding: null, layout: null, header: null, sheet: null };

/** Our fields, needed ones first, then as a person reads an account. @type {Field[]} */
export const FIELDS = [
  'reference',
  'full_name',
  'last_name',
  'first_name',
  'business_name',
  'balance',
  'principal',
  'interest',
  'fees',
  'costs',
  'payments',
  'street',
  'street2',
  'city_line',
  'city',
  'state',
  'zip',
  'phone',
  'phone2',
  'phone3',
  'email',
  'ssn',
  'birth_date',
  'opened',
  'delinquent',
  'charged_off',
  'last_paid',
  'notice_sent',
  'note',
];
/** @type {Field[]} */
export const NAMES = ['full_name', 'last_name', 'business_name'];
/** @type {Field[]} */
const DAYS = ['birth_date', 'opened', 'delinquent', 'charged_off', 'last_paid', 'notice_sent'];
/** @type {Field[]} */
const AMOUNTS = ['balance', 'principal', 'interest', 'fees', 'costs', 'payments'];
/** @type {Field[]} */
const PADDED = ['reference', 'zip', 'ssn'];

/** How the text of a field is chosen to be read. @param {Field} field */
export function kindOf(field) {
  if (DAYS.includes(field)) return 'dates';
  if (AMOUNTS.includes(field)) return 'unit';
  if (PADDED.includes(field)) return 'pad';
  return field === 'full_name' ? 'names' : null;
}

/**
 * @param {FileMap} map @param {Field} field @param {string} column "" takes it from nowhere
 * @returns {FileMap}
 */
export function withColumn(map, field, column) {
  const { [field]: before, ...rest } = map.fields;
  if (column === '') return { ...map, fields: rest };
  return { ...map, fields: { ...rest, [field]: { ...defaults(field), ...before, column } } };
}

/** @param {Field} field @returns {Partial<Source>} */
function defaults(field) {
  const kind = kindOf(field);
  if (kind === 'dates') return { dates: 'mdy' };
  if (kind === 'unit') return { unit: 'dollars' };
  return kind === 'names' ? { names: 'last_first' } : {};
}

/** @param {FileMap} map @param {Field} field @param {Partial<Source>} how @returns {FileMap} */
export function withReading(map, field, how) {
  const source = map.fields[field];
  return source ? { ...map, fields: { ...map.fields, [field]: { ...source, ...how } } } : map;
}

/** @param {FileMap} map @param {Cut[]} cuts @param {string} [detail] @returns {FileMap} */
export function withCuts(map, cuts, detail) {
  const fixed = { ...map.fixed, detail: detail ?? map.fixed?.detail ?? '', cuts };
  return { ...map, fixed };
}

/**
 * Changes a cut; fields that come from it follow its name.
 * @param {FileMap} map @param {number} at @param {Partial<Cut>} change @returns {FileMap}
 */
export function withCut(map, at, change) {
  const cuts = map.fixed?.cuts ?? [];
  const before = cuts[at];
  if (!before) return map;
  const after = { ...before, ...change };
  const next = withCuts(
    map,
    cuts.map((cut, index) => (index === at ? after : cut)),
  );
  if (after.name === before.name) return next;
  const fields = Object.fromEntries(
    Object.entries(map.fields).map(([field, source]) => [
      field,
      source.column === before.name ? { ...source, column: after.name } : source,
    ]),
  );
  return { ...next, fields };
}

/** A cut behind the last one. @param {FileMap} map @param {string} name @returns {FileMap} */
export function withNewCut(map, name) {
  const cuts = map.fixed?.cuts ?? [];
  const last = cuts.at(-1);
  return withCuts(map, [...cuts, { name, start: last ? last.start + last.len : 1, len: 1 }]);
}

/** The place of the cell that a row's reason is about. @param {RowView} row @param {FileMap} map
 * @param {string[]} columns @returns {number} -1 when it is about none */
export function markedCell(row, map, columns) {
  const field = row.field ?? row.looks[0]?.field;
  const column = field ? map.fields[field]?.column : undefined;
  return column === undefined ? -1 : columns.indexOf(column);
}

/** A whole number as it is typed, or null. @param {string} text */
export function readCount(text) {
  const digits = text.trim().replaceAll(',', '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

/**
 * Whether what the client says agrees with the file; null where it says nothing.
 * @param {CheckView} check @param {number | null} count @param {number | null} total
 */
export function controlAgrees(check, count, total) {
  if (count === null && total === null) return null;
  return (
    (count === null || count === check.sent_count) && (total === null || total === check.sent_total)
  );
}

/**
 * Whether a person may post all the same: the file came before, or the control differs.
 * @param {SheetView} sheet @param {boolean | null} agrees
 */
export const mayPostAnyway = (sheet, agrees) => sheet.repeated !== null || agrees === false;

/**
 * The reason kept with a record: {"reason":"repeated","about":"12"}.
 * @param {string | null} kept
 * @returns {{ reason: string, about: string | null } | null}
 */
export function keptReason(kept) {
  try {
    const found = JSON.parse(kept ?? 'null');
    return found && typeof found.reason === 'string'
      ? { reason: found.reason, about: found.about ?? null }
      : null;
  } catch {
    return null;
  }
}
