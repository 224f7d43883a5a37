// The rows of the list of accounts, from the engine.
import { call } from '../../api/call.js';
import { PAGE } from '../../kit/grid-math.js';

/** @import { AccountRow, AccountWindow } from '../../api/bindings/commands' */
/** @typedef {import('./filters.js').Asked} Asked */
/**
 * @typedef {import('../../kit/grid-rows.js').Source<AccountRow> & {
 *   begin: () => Promise<AccountWindow>,
 * }} AccountSource
 */

/**
 * The count and the first page come in one answer. `begin` asks for it ahead, so that a list can
 * take the place of another without an empty moment between.
 * @param {Asked} asked
 * @param {(count: number) => void} onCount
 * @returns {AccountSource}
 */
export function accountSource(asked, onCount) {
  /** @type {Promise<AccountWindow> | null} */
  let first = null;
  /** @param {number} offset @param {number} limit */
  const window = (offset, limit) => call('accounts', { ...asked, offset, limit });
  const begin = () => (first ??= window(0, PAGE));
  return {
    begin,
    count: async () => {
      const answer = begin();
      try {
        const { count } = await answer;
        onCount(count);
        return count;
      } catch (thrown) {
        first = null;
        throw thrown;
      }
    },
    rows: async (offset, limit) => {
      const kept = offset === 0 && limit === PAGE ? first : null;
      first = null;
      return (await (kept ?? window(offset, limit))).rows;
    },
  };
}
