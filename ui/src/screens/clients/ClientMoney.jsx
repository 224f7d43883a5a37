// What a client owes the agency: its invoices with their age, and claims that no statement has met.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { EmptyState, Figures, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { sumOf } from '../../typing/money.js';
import { ClientLedgerDialog } from '../papers/ClientLedgerDialog.jsx';
import { FeeDialog, PayInvoiceDialog, WriteOffDialog } from './claim-dialogs.jsx';
import { MoveBankDialog } from './small-dialogs.jsx';
import { CostDialog, UseDialog } from './use-dialogs.jsx';
import * as p from '../../strings/papers.js';
import * as s from '../../strings/small.js';
import * as u from '../../strings/uses.js';
import * as t from '../../strings/claims.js';

/** @import { Client, ClientMoney, Invoice, OpenClaim } from '../../api/bindings/commands' */
/**
 * @typedef {{ act: 'pay', invoice: Invoice | null } | { act: 'fee' } | { act: 'use' }
 *   | { act: 'move' } | { act: 'ledger' }
 *   | { act: 'cost', deposit: OpenClaim }
 *   | { act: 'off', invoice: Invoice | null, claim: OpenClaim | null }} Asked
 */

/** @param {number} client @returns {Promise<{ client: Client, money: ClientMoney }>} */
async function load(client) {
  /** @type {[Client, ClientMoney]} */
  const [found, money] = await Promise.all([
    call('client', { client }),
    call('client_money', { client }),
  ]);
  return { client: found, money };
}

/** @param {{ id: string }} props */
export default function ClientMoneyRoute({ id }) {
  const found = useResource(() => load(Number(id)), [id], ['payments', 'clients']);
  const asked = useSignal(/** @type {Asked | null} */ (null));
  const known = found.data.value;
  if (known === undefined) {
    return (
      <Screen title={t.title}>
        <Loaded of={found}>{() => null}</Loaded>
      </Screen>
    );
  }
  const { client, money } = known;
  /** @param {Asked} what */
  const ask = (what) => (asked.value = what);
  return (
    <Screen
      title={t.titleOf(client.form.name)}
      layout="dash"
      sub={t.sub(money.open_invoices, sumOf(money.claims))}
      bar={<Bar client={client} money={money} ask={ask} />}
    >
      <Figures
        figures={t.ages.map((name, at) => ({
          name,
          value: <Money cents={money.by_age[at] ?? 0} />,
        }))}
      />
      <Column label={t.invoices} shown>
        <Invoices invoices={money.invoices} ask={ask} />
      </Column>
      <Column label={t.claims} shown>
        <Claims claims={money.claims} ask={ask} />
        <Deposits deposits={money.deposits} ask={ask} />
      </Column>
      <Asking {...{ client, money }} asked={asked.value} onClose={() => (asked.value = null)} />
    </Screen>
  );
}

/**
 * @param {{
 *   client: Client, money: ClientMoney, asked: Asked | null, onClose: () => void,
 * }} props
 */
function Asking({ client, money, asked, onClose }) {
  if (asked === null) return null;
  if (asked.act === 'fee') {
    return <FeeDialog client={client.id} banks={money.claims} onClose={onClose} />;
  }
  if (asked.act === 'use') {
    return <UseDialog client={client.id} invoices={money.invoices} onClose={onClose} />;
  }
  if (asked.act === 'move') {
    return <MoveBankDialog client={client.id} banks={money.claims} onClose={onClose} />;
  }
  if (asked.act === 'ledger') return <ClientLedgerDialog client={client} onClose={onClose} />;
  if (asked.act === 'cost') return <CostDialog deposit={asked.deposit} onClose={onClose} />;
  return asked.act === 'pay' ? (
    <PayInvoiceDialog
      client={client.id}
      invoice={asked.invoice}
      owed={asked.invoice?.open ?? money.open_invoices}
      onClose={onClose}
    />
  ) : (
    <WriteOffDialog
      client={client.id}
      invoice={asked.invoice}
      owed={asked.invoice?.open ?? asked.claim?.amount ?? 0}
      bank={asked.invoice?.trust_bank ?? asked.claim?.trust_bank ?? 0}
      onClose={onClose}
    />
  );
}

/** @param {{ client: Client, money: ClientMoney, ask: (what: Asked) => void }} props */
function Bar({ client, money, ask }) {
  const isOpen = money.open_invoices > 0;
  const mayPay = may('post_payments') ? (isOpen ? null : t.nothingOpen) : t.forbidden;
  const mayCharge = may('pay_out') ? (money.claims.length > 0 ? null : t.noBank) : t.forbidden;
  const mayMove = may('pay_out') ? (money.claims.length > 1 ? null : s.oneBank) : t.forbidden;
  return (
    <>
      <Button onPress={() => void go('client', { id: client.id })}>{t.toClient}</Button>
      <Button off={mayMove} onPress={() => ask({ act: 'move' })}>
        {s.move}
      </Button>
      <Button onPress={() => ask({ act: 'ledger' })}>{p.clientLedger}</Button>
      <span class="push" />
      <Button
        off={may('post_payments') ? null : t.forbidden}
        onPress={() => ask({ act: 'use' })}
      >
        {u.use}
      </Button>
      <Button off={mayCharge} onPress={() => ask({ act: 'fee' })}>
        {t.fee}
      </Button>
      <Button primary off={mayPay} onPress={() => ask({ act: 'pay', invoice: null })}>
        {t.pay}
      </Button>
    </>
  );
}

