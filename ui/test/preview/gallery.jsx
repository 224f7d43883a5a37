// Every part of the kit on one page, in its states: for looking, axe and screenshots.
import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import * as kit from '../../src/kit/small.jsx';
import { Button } from '../../src/kit/Button.jsx';
import { BarChart } from '../../src/kit/Chart.jsx';
import { Combo } from '../../src/kit/Combo.jsx';
import { DateField } from '../../src/kit/DateField.jsx';
import { Dialog, QuestionHost, ask } from '../../src/kit/Dialog.jsx';
import {
  Check,
  Choice,
  MoneyField,
  PasswordField,
  Select,
  TextField,
} from '../../src/kit/Field.jsx';
import { Grid } from '../../src/kit/Grid.jsx';
import { PagePreview } from '../../src/kit/PagePreview.jsx';
import { Column, Screen } from '../../src/kit/Screen.jsx';
import { Table } from '../../src/kit/Table.jsx';
import { Tabs } from '../../src/kit/Tabs.jsx';
import { Toasts, toast } from '../../src/kit/Toast.jsx';
import { onKeyDown } from '../../src/app/keys.js';
import { start } from '../../src/state/session.js';
import * as format from '../../src/format.js';

const wanted = new URLSearchParams(location.search);
document.documentElement.dataset.theme = wanted.get('theme') ?? 'light';
start.value = /** @type {any} */ ({ today: '2026-11-23' });
addEventListener('keydown', onKeyDown);

const NAMES = ['Alvarez, Maria L.', 'Okafor, James', 'Petrov, Anna', 'Nguyen, Bao', 'Reyes, Carla'];
/** @param {number} index */
const rowAt = (index) => ({
  id: index,
  number: `D-${100000 + index}`,
  name: NAMES[index % 5] ?? '',
  client: index % 3 ? 'Northside Dental Group' : 'Bayside Orthodontics',
  balance: ((index * 7919) % 900000) - (index % 11 === 3 ? 500000 : 0),
  status: index % 4,
});
/** @typedef {ReturnType<typeof rowAt>} Row */

const STATES = /** @type {const} */ ([
  ['ok', 'Plan current'],
  ['warn', 'Validation period'],
  ['bad', 'Promise broken'],
  ['mute', 'Closed'],
]);
/** @type {import('../../src/kit/grid-columns.jsx').GridColumn<Row>[]} */
const columns = [
  { key: 'number', label: 'Account', width: 96, sortable: true, cell: (row) => row.number },
  { key: 'name', label: 'Person', width: 180, grow: true, sortable: true, cell: (row) => row.name },
  { key: 'client', label: 'Client', width: 190, sortable: true, cell: (row) => row.client },
  {
    key: 'balance',
    label: 'Balance',
    width: 110,
    num: true,
    sortable: true,
    cell: (row) => <kit.Money cents={row.balance} />,
    text: (row) => format.money(row.balance),
  },
  {
    key: 'status',
    label: 'Status',
    width: 150,
    cell: (row) => <kit.Chip tone={STATES[row.status]?.[0]}>{STATES[row.status]?.[1]}</kit.Chip>,
    text: (row) => STATES[row.status]?.[1] ?? '',
  },
];

function GridPage() {
  const sort = useSignal({ key: 'number', down: false });
  const opened = useSignal('');
  const rows = Number(wanted.get('rows') ?? 1_000_000);
  const source = useMemo(
    () => ({
      count: async () => rows,
      /** @param {number} offset @param {number} limit */
      rows: async (offset, limit) => {
        await new Promise((done) => setTimeout(done, 20));
        return Array.from({ length: Math.min(limit, rows - offset) }, (_, index) =>
          rowAt(sort.value.down ? rows - 1 - offset - index : offset + index),
        );
      },
    }),
    [sort.value],
  );
  return (
    <Screen
      title="Accounts"
      sub={`${format.count(rows)} accounts`}
      layout="split"
      bar={<Button primary>Open</Button>}
    >
      <Column label="Accounts" flush>
        <Grid
          name="gallery"
          label="Accounts"
          columns={columns}
          source={source}
          sort={sort.value}
          onSort={(next) => (sort.value = next)}
          onOpen={(row) => (opened.value = row.number)}
          onSelect={() => undefined}
          empty={
            <kit.EmptyState title="Nothing matches." action={<Button>Clear filters</Button>}>
              Three filters are on.
            </kit.EmptyState>
          }
          autoFocus
        />
      </Column>
      <Column label="Chosen">
        <h2>Chosen</h2>
        <p id="opened">{opened.value || 'Enter opens a row'}</p>
      </Column>
    </Screen>
  );
}

