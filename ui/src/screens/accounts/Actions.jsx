// The right column: the next step as a sentence, what can be done now and by which key.
import { call } from '../../api/call.js';
import { go, setQuery } from '../../app/router.js';
import { routes } from '../../app/routes.js';
import { Button } from '../../kit/Button.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { LetterChoice } from '../letters/LetterChoice.jsx';
import { ChargeDialog } from './ChargeDialog.jsx';
import { CancelSettlement, JudgmentDialog, OwedDialog, SettlementDialog } from './DebtDialogs.jsx';
import {
  AccountForm,
  LegalForm,
  NoteForm,
  NoticeForm,
  PersonFormDialog,
  ReasonForm,
} from './dialogs.jsx';
import { SurplusDialog } from '../trust/SurplusDialog.jsx';
import { DisputeDialog, EndDispute } from './DisputeDialogs.jsx';
import { InterestDialog } from './InterestDialog.jsx';
import { fullName } from './person-form.js';
import * as t from '../../strings/accounts.js';
import * as debts from '../../strings/debts.js';
import * as shares from '../../strings/shares.js';
import * as surplus from '../../strings/surplus.js';

/** @import { AccountScreen, Right } from '../../api/bindings/commands' */
/** @typedef {import('./Account.jsx').Opened} Opened */

/** Why something cannot be done; null when it can. @param {Right} right */
const without = (right) => (may(right) ? null : t.forbidden);

/** @param {{ data: AccountScreen, onOpen: (what: Opened) => void }} props */
export function AccountActions({ data, onOpen }) {
  const { account, plan } = data;
  const closed = account.closed_on !== null;
  const active = plan?.state === 'active';
  const noPlan = closed ? t.offClosed : account.balance > 0 ? null : t.offNothingOwed;
  const payments = routes.find((route) => route.name === 'payments');
  const first = primary(data);
  const { id } = account;
  return (
    <>
      <p class="small next">{t.nextSentence(account.next_step, account.next_on, today.value)}</p>
      <div class="acts">
        <Button
          command="account-plan"
          primary={first === 'plan'}
          off={active ? null : (without('work_accounts') ?? noPlan)}
          onPress={() => (active ? setQuery({ tab: 'plan' }) : void go('plan', { id }))}
        >
          {active ? t.actions.seePlan : t.actions.plan}
        </Button>
        <Button
          command="account-letter"
          off={without('work_accounts')}
          onPress={() => onOpen('letter')}
        >
          {t.actions.letter}
        </Button>
        <Button
          command="account-note"
          off={without('work_accounts')}
          onPress={() => onOpen('note')}
        >
          {t.actions.note}
        </Button>
        <Button
          command="account-payment"
          primary={first === 'payment'}
          off={payments && may(payments.right) ? null : t.offPayments}
          onPress={() => void go('payments')}
        >
          {t.actions.payment}
        </Button>
        <Button
          command="account-person"
          off={without('work_accounts')}
          onPress={() => onOpen('person')}
        >
          {t.actions.person}
        </Button>
        <Button
          primary={first === 'notice'}
          off={without('work_accounts') ?? (closed ? t.offClosed : null)}
          onPress={() => onOpen('notice')}
        >
          {t.actions.notice}
        </Button>
        <Button off={without('keep_accounts')} onPress={() => onOpen('account')}>
          {t.actions.account}
        </Button>
        <Button off={without('keep_accounts')} onPress={() => onOpen('legal')}>
          {t.actions.legal}
        </Button>
        <Button
          off={without('keep_accounts') ?? (closed ? t.offClosed : null)}
          onPress={() => onOpen('charge')}
        >
          {t.actions.charge}
        </Button>
        <DebtActions data={data} onOpen={onOpen} />
        <Button
          off={without('post_payments') ?? (data.linked.length > 0 ? null : t.noLinked)}
          onPress={() => onOpen('surplus')}
        >
          {surplus.action}
        </Button>
        <Button off={without('keep_accounts')} onPress={() => onOpen(closed ? 'reopen' : 'close')}>
          {closed ? t.actions.reopen : t.actions.close}
        </Button>
      </div>
    </>
  );
}

