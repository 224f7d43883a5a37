// A repair as it is typed: what it changes in which records. Pure.

/** @import { Change, RowView } from '../../api/bindings/commands' */
/**
 * @typedef {object} Chosen the records that are repaired together
 * @property {number} records
 * @property {number[]} rows none for all rejected ones with the reason
 * @property {string | null} reason
 * @property {RowView} row one of them, to begin with
 */
/** @typedef {'set' | 'replace' | 'take_out' | 'copy' | 'as_sent'} How */
/**
 * @typedef {object} Typed
 * @property {string} column counted from 0
 * @property {How} how
 * @property {string} text
 * @property {boolean} only_blank
 * @property {string} find
 * @property {string} with
 * @property {string} from the other column, counted from 0
 */

/** A text that Duebook masked is not what was sent. @param {string} text */
export const isMasked = (text) => text.includes('•');

/** What a cell of a record begins with in the dialog. @param {RowView} row @param {number} place */
export function startText(row, place) {
  const text = row.cells[place] ?? '';
  return isMasked(text) ? '' : text;
}

/** @param {Typed} typed @returns {Change} */
export function changeOf(typed) {
  switch (typed.how) {
    case 'set':
      return { how: 'set', text: typed.text, only_blank: typed.only_blank };
    case 'replace':
      return { how: 'replace', find: typed.find, with: typed.with };
    case 'take_out':
      return { how: 'take_out', letters: typed.find };
    case 'copy':
      return { how: 'copy', from: Number(typed.from) + 1 };
    default:
      return { how: 'as_sent' };
  }
}

/** Whether enough is typed to ask what it would do. @param {Typed} typed @param {Chosen} chosen */
export function asks(typed, chosen) {
  switch (typed.how) {
    case 'set':
      return chosen.records === 1
        ? typed.text !== startText(chosen.row, Number(typed.column))
        : typed.text !== '';
    case 'replace':
    case 'take_out':
      return typed.find !== '';
    case 'copy':
      return typed.from !== '' && typed.from !== typed.column;
    default:
      return true;
  }
}