function Fields() {
  const text = useSignal('Maria');
  const cents = useSignal(/** @type {number | null} */ (128450));
  const day = useSignal('2026-11-23');
  const who = useSignal('');
  const every = useSignal(/** @type {'week' | 'month'} */ ('month'));
  const on = useSignal(true);
  return (
    <div class="form">
      <h2>Fields</h2>
      <div class="form-row">
        <TextField label="Name" value={text.value} onValue={(value) => (text.value = value)} />
        <MoneyField label="Amount" value={cents.value} onValue={(value) => (cents.value = value)} />
        <DateField label="Date" value={day.value} onValue={(value) => (day.value = value)} />
      </div>
      <p class="small" id="values">
        {cents.value} / {day.value} / {who.value}
      </p>
      <div class="form-row">
        <Select
          label="Every"
          value={every.value}
          onValue={(value) => (every.value = value)}
          options={[
            { value: 'week', words: 'Week' },
            { value: 'month', words: 'Month' },
          ]}
        />
        <Combo
          label="Account"
          text={who.value}
          find={async (part) =>
            NAMES.filter((name) => name.toLowerCase().includes(part.toLowerCase())).map((name) => ({
              key: name,
              title: name,
              detail: '1,284.50',
            }))
          }
          onChoose={(hit) => (who.value = hit?.title ?? '')}
          hint="A file number, name or phone"
        />
        <PasswordField label="Password" value="" onValue={() => undefined} />
      </div>
      <TextField
        label="ZIP"
        value="9460"
        onValue={() => undefined}
        error="A ZIP has five digits."
        width="s"
      />
      <Choice
        label="Weekend"
        value="next"
        onValue={() => undefined}
        options={[
          { value: 'next', words: 'Next working day' },
          { value: 'same', words: 'Same day' },
        ]}
      />
      <Check
        label="Print the agreement"
        checked={on.value}
        onChecked={(value) => (on.value = value)}
      />
    </div>
  );
}

