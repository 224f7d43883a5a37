// Checks that nobody cashed, and the money that waits for its owner or the state.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Banner, EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { TrustNav } from '../trust/TrustNav.jsx';
import { PayStateDialog, TurnDialog } from './dialogs.jsx';
import * as t from '../../strings/unclaimed.js';

/** @import { UncashedCheck, UnclaimedMoney, UnclaimedScreen } from '../../api/bindings/commands' */

export default function Unclaimed() {
  const found = useResource(() => call('unclaimed', {}), [], ['payments', 'settings', 'people']);
  const turning = useSignal(/** @type {UncashedCheck | null} */ (null));
  const paying = useSignal(/** @type {UnclaimedMoney | null} */ (null));
  const papers = usePapers();
  const banks = found.data.value?.banks ?? [];
  const bankOf = banks.find((bank) => bank.trust_bank === paying.value?.trust_bank);
  return (
    <Screen
      title={t.title}
      banner={<TrustNav here="unclaimed" />}
      bar={
        <Button
          icon="file-down"
          busy={papers.busy.value}
          onPress={() => void papers.file(() => call('save_unclaimed', {}))}
        >
          {t.save}
        </Button>
      }
    >
      <Loaded of={found}>
        {(all) => (
          <div class="stack">
            <PaperTrouble of={papers} />
            <h2>{t.staleCaption}</h2>
            <Stale all={all} onTurn={(check) => (turning.value = check)} />
            <h2>{t.caption}</h2>
            <Waiting rows={all.unclaimed} onPay={(money) => (paying.value = money)} />
          </div>
        )}
      </Loaded>
      {turning.value ? (
        <TurnDialog check={turning.value} onClose={() => (turning.value = null)} />
      ) : null}
      {paying.value ? (
        <PayStateDialog
          money={paying.value}
          nextCheck={bankOf?.next_check ?? ''}
          onClose={() => (paying.value = null)}
        />
      ) : null}
    </Screen>
  );
}

/** @param {{ all: UnclaimedScreen, onTurn: (check: UncashedCheck) => void }} props */
function Stale({ all, onTurn }) {
  const rows = all.banks.flatMap((bank) => bank.stale);
  return (
    <>
      {all.banks.map(({ trust_bank: id, name, stale_after: days }) =>
        days === null ? (
          <Banner key={id} level="care" verdict={t.staleRule(name, days)}>
            {t.askWords}
          </Banner>
        ) : (
          <p key={id} class="sub">
            {t.staleRule(name, days)}
          </p>
        ),
      )}
      {rows.length === 0 ? (
        <EmptyState title={t.staleEmpty} />
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={t.staleCaption}>
          <Table
            caption={t.staleCaption}
            rows={rows}
            rowKey={(check) => check.payment}
            columns={[
              { key: 'on', label: t.heads.on, cell: (check) => shortDay(check.paid_on) },
              { key: 'number', label: t.heads.number, cell: (check) => check.number },
              { key: 'payee', label: t.heads.payee, cell: (check) => check.payee },
              {
                key: 'amount',
                label: t.heads.amount,
                num: true,
                cell: (check) => <Money cents={check.amount} />,
              },
              {
                key: 'acts',
                label: t.heads.acts,
                wide: true,
                cell: (check) => (
                  <Button
                    small
                    label={t.turnName(check.number)}
                    off={
                      !may('pay_out')
                        ? t.forbidden
                        : check.kind === 'refund' && check.account !== null
                          ? null
                          : t.clientsCheck
                    }
                    onPress={() => onTurn(check)}
                  >
                    {t.turn}
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}

/** @param {{ rows: UnclaimedMoney[], onPay: (money: UnclaimedMoney) => void }} props */
function Waiting({ rows, onPay }) {
  if (rows.length === 0) return <EmptyState title={t.empty} />;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
      <Table
        caption={t.caption}
        rows={rows}
        rowKey={(money) => money.id}
        columns={[
          { key: 'state', label: t.heads.state, cell: (money) => money.state || t.noState },
          { key: 'owner', label: t.heads.owner, cell: (money) => money.owner },
          { key: 'file', label: t.heads.file, cell: (money) => money.file_number },
          {
            key: 'amount',
            label: t.heads.amount,
            num: true,
            cell: (money) => <Money cents={money.amount} />,
          },
          { key: 'moved', label: t.heads.moved, cell: (money) => shortDay(money.moved_on) },
          {
            key: 'letter',
            label: t.heads.letter,
            cell: (money) => (money.letter_on === null ? '' : shortDay(money.letter_on)),
          },
          {
            key: 'paid',
            label: t.heads.paid,
            wide: true,
            cell: (money) =>
              money.paid_on === null ? (
                <Button
                  small
                  label={t.payName(money.owner)}
                  off={may('pay_out') ? null : t.forbidden}
                  onPress={() => onPay(money)}
                >
                  {t.pay}
                </Button>
              ) : (
                shortDay(money.paid_on)
              ),
          },
        ]}
      />
    </div>
  );
}
