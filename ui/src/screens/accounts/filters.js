// What the list of accounts shows, kept in the address so that going back finds it again.

/** @import { Filter, Sort, Status } from '../../api/bindings/commands' */
/** @typedef {Record<string, string>} Query */
/** @typedef {{ sort: Sort, descending: boolean, filter: Filter }} Asked */

/** @type {Sort[]} */
const SORTS = [
  'file_number',
  'person',
  'client',
  'reference',
  'balance',
  'status',
  'placed',
  'next',
];
/** @type {Status[]} */
export const STATUSES = [
  'new',
  'validation',
  'active',
  'plan',
  'plan_late',
  'clearing',
  'paid',
  'closed',
];

/** @type {Filter} */
export const noFilter = { text: '', statuses: [], client: null, bad_address: false, open: false };

/** @param {{ key: string, down: boolean }} order @returns {Pick<Asked, 'sort' | 'descending'>} */
export const readOrder = ({ key, down }) => ({
  sort: SORTS.find((known) => known === key) ?? 'person',
  descending: down,
});

/**
 * Reads an address's query; what makes no sense in it is left out.
 * @param {Query} query
 * @param {{ key: string, down: boolean }} kept the order that the person used last
 * @returns {Asked}
 */
export function readQuery(query, kept) {
  const client = Number(query.client);
  return {
    ...readOrder(query.sort ? { key: query.sort, down: query.down === '1' } : kept),
    filter: {
      text: query.text ?? '',
      statuses: STATUSES.filter((status) => (query.status ?? '').split('.').includes(status)),
      client: Number.isInteger(client) && client > 0 ? client : null,
      bad_address: query.bad === '1',
      open: query.open === '1',
    },
  };
}

/**
 * The query that readQuery reads back.
 * @param {Asked} asked
 * @returns {Query}
 */
export function writeQuery({ sort, descending, filter }) {
  /** @type {Query} */
  const query = { sort };
  if (descending) query.down = '1';
  if (filter.text) query.text = filter.text;
  if (filter.statuses.length > 0) query.status = filter.statuses.join('.');
  if (filter.client !== null) query.client = String(filter.client);
  if (filter.bad_address) query.bad = '1';
  if (filter.open) query.open = '1';
  return query;
}

/** How many filters are on. @param {Filter} filter */
export const filtersOn = (filter) =>
  [
    filter.text.trim() !== '',
    filter.statuses.length > 0,
    filter.client !== null,
    filter.bad_address,
    filter.open,
  ].filter(Boolean).length;