function Parts() {
  const tab = useSignal('history');
  const dialog = useSignal(false);
  return (
    <Screen
      title="Kit"
      sub="Every part in its states"
      layout="three"
      aside={
        <dl class="controls">
          <div>
            <dt>Control count</dt>
            <dd>8</dd>
          </div>
          <div>
            <dt>Left to enter</dt>
            <dd>366.00</dd>
          </div>
        </dl>
      }
      banner={
        <>
          <kit.Banner level="clear" verdict="You may call.">
            2 of 7 calls since Nov 17.
          </kit.Banner>
          <kit.Banner
            level="care"
            verdict="Call with care."
            aside={
              <Button small keys="w">
                Why
              </Button>
            }
          >
            6 of 7 calls used.
          </kit.Banner>
          <kit.Banner level="stop" verdict="Do not call until Mon Nov 30.">
            You talked with Maria on Nov 23.
          </kit.Banner>
          <kit.Banner level="stop-all" verdict="Do not contact.">
            Lawyer: Ortiz &amp; Lane, since Nov 2.
          </kit.Banner>
        </>
      }
      bar={
        <>
          <Button keys="Escape">Back</Button>
          <Button onPress={() => toast('Note saved', { action: 'Undo', run: () => undefined })}>
            Toast
          </Button>
          <Button onPress={() => (dialog.value = true)}>Dialog</Button>
          <Button
            onPress={() =>
              void ask({
                title: 'Delete draft batch 2026-11-23-A (6 items)?',
                words: 'It was never posted.',
                verb: 'Delete batch',
                keep: 'Keep',
                danger: true,
              })
            }
          >
            Ask
          </Button>
          <span class="push tag">After posting, only a reversal changes it.</span>
          <Button primary off="366.00 is left to enter." keys="Ctrl+Enter">
            Post batch
          </Button>
        </>
      }
    >
      <Column label="Facts" shown>
        <kit.Facts
          rows={[
            ['Principal', <kit.Money key="a" cents={141000} />],
            ['Paid', <kit.Money key="b" cents={-20000} />],
            [
              <b key="d">Due</b>,
              <b key="c">
                <kit.Money cents={128450} />
              </b>,
            ],
          ]}
        />
        <h2>Chips</h2>
        <p class="line">
          <kit.Chip tone="ok">Good</kit.Chip> <kit.Chip tone="info">Plan 4 of 12</kit.Chip>{' '}
          <kit.Chip tone="warn">Overpays by 37.60</kit.Chip>{' '}
          <kit.Chip tone="bad">Late</kit.Chip>{' '}
          <kit.Chip tone="hold">Dispute</kit.Chip> <kit.Chip>Closed</kit.Chip>
        </p>
        <h2>Buttons</h2>
        <div class="acts">
          <Button primary keys="c">
            Log a call
          </Button>
          <Button keys="p">Take a promise</Button>
          <Button icon="printer">Print</Button>
          <Button danger>Delete</Button>
          <Button busy>Saving</Button>
        </div>
      </Column>
      <Column label="Middle">
        <Tabs
          id="t"
          label="Views"
          current={tab.value}
          onChoose={(name) => (tab.value = name)}
          tabs={[
            { name: 'history', words: 'History' },
            { name: 'ledger', words: 'Ledger' },
          ]}
        >
          <Fields />
        </Tabs>
      </Column>
      <Column label="Right">
        <h2>Where it goes</h2>
        <Table
          caption="Where it goes"
          rows={[
            { part: 'Costs', cents: 1240 },
            { part: 'Interest', cents: 0 },
            { part: 'Principal', cents: 20000 },
          ]}
          rowKey={(row) => row.part}
          columns={[
            { key: 'part', label: 'Part', cell: (row) => row.part },
            {
              key: 'cents',
              label: 'Amount',
              num: true,
              cell: (row) => <kit.Money cents={row.cents} />,
            },
          ]}
          selected={(row) => row.part === 'Interest'}
          total={{ part: 'Total', cents: <kit.Money cents={21240} /> }}
        />
        <kit.EmptyState title="No letters yet">Validation notice is due by Nov 27.</kit.EmptyState>
      </Column>
      {dialog.value ? (
        <Dialog title="New client" onClose={() => (dialog.value = false)}>
          <Fields />
        </Dialog>
      ) : null}
    </Screen>
  );
}

const Preview = () => (
  <Screen title="Letter" layout="full">
    <PagePreview token="x" pages={2} title="Agreement" text={['HARBOR RECOVERY LLC', 'Page two']} />
  </Screen>
);
const Chart = () => (
  <Screen title="Chart">
    <BarChart
      sentence="Nothing but a long list"
      tick={format.shortMoney}
      bars={Array.from({ length: 23 }, (_, day) => ({
        label: String(day + 1),
        value: ((day * 37) % 17) * 100_000,
        title: '',
      }))}
    />
  </Screen>
);

const pages = { grid: GridPage, parts: Parts, preview: Preview, chart: Chart };
const Page = pages[/** @type {keyof typeof pages} */ (wanted.get('page') ?? 'parts')];
const root = document.getElementById('app');
if (root) {
  render(
    <main id="main" class="gallery">
      <Page />
      <QuestionHost />
      <Toasts />
    </main>,
    root,
  );
}
