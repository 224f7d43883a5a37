// The row under the fingers: method, reference, date, account, amount; Enter takes it.
import { call } from '../../api/call.js';
import { dollars } from '../../format.js';
import { Combo } from '../../kit/Combo.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { Money } from '../../kit/small.jsx';
import { CELLS, cellId } from './draft.js';
import { chosenOf, itemOf, meant, nextReference } from './item.js';
import * as t from '../../strings/payments.js';

/** @import { Hit, Method } from '../../api/bindings/commands' */
/** @import { Cell, Draft } from './draft.js' */
/** @typedef {{ key: string, title: string, detail: string, hit: Hit }} Found */

/** @param {{ draft: Draft, number: number }} props */
export function TypingRow({ draft, number }) {
  const { typing } = draft;
  const item = typing.value;
  /** @param {Cell} cell @param {string} head */
  const cell = (cell, head) => ({
    id: cellId(cell),
    label: t.cellName(head, number),
    bare: true,
    onKeyDown: (/** @type {KeyboardEvent} */ event) => rowKey(event, cell, draft),
  });
  const split = draft.split.value.length === 1 ? draft.split.value[0] : null;
  return (
    <tr class="typing">
      <td class="num">{number}</td>
      <td onKeyDown={(event) => rowKey(event, 'method', draft)}>
        <Select
          id={cellId('method')}
          label={t.cellName(t.itemHeads.method, number)}
          bare
          value={item.method}
          onValue={(method) => draft.set({ method: /** @type {Method} */ (method) })}
          options={Object.entries(t.methods).map(([value, words]) => ({ value, words }))}
        />
      </td>
      <td>
        <TextField
          {...cell('reference', t.itemHeads.reference)}
          value={item.reference}
          maxLength={40}
          onValue={(reference) => draft.set({ reference })}
        />
      </td>
      <td>
        <DateField
          {...cell('dated', t.itemHeads.dated)}
          value={item.dated_on}
          onValue={(dated_on) => draft.set({ dated_on })}
          onBad={(words) => draft.bad('dated', words)}
        />
      </td>
      <td>
        <AccountCell draft={draft} ties={cell('account', t.itemHeads.account)} />
      </td>
      {item.account ? (
        <>
          <td>{item.account.person}</td>
          <td>{item.account.client}</td>
          <td class="num">
            <Money cents={split ? split.before : item.account.balance} />
          </td>
        </>
      ) : (
        <td colSpan={3} class="tag">
          {item.shares.length === 0 ? t.accountHint : null}
        </td>
      )}
      <td class="num">
        <MoneyField
          key={String(item.line)}
          {...cell('amount', t.itemHeads.amount)}
          value={item.amount}
          onValue={(amount) => draft.set({ amount })}
          onBad={(words) => draft.bad('amount', words)}
        />
      </td>
      <td class="num">{split && item.amount ? <After split={split} /> : null}</td>
      <td />
    </tr>
  );
}

/**
 * What stays owed; what is paid too much stands in brackets.
 * @param {{ split: import('../../api/bindings/commands').SplitRow }} props
 */
export const After = ({ split }) => <Money cents={split.over > 0 ? -split.over : split.after} />;

/** @param {{ draft: Draft, ties: any }} props */
function AccountCell({ draft, ties }) {
  const item = draft.typing.value;
  if (item.shares.length > 0) {
    return (
      <TextField
        {...ties}
        readOnly
        value={t.manyAccounts(item.shares.length)}
        onValue={() => undefined}
      />
    );
  }
  return (
    <Combo
      {...ties}
      text={item.account?.number ?? item.unsure}
      error={item.unsure ? t.unsure(draft.unsureOf.value) : null}
      find={findAccounts}
      takeOnly={meant}
      onLeave={(settled) => (draft.settled.current = settled)}
      onUnsure={(text, found) => {
        draft.unsureOf.value = found;
        draft.set({ account: null, unsure: text });
      }}
      onChoose={(/** @type {Found | null} */ found) =>
        draft.set({ account: found ? chosenOf(found.hit) : null, unsure: '' })
      }
    />
  );
}

/** @param {string} text @returns {Promise<Found[]>} */
export const findAccounts = async (text) => {
  const found = await call('find', { text });
  return found.accounts.map((hit) => ({
    key: String(hit.id),
    title: hit.title,
    detail: hit.balance === null ? hit.detail : `${hit.detail} · ${dollars(hit.balance)}`,
    hit,
  }));
};

/**
 * Enter takes the row once it has an amount, and goes to the amount before; Esc leaves an item
 * that is changed; "+" in a reference is one more than the one above.
 * @param {KeyboardEvent} event @param {Cell} cell @param {Draft} draft
 */
function rowKey(event, cell, draft) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const { typing } = draft;
  if (event.key === 'Enter') {
    event.preventDefault();
    // Leaving the account settles which one is meant.
    if (cell !== 'amount') document.getElementById(cellId('amount'))?.focus();
    if (cell === 'amount' || typing.value.amount !== null) void draft.commit();
  } else if (event.key === 'Escape' && typing.value.line !== null) {
    event.preventDefault();
    draft.leave();
  } else if (event.key === '+' && cell === 'reference') {
    const own = typing.value.reference;
    const next = nextReference(own || (above(draft)?.line.form.reference ?? ''));
    if (next === null) return;
    event.preventDefault();
    draft.set({ reference: next });
  }
}

/** The item above the one being typed. @param {Draft} draft */
function above({ screen, typing }) {
  const at = screen.lines.findIndex(({ line }) => line.id === typing.value.line);
  return at < 0 ? screen.lines.at(-1) : screen.lines[at - 1];
}

/** Ctrl+D: takes over what stands in the same cell above. @param {Draft} draft */
export function copyAbove(draft) {
  const cell = CELLS.find((name) => cellId(name) === document.activeElement?.id);
  const line = above(draft)?.line;
  if (!cell || !line) return;
  const { form } = line;
  if (cell === 'method') draft.set({ method: form.method });
  if (cell === 'reference') draft.set({ reference: form.reference });
  if (cell === 'dated') draft.set({ dated_on: form.dated_on ?? '' });
  if (cell === 'amount') draft.set({ amount: form.amount });
  if (cell === 'account') draft.set({ account: itemOf(line).account, unsure: '' });
}
