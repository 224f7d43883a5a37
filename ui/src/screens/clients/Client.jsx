// One client: who it is, and the terms from each day on.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { listed, shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Form } from '../../kit/Form.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { ClientBank } from '../papers/ClientBank.jsx';
import { ClientFields, clientForm, clientValues } from './ClientFields.jsx';
import { ClientFacts } from './ClientFacts.jsx';
import { ClientHolds } from './ClientHolds.jsx';
import { CorrectRateDialog } from './CorrectRateDialog.jsx';
import { SalesTax } from './SalesTax.jsx';
import { Minimums } from './small-dialogs.jsx';
import { checkTerms, TermFields, termsOf, termValues } from './TermFields.jsx';
import { parts } from '../../strings/standing.js';
import { open as owes } from '../../strings/claims.js';
import * as rates from '../../strings/rates.js';
import * as t from '../../strings/clients.js';

/** @import { Client, Terms } from '../../api/bindings/commands' */

/** @param {{ id: string }} props */
export default function ClientRoute({ id }) {
  const client = Number(id);
  const found = useResource(() => call('client', { client }), [id], ['clients']);
  const data = found.data.value;
  if (data === undefined) {
    return (
      <Screen title={t.clientTitle}>
        <Loaded of={found}>{() => null}</Loaded>
      </Screen>
    );
  }
  // Another version saved meanwhile is another form.
  return may('keep_clients') ? (
    <Kept key={data.row_version} client={data} reload={found.reload} />
  ) : (
    <View client={data} bar={<Places client={data} />}>
      <ClientFacts client={data} />
    </View>
  );
}

/** @param {{ client: Client, reload: () => Promise<void> }} props */
function Kept({ client, reload }) {
  const form = useForm({
    start: clientValues(client),
    labels: t.labels,
    required: ['name'],
    hold: true,
    submit: async (values, request) => {
      const { id, row_version } = client;
      await call('save_client', { client: id, form: clientForm(values), row_version }, request);
      toast(t.saved);
      await reload();
    },
  });
  return (
    <View
      client={client}
      bar={
        <>
          <Places client={client} />
          <span class="push" />
          <Button primary keys="Ctrl+Enter" busy={form.busy.value} onPress={() => form.submit()}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form form={form} label={t.details}>
        <ClientFields form={form} />
        <button type="submit" hidden />
      </Form>
    </View>
  );
}

/**
 * @param {{
 *   client: Client, bar: import('preact').ComponentChildren,
 *   children: import('preact').ComponentChildren,
 * }} props
 */
function View({ client, bar, children }) {
  const adding = useSignal(false);
  const correcting = useSignal(false);
  return (
    <Screen
      title={client.form.name}
      layout="dash"
      bar={bar}
      sub={t.debtsOf(client.form.consumer)}
    >
      <Column label={t.details} shown>
        {children}
      </Column>
      <Column label={t.terms} shown>
        <TermsTable terms={client.terms} />
        <div class="line after-table">
          <Button
            off={may('keep_clients') ? null : t.forbidden}
            onPress={() => (adding.value = true)}
          >
            {t.addTerms}
          </Button>
          <Button
            off={may('keep_clients') ? null : t.forbidden}
            onPress={() => (correcting.value = true)}
          >
            {rates.correct}
          </Button>
        </div>
        <SalesTax client={client} />
        <Minimums client={client} />
        <ClientHolds client={client} />
        <ClientBank client={client} />
      </Column>
      {correcting.value ? (
        <CorrectRateDialog client={client} onClose={() => (correcting.value = false)} />
      ) : null}
      {adding.value ? <TermsForm client={client} onClose={() => (adding.value = false)} /> : null}
    </Screen>
  );
}

/** @param {{ client: Client }} props */
const Places = ({ client }) => (
  <>
    <Button onPress={() => void go('accounts', {}, { client: client.id })}>{t.seeAccounts}</Button>
    {may('see_payments') ? (
      <Button onPress={() => void go('client-money', { id: client.id })}>{owes}</Button>
    ) : null}
    {may('keep_accounts') ? (
      <Button onPress={() => void go('account-new', {}, { client: client.id })}>
        {t.addAccount}
      </Button>
    ) : null}
  </>
);

/** Newest first; those in force today are marked. @param {{ terms: Terms[] }} props */
function TermsTable({ terms }) {
  const newest = [...terms].reverse();
  const inForce = newest.find((one) => one.from_on <= today.value);
  const heads = t.termsHeads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.termsCaption}>
      <Table
        caption={t.termsCaption}
        class="terms"
        rows={newest}
        rowKey={(one) => one.from_on}
        columns={[
          {
            key: 'from',
            label: heads.from,
            cell: (one) => (
              <>
                {shortDay(one.from_on)} {one === inForce ? <Chip tone="ok">{t.now}</Chip> : null}
              </>
            ),
          },
          { key: 'rate', label: heads.rate, cell: t.ratesSaid },
          { key: 'remit', label: heads.remit, cell: (one) => t.remits[one.remit] },
          {
            key: 'order',
            label: heads.order,
            wide: true,
            cell: (one) =>
              one.spread === 'pro_rata'
                ? t.spreads.pro_rata
                : listed(one.order.map((bucket) => parts[bucket].toLowerCase())),
          },
        ]}
      />
    </div>
  );
}

/** @param {{ client: Client, onClose: () => void }} props */
function TermsForm({ client, onClose }) {
  const form = useForm({
    start: termValues(client.terms.at(-1)),
    labels: t.termsLabels,
    required: ['from_on', 'rate'],
    check: checkTerms,
    submit: async (values, request) => {
      await call('add_terms', { client: client.id, terms: termsOf(values) }, request);
      toast(t.termsAdded);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.addTerms}
      intro={t.termsIntro}
      form={form}
      verb={t.addTerms}
      size="wide"
      onClose={onClose}
    >
      <TermFields form={form} autoFocus />
    </FormDialog>
  );
}
