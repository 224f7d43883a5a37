// The forms about what ends a debt, and what is owed on a day.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../api/call.js';
import { historyDay, perDiem, shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { parts } from '../../strings/standing.js';
import * as t from '../../strings/debts.js';
import { PaperTrouble, usePapers } from '../papers/use-papers.jsx';

/** @import { Account, Bucket, OwedOn, Parts, Reckoning } from '../../api/bindings/commands' */

const BUCKETS = /** @type {Bucket[]} */ (Object.keys(parts));

/** @param {{ account: Account, owed: number, onClose: () => void }} props */
export function SettlementDialog({ account, owed, onClose }) {
  const form = useForm({
    start: { amount: /** @type {number | null} */ (null), pay_by: '', basis: '' },
    labels: t.settlementLabels,
    required: ['amount', 'pay_by', 'basis'],
    submit: async ({ amount, pay_by, basis }, request) => {
      const typed = { account: account.id, amount: amount ?? 0, pay_by, basis };
      await call('add_settlement', typed, request);
      toast(t.settlementDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.settlementTitle(account.file_number)}
      intro={t.settlementIntro(owed)}
      form={form}
      verb={t.settlementVerb}
      onClose={onClose}
    >
      <div class="form-row">
        <MoneyField {...form.field('amount')} autoFocus />
        <DateField {...form.field('pay_by')} />
      </div>
      <TextField {...form.field('basis')} hint={t.settlementHint} maxLength={300} />
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function CancelSettlement({ account, onClose }) {
  const form = useForm({
    start: {},
    labels: {},
    submit: async (_, request) => {
      await call('cancel_settlement', { account: account.id }, request);
      toast(t.cancelDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.cancelTitle}
      intro={t.cancelWords}
      size="small"
      danger
      form={form}
      verb={t.actions.cancelSettlement}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function JudgmentDialog({ account, onClose }) {
  const form = useForm({
    start: {
      entered_on: today.value,
      court: '',
      case_number: '',
      .../** @type {Parts} */ (account.owed),
    },
    labels: { ...t.judgmentLabels, ...parts },
    required: ['entered_on', 'court', 'case_number', ...BUCKETS],
    submit: async ({ entered_on, court, case_number, ...entered }, request) => {
      const typed = { account: account.id, entered_on, court, case_number, entered };
      await call('enter_judgment', typed, request);
      toast(t.judgmentDone);
      onClose();
    },
  });
  const on = form.values.value.entered_on;
  // What the person typed is what the court entered; the rest is what it replaces.
  const typed = useRef(/** @type {Set<Bucket>} */ (new Set()));
  useEffect(() => {
    let latest = true;
    if (on) {
      void call('owed_before_receipts', { account: account.id, on }).then((owed) => {
        const rest = latest ? BUCKETS.filter((part) => !typed.current.has(part)) : [];
        for (const part of rest) form.set(part, owed[part]);
      }, () => undefined);
    }
    return () => void (latest = false);
  }, [on]);
  return (
    <FormDialog
      title={t.judgmentTitle(account.file_number)}
      intro={t.judgmentIntro}
      form={form}
      verb={t.judgmentVerb}
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('entered_on')} />
        <TextField {...form.field('court')} autoFocus />
        <TextField {...form.field('case_number')} />
      </div>
      <div class="form-row">
        {BUCKETS.map((part) => (
          <MoneyField
            key={part}
            {...form.field(part)}
            onValue={(cents) => {
              typed.current.add(part);
              form.set(part, /** @type {number} */ (cents));
            }}
          />
        ))}
      </div>
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function OwedDialog({ account, onClose }) {
  const on = useSignal(today.value);
  const day = on.value;
  const sheet = usePapers();
  const asked = { account: account.id, on: day || today.value };
  const found = useResource(
    () => call('owed_on', asked),
    [account.id, day],
    ['accounts', 'payments'],
  );
  return (
    <Dialog
      title={t.owedTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            icon="printer"
            label={t.proofName}
            off={found.data.value?.reckoning ? null : t.offProof}
            busy={sheet.busy.value}
            onPress={() => void sheet.view(() => call('open_interest_proof', asked))}
          >
            {t.proof}
          </Button>
          <Button primary onPress={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <div class="stack">
        <PaperTrouble of={sheet} />
        <DateField
          label={t.onDay}
          value={day}
          onValue={(next) => (on.value = next)}
          width="s"
          autoFocus
        />
        <Loaded of={found} lines={8}>
          {(now) => <Owed now={now} />}
        </Loaded>
      </div>
    </Dialog>
  );
}

/** @param {{ now: OwedOn }} props */
const Owed = ({ now }) => (
  <>
    <Table
      caption={t.owedCaption}
      rows={BUCKETS.filter((part) => part === 'principal' || now.owed[part] !== 0)}
      rowKey={(part) => part}
      total={{ part: t.total, cents: <Money cents={now.total} sign /> }}
      columns={[
        { key: 'part', label: t.owedHeads.part, wide: true, cell: (part) => parts[part] },
        {
          key: 'cents',
          label: t.owedHeads.cents,
          num: true,
          cell: (part) => <Money cents={now.owed[part]} />,
        },
      ]}
    />
    {now.reckoning ? <Periods on={now.on} reckoning={now.reckoning} /> : null}
  </>
);

/** @param {{ on: string, reckoning: Reckoning }} props */
const Periods = ({ on, reckoning }) => (
  <>
    <Facts rows={[[t.perDay(historyDay(on, today.value)), perDiem(reckoning.per_day)]]} />
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.periodsCaption}>
      <Table
        caption={t.periodsCaption}
        rows={reckoning.periods}
        rowKey={(period) => `${period.from} ${period.to}`}
        total={{ rounded: <Money cents={reckoning.total} /> }}
        columns={[
          { key: 'from', label: t.periodHeads.from, cell: (p) => shortDay(p.from) },
          { key: 'to', label: t.periodHeads.to, cell: (p) => shortDay(p.to) },
          { key: 'days', label: t.periodHeads.days, num: true, cell: (p) => p.days },
          {
            key: 'principal',
            label: t.periodHeads.principal,
            num: true,
            cell: (p) => <Money cents={p.principal} />,
          },
          { key: 'rate', label: t.periodHeads.rate, num: true, cell: (p) => `${p.rate}%` },
          {
            key: 'rounded',
            label: t.periodHeads.rounded,
            num: true,
            cell: (p) => <Money cents={p.rounded} />,
          },
        ]}
      />
    </div>
  </>
);
