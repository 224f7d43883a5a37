// What states say of money that its owner does not take, with its source, and what counsel must be
// asked.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Chip } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { KINDS, rulesOf } from './rows.js';
import * as t from '../../strings/unclaimed.js';

/** @import { OwedKind, UnclaimedScreen } from '../../api/bindings/commands' */
/** @import { RuleOfState } from './rows.js' */

/** @param {{ all: UnclaimedScreen }} props */
export function StateRules({ all }) {
  const setting = useSignal(/** @type {RuleOfState | null} */ (null));
  const rows = rulesOf(all, today.value);
  const off = may('keep_settings') ? null : t.ruleForbidden;
  /** @type {RuleOfState} */
  const another = { state: '', kind: 'refund', now: null };
  return (
    <div class="stack">
      <h2>{t.rulesCaption}</h2>
      <p class="sub">{t.rulesIntro}</p>
      {rows.length === 0 ? (
        <p class="tag">{t.rulesEmpty}</p>
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={t.rulesCaption}>
          <Table
            caption={t.rulesCaption}
            class="terms"
            rows={rows}
            rowKey={(row) => `${row.state}-${row.kind}`}
            columns={[
              { key: 'state', label: t.ruleHeads.state, cell: (row) => t.stateName(row.state) },
              {
                key: 'kind',
                label: t.ruleHeads.kind,
                wide: true,
                cell: ({ kind, now }) => (
                  <>
                    {t.kinds[kind]} {now ? null : <Chip tone="warn">{t.ask}</Chip>}
                    {now ? (
                      <div class="small">
                        {t.ruleSaid(now)} <span class="tag">{t.sourceSaid(now)}</span>
                      </div>
                    ) : null}
                  </>
                ),
              },
              {
                key: 'acts',
                label: t.ruleHeads.acts,
                hideLabel: true,
                cell: (row) => (
                  <Button
                    small
                    label={t.setOne(row.state, row.kind)}
                    off={off}
                    onPress={() => (setting.value = row)}
                  >
                    {t.set}
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
      <div class="line after-table">
        <Button off={off} onPress={() => (setting.value = another)}>
          {t.setAny}
        </Button>
      </div>
      {setting.value ? (
        <SetDialog of={setting.value} onClose={() => (setting.value = null)} />
      ) : null}
    </div>
  );
}

const NUMBERS = /** @type {const} */ (['months', 'notice_days', 'report_month', 'report_day']);

/** @param {{ of: RuleOfState, onClose: () => void }} props */
function SetDialog({ of, onClose }) {
  const rule = of.now?.rule;
  const form = useForm({
    start: {
      state: of.state,
      kind: of.kind,
      months: String(rule?.months ?? ''),
      notice_days: String(rule?.notice_days ?? ''),
      report_month: String(rule?.report_month ?? ''),
      report_day: String(rule?.report_day ?? ''),
      from_on: today.value,
      source: '',
    },
    labels: t.labels,
    required: ['state', ...NUMBERS, 'from_on', 'source'],
    check: (values) => {
      const bad = NUMBERS.filter((name) => !/^\d{1,3}$/.test(values[name].trim()));
      return Object.fromEntries(bad.map((name) => [name, t.badNumber]));
    },
    submit: async ({ state, kind, from_on, source, ...numbers }, request) => {
      const said = {
        months: Number(numbers.months),
        notice_days: Number(numbers.notice_days),
        report_month: Number(numbers.report_month),
        report_day: Number(numbers.report_day),
      };
      await call('set_dormancy', { state, kind, from_on, rule: said, source }, request);
      toast(t.ruleDone);
      onClose();
    },
  });
  /** @type {{ value: OwedKind, words: string }[]} */
  const kinds = KINDS.map((kind) => ({ value: kind, words: t.kinds[kind] }));
  return (
    <FormDialog title={t.ruleTitle} form={form} verb={t.ruleVerb} onClose={onClose}>
      <div class="form-row">
        <TextField {...form.field('state')} width="s" maxLength={2} autoFocus />
        <Select {...form.field('kind')} options={kinds} />
      </div>
      <div class="form-row">
        <TextField {...form.field('months')} maxLength={3} />
        <TextField {...form.field('notice_days')} maxLength={3} />
      </div>
      <div class="form-row">
        <TextField {...form.field('report_month')} maxLength={2} />
        <TextField {...form.field('report_day')} maxLength={2} />
      </div>
      <DateField {...form.field('from_on')} width="s" />
      <TextField {...form.field('source')} hint={t.sourceHint} maxLength={200} />
    </FormDialog>
  );
}
