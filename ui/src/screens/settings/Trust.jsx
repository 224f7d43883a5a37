import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Chip, EmptyState } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { AchOrigin } from './AchOrigin.jsx';
import { CheckStock } from './CheckStock.jsx';
import { checkHolds, holdsOf, holdValues, METHODS } from './holds.js';
import { SharingRule } from './SharingRule.jsx';
import { SecondPerson } from './SecondPerson.jsx';
import { TrustRules } from './TrustRules.jsx';
import { cancel } from '../../strings/kit.js';
import * as papers from '../../strings/papers.js';
import * as t from '../../strings/settings.js';

/** @import { Holds, TrustBank } from '../../api/bindings/commands' */

/** Where client money lies, and how long it must lie there. */
export function Trust() {
  const found = useResource(() => call('settings', {}), [], ['settings']);
  const adding = useSignal(false);
  return (
    <>
      <p class="sub">{t.trustIntro}</p>
      <Loaded of={found}>
        {(settings) => (
          <>
            <Banks banks={settings.trust_banks} />
            <div>
              <Button primary icon="plus" onPress={() => (adding.value = true)}>
                {t.addTrust}
              </Button>
            </div>
            <HoldsForm holds={settings.holds} />
            <SecondPerson reason={settings.approve_alone} />
            {settings.trust_banks.length > 0 ? <TrustRules banks={settings.trust_banks} /> : null}
            <SharingRule rule={settings.sharing} />
          </>
        )}
      </Loaded>
      {adding.value ? (
        <AddBank
          onClose={() => (adding.value = false)}
          onAdded={() => {
            adding.value = false;
            void found.reload();
          }}
        />
      ) : null}
    </>
  );
}

/** @param {{ banks: TrustBank[] }} props */
function Banks({ banks }) {
  const setting = useSignal(/** @type {{ of: TrustBank, what: 'stock' | 'ach' } | null} */ (null));
  const close = () => (setting.value = null);
  if (banks.length === 0) return <EmptyState title={t.noTrust}>{t.noTrustWords}</EmptyState>;
  const heads = t.trustHeads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.trustHeads.bank}>
      <Table
        caption={t.trustCaption}
        rows={banks}
        rowKey={(bank) => bank.id}
        columns={[
          { key: 'name', label: heads.name, cell: (bank) => bank.name },
          { key: 'bank', label: heads.bank, cell: (bank) => bank.bank_name },
          { key: 'account', label: heads.account, cell: (bank) => t.lastFour(bank.account_last4) },
          {
            key: 'state',
            label: heads.state,
            cell: (bank) =>
              bank.active ? <Chip tone="ok">{t.active}</Chip> : <Chip>{t.inactive}</Chip>,
          },
          {
            key: 'acts',
            label: heads.acts,
            wide: true,
            cell: (bank) => (
              <span class="line">
                <Button
                  small
                  label={papers.stockOf(bank.name)}
                  onPress={() => (setting.value = { of: bank, what: 'stock' })}
                >
                  {papers.stock}
                </Button>
                <Button
                  small
                  label={papers.achOf(bank.name)}
                  onPress={() => (setting.value = { of: bank, what: 'ach' })}
                >
                  {papers.ach}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {setting.value?.what === 'stock' ? (
        <CheckStock bank={setting.value.of} onClose={close} />
      ) : null}
      {setting.value?.what === 'ach' ? (
        <AchOrigin bank={setting.value.of} onClose={close} />
      ) : null}
    </div>
  );
}

/** @param {{ onClose: () => void, onAdded: () => void }} props */
function AddBank({ onClose, onAdded }) {
  const form = useForm({
    start: { name: '', bank_name: '', account_number: '' },
    labels: t.trustLabels,
    required: ['name'],
    submit: async (values, request) => {
      await call('add_trust_bank', values, request);
      onAdded();
    },
  });
  return (
    <Dialog
      title={t.addTrust}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button primary busy={form.busy.value} onPress={() => void form.submit()}>
            {t.add}
          </Button>
        </>
      }
    >
      <Form form={form} label={t.addTrust}>
        <TextField {...form.field('name')} autoFocus />
        <TextField {...form.field('bank_name')} />
        <TextField {...form.field('account_number')} hint={t.trustNumberHint} />
        <button type="submit" hidden />
      </Form>
    </Dialog>
  );
}

/** @param {{ holds: Holds }} props */
function HoldsForm({ holds }) {
  const form = useForm({
    start: holdValues(holds),
    labels: t.holdLabels,
    required: METHODS,
    check: checkHolds,
    submit: async (values, request) => {
      await call('save_holds', holdsOf(values), request);
      toast(t.saved);
    },
  });
  return (
    <section aria-label={t.holdsTitle}>
      <h2>{t.holdsTitle}</h2>
      <Form form={form} label={t.holdsTitle}>
        <p>{t.holdsIntro}</p>
        <div class="form-row">
          {METHODS.map((method) => (
            <TextField key={method} {...form.field(method)} />
          ))}
        </div>
        <div class="form-foot">
          <Button primary submit busy={form.busy.value}>
            {t.save}
          </Button>
        </div>
      </Form>
    </section>
  );
}
