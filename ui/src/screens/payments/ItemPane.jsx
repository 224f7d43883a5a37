// Beside the items: where the money of one goes, and what there is to settle about it.
import { useSignal } from '@preact/signals';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { Column } from '../../kit/Screen.jsx';
import { Facts, Money } from '../../kit/small.jsx';
import { cellId, numberOf } from './draft.js';
import { formOf, isBlank, isOpen } from './item.js';
import { Share } from './Share.jsx';
import { SplitDialog } from './SplitDialog.jsx';
import { ThroughDialog, ThroughFacts } from './ThroughDialog.jsx';
import * as t from '../../strings/payments.js';
import * as third from '../../strings/third.js';

/** @import { LineProblem, LineView } from '../../api/bindings/commands' */
/** @import { Draft } from './draft.js' */
/** @import { Shown } from './Share.jsx' */

/** @param {{ draft: Draft }} props */
export function ItemPane({ draft }) {
  const { screen, typing } = draft;
  const item = typing.value;
  const saved = screen.lines.find(({ line }) => line.id === (item.line ?? draft.chosen.value));
  const live = item.line !== null || !saved;
  if (live && isBlank(item)) {
    return (
      <Column label={t.itemTitle(numberOf(item, screen), '')} shown>
        <p class="tag">{t.paneEmpty}</p>
      </Column>
    );
  }
  const form = live ? formOf(item) : saved.line.form;
  const shares = live ? liveShares(draft, saved) : savedShares(saved);
  const person = shares.length === 1 ? (shares[0]?.person ?? '') : '';
  const problems = saved && !live ? saved.problems.filter(isOpen) : [];
  const number = live ? numberOf(item, screen) : saved.line.line;
  return (
    <Column label={t.itemTitle(number, person)} id="item-pane" shown>
      <Facts
        rows={[
          [t.methods[form.method], t.refDated(form.reference, form.dated_on)],
          [t.facts.amount, <Money key="amount" cents={live ? item.amount : form.amount} />],
          live ? null : [t.creditDay, shortDay(form.received_on)],
          form.paid_to === 'client' ? [t.paidTo, t.paidTos.client] : null,
        ]}
      />
      {form.paid_to === 'client' ? <p class="tag small">{t.paidToWords}</p> : null}
      {form.through ? <ThroughFacts through={form.through} /> : null}
      {live ? <ReceivedOn draft={draft} /> : null}
      {live ? <Written draft={draft} /> : null}
      {!live && form.note ? <Facts rows={[[t.written, form.note]]} /> : null}
      <ToLook draft={draft} problems={problems} live={live} shares={shares} />
      {shares.map((share) => (
        <Share key={share.split.account} share={share} alone={shares.length === 1} />
      ))}
      <Acts draft={draft} view={saved && !live ? saved : undefined} form={form} />
    </Column>
  );
}

/**
 * The day of the person's credit: that of the batch, unless the item is older.
 * @param {{ draft: Draft }} props
 */
const ReceivedOn = ({ draft }) => (
  <DateField
    key={String(draft.typing.value.line)}
    id={cellId('received')}
    label={t.creditDay}
    width="s"
    value={draft.typing.value.received_on}
    onValue={(received_on) => received_on && draft.set({ received_on })}
    onBad={(words) => draft.bad('received', words)}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' || event.defaultPrevented) return;
      event.preventDefault();
      void draft.commit();
    }}
  />
);

/** What is written on the item, which may name whose it is. @param {{ draft: Draft }} props */
const Written = ({ draft }) => (
  <TextField
    label={t.written}
    value={draft.typing.value.note}
    maxLength={400}
    onValue={(note) => draft.set({ note })}
    onKeyDown={(event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void draft.commit();
    }}
  />
);

/** @param {LineView} view @returns {Shown[]} */
const savedShares = ({ line, split }) =>
  split.flatMap((row, index) => {
    const share = line.shares[index];
    if (!share) return [];
    const { file_number: number, person, client, amount } = share;
    return [{ split: row, amount, number, person, client }];
  });

