// Money of which nobody knows yet whose it is: how old it is, whose it may be, and what is done.
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { routes } from '../../app/routes.js';
import { historyDay, shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { may, today } from '../../state/session.js';
import { TrustNav } from '../trust/TrustNav.jsx';
import { IdentifyDialog } from './IdentifyDialog.jsx';
import { SendBackDialog } from './SendBackDialog.jsx';
import { Suggestions } from './Suggestions.jsx';
import { methods } from '../../strings/payments.js';
import * as t from '../../strings/moves.js';

/** @import { Suggestion, UnidentifiedItem } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<UnidentifiedItem>} Column_ */
/** @typedef {{ as: 'identify', suggested: Suggestion | null } | { as: 'send_back' }} Doing */

export default function Unidentified() {
  const found = useResource(() => call('unidentified', {}), [], ['payments', 'accounts']);
  const active = useSignal(/** @type {number | null} */ (null));
  const doing = useSignal(/** @type {Doing | null} */ (null));
  const rows = found.data.value ?? [];
  const chosen = rows.find(({ item }) => item === active.value) ?? rows[0];
  const source = useMemo(() => sourceOf(rows), [found.data.value]);
  return (
    <Screen
      title={t.unidentifiedTitle}
      layout={rows.length > 0 ? 'split' : 'page'}
      sub={found.data.value ? t.unidentifiedSub(rows.length) : null}
      banner={<TrustNav here="unidentified" />}
      bar={chosen ? <Bar waiting={chosen} onDo={(what) => (doing.value = what)} /> : null}
    >
      <Loaded of={found}>
        {() =>
          chosen ? (
            <>
              <Column label={t.listName} flush>
                <Grid
                  name="unidentified"
                  label={t.listName}
                  source={source}
                  columns={columns}
                  autoFocus
                  onActive={(row) => (active.value = row?.item ?? null)}
                  onOpen={() => {
                    if (may('post_payments')) doing.value = { as: 'identify', suggested: null };
                  }}
                />
              </Column>
              <Column label={t.paneTitle(chosen.method, chosen.reference, chosen.amount)} shown>
                <Pane
                  key={chosen.item}
                  waiting={chosen}
                  onTake={(suggested) => (doing.value = { as: 'identify', suggested })}
                />
              </Column>
            </>
          ) : (
            <EmptyState title={t.emptyTitle}>{t.emptyWords}</EmptyState>
          )
        }
      </Loaded>
      {chosen && doing.value?.as === 'identify' ? (
        <IdentifyDialog
          waiting={chosen}
          suggested={doing.value.suggested}
          onClose={() => (doing.value = null)}
        />
      ) : null}
      {chosen && doing.value?.as === 'send_back' ? (
        <SendBackDialog waiting={chosen} onClose={() => (doing.value = null)} />
      ) : null}
    </Screen>
  );
}

/** @type {Column_[]} */
const columns = [
  {
    key: 'age',
    label: t.listHeads.age,
    width: 84,
    num: true,
    cell: (row) => (
      <>
        {row.old ? <Chip tone="warn">{t.aged}</Chip> : null} {row.days}
      </>
    ),
    text: (row) => String(row.days),
  },
  {
    key: 'received',
    label: t.listHeads.received,
    width: 92,
    cell: (row) => shortDay(row.received_on),
  },
  {
    key: 'method',
    label: t.listHeads.method,
    width: 96,
    cell: (row) => methods[row.method] ?? row.method,
  },
  { key: 'reference', label: t.listHeads.reference, width: 100, cell: (row) => row.reference },
  {
    key: 'amount',
    label: t.listHeads.amount,
    width: 92,
    num: true,
    cell: (row) => <Money cents={row.amount} />,
    text: (row) => String(row.amount),
  },
  { key: 'state', label: t.listHeads.state, width: 116, cell: (row) => <State row={row} /> },
  { key: 'note', label: t.listHeads.note, width: 140, grow: true, cell: (row) => row.note },
];

/** @param {{ row: UnidentifiedItem }} props */
function State({ row: { released_on: on } }) {
  if (on === null) return <span class="tag">{t.notDeposited}</span>;
  return on <= today.value ? t.free : t.freeFrom(on, today.value);
}

/** @param {{ waiting: UnidentifiedItem, onTake: (suggested: Suggestion) => void }} props */
function Pane({ waiting, onTake }) {
  const batch = routes.find((route) => route.name === 'batch');
  return (
    <div class="stack">
      <Facts
        rows={[
          [t.listHeads.received, historyDay(waiting.received_on, today.value)],
          [t.listHeads.amount, <Money key="amount" cents={waiting.amount} />],
          [t.listHeads.state, <State key="state" row={waiting} />],
          waiting.note ? [t.listHeads.note, waiting.note] : null,
          [
            t.listHeads.batch,
            batch && may(batch.right) ? (
              <button
                key="batch"
                type="button"
                class="link"
                onClick={() => void go('batch', { id: waiting.batch })}
              >
                {waiting.batch_name}
              </button>
            ) : (
              waiting.batch_name
            ),
          ],
        ]}
      />
      {may('post_payments') ? <Suggestions item={waiting.item} onTake={onTake} /> : null}
    </div>
  );
}

/** @param {{ waiting: UnidentifiedItem, onDo: (what: Doing) => void }} props */
function Bar({ waiting, onDo }) {
  const free = waiting.released_on !== null && waiting.released_on <= today.value;
  return (
    <>
      <Button
        command="send-back"
        off={may('pay_out') ? (free ? null : t.notFree) : t.forbidden}
        onPress={() => onDo({ as: 'send_back' })}
      >
        {t.sendBack}
      </Button>
      <span class="push" />
      <Button
        primary
        command="identify"
        off={may('post_payments') ? null : t.forbidden}
        onPress={() => onDo({ as: 'identify', suggested: null })}
      >
        {t.identify}
      </Button>
    </>
  );
}
