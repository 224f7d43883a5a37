// What can be done with the money of a trust bank today, and why it cannot.
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { may } from '../../state/session.js';
import { PapersDialog } from '../papers/PapersDialog.jsx';
import { PrintCheckDialog } from '../papers/PrintCheckDialog.jsx';
import { DepositDialog } from '../payments/DepositDialog.jsx';
import { PassInterestDialog } from './PassInterestDialog.jsx';
import { RefundDialog } from './RefundDialog.jsx';
import { SurplusDialog } from './SurplusDialog.jsx';
import { TakeShareDialog } from './TakeShareDialog.jsx';
import { UndoPaymentDialog } from './UndoPaymentDialog.jsx';
import * as papers from '../../strings/papers.js';
import * as surplus from '../../strings/surplus.js';
import * as t from '../../strings/trust.js';

/** @import { Owner, PaymentOut, TrustBankView } from '../../api/bindings/commands' */
/** @import { Papers } from '../papers/use-papers.jsx' */
/** @typedef {'deposit' | 'papers' | 'check' | 'share' | 'refund' | 'surplus' | 'undo'
 *   | 'interest'} Open */

/**
 * @param {{
 *   view: TrustBankView, owner: Owner | undefined, payment: PaymentOut | undefined, of: Papers,
 * }} props `owner`, `payment`: the active rows of the two lists
 */
export function TrustBar({ view, owner, payment, of }) {
  const open = useSignal(/** @type {Open | null} */ (null));
  const close = () => (open.value = null);
  const refund = owner?.kind === 'refund' ? owner : undefined;
  const interest = owner?.kind === 'interest' ? owner : undefined;
  const items = view.in_hand_items;
  return (
    <>
      <Button icon="landmark" off={whyNoDeposit(items)} onPress={() => (open.value = 'deposit')}>
        {t.deposit}
      </Button>
      <Button onPress={() => (open.value = 'papers')}>{papers.papers}</Button>
      <span class="push" />
      {interest ? (
        <Button
          off={may('post_payments') ? null : t.forbiddenDeposit}
          onPress={() => (open.value = 'interest')}
        >
          {t.passInterest}
        </Button>
      ) : null}
      <CheckButton payment={payment} of={of} onPrint={() => (open.value = 'check')} />
      <Button command="undo-payment" off={whyNoUndo(payment)} onPress={() => (open.value = 'undo')}>
        {t.undoPayment}
      </Button>
      {refund ? (
        <Button
          off={may('post_payments') ? null : t.forbiddenDeposit}
          onPress={() => (open.value = 'surplus')}
        >
          {surplus.use}
        </Button>
      ) : null}
      <Button
        command="pay-refund"
        off={whyNoRefund(refund)}
        onPress={() => (open.value = 'refund')}
      >
        {t.payRefund}
      </Button>
      <Button
        primary={view.today.shortage === 0}
        command="take-share"
        off={whyNoShare(view)}
        onPress={() => (open.value = 'share')}
      >
        {t.takeShare}
      </Button>
      {open.value === 'deposit' ? <DepositDialog bank={view.bank} onClose={close} /> : null}
      {open.value === 'papers' ? (
        <PapersDialog bank={view.bank} on={view.today.on} onClose={close} />
      ) : null}
      {open.value === 'check' && payment ? (
        <PrintCheckDialog payment={payment} onClose={close} />
      ) : null}
      {open.value === 'share' ? <TakeShareDialog view={view} onClose={close} /> : null}
      {open.value === 'refund' && refund ? (
        <RefundDialog view={view} refund={refund} onClose={close} />
      ) : null}
      {open.value === 'surplus' && refund?.account ? (
        <SurplusDialog account={refund.account} name={refund.name} onClose={close} />
      ) : null}
      {open.value === 'interest' && interest ? (
        <PassInterestDialog view={view} interest={interest} onClose={close} />
      ) : null}
      {open.value === 'undo' && payment ? (
        <UndoPaymentDialog payment={payment} onClose={close} />
      ) : null}
    </>
  );
}

/**
 * The check of the active payment: printed once, a copy from then on.
 * @param {{ payment: PaymentOut | undefined, of: Papers, onPrint: () => void }} props
 */
function CheckButton({ payment, of, onPrint }) {
  const isCheck = payment?.method === 'check';
  if (payment && isCheck && (payment.printed_on !== null || payment.undone_why !== null)) {
    const copy = /** @type {const} */ ({ kind: 'check_copy', payment: payment.id });
    return (
      <Button
        icon="printer"
        command="print"
        busy={of.busy.value}
        onPress={() => void of.open(copy)}
      >
        {papers.checkCopy}
      </Button>
    );
  }
  const why = payment ? papers.notACheck : papers.chooseCheck;
  const off = may('pay_out') ? (isCheck ? null : why) : t.forbidden;
  return (
    <Button icon="printer" command="print" off={off} onPress={onPrint}>
      {papers.printCheck}
    </Button>
  );
}

/** @param {number} items in hand */
function whyNoDeposit(items) {
  if (!may('post_payments')) return t.forbiddenDeposit;
  return items > 0 ? null : t.nothingInHand;
}

/** @param {PaymentOut | undefined} payment */
function whyNoUndo(payment) {
  if (!may('pay_out')) return t.forbidden;
  if (!payment) return t.choosePayment;
  if (payment.undone_why !== null) return t.alreadyUndone;
  return payment.kind === 'share' ? t.ownShare : null;
}

/** @param {Owner | undefined} refund */
function whyNoRefund(refund) {
  if (!may('pay_out')) return t.forbidden;
  if (!refund) return t.chooseRefund;
  return refund.released > 0 ? null : t.refundHeld;
}

/** @param {TrustBankView} view */
function whyNoShare({ share_released: released, today }) {
  if (!may('pay_out')) return t.forbidden;
  if (today.shortage > 0) return t.shortFirst;
  return released > 0 ? null : t.noShare;
}