/** @param {Draft} draft @param {LineView | undefined} saved @returns {Shown[]} */
function liveShares({ typing, split }, saved) {
  const item = typing.value;
  return split.value.flatMap((row) => {
    /** @type {Shown[]} */
    const none = [];
    const known = saved?.line.shares.find(({ account }) => account === row.account);
    const amount = formOf(item).shares.find(({ account }) => account === row.account)?.amount ?? 0;
    if (item.account?.id === row.account) return [{ ...item.account, split: row, amount }];
    if (!known) return none;
    const { file_number: number, person, client } = known;
    return [{ split: row, amount, number, person, client }];
  });
}

/**
 * What there is to settle, each with the answer that a person may give.
 * @param {{ draft: Draft, problems: LineProblem[], live: boolean, shares: Shown[] }} props
 */
function ToLook({ draft, problems, live, shares }) {
  const { unsure, answers, account, amount, shares: typed } = draft.typing.value;
  const over =
    live && shares.some(({ split }) => split.over > 0) && !answers.includes('overpayment');
  const nobody =
    live && Boolean(amount) && !account && !unsure && typed.length === 0 &&
    !answers.includes('no_account');
  if (problems.length === 0 && !over && !nobody && !(live && unsure)) return null;
  return (
    <>
      <h2>{t.looksTitle}</h2>
      <ul class="to-look">
        {live && unsure ? <Look words={t.unsure(draft.unsureOf.value)} /> : null}
        {nobody ? <Look words={t.chips.no_account ?? ''} /> : null}
        {problems.map((problem) => (
          <Look key={problem.kind} words={t.problemWords(problem)} />
        ))}
      </ul>
      <p class="acts">
        {over || problems.some(({ kind }) => kind === 'overpayment') ? (
          <Button command="hold-refund" onPress={() => void draft.answer('overpayment')}>
            {t.holdRefund}
          </Button>
        ) : null}
        {problems.some(({ kind }) => kind === 'no_account') || nobody ? (
          <Button command="keep-unidentified" onPress={() => void draft.answer('no_account')}>
            {t.keepUnidentified}
          </Button>
        ) : null}
        {problems.some(({ kind, answerable }) => kind === 'closed' && answerable) ? (
          <Button onPress={() => void draft.answer('closed')}>{t.takeClosed}</Button>
        ) : null}
        {problems.some(({ kind }) => kind === 'duplicate') ? (
          <Button command="another-check" onPress={() => void draft.answer('duplicate')}>
            {t.anotherCheck}
          </Button>
        ) : null}
      </p>
    </>
  );
}

/** @param {{ words: string }} props */
const Look = ({ words }) => (
  <li>
    <Icon name="triangle-alert" size={16} /> <span>{words}</span>
  </li>
);

/**
 * @param {{
 *   draft: Draft, view: LineView | undefined,
 *   form: import('../../api/bindings/commands').LineForm,
 * }} props `view`: the item that is chosen; none while one is typed
 */
function Acts({ draft, view, form }) {
  const splitting = useSignal(false);
  const through = useSignal(false);
  return (
    <p class="acts">
      {view ? (
        <>
          <Button command="split-item" onPress={() => (splitting.value = true)}>
            {t.splitOver}
          </Button>
          <Button command="edit" onPress={() => draft.edit(view.line.id)}>
            {t.changeAmount}
          </Button>
        </>
      ) : null}
      {form.shares.length > 0 ? (
        <Button command="paid-to" onPress={() => void draft.turnPaidTo()}>
          {form.paid_to === 'client' ? t.turnBack : t.turnPaidTo}
        </Button>
      ) : null}
      {form.shares.length > 0 && form.paid_to === 'agency' ? (
        <Button command="through" onPress={() => (through.value = true)}>
          {third.button}
        </Button>
      ) : null}
      {through.value ? (
        <ThroughDialog draft={draft} view={view} onClose={() => (through.value = false)} />
      ) : null}
      {splitting.value && view ? (
        <SplitDialog
          view={view}
          number={view.line.line}
          batch={draft.screen.batch.id}
          seen={draft.screen.batch.row_version}
          onClose={() => (splitting.value = false)}
        />
      ) : null}
    </p>
  );
}
