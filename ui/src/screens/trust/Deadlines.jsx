// What the rules of the trust banks ask for by a day, the nearest first; what was deposited late.
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { DEADLINE_AREAS, Left } from './DeadlineBanner.jsx';
import { TrustNav } from './TrustNav.jsx';
import * as t from '../../strings/deadlines.js';

/** @import { Deadline, LateDeposit } from '../../api/bindings/commands' */

export default function Deadlines() {
  const found = useResource(() => call('deadlines', {}), [], DEADLINE_AREAS);
  return (
    <Screen title={t.title} sub={t.intro} banner={<TrustNav here="deadlines" />}>
      <Loaded of={found}>
        {({ rows, late_deposits: late }) => (
          <div class="stack">
            {rows.length === 0 ? <Nothing /> : <ToDo rows={rows} />}
            <h2>{t.lateCaption}</h2>
            {late.length === 0 ? <EmptyState title={t.lateEmpty} /> : <Late rows={late} />}
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

const Nothing = () => (
  <EmptyState
    title={t.empty}
    action={
      may('keep_settings') ? (
        <Button onPress={() => void go('settings-section', { section: 'trust' })}>
          {t.toRules}
        </Button>
      ) : null
    }
  >
    {t.emptyWords}
  </EmptyState>
);

/** @param {{ rows: Deadline[] }} props */
const ToDo = ({ rows }) => (
  <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
    <Table
      caption={t.caption}
      rows={rows}
      rowKey={(_, index) => index}
      columns={[
        { key: 'due', label: t.heads.due, cell: (row) => shortDay(row.due_on) },
        { key: 'left', label: t.heads.left, cell: (row) => <Left row={row} /> },
        { key: 'what', label: t.heads.what, wide: true, cell: t.toDo },
        { key: 'bank', label: t.heads.bank, cell: (row) => row.bank_name },
        { key: 'since', label: t.heads.since, cell: (row) => shortDay(row.since) },
        {
          key: 'amount',
          label: t.heads.amount,
          num: true,
          cell: (row) => <Money cents={row.amount} />,
        },
        {
          key: 'acts',
          label: t.heads.acts,
          hideLabel: true,
          cell: (row) => (
            <Button small label={t.openName(row)} onPress={() => void go(...placeOf(row))}>
              {t.open}
            </Button>
          ),
        },
      ]}
    />
  </div>
);

/** Where it is done. @param {Deadline} row @returns {[string, Record<string, string>?]} */
function placeOf(row) {
  const { about, account, batch, client, statement, trust_bank: bank } = row;
  if (about === 'statement') return ['statement', { id: String(statement) }];
  if (about === 'client') return ['statement-due', { client: String(client), bank: String(bank) }];
  if (about === 'batch' || about === 'hold') return ['batch', { id: String(batch) }];
  if (about === 'surplus') return ['account', { id: String(account) }];
  return [about === 'bank' ? 'bank' : 'trust'];
}

/** @param {{ rows: LateDeposit[] }} props */
const Late = ({ rows }) => (
  <div class="table-scroll" tabIndex={0} role="region" aria-label={t.lateCaption}>
    <Table
      caption={t.lateCaption}
      rows={rows}
      rowKey={(_, index) => index}
      columns={[
        { key: 'what', label: t.lateHeads.what, cell: t.latePayment },
        { key: 'bank', label: t.lateHeads.bank, cell: (row) => row.bank_name },
        { key: 'received', label: t.lateHeads.received, cell: (row) => shortDay(row.received_on) },
        { key: 'due', label: t.lateHeads.due, cell: (row) => shortDay(row.due_on) },
        {
          key: 'deposited',
          label: t.lateHeads.deposited,
          cell: (row) => shortDay(row.deposited_on),
        },
        { key: 'days', label: t.lateHeads.days, num: true, cell: (row) => row.days_late },
        {
          key: 'reason',
          label: t.lateHeads.reason,
          wide: true,
          cell: (row) => row.reason || t.noReason,
        },
        {
          key: 'amount',
          label: t.lateHeads.amount,
          num: true,
          cell: (row) => <Money cents={row.amount} />,
        },
      ]}
    />
  </div>
);
