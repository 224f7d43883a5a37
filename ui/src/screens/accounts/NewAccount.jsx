// An account placed by hand, for a person known or new.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { Combo } from '../../kit/Combo.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Choice, MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { EmptyState } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { DebtDates } from './dialogs.jsx';
import { PersonFields } from './PersonFields.jsx';
import { personForm, personLabels, personValues, phoneLines } from './person-form.js';
import { parts } from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';

/** @import { AddAccount, ClientRow } from '../../api/bindings/commands' */
/** @typedef {{ key: string, title: string, detail?: string, account: number }} Known */

const LINES = phoneLines(null);
const BUCKETS = /** @type {const} */ (['principal', 'interest', 'fees', 'attorney_fees', 'costs']);

/** @param {{ query: Record<string, string> }} props */
export default function NewAccount({ query }) {
  const clients = useResource(() => call('clients', {}), [], ['clients']);
  const found = clients.data.value;
  if (!found) {
    return (
      <Screen title={t.newTitle}>
        <Loaded of={clients}>{() => null}</Loaded>
      </Screen>
    );
  }
  if (found.length === 0) {
    return (
      <Screen title={t.newTitle}>
        <EmptyState
          title={t.noClients}
          action={
            may('keep_clients') ? (
              <Button primary onPress={() => void go('client-new')}>
                {t.addClient}
              </Button>
            ) : null
          }
        >
          {t.noClientsWords}
        </EmptyState>
      </Screen>
    );
  }
  return <NewForm clients={found} client={query.client ?? ''} />;
}

/** @param {Record<string, any>} values @returns {AddAccount} */
function args(values) {
  const known = values.who === 'known';
  return {
    client: Number(values.client),
    person: known ? values.person : null,
    new_person: known ? null : personForm(values, LINES),
    form: {
      client_reference: values.client_reference,
      opened_on: values.opened_on || null,
      delinquent_on: values.delinquent_on || null,
      charged_off_on: values.charged_off_on || null,
      last_paid_on: values.last_paid_on || null,
    },
    placed_on: values.placed_on,
    owed: {
      principal: values.principal ?? 0,
      interest: values.interest ?? 0,
      fees: values.fees ?? 0,
      attorney_fees: values.attorney_fees ?? 0,
      costs: values.costs ?? 0,
    },
    advanced: values.advanced ?? 0,
    notice_sent_on: values.notice_sent_on || null,
    notice_source: values.notice_source,
  };
}

/** @param {string} client */
const startValues = (client) => ({
  ...personValues(null),
  client,
  who: 'new',
  person: /** @type {number | null} */ (null),
  client_reference: '',
  opened_on: '',
  delinquent_on: '',
  charged_off_on: '',
  last_paid_on: '',
  placed_on: today.value,
  principal: null,
  interest: null,
  fees: null,
  attorney_fees: null,
  costs: null,
  advanced: null,
  notice_sent_on: '',
  notice_source: '',
});

/** @param {{ clients: ClientRow[], client: string }} props */
function NewForm({ clients, client }) {
  const only = clients.length === 1 ? String(clients[0]?.id) : client;
  const form = useForm({
    start: /** @type {Record<string, any>} */ (startValues(only)),
    labels: { ...personLabels(LINES), ...t.accountLabels, ...t.addLabels, who: t.who },
    required: ['client', 'client_reference', 'placed_on'],
    hold: true,
    check: (values) => ({
      ...(values.who === 'known' && !values.person ? { person: t.findPerson } : {}),
      ...(values.who === 'new' && !values.last_name.trim() ? { last_name: t.nameNeeded } : {}),
    }),
    submit: async (values, request) => {
      const made = await call('add_account', args(values), request);
      toast(t.added(made.file_number));
      // After the form has noted that it is saved, so that nothing holds the person here.
      setTimeout(() => void go('account', { id: made.account }));
    },
  });
  return (
    <Screen
      title={t.newTitle}
      sub={t.newSub}
      layout="dash"
      bar={
        <>
          <Button onPress={() => void go('accounts')}>{t.backToList}</Button>
          <span class="push" />
          <Button primary keys="Ctrl+Enter" busy={form.busy.value} onPress={() => form.submit()}>
            {t.add}
          </Button>
        </>
      }
    >
      <Form form={form} label={t.newTitle} class="two-columns">
        <Column label={t.person} shown>
          <div class="form">
            <WhoFields form={form} />
          </div>
        </Column>
        <Column label={t.debtTitle} shown>
          <div class="form">
            <DebtFields form={form} clients={clients} />
          </div>
        </Column>
        <button type="submit" hidden />
      </Form>
    </Screen>
  );
}

/** @typedef {import('../../kit/form.js').Form<any>} AnyForm */

/** @param {{ form: AnyForm }} props */
function WhoFields({ form }) {
  const who = form.field('who');
  return (
    <>
      <Choice
        label={t.who}
        value={who.value}
        onValue={who.onValue}
        options={[
          { value: 'new', words: t.whoNew },
          { value: 'known', words: t.whoKnown },
        ]}
      />
      {who.value === 'known' ? (
        <KnownPerson form={form} />
      ) : (
        <PersonFields form={form} lines={LINES} last4={null} autoFocus />
      )}
    </>
  );
}

/** @param {string} text @returns {Promise<Known[]>} */
async function findPeople(text) {
  const { accounts } = await call('find', { text });
  return accounts.map((hit) => ({
    key: String(hit.id),
    title: hit.title,
    detail: hit.detail,
    account: hit.id,
  }));
}

/** The person of an account that is found. @param {{ form: AnyForm }} props */
function KnownPerson({ form }) {
  const person = form.field('person');
  const chosen = useSignal('');
  /** @param {Known | null} hit */
  const choose = async (hit) => {
    chosen.value = hit ? hit.title : '';
    if (!hit) {
      person.onValue(null);
      return;
    }
    const { account } = await call('account', { account: hit.account });
    person.onValue(account.person);
  };
  return (
    <Combo
      id={person.id}
      label={t.whoFind}
      hint={t.whoFindHint}
      error={person.error}
      required
      text={chosen.value}
      find={findPeople}
      onChoose={(hit) => void choose(hit)}
      autoFocus
    />
  );
}

/** @param {{ form: AnyForm, clients: ClientRow[] }} props */
function DebtFields({ form, clients }) {
  const options = clients.map(({ id, name }) => ({ value: String(id), words: name }));
  return (
    <>
      <div class="form-row">
        <Select
          {...form.field('client')}
          options={[{ value: '', words: t.chooseClient }, ...options]}
        />
        <TextField {...form.field('client_reference')} />
        <DateField {...form.field('placed_on')} />
      </div>
      <DebtDates form={form} />
      <h2>{t.owedTitle}</h2>
      <div class="form-row">
        {BUCKETS.map((bucket) => (
          <MoneyField key={bucket} {...form.field(bucket)} label={parts[bucket]} />
        ))}
        <MoneyField {...form.field('advanced')} />
      </div>
      <h2>{t.noticeTitle}</h2>
      <p class="fld-hint">{t.noticeIntro}</p>
      <div class="form-row notice">
        <DateField {...form.field('notice_sent_on')} />
        <TextField {...form.field('notice_source')} hint={t.sourceHint} />
      </div>
    </>
  );
}