/**
 * A column of amounts.
 * @template Row
 * @param {string} key @param {string} label @param {(row: Row) => number} of
 */
const figure = (key, label, of) => ({
  key,
  label,
  num: true,
  cell: (/** @type {Row} */ row) => <Money cents={of(row)} />,
});

/** @param {{ invoices: Invoice[], ask: (what: Asked) => void }} props */
function Invoices({ invoices, ask }) {
  if (invoices.length === 0) {
    return <EmptyState title={t.noInvoices}>{t.noInvoicesWords}</EmptyState>;
  }
  const heads = t.invoiceHeads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.invoicesOf}>
      <Table
        caption={t.invoices}
        class="terms"
        rows={invoices}
        rowKey={(one) => one.id}
        columns={[
          { key: 'number', label: heads.number, cell: (one) => one.number },
          { key: 'on', label: heads.on, cell: (one) => shortDay(one.invoiced_on) },
          { key: 'age', label: heads.age, cell: (one) => (one.open > 0 ? t.age(one.age) : '') },
          figure('amount', heads.amount, (/** @type {Invoice} */ one) => one.amount),
          figure('open', heads.open, (/** @type {Invoice} */ one) => one.open),
          {
            key: 'became',
            label: heads.became,
            wide: true,
            cell: ({ changes }) =>
              changes.map((change, at) => <div key={at}>{t.changeSaid(change)}</div>),
          },
          {
            key: 'pay',
            label: t.payShort,
            hideLabel: true,
            cell: (one) => (one.open > 0 ? <Pay invoice={one} ask={ask} /> : null),
          },
          {
            key: 'off',
            label: t.writeOff,
            hideLabel: true,
            cell: (one) => (one.open > 0 ? <Off invoice={one} ask={ask} /> : null),
          },
        ]}
      />
    </div>
  );
}

/** @param {{ invoice: Invoice, ask: (what: Asked) => void }} props */
const Pay = ({ invoice, ask }) => (
  <Button
    small
    label={t.payOne(invoice)}
    off={may('post_payments') ? null : t.forbidden}
    onPress={() => ask({ act: 'pay', invoice })}
  >
    {t.payShort}
  </Button>
);

/** @param {{ invoice: Invoice, ask: (what: Asked) => void }} props */
const Off = ({ invoice, ask }) => (
  <Button
    small
    label={t.writeOffOne(invoice)}
    off={may('write_off') ? null : t.forbidden}
    onPress={() => ask({ act: 'off', invoice, claim: null })}
  >
    {t.writeOff}
  </Button>
);

/** @param {{ claims: OpenClaim[], ask: (what: Asked) => void }} props */
function Claims({ claims, ask }) {
  const heads = t.claimHeads;
  /** @param {OpenClaim} one */
  const off = (one) => (may('write_off') ? (one.amount > 0 ? null : t.nothingOwed) : t.forbidden);
  return (
    <>
      <Table
        caption={t.claimsCaption}
        rows={claims}
        rowKey={(one) => one.trust_bank}
        columns={[
          { key: 'bank', label: heads.bank, wide: true, cell: (one) => one.trust_bank_name },
          figure('amount', heads.amount, (/** @type {OpenClaim} */ one) => one.amount),
          {
            key: 'acts',
            label: t.invoiceHeads.acts,
            hideLabel: true,
            cell: (one) => (
              <Button
                small
                label={t.writeOffClaim(one)}
                off={off(one)}
                onPress={() => ask({ act: 'off', invoice: null, claim: one })}
              >
                {t.writeOff}
              </Button>
            ),
          },
        ]}
      />
      <p class="tag after-table">{t.claimsWords}</p>
    </>
  );
}

/** @param {{ deposits: OpenClaim[], ask: (what: Asked) => void }} props */
function Deposits({ deposits, ask }) {
  /** @param {OpenClaim} one */
  const off = (one) => (may('pay_out') ? (one.amount > 0 ? null : u.noDeposit) : t.forbidden);
  return (
    <>
      <h2>{u.deposits}</h2>
      <Table
        caption={u.depositsCaption}
        rows={deposits}
        rowKey={(one) => one.trust_bank}
        columns={[
          { key: 'bank', label: u.bank, wide: true, cell: (one) => one.trust_bank_name },
          figure('amount', t.claimHeads.amount, (/** @type {OpenClaim} */ one) => one.amount),
          {
            key: 'acts',
            label: t.invoiceHeads.acts,
            hideLabel: true,
            cell: (one) => (
              <Button
                small
                label={u.costName(one)}
                off={off(one)}
                onPress={() => ask({ act: 'cost', deposit: one })}
              >
                {u.cost}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
