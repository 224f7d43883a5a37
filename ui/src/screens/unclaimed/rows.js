// Pure: which sums may be paid together, and which rules of states are missing.

/** @import { KeptDormancy, OwedKind, OwedRow } from '../../api/bindings/commands' */
/** @import { UnclaimedScreen } from '../../api/bindings/commands' */

/** @typedef {{ state: string, kind: OwedKind, now: KeptDormancy | null }} RuleOfState */

/** @type {OwedKind[]} */
export const KINDS = ['refund', 'suspense', 'client', 'check'];

/** @param {OwedRow[]} rows */
export const total = (rows) => rows.reduce((sum, row) => sum + row.amount, 0);

/** The states that have a claim on something, in their order. @param {OwedRow[]} rows */
export const statesOf = (rows) => [...new Set(rows.map((row) => row.state))].sort();

/** Whether sums lie in one trust bank and belong to one state. @param {OwedRow[]} rows */
export const isOnePayment = (rows) =>
  new Set(rows.map((row) => `${row.state}-${row.to.trust_bank}`)).size === 1;

/**
 * What is set and what something waits for, by state and kind.
 * @param {UnclaimedScreen} all
 * @param {string} today
 * @returns {RuleOfState[]}
 */
export function rulesOf(all, today) {
  /** @type {Map<string, RuleOfState>} */
  const found = new Map();
  for (const { state, to } of all.rows) {
    found.set(`${state}-${to.kind}`, { state, kind: to.kind, now: null });
  }
  // The newest comes first, so that the first in force stands.
  for (const kept of all.rules) {
    const key = `${kept.state}-${kept.kind}`;
    const known = found.get(key) ?? { state: kept.state, kind: kept.kind, now: null };
    if (known.now === null && kept.from_on <= today) known.now = kept;
    found.set(key, known);
  }
  return [...found.values()].sort(
    (a, b) => a.state.localeCompare(b.state) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}

/**
 * What counsel must be asked, by state.
 * @param {OwedRow[]} rows
 * @returns {[string, OwedKind[]][]}
 */
export function toAsk(rows) {
  const missing = rows.filter((row) => row.step === 'ask');
  return statesOf(missing).map((state) => {
    const kinds = missing.filter((row) => row.state === state).map((row) => row.to.kind);
    return [state, KINDS.filter((kind) => kinds.includes(kind))];
  });
}
