// Pure: the owners of a trust bank in the order a bookkeeper reads them.
import { isAgency } from '../../strings/trust.js';

/** @import { Owner } from '../../api/bindings/commands' */

const KINDS = ['client', 'refund', 'suspense', 'third', 'deposit', 'interest', 'unclaimed'];

/** @param {Owner} owner */
const place = ({ kind }) => {
  const at = KINDS.indexOf(kind);
  if (at >= 0) return at;
  return isAgency(kind) ? KINDS.length + 1 : KINDS.length;
};

/** Clients first, what waits for a person next, the agency last. @param {Owner[]} owners */
export const inOrder = (owners) =>
  [...owners].sort(
    (a, b) =>
      place(a) - place(b) || a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind),
  );
