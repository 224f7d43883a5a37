import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../kit/Button.jsx';
import { Combo } from '../../kit/Combo.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { MoneyField } from '../../kit/Field.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { leftOf } from '../../typing/money.js';
import { cancel } from '../../strings/kit.js';
import { chosenOf, credited, meant } from './item.js';
import { findAccounts } from './TypingRow.jsx';
import * as t from '../../strings/payments.js';

/** @import { LineView } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @typedef {{ id: number | null, text: string, amount: number | null }} Share */

/** @param {LineView} view @returns {Share[]} */
const sharesOf = ({ line }) => [
  ...line.shares.map(({ account, file_number: number, person, amount }) => ({
    id: account,
    text: `${number} · ${person}`,
    amount,
  })),
  ...(line.shares.length < 2 ? [{ id: null, text: '', amount: null }] : []),
];

/**
 * One check that pays several accounts.
 * @param {{ view: LineView, number: number, batch: number, onClose: () => void }} props
 */
export function SplitDialog({ view, number, batch, onClose }) {
  const { form, id } = view.line;
  const shares = useSignal(sharesOf(view));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const whole = credited(form);
  const left = leftOf(whole, shares.value);
  /** @param {number} at @param {Partial<Share>} change */
  const set = (at, change) => {
    shares.value = shares.value.map((share, index) =>
      index === at ? { ...share, ...change } : share,
    );
  };
  const save = async () => {
    const divided = shares.value.flatMap(({ id: account, amount }) =>
      account !== null && amount ? [{ account, amount }] : [],
    );
    try {
      const args = { batch, line: id, form: { ...form, shares: divided } };
      await call('save_line', args, newRequest());
      onClose();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  useCommand('primary', () => void save());
  return (
    <Dialog
      title={t.splitDialog(number)}
      onClose={onClose}
      actions={
        <>
          <span class="dialog-note" role="status">
            {left === 0 ? t.splitDone : t.leftToShare(left)}
          </span>
          <Button onPress={onClose}>{cancel}</Button>
          <Button primary keys="Ctrl+Enter" onPress={() => void save()}>
            {t.splitVerb}
          </Button>
        </>
      }
    >
      <ProblemView problem={problem.value} />
      <p>{t.splitWords(whole)}</p>
      {shares.value.map((share, at) => (
        <div class="form-row share-row" key={at} role="group" aria-label={`${t.share} ${at + 1}`}>
          <Combo
            label={t.shareAccount(at + 1)}
            text={share.text}
            find={findAccounts}
            takeOnly={meant}
            onChoose={(found) => {
              const account = found ? chosenOf(found.hit) : null;
              const text = account ? `${account.number} · ${account.person}` : '';
              set(at, { id: account?.id ?? null, text });
            }}
          />
          <MoneyField
            label={t.shareAmount(at + 1)}
            value={share.amount}
            onValue={(amount) => set(at, { amount })}
          />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          onPress={() => {
            shares.value = [...shares.value, { id: null, text: '', amount: null }];
          }}
        >
          {t.addShare}
        </Button>
      </div>
    </Dialog>
  );
}