/** @param {{ data: AccountScreen, onOpen: (what: Opened) => void }} props */
function DebtActions({ data: { account, standing, dispute }, onOpen }) {
  const closed = account.closed_on !== null ? t.offClosed : null;
  const owes = account.balance > 0 ? null : t.offNothingOwed;
  const settling = standing.settlement?.state === 'active';
  const judged = standing.judgment ? debts.offJudged : null;
  return (
    <>
      <Button
        off={without('work_accounts') ?? (settling ? null : (closed ?? owes))}
        onPress={() => onOpen(settling ? 'cancel_settlement' : 'settlement')}
      >
        {settling ? debts.actions.cancelSettlement : debts.actions.settlement}
      </Button>
      <Button
        off={without('work_accounts') ?? (dispute ? null : closed)}
        onPress={() => onOpen(dispute ? 'end_dispute' : 'dispute')}
      >
        {dispute ? shares.actions.endDispute : shares.actions.dispute}
      </Button>
      <Button
        off={without('keep_accounts') ?? closed ?? judged}
        onPress={() => onOpen('judgment')}
      >
        {debts.actions.judgment}
      </Button>
      <Button off={without('keep_accounts') ?? closed} onPress={() => onOpen('interest')}>
        {debts.actions.interest}
      </Button>
      <Button onPress={() => onOpen('owed')}>{debts.actions.owed}</Button>
    </>
  );
}

/**
 * What the next step asks for: the one filled button.
 * @param {AccountScreen} data @returns {'plan' | 'payment' | 'notice' | null}
 */
function primary({ account }) {
  switch (account.next_step) {
    case 'send_notice':
      return may('work_accounts') ? 'notice' : null;
    case 'installment':
    case 'late_installment':
      return may('see_payments') ? 'payment' : null;
    case 'validation_ends':
    case 'work':
      return may('work_accounts') && account.balance > 0 ? 'plan' : null;
    default:
      return null;
  }
}

/**
 * @param {{ data: AccountScreen, opened: Opened | null, onClose: () => void }} props
 */
export function AccountDialogs({ data, opened, onClose }) {
  const { account, person } = data;
  switch (opened) {
    case 'note':
      return <NoteForm account={account} onClose={onClose} />;
    case 'notice':
      return <NoticeForm account={account} onClose={onClose} />;
    case 'legal':
      return <LegalForm account={account} onClose={onClose} />;
    case 'account':
      return <AccountForm account={account} onClose={onClose} />;
    case 'person':
      return <PersonFormDialog person={person} name={fullName(person)} onClose={onClose} />;
    case 'charge':
      return <ChargeDialog account={account} onClose={onClose} />;
    case 'settlement':
      return (
        <SettlementDialog
          account={account}
          owed={data.standing.owed_today?.total ?? account.balance}
          onClose={onClose}
        />
      );
    case 'cancel_settlement':
      return <CancelSettlement account={account} onClose={onClose} />;
    case 'dispute':
      return <DisputeDialog account={account} onClose={onClose} />;
    case 'end_dispute':
      return <EndDispute account={account} onClose={onClose} />;
    case 'judgment':
      return <JudgmentDialog account={account} onClose={onClose} />;
    case 'interest':
      return (
        <InterestDialog
          account={account}
          kept={data.standing.owed_today?.interest ?? null}
          onClose={onClose}
        />
      );
    case 'surplus':
      return <SurplusDialog account={account.id} name={fullName(person)} onClose={onClose} />;
    case 'owed':
      return <OwedDialog account={account} onClose={onClose} />;
    case 'letter':
      return <LetterChoice data={data} onClose={onClose} />;
    case 'close':
      return (
        <ReasonForm
          title={t.closeTitle(account.file_number)}
          intro={t.closeWords}
          verb={t.actions.close}
          danger
          onClose={onClose}
          act={async (reason, request) => {
            await call('close_account', { account: account.id, reason }, request);
            toast(t.closed);
          }}
        />
      );
    case 'reopen':
      return (
        <ReasonForm
          title={t.reopenTitle(account.file_number)}
          intro={t.reopenWords}
          verb={t.actions.reopen}
          onClose={onClose}
          act={async (reason, request) => {
            await call('reopen_account', { account: account.id, reason }, request);
            toast(t.reopened);
          }}
        />
      );
    default:
      return null;
  }
}
