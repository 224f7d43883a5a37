// The items of a batch, as lines of a ledger. Arrows move between them, F2 or Enter changes one.
import { useComputed } from '@preact/signals';
import { shortDay } from '../../format.js';
import { Chip, Money } from '../../kit/small.jsx';
import { rowId } from './draft.js';
import { chipsOf } from './item.js';
import { After, TypingRow } from './TypingRow.jsx';
import * as t from '../../strings/payments.js';

/** @import { LineView } from '../../api/bindings/commands' */
/** @import { Draft } from './draft.js' */

/** @type {[keyof typeof t.itemHeads, boolean][]} the heads, and whether figures stand under them */
const HEADS = [
  ['no', true],
  ['method', false],
  ['reference', false],
  ['dated', false],
  ['account', false],
  ['person', false],
  ['client', false],
  ['balance', true],
  ['amount', true],
  ['after', true],
  ['note', false],
];

/** @param {{ draft: Draft }} props */
export function ItemTable({ draft }) {
  const { lines, batch } = draft.screen;
  const changing = useComputed(() => draft.typing.value.line).value;
  const first = lines.some(({ line }) => line.id === draft.chosen.value)
    ? draft.chosen.value
    : (lines.at(-1)?.line.id ?? null);
  return (
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
        {lines.map((view) =>
          view.line.id === changing ? (
            <TypingRow key="typing" draft={draft} number={view.line.line} />
          ) : (
            <ItemRow
              key={view.line.id}
              view={view}
              chosen={view.line.id === draft.chosen.value}
              stop={view.line.id === first}
              onKeyDown={(event) => walk(event, draft, view)}
              onPress={() => draft.choose(view.line.id)}
              onOpen={() => draft.edit(view.line.id)}
            />
          ),
        )}
        {changing === null ? (
          <TypingRow key="typing" draft={draft} number={(lines.at(-1)?.line.line ?? 0) + 1} />
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td colSpan={7}>{t.totalOf(batch.entered)}</td>
          <td class="num">
            <Money cents={batch.entered_total} />
          </td>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  );
}

/**
 * @param {{
 *   view: LineView, chosen: boolean, stop: boolean, onPress: () => void, onOpen: () => void,
 *   onKeyDown: (event: KeyboardEvent) => void,
 * }} props `stop`: Tab comes here
 */
function ItemRow({ view, chosen, stop, onKeyDown, onPress, onOpen }) {
  const { id, line, form, shares } = view.line;
  const one = shares.length === 1 ? shares[0] : null;
  const split = view.split.length === 1 ? view.split[0] : null;
  return (
    <tr
      id={rowId(id)}
      class={chosen ? 'selected' : undefined}
      aria-label={t.rowName(view.line, chipsOf(view))}
      aria-selected={chosen}
      tabIndex={stop ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={onPress}
      onDblClick={onOpen}
    >
      <td class="num">{line}</td>
      <td>{t.methods[form.method]}</td>
      <td>{form.reference}</td>
      <td>{shortDay(form.dated_on)}</td>
      <td>{one?.file_number ?? (shares.length > 1 ? t.manyAccounts(shares.length) : null)}</td>
      <td>{one?.person}</td>
      <td>{one?.client}</td>
      <td class="num">{split ? <Money cents={split.before} /> : null}</td>
      <td class="num">
        <b>
          <Money cents={form.amount} />
        </b>
      </td>
      <td class="num">{split ? <After split={split} /> : null}</td>
      <td>
        <Chips chips={chipsOf(view)} />
      </td>
    </tr>
  );
}

/** @param {{ chips: ReturnType<typeof chipsOf> }} props */
function Chips({ chips }) {
  const [first, ...more] = chips;
  if (!first) return null;
  return (
    <>
      <Chip tone={first.tone}>{first.words}</Chip>
      {more.length > 0 ? (
        <span class="tag" title={more.map(({ words }) => words).join(', ')}>
          {' '}
          {t.moreChips(more.length)}
        </span>
      ) : null}
    </>
  );
}

/**
 * @param {KeyboardEvent} event @param {Draft} draft @param {LineView} view the row that has the key
 */
function walk(event, draft, view) {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
  const { lines } = draft.screen;
  const at = lines.indexOf(view);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: lines.length - 1 }[event.key];
  if (to !== undefined) {
    // Below the last item stands the one that is typed.
    draft.choose(lines[Math.max(0, to)]?.line.id ?? null);
  } else if (event.key === 'Enter') draft.edit(view.line.id);
  else if (event.key === 'Escape') draft.choose(null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
