// One account: who owes what, what happened, and what may be done now.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { setQuery } from '../../app/router.js';
import { useCommand } from '../../app/use-command.js';
import { historyDay } from '../../format.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip, Money } from '../../kit/small.jsx';
import { Tabs } from '../../kit/Tabs.jsx';
import { today } from '../../state/session.js';
import { FilesTab } from '../documents/FilesTab.jsx';
import { LettersTab } from '../letters/LettersTab.jsx';
import { PlanTab } from '../plan/PlanTab.jsx';
import { AccountActions, AccountDialogs } from './Actions.jsx';
import { accountBanner } from './AccountBanner.jsx';
import { History } from './History.jsx';
import { Ledger } from './Ledger.jsx';
import { Linked } from './Linked.jsx';
import { fullName } from './person-form.js';
import { PersonColumn } from './PersonColumn.jsx';
import { StatusChip } from './standing.jsx';
import * as t from '../../strings/accounts.js';

/** @import { AccountScreen, Area } from '../../api/bindings/commands' */
/**
 * @typedef {'note' | 'notice' | 'account' | 'legal' | 'charge' | 'person' | 'close' | 'reopen'
 *   | 'letter' | 'settlement' | 'cancel_settlement' | 'judgment' | 'interest'
 *   | 'owed' | 'surplus' | 'dispute' | 'end_dispute'} Opened
 */
/** @typedef {keyof typeof t.tabs} Tab */

/** @type {Area[]} */
const AREAS = ['accounts', 'people', 'clients', 'payments', 'letters', 'plans'];
const TABS = /** @type {Tab[]} */ (Object.keys(t.tabs));

/** @param {{ id: string, query: Record<string, string> }} props */
export default function AccountRoute({ id, query }) {
  const account = Number(id);
  const found = useResource(() => call('account', { account }), [id], AREAS);
  if (found.data.value === undefined) {
    return (
      <Screen title={t.accountTitle}>
        <Loaded of={found} lines={12}>
          {() => null}
        </Loaded>
      </Screen>
    );
  }
  const tab = TABS.find((known) => known === query.tab) ?? 'history';
  return <View data={found.data.value} tab={tab} />;
}

/** @param {{ data: AccountScreen, tab: Tab }} props */
function View({ data, tab }) {
  const { account, person } = data;
  const opened = useSignal(/** @type {Opened | null} */ (null));
  /** @param {Opened} what */
  const open = (what) => (opened.value = what);
  return (
    <Screen
      title={fullName(person)}
      layout="three"
      sub={<Sub data={data} />}
      aside={
        <div class="head-balance">
          <span>{t.balanceDue}</span>
          <b>
            <Money cents={account.balance} sign />
          </b>
        </div>
      }
      banner={accountBanner(data, () => open('notice'))}
    >
      <Column label={t.reach} shown>
        <PersonColumn data={data} />
      </Column>
      <Column label={t.tabsLabel}>
        <AccountTabs data={data} tab={tab} />
      </Column>
      <Column label={t.nextStep} shown>
        <AccountActions data={data} onOpen={open} />
      </Column>
      <AccountDialogs data={data} opened={opened.value} onClose={() => (opened.value = null)} />
    </Screen>
  );
}

/** @param {{ data: AccountScreen }} props */
function Sub({ data: { account, person, linked } }) {
  const placed = historyDay(account.placed_on, today.value);
  return (
    <>
      {t.accountSub(account.file_number, account.client_name, placed)}{' '}
      <StatusChip status={account.status} />{' '}
      {person.address?.bad_on ? <Chip tone="bad">{t.badAddress}</Chip> : null}{' '}
      {linked.length > 0 ? <Chip>{t.linkedChip(linked.length)}</Chip> : null}
    </>
  );
}

/** @param {{ data: AccountScreen, tab: Tab }} props */
function AccountTabs({ data, tab }) {
  /** @param {string} name */
  const choose = (name) => setQuery({ tab: name });
  useCommand('account-history', () => choose('history'));
  useCommand('account-ledger', () => choose('ledger'));
  useCommand('account-letters', () => choose('letters'));
  return (
    <Tabs
      id="account-tab"
      label={t.tabsLabel}
      tabs={TABS.map((name) => ({ name, words: t.tabs[name] }))}
      current={tab}
      onChoose={choose}
    >
      {tab === 'history' ? <History key={data.account.id} data={data} /> : null}
      {tab === 'ledger' ? <Ledger data={data} /> : null}
      {tab === 'plan' ? <PlanTab data={data} /> : null}
      {tab === 'letters' ? <LettersTab data={data} /> : null}
      {tab === 'files' ? <FilesTab account={data.account.id} /> : null}
      {tab === 'linked' ? <Linked rows={data.linked} /> : null}
    </Tabs>
  );
}
