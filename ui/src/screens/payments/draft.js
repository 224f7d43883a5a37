// A draft batch while it is typed: the item under the fingers, the one that is chosen, and what
// can be done with them. Everything that is typed is kept; only Enter makes it an item.
import { untracked, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { asProblem, call, newRequest } from '../../api/call.js';
import { statusNote } from '../../app/shell.jsx';
import { announce, toast } from '../../kit/Toast.jsx';
import { setView, view } from '../../state/views.js';
import { changed, formOf, isBlank, itemOf, newItem, problemAfter } from './item.js';
import * as t from '../../strings/payments.js';

/** @import { BatchScreen, LineForm, LineView, SplitRow } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @import { Item } from './item.js' */

const TRY_AFTER_MS = 60;

/** The cells of the item being typed, in the order of Tab. */
export const CELLS = /** @type {const} */ (['method', 'reference', 'dated', 'account', 'amount']);
/** @typedef {(typeof CELLS)[number]} Cell */

/** @typedef {Cell | 'received'} Place a cell, or the field beside the row */

/** @param {Place} cell */
export const cellId = (cell) => `item-${cell}`;
/** @param {number} line */
export const rowId = (line) => `item-row-${line}`;

/** Puts the focus where it belongs once the page has drawn. @param {string} id */
export const focusSoon = (id) =>
  requestAnimationFrame(() => setTimeout(() => document.getElementById(id)?.focus()));

/** @typedef {ReturnType<typeof useDraft>} Draft */

/** @param {BatchScreen} screen */
export function useDraft(screen) {
  const { batch, lines } = screen;
  const latest = useRef(screen);
  latest.current = screen;
  /** The batch as it is on screen: what another user changed since is not written over. */
  const seen = () => latest.current.batch.row_version;
  const kept = `draft.batch.${batch.id}`;
  const fresh = () => newItem(latest.current.batch.head, latest.current.lines.at(-1)?.line.form);
  // Read once: a key that is typed must not draw the whole batch again.
  const begun = useMemo(() => untracked(() => view(kept, null)) ?? fresh(), []);
  const typing = useSignal(/** @type {Item} */ (begun));
  /** The new item, while another one is changed. */
  const aside = useRef(/** @type {Item | null} */ (null));
  const chosen = useSignal(/** @type {number | null} */ (null));
  const busy = useSignal(false);
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const split = useSignal(/** @type {SplitRow[]} */ ([]));
  const unsureOf = useSignal(0);
  const badCells = useRef(new Map());
  const settled = useRef(/** @type {Promise<void>} */ (Promise.resolve()));
  const request = useRef(newRequest());

  const keep = () => {
    if (typing.value.line === null) setView(kept, isBlank(typing.value) ? null : typing.value);
  };
  /** @param {Partial<Item>} change */
  const set = (change) => {
    typing.value = changed(typing.value, change);
    request.current = newRequest();
    problem.value = null;
    keep();
  };
  useTry(batch.id, typing, split);
  useEffect(() => () => void (statusNote.value = ''), []);

  /** Goes on with a new item below. @param {LineForm} [above] */
  const goOn = (above) => {
    typing.value = aside.current ?? (above ? newItem(batch.head, above) : fresh());
    aside.current = null;
    request.current = newRequest();
    chosen.value = null;
    keep();
    focusSoon(cellId('reference'));
  };
  /** Enter: the row becomes an item, and the next one opens. True when it did. */
  const commit = async () => {
    await settled.current;
    const item = typing.value;
    if (busy.value || isBlank(item)) return false;
    const wanted = wantedCell(item, badCells.current);
    if (wanted) {
      document.getElementById(cellId(wanted))?.focus();
      const missing = wanted === 'amount' ? t.amountMissing : t.unsure(unsureOf.value);
      announce(badCells.current.get(wanted) ?? missing);
      return false;
    }
    busy.value = true;
    problem.value = null;
    const form = formOf(item);
    try {
      const args = { batch: batch.id, line: item.line, form, seen: seen() };
      await call('save_line', args, request.current);
      statusNote.value = t.draftSaved;
      announce(t.itemSaved(numberOf(item, latest.current)));
      goOn(item.line === null ? form : undefined);
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return false;
    } finally {
      busy.value = false;
    }
  };
  /** @param {number | null} line @param {Cell} [cell] */
  const edit = (line, cell = 'amount') => {
    const found = lines.find((known) => known.line.id === line);
    if (!found) return focusSoon(cellId(cell));
    if (typing.value.line === null) aside.current = typing.value;
    typing.value = itemOf(found.line);
    request.current = newRequest();
    chosen.value = line;
    problem.value = null;
    focusSoon(cellId(cell));
  };
  const leave = () => {
    const { line } = typing.value;
    if (line === null) return;
    goOn();
    choose(line);
  };
  /** @param {number | null} line */
  const choose = (line) => {
    chosen.value = line;
    focusSoon(line === null ? cellId('reference') : rowId(line));
  };
  /** Saves an item with something about it changed. @param {LineView} found @param {object} to */
  const save = async (found, to) => {
    try {
      const form = { ...found.line.form, ...to };
      const args = { batch: batch.id, line: found.line.id, form, seen: seen() };
      await call('save_line', args, newRequest());
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  /** Something was looked at and is right: of a row that is typed, or of an item.
   * @param {'overpayment' | 'duplicate' | 'no_account' | 'closed'} kind */
  const answer = async (kind) => {
    const found = lines.find((known) => known.line.id === chosen.value);
    if (!found || typing.value.line !== null) {
      set({ answers: [...typing.value.answers, kind] });
      return;
    }
    await save(found, { answers: [...found.line.form.answers, kind] });
  };
  /** Who got the money: of a row that is typed, or of an item. */
  const turnPaidTo = async () => {
    const found = lines.find((known) => known.line.id === chosen.value);
    const live = !found || typing.value.line !== null;
    const now = live ? typing.value.paid_to : found.line.form.paid_to;
    const paid_to = now === 'client' ? 'agency' : 'client';
    announce(`${t.paidTo}: ${t.paidTos[paid_to]}`);
    if (live) set({ paid_to });
    else await save(found, { paid_to });
  };
  /** @param {LineView} found */
  const remove = async ({ line }) => {
    const next = lines[lines.findIndex((known) => known.line.id === line.id) + 1];
    try {
      await call('delete_line', { line: line.id, seen: seen() }, newRequest());
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return;
    }
    choose(next?.line.id ?? null);
    const back = { batch: batch.id, line: null, form: line.form, seen: seen() };
    toast(t.itemDeleted(line.line), {
      action: t.undo,
      run: () => void call('save_line', back, newRequest()).catch(() => undefined),
    });
  };
  /** @param {1 | -1} step */
  const toProblem = (step) => choose(problemAfter(lines, chosen.value, step));
  return {
    screen,
    typing,
    chosen,
    busy,
    problem,
    split,
    unsureOf,
    settled,
    set,
    commit,
    edit,
    leave,
    choose,
    save,
    answer,
    turnPaidTo,
    remove,
    toProblem,
    /** @param {Place} cell @param {string | null} words */
    bad: (cell, words) => {
      if (words) badCells.current.set(cell, words);
      else badCells.current.delete(cell);
    },
  };
}

/** The cell that must be looked at before the item can be taken.
 * @param {Item} item @param {Map<string, string>} bad @returns {Place | null} */
function wantedCell(item, bad) {
  const first = CELLS.find((cell) => bad.has(cell));
  if (first) return first;
  if (bad.has('received')) return 'received';
  if (item.unsure) return 'account';
  return item.amount === null || item.amount === 0 ? 'amount' : null;
}

/** @param {Item} item @param {BatchScreen} screen */
export const numberOf = (item, { lines }) =>
  lines.find(({ line }) => line.id === item.line)?.line.line ?? (lines.at(-1)?.line.line ?? 0) + 1;

/**
 * Where the item would go, asked of the engine as it is typed.
 * @param {number} batch
 * @param {import('@preact/signals').Signal<Item>} typing
 * @param {import('@preact/signals').Signal<SplitRow[]>} split
 */
function useTry(batch, typing, split) {
  const asked = useRef({ form: '', turn: 0 });
  useSignalEffect(() => {
    const form = formOf(typing.value);
    const { line } = typing.value;
    const wanted = form.shares.length > 0 ? JSON.stringify({ line, form }) : '';
    if (wanted === asked.current.form) return;
    const turn = asked.current.turn + 1;
    asked.current = { form: wanted, turn };
    if (wanted === '') {
      split.value = [];
      return;
    }
    /** @param {SplitRow[]} rows */
    const show = (rows) => {
      if (asked.current.turn === turn) split.value = rows;
    };
    setTimeout(() => {
      if (asked.current.turn !== turn) return;
      // What is wrong with the item is said when it is taken.
      call('try_line', { batch, line, form }).then(show, () => show([]));
    }, TRY_AFTER_MS);
  });
}
