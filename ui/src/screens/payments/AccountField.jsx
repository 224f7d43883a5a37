// A field of a form that finds an account.
import { Combo } from '../../kit/Combo.jsx';
import { chosenOf, meant } from './item.js';
import { findAccounts } from './TypingRow.jsx';
import * as t from '../../strings/moves.js';

/** @import { Chosen } from './item.js' */

/**
 * @param {{
 *   id: string, label: string, error: string | null, required: boolean,
 *   value: Chosen | null, onValue: (account: Chosen | null) => void, autoFocus?: boolean,
 * }} props
 */
export const AccountField = ({ value, onValue, ...field }) => (
  <Combo
    {...field}
    text={value ? `${value.number} · ${value.person}` : ''}
    hint={t.findHint}
    find={findAccounts}
    takeOnly={meant}
    onChoose={(found) => onValue(found ? chosenOf(found.hit) : null)}
  />
);
