import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Select } from '../../kit/Field.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { OpenLines } from './OpenLines.jsx';
import { Proof } from './Proof.jsx';
import * as t from '../../strings/bank.js';

/** @import { BankStatementRow, TrustBank } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

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
            <EmptyState title={t.noBank}>{t.noBankWords}</EmptyState>
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
        <div class="form-row">
          {choose}
          <DateField label={t.dayLabel} value={on} onValue={(now) => (day.value = now)} width="s" />
        </div>
        <Proof bank={bank.id} on={on} />
        <OpenLines bank={bank.id} />
      </Column>
      <Column label={t.statementsTitle} shown>
        <Loaded of={kept}>{(rows) => <Statements rows={rows} />}</Loaded>
      </Column>
    </>
  );
}

/** @param {{ bank: TrustBank }} props */
function TakeIn({ bank }) {
  const busy = useSignal(false);
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const take = async () => {
    busy.value = true;
    problem.value = null;
    try {
      const taken = await call('read_bank_file', { trust_bank: bank.id }, newRequest());
      if (taken) toast(t.takenIn(taken.lines, taken.new_lines));
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      busy.value = false;
    }
  };
  return (
    <>
      <Button primary icon="file-up" command="new" busy={busy.value} onPress={() => void take()}>
        {t.takeIn}
      </Button>
      {problem.value ? <ProblemView problem={problem.value} /> : null}
    </>
  );
}

/** @param {{ rows: BankStatementRow[] }} props */
function Statements({ rows }) {
  if (rows.length === 0) return <p class="tag">{t.statementsEmpty}</p>;
  const heads = t.statementHeads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.statementsTitle}>
      <Table
        caption={t.statementsTitle}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'days', label: heads.days, cell: (row) => t.days(row.from_on, row.to_on) },
          { key: 'lines', label: heads.lines, num: true, cell: (row) => row.new_lines },
          { key: 'open', label: heads.open, num: true, cell: (row) => row.open_lines },
          {
            key: 'balance',
            label: heads.balance,
            num: true,
            cell: ({ balance }) =>
              balance === null ? t.noBalance : <Money cents={balance} ledger />,
          },
        ]}
      />
    </div>
  );
}
