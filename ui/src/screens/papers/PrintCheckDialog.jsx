// A check is opened for the printer, and the person says whether it came out.
import { call, newRequest } from '../../api/call.js';
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { PaperTrouble, usePapers } from './use-papers.jsx';
import { cancel } from '../../strings/kit.js';
import * as t from '../../strings/papers.js';

/** @import { PaymentOut } from '../../api/bindings/commands' */

/** @param {{ payment: PaymentOut, onClose: () => void }} props */
export function PrintCheckDialog({ payment, onClose }) {
  const of = usePapers();
  const handed = useSignal(false);
  const args = { payment: payment.id };
  const open = async () => {
    if (await of.view(() => call('open_check', args))) handed.value = true;
  };
  /** @param {boolean} printed */
  const say = async (printed) => {
    const done = await of.attempt(() => call('check_printed', { ...args, printed }, newRequest()));
    if (!done) return;
    toast(printed ? t.checkNoted : t.checkNotNoted);
    if (printed) onClose();
    else handed.value = false;
  };
  return (
    <Dialog
      title={t.checkTitle(payment.number)}
      onClose={onClose}
      actions={
        handed.value ? (
          <>
            <Button busy={of.busy.value} onPress={() => void say(false)}>
              {t.cameNot}
            </Button>
            <Button
              primary
              command="primary"
              busy={of.busy.value}
              onPress={() => void say(true)}
            >
              {t.cameOut}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{cancel}</Button>
            <Button
              primary
              command="primary"
              icon="printer"
              busy={of.busy.value}
              onPress={() => void open()}
            >
              {t.print}
            </Button>
          </>
        )
      }
    >
      <PaperTrouble of={of} />
      {handed.value ? (
        <p role="status">
          <b>{t.didPrint}</b> {t.didPrintWords}
        </p>
      ) : (
        <p>{t.checkWords(payment.amount, payment.payee)}</p>
      )}
    </Dialog>
  );
}
