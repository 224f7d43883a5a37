import { useSignal } from '@preact/signals';
import { go } from '../../app/router.js';
import { money, shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip, Facts, Money } from '../../kit/small.jsx';
import { may, today } from '../../state/session.js';
import { PaperButtons, PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { Controls } from './DraftBatch.jsx';
import { focusSoon, rowId } from './draft.js';
import { AgainDialog } from './AgainDialog.jsx';
import { HoldLongerDialog } from './HoldLongerDialog.jsx';
import { MoveDialog } from './MoveDialog.jsx';
import { ReturnDialog } from './ReturnDialog.jsx';
import { ThroughFacts } from './ThroughDialog.jsx';
import { VoidDialog } from './VoidDialog.jsx';
import * as again from '../../strings/again.js';
import { longer } from '../../strings/holds.js';
import { moveTitle } from '../../strings/moves.js';
import * as papers from '../../strings/papers.js';
import * as t from '../../strings/payments.js';

/**
 * @import { BatchScreen, ItemFacts, LineView, PaidTo, ShareRow }
 *   from '../../api/bindings/commands'
 */
/** @import { ProblemError } from '../../api/call.js' */
/** @import { Tone } from '../../kit/small.jsx' */

/** @type {[keyof typeof t.itemHeads, boolean][]} */
const HEADS = [
  ['no', true],
  ['method', false],
  ['reference', false],
  ['dated', false],
  ['account', false],
  ['person', false],
  ['client', false],
  ['amount', true],
  ['state', false],
];

/** @param {{ screen: BatchScreen, problem: ProblemError | null }} props */
export function PostedBatch({ screen, problem }) {
  const { batch, lines } = screen;
  const chosen = useSignal(lines[0]?.line.id ?? null);
  const view = lines.find(({ line }) => line.id === chosen.value);
  /** @param {number | undefined} line */
  const choose = (line) => {
    if (line === undefined) return;
    chosen.value = line;
    focusSoon(rowId(line));
  };
  return (
    <Screen
      title={t.batchTitle(batch.name)}
      layout="split"
      sub={t.batchSub(batch, today.value)}
      aside={<Controls screen={screen} />}
      banner={problem ? <ProblemView problem={problem} /> : null}
    >
      <Column label={t.itemsName} flush id="batch-items">
        <div class="items-scroll">
          <table class="items" role="grid" aria-label={t.itemsName}>
            <thead>
              <tr>
                {HEADS.map(([name, num]) => (
                  <th key={name} scope="col" class={num ? 'num' : undefined}>
                    {t.itemHeads[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((known, at) => (
                <Row
                  key={known.line.id}
                  view={known}
                  chosen={known.line.id === chosen.value}
                  onPress={() => choose(known.line.id)}
                  onMove={(step) => choose(lines[at + step]?.line.id)}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td />
                <td colSpan={6}>{t.totalOf(batch.entered)}</td>
                <td class="num">
                  <Money cents={batch.entered_total} />
                </td>
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      </Column>
      {view ? (
        <Pane key={view.line.id} view={view} />
      ) : (
        <Column label={t.itemsName}>
          <p class="tag">{t.postedPane}</p>
        </Column>
      )}
    </Screen>
  );
}

/**
 * @param {{
 *   view: LineView, chosen: boolean, onPress: () => void, onMove: (step: number) => void,
 * }} props
 */
function Row({ view, chosen, onPress, onMove }) {
  const { id, line, form, shares, item } = view.line;
  const one = shares.length === 1 ? shares[0] : null;
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <tr
      id={rowId(id)}
      class={chosen ? 'selected' : undefined}
      aria-label={t.rowName(view.line, [{ words: t.itemState(item, today.value, form.paid_to) }])}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      <td class="num">{line}</td>
      <td>{t.methods[form.method]}</td>
      <td>{form.reference}</td>
      <td>{shortDay(form.dated_on)}</td>
      <td>{one?.file_number ?? t.manyAccounts(shares.length)}</td>
      <td>{one?.person}</td>
      <td>{one?.client}</td>
      <td class="num">
        <b>
          <Money cents={form.amount} />
        </b>
      </td>
      <td>
        <Chip tone={toneOf(item, form.paid_to)}>
          {t.itemState(item, today.value, form.paid_to)}
        </Chip>
      </td>
    </tr>
  );
}

/** @param {ItemFacts | null} item @param {PaidTo} to @returns {Tone} */
function toneOf(item, to) {
  if (!item) return 'mute';
  if (item.returned_on || item.returned > 0) return 'bad';
  if (item.voided_on) return 'mute';
  if (to === 'client') return 'info';
  if (!item.deposited_on) return 'warn';
  return item.released_on && item.released_on <= today.value ? 'ok' : 'info';
}

/** @param {string | null} day */
const said = (day) => (day ? shortDay(day) : null);

/** Deposited, and not yet free to leave trust. @param {ItemFacts} item */
const isHeld = ({ deposited_on: deposited, released_on: released }) =>
  deposited !== null && released !== null && released > today.value;

/** What came back of an item that still stands. @param {ItemFacts | null} item */
const partBack = (item) =>
  item && item.returned > 0 && !item.returned_on ? money(item.returned) : null;

/** An account of an item. @param {{ share: ShareRow, alone: boolean }} props */
const Whose = ({ share, alone }) => (
  <Facts
    rows={[
      [t.facts.account, share.file_number],
      [t.facts.client, share.client],
      alone ? null : [share.person, <Money key="share" cents={share.amount} />],
    ]}
  />
);

/**
 * What can be done with an item that stands.
 * @param {{
 *   item: ItemFacts, holders: ShareRow[], onMove: (share: ShareRow) => void,
 *   onUndo: (how: 'void' | 'return' | 'longer') => void,
 * }} props
 */
const ItemActs = ({ item, holders, onMove, onUndo }) => (
  <p class="acts">
    {item.deposited_on ? (
      <Button onPress={() => onUndo('return')}>{t.returnItem}</Button>
    ) : (
      <Button onPress={() => onUndo('void')}>{t.voidItem}</Button>
    )}
    {isHeld(item) ? <Button onPress={() => onUndo('longer')}>{longer}</Button> : null}
    {item.returned > 0
      ? null
      : holders.map((share) => (
          <Button key={share.account} onPress={() => onMove(share)}>
            {t.moveItem(share.file_number, holders.length)}
          </Button>
        ))}
    {holders.length === 0 ? (
      <Button onPress={() => void go('unidentified')}>{t.toUnidentified}</Button>
    ) : null}
  </p>
);

/** Whether other accounts have the item than it was posted with. @param {LineView} view */
const isMoved = ({ line: { shares }, holders }) =>
  holders.some(({ account }) => shares.every((share) => share.account !== account));

/**
 * The receipt for each person. Accounts of one person stand on one receipt.
 * @param {{ item: number, shares: ShareRow[] }} props
 */
function Receipts({ item, shares }) {
  const of = usePapers();
  const people = shares.filter(
    (share, at) => shares.findIndex((other) => other.person === share.person) === at,
  );
  if (people.length === 0) return null;
  return (
    <section class="stack after-table" aria-label={papers.receipts}>
      <h3>{papers.receipts}</h3>
      <PaperTrouble of={of} />
      {people.map(({ account, file_number: file, person }) => (
        <div key={account}>
          {people.length > 1 ? <p>{person}</p> : null}
          <PaperButtons
            of={of}
            small
            paper={{ kind: 'receipt', item, account }}
            name={papers.receiptOf(file)}
          />
        </div>
      ))}
    </section>
  );
}

/** @param {{ view: LineView }} props */
function Pane({ view }) {
  const { line, form, shares, item } = view.line;
  const undoing = useSignal(/** @type {'void' | 'return' | 'again' | 'longer' | null} */ (null));
  const moving = useSignal(/** @type {ShareRow | null} */ (null));
  const person = shares.length === 1 ? (shares[0]?.person ?? '') : '';
  /** @type {[string, string | null][]} */
  const days = [
    [t.stateFacts.deposited, said(item?.deposited_on ?? null)],
    [t.stateFacts.released, said(item?.released_on ?? null)],
    [t.stateFacts.voided, said(item?.voided_on ?? null)],
    [t.stateFacts.returned, said(item?.returned_on ?? null)],
    [t.stateFacts.returnedPart, partBack(item)],
    [t.stateFacts.reason, item?.reason ?? null],
    [again.fact, item?.again ? again.went : null],
  ];
  const stands = item !== null && !item.voided_on && !item.returned_on;
  return (
    <Column label={t.itemTitle(line, person)} id="item-pane" shown>
      <Facts
        rows={[
          [t.methods[form.method], t.refDated(form.reference, form.dated_on)],
          [t.creditDay, shortDay(form.received_on)],
          [t.facts.amount, <Money key="amount" cents={form.amount} />],
          form.paid_to === 'client' ? [t.paidTo, t.paidTos.client] : null,
          ...days.filter(([, value]) => value !== null),
        ]}
      />
      {form.through ? <ThroughFacts through={form.through} /> : null}
      {shares.map((share) => (
        <Whose key={share.account} share={share} alone={shares.length === 1} />
      ))}
      {isMoved(view) && stands ? (
        <>
          <h2>{t.nowOn}</h2>
          {view.holders.map((share) => (
            <Whose key={share.account} share={share} alone={false} />
          ))}
        </>
      ) : null}
      {shares.length === 0 && view.holders.length === 0 ? (
        <p class="tag">{t.unidentifiedWords}</p>
      ) : null}
      {stands && item.returned === 0 && form.paid_to === 'agency' ? (
        <Receipts item={item.item} shares={shares} />
      ) : null}
      {stands && may('post_payments') ? (
        <ItemActs
          item={item}
          holders={view.holders}
          onMove={(share) => (moving.value = share)}
          onUndo={(how) => (undoing.value = how)}
        />
      ) : null}
      {moving.value && item ? (
        <MoveDialog
          item={item.item}
          from={moving.value.account}
          fromNumber={moving.value.file_number}
          said={moveTitle(form.method, form.reference, moving.value.amount)}
          onClose={() => (moving.value = null)}
        />
      ) : null}
      {item?.returned_on && !item.again && may('post_payments') ? (
        <p class="acts">
          <Button onPress={() => (undoing.value = 'again')}>{again.again}</Button>
        </p>
      ) : null}
      {undoing.value === 'again' && item ? (
        <AgainDialog item={item.item} line={view.line} onClose={() => (undoing.value = null)} />
      ) : null}
      {undoing.value === 'void' && item ? (
        <VoidDialog item={item.item} line={view.line} onClose={() => (undoing.value = null)} />
      ) : null}
      {undoing.value === 'longer' && item?.released_on ? (
        <HoldLongerDialog
          item={item.item}
          ends={item.released_on}
          line={view.line}
          onClose={() => (undoing.value = null)}
        />
      ) : null}
      {undoing.value === 'return' && item ? (
        <ReturnDialog item={item} line={view.line} onClose={() => (undoing.value = null)} />
      ) : null}
    </Column>
  );
}
