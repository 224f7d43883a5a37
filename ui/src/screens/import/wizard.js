// The four steps of an import. Nothing is written before the last; the file stays in the engine's
// memory and is named by a token.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { asProblem, call, newRequest } from '../../api/call.js';
import { onFileDropped } from '../../api/changes.js';
import { withProgress } from '../../app/activity.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { controlAgrees, noChoices, readCount } from './map.js';
import { done as repairedWords } from '../../strings/repairs.js';
import * as t from '../../strings/imports.js';

/**
 * @import { CheckView, Choices, ChosenFile, ClientRow, Map as FileMap, MapView, PostedPlacement,
 *   RepairRecords, RowView, SheetView } from '../../api/bindings/commands'
 * @import { ProblemError } from '../../api/call.js'
 */

export const STEPS = /** @type {const} */ (['file', 'map', 'check', 'post']);
/** @typedef {(typeof STEPS)[number]} Step */
/** @typedef {ReturnType<typeof useWizard>} Wizard */

/** @template T @param {T | null} first */
const useMaybe = (first = null) => useSignal(/** @type {T | null} */ (first));

/** @param {number} wanted the client to begin with, 0 for none @param {ClientRow[]} clients */
export function useWizard(wanted, clients) {
  const step = useSignal(/** @type {Step} */ ('file'));
  const client = useSignal(wanted);
  const file = useMaybe(/** @type {ChosenFile | null} */ (null));
  const choices = useSignal(/** @type {Choices} */ (noChoices));
  const sheet = useMaybe(/** @type {SheetView | null} */ (null));
  const view = useMaybe(/** @type {MapView | null} */ (null));
  const check = useMaybe(/** @type {CheckView | null} */ (null));
  const said = useSignal({ count: '', total: /** @type {number | null} */ (null) });
  const last = useSignal({ placed_on: today.value, save_map_as: '' });
  const result = useMaybe(/** @type {PostedPlacement | null} */ (null));
  const problem = useMaybe(/** @type {ProblemError | null} */ (null));
  const busy = useSignal(false);
  const turn = useRef(0);

  /** @param {() => Promise<void>} act */
  const attempt = async (act) => {
    busy.value = true;
    problem.value = null;
    try {
      await act();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      busy.value = false;
    }
  };
  const read = async () => {
    const chosen = file.value;
    if (!chosen || client.value === 0) return;
    const args = { file: chosen.token, client: client.value, choices: choices.value };
    const found = await call('read_placement', args);
    sheet.value = found;
    view.value = found.map;
    check.value = null;
    const name = clients.find(({ id }) => id === client.value)?.name ?? '';
    last.value = { ...last.value, save_map_as: found.basis === 'saved' ? '' : name };
  };
  /** @param {() => Promise<ChosenFile | null>} ask */
  const take = (ask) =>
    attempt(async () => {
      const chosen = await ask();
      if (!chosen) return;
      file.value = chosen;
      sheet.value = null;
      choices.value = noChoices;
      said.value = { count: '', total: null };
      result.value = null;
      step.value = 'file';
      await read();
    });
  useEffect(
    () =>
      onFileDropped(({ token }) => {
        if (!busy.value) void take(() => call('take_dropped_file', { token }));
      }),
    [],
  );
  /** The map as it is changed: shown at once, looked through by the engine. @param {FileMap} map */
  const change = async (map) => {
    const mine = ++turn.current;
    if (!view.value || !file.value) return;
    view.value = { ...view.value, map };
    check.value = null;
    try {
      const args = { file: file.value.token, client: client.value, map };
      const found = await call('try_map', args);
      if (mine === turn.current) view.value = found;
      problem.value = null;
    } catch (thrown) {
      if (mine === turn.current) problem.value = asProblem(thrown);
    }
  };
  const examine = async () => {
    if (!file.value || !view.value) return;
    const args = { file: file.value.token, client: client.value, map: view.value.map };
    const found = await call('check_placement', args);
    const first = check.value === null && said.value.count === '' && said.value.total === null;
    check.value = found;
    // What the file says of itself is taken over; what the client says can be typed over it.
    if (first && found.control_count !== null) {
      said.value = { count: String(found.control_count), total: found.control_total };
    }
  };
  /** What a repair is about. */
  const about = () => {
    if (!file.value || !view.value) throw new Error('a repair needs a file that was checked');
    return { file: file.value.token, client: client.value, map: view.value.map };
  };
  /** @param {RepairRecords} args @param {string} request */
  const repair = async (args, request) => {
    const done = await call('repair_records', args, request);
    check.value = done.check;
    toast(repairedWords(done.changed, done.taken));
  };
  const saveRejects = () =>
    attempt(async () => {
      if (!file.value) return;
      const saved = await call('save_rejects', { token: file.value.token }, newRequest());
      if (saved.path) toast(t.rejectsSaved(saved.path));
    });
  /** @param {boolean} anyway */
  const post = (anyway) =>
    attempt(async () => {
      if (!file.value || !view.value) return;
      const args = {
        file: file.value.token,
        client: client.value,
        map: view.value.map,
        ...last.value,
        control_count: readCount(said.value.count),
        control_total: said.value.total,
        anyway,
      };
      const posted = call('post_placement', args, newRequest());
      result.value = await withProgress('import', check.value?.ready ?? 0, posted);
    });
  const next = () =>
    attempt(async () => {
      if (step.value === 'file') step.value = 'map';
      else if (step.value === 'map') {
        if (!check.value) await examine();
        step.value = 'check';
      } else if (step.value === 'check') step.value = 'post';
    });
  const back = () => {
    problem.value = null;
    step.value = STEPS[STEPS.indexOf(step.value) - 1] ?? 'file';
  };
  return {
    step,
    client,
    file,
    choices,
    sheet,
    view,
    check,
    said,
    last,
    result,
    problem,
    busy,
    clients,
    chooseFile: () => take(() => call('choose_placement_file', {}, newRequest())),
    /** @param {number} id */
    chooseClient: (id) => {
      client.value = id;
      void attempt(read);
    },
    /** @param {Partial<Choices>} chosen */
    choose: (chosen) => {
      choices.value = { ...choices.value, ...chosen };
      void attempt(read);
    },
    change,
    about,
    repair,
    saveRejects,
    post,
    next,
    back,
    agrees: () => {
      const { count, total } = said.value;
      return check.value ? controlAgrees(check.value, readCount(count), total) : null;
    },
  };
}

/** Why the next step cannot be taken yet. @param {Wizard} wizard @returns {string | null} */
export function whyNotNext({ step, sheet, view, check }) {
  if (!sheet.value || !view.value) return t.leaveFile;
  if (step.value === 'map' && view.value.missing.length > 0) return t.leaveMap(view.value.missing);
  if (step.value === 'check' && check.value?.ready === 0) return t.leaveCheck;
  return null;
}

/** The rows of one fate, a page at a time. @param {string} file
 * @param {{ fate: string, reason: string | null }} which @param {number} count */
export const fateSource = (file, which, count) => ({
  count: async () => count,
  rows: (/** @type {number} */ offset, /** @type {number} */ limit) =>
    /** @type {Promise<RowView[]>} */ (call('placement_rows', { file, ...which, offset, limit })),
});
