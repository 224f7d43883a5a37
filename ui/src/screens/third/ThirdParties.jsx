// Attorneys, other agencies and sheriffs: who they are, what trust owes them, what they had.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { TrustNav } from '../trust/TrustNav.jsx';
import { PayThirdDialog, ThirdDialog } from './dialogs.jsx';
import { Years } from './Years.jsx';
import * as t from '../../strings/third.js';

/** @import { ThirdBank, ThirdParty } from '../../api/bindings/commands' */
/** @import { ThirdPayable, ThirdScreen } from '../../api/bindings/commands' */
/** @typedef {{ party: ThirdParty, payable: ThirdPayable, bank: ThirdBank }} Owed */

export default function ThirdParties() {
  const found = useResource(() => call('third_parties', {}), [], ['payments']);
  const changing = useSignal(/** @type {ThirdParty | 'new' | null} */ (null));
  const paying = useSignal(/** @type {Owed | null} */ (null));
  const papers = usePapers();
  return (
    <Screen
      title={t.title}
      banner={<TrustNav here="third" />}
      bar={
        <>
          <Button
            icon="file-down"
            busy={papers.busy.value}
            off={may('reveal_numbers') ? null : t.saveForbidden}
            onPress={() => void papers.file(() => call('save_third_years', {}))}
          >
            {t.save}
          </Button>
          <Button
            primary
            command="primary"
            off={may('keep_clients') ? null : t.addForbidden}
            onPress={() => (changing.value = 'new')}
          >
            {t.add}
          </Button>
        </>
      }
    >
      <Loaded of={found}>
        {(all) => (
          <div class="stack">
            <PaperTrouble of={papers} />
            <Parties all={all} onChange={(party) => (changing.value = party)} />
            <h2>{t.owedCaption}</h2>
            <Payables all={all} onPay={(owed) => (paying.value = owed)} />
            <h2>{t.yearsCaption}</h2>
            <Years all={all} />
          </div>
        )}
      </Loaded>
      {changing.value ? (
        <ThirdDialog
          party={changing.value === 'new' ? null : changing.value}
          onClose={() => (changing.value = null)}
        />
      ) : null}
      {paying.value ? (
        <PayThirdDialog owed={paying.value} onClose={() => (paying.value = null)} />
      ) : null}
    </Screen>
  );
}

/** @param {{ all: ThirdScreen, onChange: (party: ThirdParty) => void }} props */
function Parties({ all, onChange }) {
  if (all.parties.length === 0) return <EmptyState title={t.empty}>{t.emptyWords}</EmptyState>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.title}>
      <Table
        caption={t.title}
        rows={all.parties.map(({ party }) => party)}
        rowKey={(party) => party.id}
        columns={[
          { key: 'name', label: t.heads.name, cell: (party) => t.nameOf(party) },
          { key: 'kind', label: t.heads.kind, cell: ({ form }) => t.kinds[form.kind] },
          { key: 'rate', label: t.heads.rate, num: true, cell: ({ form }) => t.share(form.rate) },
          { key: 'tax', label: t.heads.tax, cell: (party) => t.taxId(party.tax_id_last4) },
          {
            key: 'acts',
            label: t.heads.acts,
            wide: true,
            cell: (party) => (
              <Button
                small
                label={t.changeName(party.form.name)}
                off={may('keep_clients') ? null : t.addForbidden}
                onPress={() => onChange(party)}
              >
                {t.change}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}

/** @param {ThirdScreen} all @returns {Owed[]} */
const owedOf = ({ parties, banks }) =>
  parties.flatMap(({ party, payable }) =>
    payable.flatMap((one) => {
      const bank = banks.find((known) => known.trust_bank === one.trust_bank);
      return bank ? [{ party, payable: one, bank }] : [];
    }),
  );

/** @param {{ all: ThirdScreen, onPay: (owed: Owed) => void }} props */
function Payables({ all, onPay }) {
  const rows = owedOf(all);
  if (rows.length === 0) return <EmptyState title={t.owedEmpty} />;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.owedCaption}>
      <Table
        caption={t.owedCaption}
        rows={rows}
        rowKey={({ party, bank }) => `${party.id} ${bank.trust_bank}`}
        columns={[
          { key: 'name', label: t.heads.name, cell: ({ party }) => party.form.name },
          { key: 'bank', label: t.heads.bank, cell: ({ bank }) => bank.name },
          {
            key: 'owed',
            label: t.heads.owed,
            num: true,
            cell: ({ payable }) => <Money cents={payable.owed} />,
          },
          {
            key: 'released',
            label: t.heads.released,
            num: true,
            cell: ({ payable }) => <Money cents={payable.released} />,
          },
          {
            key: 'held',
            label: t.heads.held,
            num: true,
            cell: ({ payable }) => <Money cents={payable.owed - payable.released} />,
          },
          {
            key: 'acts',
            label: t.heads.acts,
            wide: true,
            cell: (owed) => (
              <Button
                small
                label={t.payName(owed.party.form.name, owed.bank.name)}
                off={
                  !may('pay_out')
                    ? t.payForbidden
                    : owed.payable.released > 0
                      ? null
                      : t.nothingReleased
                }
                onPress={() => onPay(owed)}
              >
                {t.pay}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}
