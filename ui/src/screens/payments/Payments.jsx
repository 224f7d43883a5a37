import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Banner, Chip, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { may } from '../../state/session.js';
import { BatchDialog } from './BatchDialog.jsx';
import { DepositDialog } from './DepositDialog.jsx';
import * as h from '../../strings/held.js';
import * as t from '../../strings/payments.js';

/** @import { BatchList, BatchRow, InHand, TrustBank } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<BatchRow>} Column_ */

/** Batches, open ones first, and the money that waits for the bank. */
export default function Payments() {
  const found = useResource(() => call('batches', {}), [], ['payments', 'settings']);
  const adding = useSignal(false);
  const list = found.data.value;
  const banks = list?.trust_banks.filter((bank) => bank.active) ?? [];
  const canStart = list !== undefined && banks.length > 0 && may('enter_payments');
  const start = (
    <Button
      primary
      icon="plus"
      command="new"
      off={list && banks.length === 0 ? t.noBankTitle : null}
      onPress={() => (adding.value = true)}
    >
      {t.newBatch}
    </Button>
  );
  const drafts = list?.batches.filter((batch) => !batch.posted).length ?? 0;
  return (
    <Screen
      title={t.title}
      layout="split"
      sub={list ? t.listSub(drafts, list.batches.length - drafts) : null}
      aside={may('enter_payments') && list?.batches.length ? start : null}
      banner={list && banks.length === 0 ? <NoBank /> : null}
    >
      <Loaded of={found}>
        {(now) => (
          <>
            <Column label={t.listName} flush={now.batches.length > 0}>
              {now.batches.length === 0 ? (
                <EmptyState title={t.emptyTitle} action={canStart ? start : null}>
                  {t.emptyWords}
                </EmptyState>
              ) : (
                <BatchGrid list={now} />
              )}
            </Column>
            <Column label={t.inHandTitle} shown>
              {now.trust_banks.map((bank) => (
                <Waiting
                  key={bank.id}
                  bank={bank}
                  waiting={now.in_hand.find((known) => known.trust_bank === bank.id)}
                />
              ))}
              {now.trust_banks.length === 0 ? <p class="tag">{t.inHandNone}</p> : null}
              <HeldLink />
            </Column>
          </>
        )}
      </Loaded>
      {adding.value ? (
        <BatchDialog
          banks={banks}
          onClose={() => (adding.value = false)}
          onSaved={(id) => void go('batch', { id })}
        />
      ) : null}
    </Screen>
  );
}

/** The way to what is dated ahead, with how much of it is due. */
function HeldLink() {
  const found = useResource(() => call('held_items', {}), [], ['payments']);
  const held = found.data.value;
  return (
    <section class="stack waiting" aria-label={h.title}>
      <p>{held ? h.sub(held) : ''}</p>
      <p class="acts">
        <Button onPress={() => void go('held')}>{h.open}</Button>
      </p>
    </section>
  );
}

function NoBank() {
  const settings = may('keep_settings');
  return (
    <Banner
      level="care"
      verdict={t.noBankTitle}
      aside={
        settings ? (
          <Button small onPress={() => void go('settings-section', { section: 'trust' })}>
            {t.addBank}
          </Button>
        ) : null
      }
    >
      {settings ? t.noBankWords : `${t.noBankWords} ${t.noBankWordsPlain}`}
    </Banner>
  );
}

/** @type {Column_[]} */
const columns = [
  { key: 'name', label: t.listHeads.name, width: 106, cell: (batch) => batch.name },
  {
    key: 'booked',
    label: t.listHeads.booked,
    width: 90,
    cell: (batch) => shortDay(batch.head.booked_on),
  },
  {
    key: 'source',
    label: t.listHeads.source,
    width: 70,
    cell: (batch) => t.sources[batch.head.source] ?? batch.head.source,
  },
  {
    key: 'bank',
    label: t.listHeads.bank,
    width: 110,
    grow: true,
    cell: (batch) => batch.trust_bank_name,
  },
  { key: 'entered', label: t.listHeads.entered, width: 62, num: true, cell: (b) => b.entered },
  {
    key: 'total',
    label: t.listHeads.total,
    width: 100,
    num: true,
    cell: (batch) => <Money cents={batch.entered_total} />,
    text: (batch) => String(batch.entered_total),
  },
  {
    key: 'control',
    label: t.listHeads.control,
    width: 70,
    num: true,
    cell: (batch) => batch.head.control_count,
  },
  {
    key: 'control_total',
    label: t.listHeads.controlTotal,
    width: 106,
    num: true,
    cell: (batch) => <Money cents={batch.head.control_total} />,
  },
  { key: 'state', label: t.listHeads.state, width: 130, cell: (batch) => <State batch={batch} /> },
  { key: 'by', label: t.listHeads.by, width: 110, grow: true, cell: (batch) => batch.by },
];

/** @param {{ batch: BatchRow }} props */
function State({ batch }) {
  if (!batch.posted) return <Chip tone="warn">{t.draft}</Chip>;
  return (
    <>
      <Chip tone="ok">{t.posted}</Chip>{' '}
      {batch.in_hand > 0 ? <span class="tag">{t.itemsInHand(batch.in_hand)}</span> : null}
    </>
  );
}

/** @param {{ list: BatchList }} props */
function BatchGrid({ list }) {
  const source = useMemo(() => {
    const drafts = list.batches.filter((batch) => !batch.posted);
    const rows = [...drafts, ...list.batches.filter((batch) => batch.posted)];
    return {
      count: async () => rows.length,
      rows: async (/** @type {number} */ offset, /** @type {number} */ limit) =>
        rows.slice(offset, offset + limit),
    };
  }, [list]);
  return (
    <Grid
      name="batches"
      label={t.listName}
      source={source}
      columns={columns}
      autoFocus
      onOpen={(batch) => void go('batch', { id: batch.id })}
    />
  );
}

/** @param {{ bank: TrustBank, waiting: InHand | undefined }} props */
function Waiting({ bank, waiting }) {
  const open = useSignal(false);
  const items = waiting?.items ?? 0;
  return (
    <section class="stack waiting" aria-label={bank.name}>
      <Facts
        rows={[
          [bank.name, <Money key="total" cents={waiting?.total ?? 0} />],
          [t.lastFour(bank.account_last4), items > 0 ? t.inHandItems(items) : t.inHandNone],
        ]}
      />
      {items > 0 && may('post_payments') ? (
        <p class="acts">
          <Button
            icon="landmark"
            label={t.depositTo(bank.name)}
            onPress={() => (open.value = true)}
          >
            {t.deposit}
          </Button>
        </p>
      ) : null}
      {open.value && waiting ? (
        <DepositDialog bank={bank} onClose={() => (open.value = false)} />
      ) : null}
    </section>
  );
}
