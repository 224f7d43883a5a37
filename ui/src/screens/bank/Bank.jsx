import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Select } from '../../kit/Field.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { may, today } from '../../state/session.js';
import { TrustNav } from '../trust/TrustNav.jsx';
import { OpenLines } from './OpenLines.jsx';
import { Proof } from './Proof.jsx';
import { StatementDialog } from './StatementDialog.jsx';
import { TakeInDialog } from './TakeInDialog.jsx';
import * as t from '../../strings/bank.js';

/** @import { BankStatementRow, TrustBank } from '../../api/bindings/commands' */

/** What the banks say, which movement each line is, and the proof of any day. */
export default function Bank() {
  const found = useResource(() => call('batches', {}), [], ['payments', 'settings']);
  const chosen = useSignal(/** @type {number | null} */ (null));
  const banks = found.data.value?.trust_banks ?? [];
  const bank = banks.find(({ id }) => id === chosen.value) ?? banks[0];
  return (
    <Screen
      title={t.title}
      layout="split"
      sub={bank?.name}
      banner={<TrustNav here="bank" />}
      aside={bank && may('post_payments') ? <TakeIn key={bank.id} bank={bank} /> : null}
    >
      <Loaded of={found}>
        {() =>
          bank ? (
            <Account
              key={bank.id}
              bank={bank}
              choose={
                banks.length > 1 ? (
                  <Select
                    label={t.bankLabel}
                    value={String(bank.id)}
                    onValue={(id) => (chosen.value = Number(id))}
                    options={banks.map(({ id, name }) => ({ value: String(id), words: name }))}
                  />
                ) : null
              }
            />
          ) : (
            <Column label={t.proofTitle}>
              <EmptyState title={t.noBank}>{t.noBankWords}</EmptyState>
            </Column>
          )
        }
      </Loaded>
    </Screen>
  );
}

/** @param {{ bank: TrustBank, choose: import('preact').ComponentChildren }} props */
function Account({ bank, choose }) {
  const day = useSignal('');
  const kept = useResource(
    () => call('bank_statements', { trust_bank: bank.id }),
    [bank.id],
    ['payments'],
  );
  // The last day that a statement covers, until the person asks for another.
  const last = kept.data.value?.[0]?.to_on;
  const on = day.value || (last && last < today.value ? last : today.value);
  return (
    <>
      <Column label={t.proofTitle}>
        <div class="stack">
          <div class="form-row">
            {choose}
            <DateField
              label={t.dayLabel}
              value={on}
              onValue={(now) => (day.value = now)}
              width="s"
            />
          </div>
          <Proof bank={bank.id} on={on} />
          <OpenLines bank={bank.id} />
        </div>
      </Column>
      <Column label={t.statementsTitle} shown>
        <Loaded of={kept}>{(rows) => <Statements rows={rows} />}</Loaded>
      </Column>
    </>
  );
}

/** @param {{ bank: TrustBank }} props */
function TakeIn({ bank }) {
  const open = useSignal(false);
  return (
    <>
      <Button primary icon="file-up" command="new" onPress={() => (open.value = true)}>
        {t.takeIn}
      </Button>
      {open.value ? <TakeInDialog bank={bank} onClose={() => (open.value = false)} /> : null}
    </>
  );
}

/** @param {{ rows: BankStatementRow[] }} props */
function Statements({ rows }) {
  const chosen = useSignal(/** @type {number | null} */ (null));
  const statement = rows.find(({ id }) => id === chosen.value);
  return (
    <>
      {rows.length === 0 ? <p class="tag">{t.statementsEmpty}</p> : null}
      <Facts
        rows={rows.map(({ id, from_on: from, to_on: to, balance, open_lines: open }) => [
          <>
            <button type="button" class="link" onClick={() => (chosen.value = id)}>
              {t.days(from, to)}
            </button>{' '}
            {open > 0 ? <Chip tone="warn">{t.openLines(open)}</Chip> : null}
          </>,
          balance === null ? t.noBalance : <Money key={id} cents={balance} ledger />,
        ])}
      />
      {statement ? (
        <StatementDialog statement={statement} onClose={() => (chosen.value = null)} />
      ) : null}
    </>
  );
}
