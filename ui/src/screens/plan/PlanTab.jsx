import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { dollars, historyDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Chip, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { ReasonForm } from '../accounts/dialogs.jsx';
import { dueDay, ruleWords } from './Schedule.jsx';
import * as t from '../../strings/plan.js';

/** @import { AccountScreen, InstallmentState } from '../../api/bindings/commands' */
/** @import { Plan, PlanStep } from '../../api/bindings/commands' */
/** @import { Tone } from '../../kit/small.jsx' */

/** @type {Record<InstallmentState, Tone>} */
const TONES = { paid: 'ok', upcoming: 'mute', due: 'warn', late: 'bad' };
/** @type {Record<string, Tone>} */
const PLAN_TONES = { active: 'info', kept: 'ok', cancelled: 'mute' };

/** The plan in force, else the latest. @param {{ data: AccountScreen }} props */
export function PlanTab({ data: { account, plan } }) {
  const open = account.closed_on === null && account.balance > 0;
  const setUp = (
    <Button onPress={() => void go('plan', { id: account.id })}>{t.setUp}</Button>
  );
  const mayStart = open && may('work_accounts');
  if (!plan) {
    return (
      <EmptyState title={t.none} action={mayStart ? setUp : null}>
        {account.balance > 0 ? t.noneWords(account.balance) : t.noneNothing}
      </EmptyState>
    );
  }
  return (
    <div class="stack">
      <PlanHead plan={plan} account={account.id} />
      <Steps steps={plan.steps} total={plan.terms.total} />
      {plan.state !== 'active' && mayStart ? <div class="line">{setUp}</div> : null}
    </div>
  );
}

/** @param {{ plan: Plan, account: number }} props */
function PlanHead({ plan, account }) {
  const canceling = useSignal(false);
  const day = (/** @type {string} */ on) => historyDay(on, today.value);
  const next = plan.next_amount === null ? null : dollars(plan.next_amount);
  return (
    <div class="plan-head">
      <Facts
        rows={[
          [t.facts.agreed, day(plan.terms.agreed_on)],
          [t.facts.by, plan.made_by],
          [t.facts.paid, dollars(plan.paid)],
          plan.next_due_on ? [t.facts.next, t.nextWords(day(plan.next_due_on), next)] : null,
          plan.late > 0 ? [t.facts.late, <Late key="late" cents={plan.late} />] : null,
          plan.ended_on
            ? [t.facts.ended, t.endedWords(day(plan.ended_on), plan.ended_why)]
            : null,
        ]}
      />
      <div class="line push">
        <Chip tone={PLAN_TONES[plan.state]}>{t.states[plan.state] ?? plan.state}</Chip>
        {plan.state === 'active' && may('work_accounts') ? (
          <>
            <Button
              small
              onPress={() => void go('letter-new', { id: account, kind: 'plan_agreement' })}
            >
              {t.agreement}
            </Button>
            <Button small onPress={() => (canceling.value = true)}>
              {t.cancelPlan}
            </Button>
          </>
        ) : null}
      </div>
      {canceling.value ? (
        <ReasonForm
          title={t.cancelTitle}
          intro={t.cancelWords}
          verb={t.cancelPlan}
          danger
          onClose={() => (canceling.value = false)}
          act={async (reason, request) => {
            await call('cancel_plan', { plan: plan.id, reason }, request);
            toast(t.canceled);
          }}
        />
      ) : null}
    </div>
  );
}

/** @param {{ cents: number }} props */
const Late = ({ cents }) => <span class="neg">{dollars(cents)}</span>;

/** @param {{ steps: PlanStep[], total: number }} props */
function Steps({ steps, total }) {
  const heads = t.heads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
      <Table
        caption={t.caption}
        rows={steps}
        rowKey={(step) => step.installment.number}
        total={{ due: t.total, amount: <Money cents={total} ledger /> }}
        columns={[
          {
            key: 'number',
            label: heads.number,
            num: true,
            cell: ({ installment: { number } }) => (number === 0 ? t.down : number),
          },
          { key: 'due', label: heads.due, cell: (step) => dueDay(step.installment.due_on) },
          {
            key: 'rule',
            label: heads.rule,
            wide: true,
            cell: (step) => <span class="tag">{ruleWords(step.installment, false)}</span>,
          },
          {
            key: 'amount',
            label: heads.amount,
            num: true,
            cell: (step) => <Money cents={step.installment.amount} ledger />,
          },
          {
            key: 'met',
            label: heads.met,
            num: true,
            cell: (step) => (step.met === 0 ? null : <Money cents={step.met} ledger />),
          },
          {
            key: 'state',
            label: heads.state,
            cell: (step) => <Chip tone={TONES[step.state]}>{t.stepStates[step.state]}</Chip>,
          },
        ]}
      />
    </div>
  );
}
