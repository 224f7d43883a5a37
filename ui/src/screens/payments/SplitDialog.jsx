// One check that pays several accounts: as the person directed, by the agency's rule, or by hand.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { asProblem, call, newRequest } from '../../api/call.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../kit/Button.jsx';
import { Combo } from '../../kit/Combo.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { Check, MoneyField } from '../../kit/Field.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { today } from '../../state/session.js';
import { leftOf } from '../../typing/money.js';
import { cancel } from '../../strings/kit.js';
import { DirectionFields } from './DirectionFields.jsx';
import { chosenOf, credited, meant } from './item.js';
import {
  accountsOf, BLANK, directionOf, firstRows, rowsOf, saidOf, sharesOf,
} from './split.js';
import { findAccounts } from './TypingRow.jsx';
import * as t from '../../strings/shares.js';

/** @import { LineForm, LineView, SharesByRule } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @import { Share } from './split.js' */

/**
 * @typedef {{
 *   view: LineView, number: number, batch: number, seen: number, onClose: () => void,
 * }} Props `seen`: the version of the batch on screen
 */

/** @param {Props} props */
function useSplit({ view, batch, seen, onClose }) {
  const { form, id } = view.line;
  const rows = useSignal(firstRows(view));
  const directed = useSignal(form.direction !== null);
  const said = useSignal(saidOf(form));
  const worked = useSignal(/** @type {SharesByRule | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const turn = useRef(0);
  /** @returns {LineForm} */
  const typed = () =>
    directed.value
      ? { ...form, shares: [], direction: directionOf(said.value, rows.value) }
      : { ...form, shares: accountsOf(rows.value), direction: null };
  /** @param {boolean} all */
  const work = async (all) => {
    const mine = (turn.current += 1);
    problem.value = null;
    try {
      const args = { batch, line: id, form: typed(), all_of_person: all };
      const found = await call('share_by_rule', args);
      if (turn.current !== mine) return null;
      worked.value = found;
      if (found.rule !== null && found.shares.length > 0) rows.value = rowsOf(found.shares);
      return found;
    } catch (thrown) {
      if (turn.current === mine) problem.value = asProblem(thrown);
      return null;
    }
  };
  // What a direction comes to is shown as it is typed.
  const wish = JSON.stringify([directed.value, said.value.given_on, rows.value]);
  useEffect(() => {
    turn.current += 1;
    if (!directed.value) return;
    worked.value = null;
    if (accountsOf(rows.value).length > 0 && said.value.given_on) void work(false);
  }, [wish]);
  const save = async () => {
    problem.value = null;
    const found = directed.value ? await work(false) : null;
    if (directed.value && !found) return;
    const shares = found
      ? found.shares.map(({ account, amount }) => ({ account, amount }))
      : sharesOf(rows.value);
    const answers = shares.length === 0 ? ['no_account'] : form.answers;
    try {
      const changed = { ...typed(), shares, answers };
      const args = { batch, line: id, form: changed, seen };
      await call('save_line', args, newRequest());
      onClose();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  return { form, rows, directed, said, worked, problem, work, save };
}

/**
 * @param {Props} props
 */
export function SplitDialog(props) {
  const { view, number, onClose } = props;
  const split = useSplit(props);
  const { rows, directed, said, worked } = split;
  const whole = credited(view.line.form);
  const left = directed.value ? (worked.value?.left ?? whole) : leftOf(whole, rows.value);
  useCommand('primary', () => void split.save());
  /** @param {number} at @param {Partial<Share>} change */
  const set = (at, change) => {
    worked.value = null;
    rows.value = rows.value.map((row, index) => (index === at ? { ...row, ...change } : row));
  };
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
          <Button primary keys="Ctrl+Enter" onPress={() => void split.save()}>
            {t.splitVerb}
          </Button>
        </>
      }
    >
      <ProblemView problem={split.problem.value} />
      <p>{t.splitWords(whole)}</p>
      {rows.value.map((row, at) => (
        <ShareRow
          key={at}
          row={row}
          at={at}
          directed={directed.value}
          gets={directed.value ? (worked.value ?? null) : null}
          onChange={(change) => set(at, change)}
        />
      ))}
      <p class="acts">
        <Button small icon="plus" onPress={() => (rows.value = [...rows.value, BLANK])}>
          {t.addShare}
        </Button>
        {directed.value ? null : <ByRule rows={rows.value} onWork={split.work} />}
      </p>
      <Check
        label={t.directed}
        checked={directed.value}
        onChecked={(on) => {
          worked.value = null;
          // Sums that were typed are not what the person named, and the other way round.
          rows.value = rows.value.map((row) => ({ ...row, amount: null }));
          directed.value = on;
        }}
      />
      {directed.value ? (
        <DirectionFields
          said={said.value}
          onChange={(change) => (said.value = { ...said.value, ...change })}
        />
      ) : null}
      <Worked found={worked.value} />
    </Dialog>
  );
}

/** @param {{ rows: Share[], onWork: (all: boolean) => Promise<unknown> }} props */
const ByRule = ({ rows, onWork }) => {
  const some = accountsOf(rows).length > 0 ? null : t.whichFirst;
  return (
    <>
      <Button small off={some} onPress={() => void onWork(true)}>
        {t.byRuleAll}
      </Button>
      <Button small off={some} onPress={() => void onWork(false)}>
        {t.byRuleThese}
      </Button>
    </>
  );
};

/**
 * @param {{
 *   row: Share, at: number, directed: boolean, gets: SharesByRule | null,
 *   onChange: (change: Partial<Share>) => void,
 * }} props `gets`: what the direction comes to
 */
function ShareRow({ row, at, directed, gets, onChange }) {
  const got = gets?.shares.find(({ account }) => account === row.id)?.amount;
  return (
    <div class="form-row share-row" role="group" aria-label={`${t.share} ${at + 1}`}>
      <Combo
        label={t.shareAccount(at + 1)}
        text={row.text}
        find={findAccounts}
        takeOnly={meant}
        onChoose={(found) => {
          const account = found ? chosenOf(found.hit) : null;
          const text = account ? `${account.number} · ${account.person}` : '';
          onChange({ id: account?.id ?? null, text });
        }}
      />
      <MoneyField
        label={directed ? t.named(at + 1) : t.shareAmount(at + 1)}
        value={row.amount}
        onValue={(amount) => onChange({ amount })}
      />
      {gets && row.id !== null ? (
        <span class="tag gets">{got ? t.gets(got) : t.getsNothing}</span>
      ) : null}
    </div>
  );
}

/**
 * What the engine worked out, and who is left out and why.
 * @param {{ found: SharesByRule | null }} props
 */
function Worked({ found }) {
  if (!found) return null;
  const disputed = found.left_out.some(({ why }) => why === 'disputed');
  return (
    <div role="status">
      {found.rule !== null && found.shares.length > 0 ? <p>{t.shared(found.rule)}</p> : null}
      {found.shares.length === 0 && found.rule !== null ? <p>{t.noShares}</p> : null}
      {found.shares.length === 0 && found.rule === null && disputed ? (
        <p>{t.askPerson}</p>
      ) : null}
      {found.left_out.length > 0 ? (
        <>
          <h2>{t.leftOutTitle}</h2>
          <ul class="plain-list">
            {found.left_out.map((out) => (
              <li key={out.account}>{t.leftOut(out, today.value)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
