// Checks and card charges dated ahead: where they lie, who is to be told, what is due today.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { go } from '../../app/router.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Chip, EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may, today } from '../../state/session.js';
import { GiveBackDialog, HoldDialog, NoticeDialog } from './held-dialogs.jsx';
import { methods } from '../../strings/standing.js';
import * as t from '../../strings/held.js';

/** @import { BatchList, HeldItem, HeldList } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @typedef {{ act: 'hold' } | { act: 'told' | 'back', item: HeldItem }} Asked */

/** @returns {Promise<{ held: HeldList, batches: BatchList }>} */
async function load() {
  /** @type {[HeldList, BatchList]} */
  const [held, batches] = await Promise.all([call('held_items', {}), call('batches', {})]);
  return { held, batches };
}

export default function Held() {
  const found = useResource(load, [], ['payments', 'accounts', 'settings']);
  const asked = useSignal(/** @type {Asked | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const known = found.data.value;
  const mayType = may('enter_payments') ? null : t.forbidden;
  const bank = known?.batches.trust_banks.find(({ active }) => active);
  const due = known?.held.items.filter(({ form }) => form.due_on <= today.value) ?? [];
  const take = async () => {
    if (!bank) return;
    try {
      const args = { trust_bank: bank.id, items: due.map(({ id }) => id) };
      const made = await call('take_held', args, newRequest());
      await go('batch', { id: made.batch });
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  const close = () => (asked.value = null);
  const one = asked.value;
  return (
    <Screen
      title={t.title}
      sub={known ? t.sub(known.held) : null}
      banner={<ProblemView problem={problem.value} focus />}
      bar={
        <>
          <Button onPress={() => void go('payments')}>{t.toPayments}</Button>
          <span class="push" />
          <Button off={mayType} onPress={() => (asked.value = { act: 'hold' })}>
            {t.hold}
          </Button>
          <Button
            primary
            off={mayType ?? (bank ? (due.length > 0 ? null : t.nothingDue) : t.noBank)}
            onPress={() => void take()}
          >
            {t.take(due.length)}
          </Button>
        </>
      }
    >
      <Loaded of={found}>
        {({ held }) =>
          held.items.length === 0 ? (
            <EmptyState title={t.empty}>{t.emptyWords}</EmptyState>
          ) : (
            <Items items={held.items} off={mayType} ask={(what) => (asked.value = what)} />
          )
        }
      </Loaded>
      {one?.act === 'hold' ? <HoldDialog onClose={close} /> : null}
      {one?.act === 'told' ? <NoticeDialog item={one.item} onClose={close} /> : null}
      {one?.act === 'back' ? <GiveBackDialog item={one.item} onClose={close} /> : null}
    </Screen>
  );
}

/** @param {{ items: HeldItem[], off: string | null, ask: (what: Asked) => void }} props */
function Items({ items, off, ask }) {
  const now = today.value;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.list}>
      <Table
        caption={t.list}
        rows={items}
        rowKey={(item) => item.id}
        columns={[
          {
            key: 'due',
            label: t.heads.due,
            cell: ({ form }) => (
              <>
                {shortDay(form.due_on)}{' '}
                {form.due_on <= now ? <Chip tone="warn">{t.dueNow}</Chip> : null}
              </>
            ),
          },
          { key: 'account', label: t.heads.account, cell: (item) => item.file_number },
          { key: 'person', label: t.heads.person, cell: (item) => item.person },
          {
            key: 'what',
            label: t.heads.what,
            cell: ({ form }) => `${methods[form.method] ?? form.method} ${form.reference}`.trim(),
          },
          {
            key: 'amount',
            label: t.heads.amount,
            num: true,
            cell: ({ form }) => <Money cents={form.amount} />,
          },
          { key: 'place', label: t.heads.place, cell: ({ form }) => form.place },
          {
            key: 'notice',
            label: t.heads.notice,
            wide: true,
            cell: (item) =>
              t.isLate(item, now) ? (
                <Chip tone="bad">{t.noticeSaid(item, now)}</Chip>
              ) : (
                t.noticeSaid(item, now)
              ),
          },
          {
            key: 'told',
            label: t.told,
            hideLabel: true,
            cell: (item) =>
              item.needs_notice ? (
                <Button
                  small
                  off={off}
                  label={t.toldOne(item)}
                  onPress={() => ask({ act: 'told', item })}
                >
                  {t.told}
                </Button>
              ) : null,
          },
          {
            key: 'back',
            label: t.back,
            hideLabel: true,
            cell: (item) => (
              <Button
                small
                off={off}
                label={t.backOne(item)}
                onPress={() => ask({ act: 'back', item })}
              >
                {t.back}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}
