// Where a client's money is sent by ACH: shown by its end, changed in a dialog.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Choice, TextField } from '../../kit/Field.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import * as t from '../../strings/papers.js';

/** @import { Client, ClientBank as Known } from '../../api/bindings/commands' */

/** @param {{ client: Client }} props */
export function ClientBank({ client }) {
  const found = useResource(
    () => call('client_bank', { client: client.id }),
    [client.id],
    ['clients'],
  );
  const changing = useSignal(false);
  return (
    <section class="after-table" aria-label={t.bankAccount}>
      <h2>{t.bankAccount}</h2>
      <Loaded of={found}>
        {(bank) => (
          <>
            <p>{bank ? t.bankAccountSaid(bank) : t.noBankAccount}</p>
            <div class="line">
              <Button
                off={may('keep_clients') ? null : t.forbidden}
                onPress={() => (changing.value = true)}
              >
                {t.setBankAccount}
              </Button>
            </div>
            {changing.value ? (
              <Change client={client} bank={bank} onClose={() => (changing.value = false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** @param {{ client: Client, bank: Known | null, onClose: () => void }} props */
function Change({ client, bank, onClose }) {
  const form = useForm({
    start: {
      routing: bank?.routing ?? '',
      account_number: '',
      kind: bank?.savings ? 'savings' : 'checking',
      holder: bank && !bank.company ? 'person' : 'company',
    },
    labels: t.bankAccountLabels,
    required: ['routing'],
    submit: async ({ routing, account_number: number, kind, holder }, request) => {
      const account = { savings: kind === 'savings', company: holder === 'company' };
      const saved = { routing, account_number: number, ...account };
      await call('save_client_bank', { client: client.id, form: saved }, request);
      toast(t.bankAccountSaved);
      onClose();
    },
  });
  const kind = form.field('kind');
  const holder = form.field('holder');
  return (
    <FormDialog
      title={t.bankAccountTitle(client.form.name)}
      intro={t.bankAccountIntro}
      form={form}
      verb={t.saveVerb}
      onClose={onClose}
    >
      <TextField {...form.field('routing')} maxLength={9} mono autoFocus width="s" />
      <TextField
        {...form.field('account_number')}
        required={bank === null}
        maxLength={17}
        mono
        width="m"
        hint={t.accountHint(bank?.account_last4 ?? null)}
      />
      <Choice
        label={kind.label}
        value={kind.value}
        onValue={kind.onValue}
        options={/** @type {const} */ (['checking', 'savings']).map((value) => ({
          value,
          words: t.accountKinds[value],
        }))}
      />
      <Choice
        label={holder.label}
        value={holder.value}
        onValue={holder.onValue}
        options={/** @type {const} */ (['company', 'person']).map((value) => ({
          value,
          words: t.accountHolders[value],
        }))}
      />
    </FormDialog>
  );
}
