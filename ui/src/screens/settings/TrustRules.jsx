// The rules of each trust bank: what is known with its source, and what counsel must be asked.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Choice, MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Chip } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/rules.js';

/** @import { RuleRow, TrustBank } from '../../api/bindings/commands' */

/** @param {{ banks: TrustBank[] }} props */
export function TrustRules({ banks }) {
  const chosen = useSignal(String(banks[0]?.id ?? ''));
  const bank = Number(chosen.value);
  const found = useResource(() => call('trust_rules', { trust_bank: bank }), [bank], ['settings']);
  const setting = useSignal(/** @type {RuleRow | null} */ (null));
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      {banks.length > 1 ? (
        <Select
          label={t.bank}
          value={chosen.value}
          onValue={(id) => (chosen.value = id)}
          options={banks.map((one) => ({ value: String(one.id), words: one.name }))}
        />
      ) : null}
      <Loaded of={found}>
        {(rows) => <Rules rows={rows} onSet={(row) => (setting.value = row)} />}
      </Loaded>
      {setting.value ? (
        <SetRule bank={bank} row={setting.value} onClose={() => (setting.value = null)} />
      ) : null}
    </section>
  );
}

/** @param {{ rows: RuleRow[], onSet: (row: RuleRow) => void }} props */
const Rules = ({ rows, onSet }) => (
  <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
    <Table
      caption={t.caption}
      class="terms"
      rows={rows}
      rowKey={(row) => row.rule}
      columns={[
        {
          key: 'rule',
          label: t.heads.rule,
          wide: true,
          cell: ({ rule, now, records }) => (
            <>
              {t.rules[rule]}
              {now ? <div class="tag small">{t.sourceSaid(now)}</div> : null}
              {records ? <div class="tag small">{t.recordsSaid(records)}</div> : null}
            </>
          ),
        },
        {
          key: 'now',
          label: t.heads.now,
          cell: ({ now, unit }) =>
            now ? t.valueSaid(unit, now.value) : <Chip tone="warn">{t.notKnown}</Chip>,
        },
        {
          key: 'acts',
          label: t.heads.acts,
          hideLabel: true,
          cell: (row) => (
            <Button small label={t.setOne(row.rule)} onPress={() => onSet(row)}>
              {t.set}
            </Button>
          ),
        },
      ]}
    />
  </div>
);

/** @param {{ bank: number, row: RuleRow, onClose: () => void }} props */
function SetRule({ bank, row, onClose }) {
  const isSum = row.unit === 'cents';
  const form = useForm({
    start: {
      value: String(row.now?.value ?? ''),
      sum: row.now?.value ?? /** @type {number | null} */ (null),
      from_on: today.value,
      source: '',
    },
    labels: {
      ...t.labels,
      sum: t.units.cents,
      value: row.unit === 'yes_no' ? t.labels.value : t.units[row.unit],
    },
    required: [isSum ? 'sum' : 'value', 'from_on', 'source'],
    check: ({ value }) => (isSum || /^\d{1,4}$/.test(value.trim()) ? {} : { value: t.bad }),
    submit: async ({ value, sum, from_on, source }, request) => {
      const said = isSum ? (sum ?? 0) : Number(value);
      const what = { trust_bank: bank, rule: row.rule, value: said };
      await call('set_trust_rule', { ...what, from_on, source }, request);
      toast(t.done);
      onClose();
    },
  });
  const value = form.field('value');
  return (
    <FormDialog title={t.rules[row.rule]} form={form} verb={t.verb} onClose={onClose}>
      {row.unit === 'yes_no' ? (
        <Choice label={value.label} value={value.value} onValue={value.onValue} options={t.yesNo} />
      ) : isSum ? (
        <MoneyField {...form.field('sum')} autoFocus />
      ) : (
        <TextField {...value} width="s" maxLength={4} autoFocus />
      )}
      <DateField {...form.field('from_on')} />
      <TextField {...form.field('source')} hint={t.sourceHint} maxLength={200} />
    </FormDialog>
  );
}
