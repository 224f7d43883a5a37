// What trust owes a client, entry by entry, on paper for any days.
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { today } from '../../state/session.js';
import { PaperButtons, PaperTrouble, Span, usePapers } from './use-papers.jsx';
import { close } from '../../strings/kit.js';
import * as t from '../../strings/papers.js';

/** @import { Client } from '../../api/bindings/commands' */

/** @param {{ client: Client, onClose: () => void }} props */
export function ClientLedgerDialog({ client, onClose }) {
  const of = usePapers();
  // The month so far, unless other days are asked for.
  const from = useSignal(`${today.value.slice(0, 8)}01`);
  const to = useSignal(today.value);
  return (
    <Dialog
      title={t.clientLedgerTitle(client.form.name)}
      onClose={onClose}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <PaperTrouble of={of} />
      <p>{t.clientLedgerWords}</p>
      <Span from={from} to={to} />
      <PaperButtons
        of={of}
        paper={{
          kind: 'client_ledger',
          client: client.id,
          from_on: from.value,
          to_on: to.value,
        }}
        name={t.clientLedgerName}
      />
    </Dialog>
  );
}
