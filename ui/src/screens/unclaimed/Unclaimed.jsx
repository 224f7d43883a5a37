// Money that its owner does not take: since when, which state has a claim on it, what is next.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Banner, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { TrustNav } from '../trust/TrustNav.jsx';
import { BackDialog, NoticeDialog, PayStateDialog, TurnDialog } from './dialogs.jsx';
import { Owed, StateFilter } from './Owed.jsx';
import { isOnePayment, toAsk } from './rows.js';
import { StateRules } from './StateRules.jsx';
import * as t from '../../strings/unclaimed.js';

/** @import { OwedRow, UnclaimedScreen } from '../../api/bindings/commands' */
/** @typedef {'notice' | 'turn' | 'back'} RowAct */

const DIALOGS = { notice: NoticeDialog, turn: TurnDialog, back: BackDialog };

export default function Unclaimed() {
  const found = useResource(() => call('unclaimed', {}), [], ['payments', 'settings', 'people']);
  const state = useSignal('');
  const chosen = useSignal(/** @type {number[]} */ ([]));
  const acting = useSignal(/** @type {{ act: RowAct, row: OwedRow } | null} */ (null));
  const paying = useSignal(false);
  const papers = usePapers();
  const all = found.data.value;
  const rows = (all?.rows ?? []).filter((row) => !state.value || row.state === state.value);
  const picked = rows.filter(({ unclaimed: id }) => id !== null && chosen.value.includes(id));
  const OneDialog = acting.value ? DIALOGS[acting.value.act] : null;
  return (
    <Screen
      title={t.title}
      banner={<TrustNav here="unclaimed" />}
      bar={
        <>
          <Button
            icon="file-down"
            busy={papers.busy.value}
            onPress={() =>
              void papers.file(() => call('save_unclaimed', { state: state.value || null }))
            }
          >
            {t.save}
          </Button>
          <Button
            primary
            command="primary"
            off={whyNotPaid(picked)}
            onPress={() => (paying.value = true)}
          >
            {t.pay}
          </Button>
        </>
      }
    >
      <Loaded of={found}>
        {(loaded) => (
          <div class="stack">
            <PaperTrouble of={papers} />
            <Unknown all={loaded} />
            <StateFilter rows={loaded.rows} state={state} />
            <Owed
              rows={rows}
              all={loaded.rows.length}
              chosen={chosen}
              picked={picked}
              onAct={(act, row) => (acting.value = { act, row })}
            />
            <Others all={loaded} />
            <Paid all={loaded} />
            <StateRules all={loaded} />
          </div>
        )}
      </Loaded>
      {acting.value && OneDialog ? (
        <OneDialog row={acting.value.row} onClose={() => (acting.value = null)} />
      ) : null}
      {paying.value ? (
        <PayStateDialog
          rows={picked}
          nextCheck={
            all?.banks.find((bank) => bank.trust_bank === picked[0]?.to.trust_bank)?.next_check ??
            ''
          }
          onPaid={() => (chosen.value = [])}
          onClose={() => (paying.value = false)}
        />
      ) : null}
    </Screen>
  );
}

/** @param {OwedRow[]} picked */
function whyNotPaid(picked) {
  if (!may('pay_out')) return t.forbidden;
  if (picked.length === 0) return t.noneChosen;
  return isOnePayment(picked) ? null : t.statesDiffer;
}

/** What counsel must be asked. @param {{ all: UnclaimedScreen }} props */
function Unknown({ all }) {
  const missing = toAsk(all.rows);
  return (
    <>
      {missing.length > 0 ? (
        <Banner level="care" verdict={t.unknownVerdict}>
          {t.unknownWords(missing)}
        </Banner>
      ) : null}
      {all.banks.map(({ trust_bank: id, name, stale_after: days }) =>
        days === null ? (
          <Banner key={id} level="care" verdict={t.staleUnknown(name)}>
            {t.staleWords}
          </Banner>
        ) : (
          <p key={id} class="sub">
            {t.staleRule(name, days)}
          </p>
        ),
      )}
    </>
  );
}

/** @param {{ all: UnclaimedScreen }} props */
function Others({ all }) {
  const rows = all.banks.flatMap((bank) => bank.others);
  if (rows.length === 0) return null;
  const heads = t.otherHeads;
  return (
    <>
      <h2>{t.othersCaption}</h2>
      <p class="sub">{t.othersWords}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.othersCaption}>
        <Table
          caption={t.othersCaption}
          rows={rows}
          rowKey={(check) => check.payment}
          columns={[
            { key: 'on', label: heads.on, cell: (check) => shortDay(check.paid_on) },
            { key: 'number', label: heads.number, cell: (check) => check.number },
            { key: 'payee', label: heads.payee, wide: true, cell: (check) => check.payee },
            {
              key: 'amount',
              label: heads.amount,
              num: true,
              cell: (check) => <Money cents={check.amount} />,
            },
          ]}
        />
      </div>
    </>
  );
}

/** @param {{ all: UnclaimedScreen }} props */
function Paid({ all }) {
  if (all.paid.length === 0) return null;
  const heads = t.paidHeads;
  return (
    <>
      <h2>{t.paidCaption}</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.paidCaption}>
        <Table
          caption={t.paidCaption}
          rows={all.paid}
          rowKey={(paid) => `${paid.payment}-${paid.unclaimed}`}
          columns={[
            { key: 'on', label: heads.on, cell: (paid) => shortDay(paid.paid_on) },
            { key: 'state', label: heads.state, cell: (paid) => t.stateName(paid.state) },
            { key: 'owner', label: heads.owner, cell: (paid) => paid.owner || t.nobody },
            { key: 'payee', label: heads.payee, wide: true, cell: (paid) => paid.payee },
            { key: 'letter', label: heads.letter, cell: (paid) => shortDay(paid.letter_on) },
            {
              key: 'amount',
              label: heads.amount,
              num: true,
              cell: (paid) => <Money cents={paid.amount} />,
            },
          ]}
        />
      </div>
    </>
  );
}
