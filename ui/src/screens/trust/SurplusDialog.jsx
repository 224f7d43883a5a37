// A surplus pays another account of the same person. What that does to both stands in the dialog
// before it is written; what was used before can be taken back.
import { useSignal } from '@preact/signals';
import { call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner, EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { may, today } from '../../state/session.js';
import { MovedShares } from '../payments/MovedShares.jsx';
import * as t from '../../strings/surplus.js';

/** @import { SurplusRow, SurplusView, UseSurplus } from '../../api/bindings/commands' */

/** @param {{ account: number, name: string, onClose: () => void }} props */
export function SurplusDialog({ account, name, onClose }) {
  const of = useResource(() => call('surplus', { account }), [account], ['payments']);
  const view = of.data.value;
  const back = useSignal(/** @type {SurplusRow | null} */ (null));
  if (back.value) {
    return <TakeBackDialog row={back.value} onClose={() => (back.value = null)} />;
  }
  if (view && view.banks.length > 0 && view.targets.length > 0) {
    return (
      <UseDialog
        account={account}
        name={name}
        view={view}
        onBack={(row) => (back.value = row)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t.title(name)} onClose={onClose}>
      <Loaded of={of} lines={3}>
        {(/** @type {SurplusView} */ loaded) => (
          <>
            <EmptyState title={loaded.banks.length === 0 ? t.noSurplus : t.noTargets} />
            <Uses rows={loaded.uses} onBack={(row) => (back.value = row)} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

/**
 * @param {{
 *   account: number, name: string, view: SurplusView, onBack: (row: SurplusRow) => void,
 *   onClose: () => void,
 * }} props
 */
function UseDialog({ account, name, view, onBack, onClose }) {
  const { banks, targets } = view;
  const form = useForm({
    start: {
      from: String(banks[0]?.trust_bank ?? ''),
      to: String(targets[0]?.account ?? ''),
      amount: /** @type {number | null} */ (
        Math.min(banks[0]?.amount ?? 0, targets[0]?.balance ?? 0)
      ),
      kind: 'written',
      on: today.value,
      note: '',
    },
    labels: t.labels,
    required: ['from', 'to', 'amount', 'on', 'note'],
    submit: async (values, request) => {
      await call('use_surplus', asked(account, values), request);
      toast(t.done);
      onClose();
    },
  });
  const { values } = form;
  const bank = banks.find(({ trust_bank: id }) => String(id) === values.value.from);
  const allowed = bank?.allowed ?? null;
  const whole = values.value.amount && values.value.on;
  const trial = useTrial(
    (/** @type {UseSurplus} */ question) => call('try_use_surplus', question, newRequest()),
    allowed && whole ? asked(account, { ...values.value, note: 'tried' }) : null,
  );
  const { preview, problem } = trial;
  return (
    <FormDialog
      title={t.title(name)}
      size="wide"
      form={form}
      verb={t.verb}
      intro={t.intro}
      onClose={onClose}
    >
      {allowed ? null : (
        <Banner level="care" verdict={(allowed === null ? t.notKnown : t.notAllowed).verdict}>
          {(allowed === null ? t.notKnown : t.notAllowed).words}
        </Banner>
      )}
      <div class="form-row">
        <Select
          {...form.field('from')}
          options={banks.map(({ trust_bank: id, name: said, amount }) => ({
            value: String(id),
            words: t.bankSaid(said, amount),
          }))}
        />
        <Select
          {...form.field('to')}
          options={targets.map(({ account: id, file_number: number, client, balance }) => ({
            value: String(id),
            words: t.targetSaid(number, client, balance),
          }))}
        />
        <MoneyField {...form.field('amount')} width="s" />
      </div>
      <div class="form-row">
        <Select
          {...form.field('kind')}
          options={Object.entries(t.authorities).map(([value, words]) => ({ value, words }))}
        />
        <DateField {...form.field('on')} width="s" />
        <TextField {...form.field('note')} maxLength={400} />
      </div>
      <ProblemView problem={problem.value} />
      {preview.value ? (
        <>
          <MovedShares
            shares={preview.value.shares}
            anew={preview.value.reckoned_anew}
            shortage={preview.value.shortage}
            caption={t.caption}
          />
          <p class="tag">{t.left(preview.value.left)}</p>
        </>
      ) : null}
      <Uses rows={view.uses} onBack={onBack} />
    </FormDialog>
  );
}

/**
 * @param {number} account
 * @param {{ from: string, to: string, amount: number | null, kind: string, on: string,
 *   note: string }} values
 * @returns {UseSurplus}
 */
const asked = (account, { from, to, amount, kind, on, note }) => ({
  trust_bank: Number(from),
  from: account,
  to: Number(to),
  amount: amount ?? 0,
  authority: { kind, on, note },
});

/** @param {{ rows: SurplusRow[], onBack: (row: SurplusRow) => void }} props */
function Uses({ rows, onBack }) {
  if (rows.length === 0) return null;
  const heads = t.usesHeads;
  return (
    <section class="stack" aria-label={t.usesTitle}>
      <h2>{t.usesTitle}</h2>
      <Table
        caption={t.usesTitle}
        rows={rows}
        rowKey={({ used }) => `${used.item}-${used.to}`}
        columns={[
          {
            key: 'day',
            label: heads.day,
            wide: true,
            cell: ({ used: { authority } }) =>
              t.authoritySaid(authority.kind, authority.on, today.value),
          },
          { key: 'from', label: heads.from, cell: (row) => row.from_number },
          { key: 'to', label: heads.to, cell: (row) => row.to_number },
          {
            key: 'amount',
            label: heads.amount,
            num: true,
            cell: ({ used }) => <Money cents={used.amount} />,
          },
          {
            key: 'act',
            label: heads.act,
            hideLabel: true,
            cell: (row) => <Back row={row} onBack={onBack} />,
          },
        ]}
      />
    </section>
  );
}

/** @param {{ row: SurplusRow, onBack: (row: SurplusRow) => void }} props */
function Back({ row, onBack }) {
  if (row.used.undone) return <span class="tag">{t.takenBack}</span>;
  if (!may('post_payments')) return null;
  return (
    <Button label={t.takeBackName(row.to_number, row.used.amount)} onPress={() => onBack(row)}>
      {t.takeBack}
    </Button>
  );
}

/** @param {{ row: SurplusRow, onClose: () => void }} props */
function TakeBackDialog({ row, onClose }) {
  const { used } = row;
  const form = useForm({
    start: { reason: '' },
    labels: t.takeBackLabels,
    required: ['reason'],
    submit: async ({ reason }, request) => {
      await call('take_back_surplus', { item: used.item, to: used.to, reason }, request);
      toast(t.takeBackDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.takeBackTitle(row.from_number, row.to_number, used.amount)}
      form={form}
      verb={t.takeBackVerb}
      intro={t.takeBackIntro}
      danger
      onClose={onClose}
    >
      <TextField {...form.field('reason')} maxLength={300} autoFocus />
    </FormDialog>
  );
}
