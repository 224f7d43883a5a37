// The way to the engine, and with its neighbours in this folder the only place that knows the
// window. Whatever goes wrong comes back as a ProblemError.
import { invoke } from '@tauri-apps/api/core';
import { signal } from '@preact/signals';

/** @import { Commands, Problem } from './bindings/commands' */

/** How many calls are on their way. The loading line and the tests' "is it quiet" read it. */
export const underWay = signal(0);

/** What the engine, or the window under it, could not do, in words for the person. */
export class ProblemError extends Error {
  /** @param {Partial<Problem> & Pick<Problem, 'words'>} problem */
  constructor(problem) {
    super(problem.words);
    this.name = 'ProblemError';
    this.code = problem.code ?? 'internal';
    this.words = problem.words;
    this.field = problem.field ?? null;
    this.help = problem.help ?? null;
    this.incident = problem.incident ?? null;
  }
}

/**
 * Makes a ProblemError of anything that can be thrown.
 * @param {unknown} thrown
 * @returns {ProblemError}
 */
export function asProblem(thrown) {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown !== null && typeof thrown === 'object' && 'words' in thrown) {
    return new ProblemError(/** @type {Problem} */ (thrown));
  }
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return new ProblemError({ code: 'internal', words });
}

/** A new name for one act. The engine answers a repeated act with its first answer. */
export const newRequest = () => crypto.randomUUID();

/**
 * Asks the engine for one thing.
 * @template {keyof Commands} Name
 * @param {Name} name
 * @param {Commands[Name]['args']} args
 * @param {string} [request] from newRequest(); every command that writes needs one
 * @returns {Promise<Commands[Name]['result']>}
 */
export async function call(name, args, request) {
  underWay.value += 1;
  try {
    return await invoke('call', { name, args, request: request ?? null });
  } catch (thrown) {
    throw asProblem(thrown);
  } finally {
    underWay.value -= 1;
  }
}

/**
 * Sets how large the window draws everything.
 * @param {number} percent 90 to 200
 */
export async function setZoom(percent) {
  try {
    await invoke('plugin:webview|set_webview_zoom', { value: percent / 100 });
  } catch (thrown) {
    throw asProblem(thrown);
  }
}
