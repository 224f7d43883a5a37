// Each trust bank: what lies in it and whose it is, today or on any day; what leaves it.
import { useMemo, useRef } from 'preact/hooks';
import { useComputed, useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Select } from '../../kit/Field.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Banner, EmptyState } from '../../kit/small.jsx';
import { may, today } from '../../state/session.js';
import { PapersDialog } from '../papers/PapersDialog.jsx';
import { PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { CoverDialog } from './CoverDialog.jsx';
import { DeadlineBanner } from './DeadlineBanner.jsx';
import { Overdraws } from './Overdraws.jsx';
import { Owners } from './Owners.jsx';
import { PaidOut } from './PaidOut.jsx';
import { TakeOverOffer } from './TakeOverOffer.jsx';
import { TrustBar } from './TrustBar.jsx';
import { TrustFigures } from './TrustFigures.jsx';
import { TrustNav } from './TrustNav.jsx';
import * as paperWords from '../../strings/papers.js';
import * as t from '../../strings/trust.js';

/**
 * @import { Signal } from '@preact/signals'
 * @import { Area, Owner, PaymentOut, TrustBankView, TrustScreen }
 *   from '../../api/bindings/commands'
 */

/** @type {Area[]} */
const AREAS = ['payments', 'settings', 'clients', 'people'];

export default function Trust() {
  const found = useResource(() => call('trust', {}), [], AREAS);
  const chosen = useSignal(/** @type {number | null} */ (null));
  const screen = found.data.value;
  if (!screen || screen.banks.length === 0) {
    return (
      <Screen title={t.title} banner={<TrustNav here="trust" />}>
        <Loaded of={found}>{() => <NoBank />}</Loaded>
      </Screen>
    );
  }
  const view = screen.banks.find(({ bank }) => bank.id === chosen.value) ?? screen.banks[0];
  return view ? <OneBank key={view.bank.id} {...{ screen, view, chosen }} /> : null;
}

const NoBank = () => (
  <EmptyState
    title={t.noBank}
    action={
      may('keep_settings') ? (
        <Button primary onPress={() => void go('settings-section', { section: 'trust' })}>
          {t.addBank}
        </Button>
      ) : null
    }
  >
    {may('keep_settings') ? t.noBankWords : `${t.noBankWords} ${t.addBankAsk}`}
  </EmptyState>
);

/** @typedef {{ on: string, known: string }} AsOf a day, and the day whose knowledge counts */

/**
 * @param {{ screen: TrustScreen, view: TrustBankView, chosen: Signal<number | null> }} props
 */
function OneBank({ screen, view, chosen }) {
  const asOf = useSignal(/** @type {AsOf} */ ({ on: today.value, known: '' }));
  const covering = useSignal(false);
  const reading = useSignal(false);
  const papers = usePapers();
  const owner = useSignal(/** @type {Owner | undefined} */ (undefined));
  const payment = useSignal(/** @type {PaymentOut | undefined} */ (undefined));
  const { on, known } = asOf.value;
  const now = useComputed(() => asOf.value.on === today.value && asOf.value.known === '').value;
  const past = useResource(
    async () =>
      now || on === ''
        ? null
        : call('trust_day', { trust_bank: view.bank.id, on, known_on: known || null }),
    [on, known, now],
    AREAS,
  );
  // While another day is read, the one before it stays, so that nothing flickers as it is typed.
  const last = useRef(view.today);
  if (now) last.current = view.today;
  else if (past.data.value) last.current = past.data.value;
  const day = last.current;
  const unknown = !now && past.error.value !== null && past.data.value === undefined;
  const { bank } = view;
  // Made once for what came: another array is another list, which tells its active row anew.
  const paid = useMemo(
    () => screen.payments.filter((one) => one.trust_bank === bank.id),
    [screen, bank.id],
  );
  return (
    <Screen
      title={t.title}
      layout="dash"
      sub={now ? t.todaySub(bank.name, today.value) : t.pastSub(bank.name, on, known, today.value)}
      aside={<DayPicker {...{ screen, view, chosen, asOf }} />}
      banner={
        <>
          <TrustNav here="trust" />
          {now ? <Alarm view={view} onMeet={() => (covering.value = true)} /> : null}
          <ProblemView problem={past.error.value} retry={past.reload} />
          {now ? <DeadlineBanner bank={bank.id} /> : null}
          {now ? <AskCounsel view={view} /> : null}
          {now ? <TakeOverOffer bank={bank} /> : null}
          <PaperTrouble of={papers} />
          {now ? null : (
            <Past on={on} onToday={() => (asOf.value = { on: today.value, known: '' })} />
          )}
        </>
      }
      bar={
        now ? (
          <TrustBar view={view} owner={owner.value} payment={payment.value} of={papers} />
        ) : (
          <Button onPress={() => (reading.value = true)}>{paperWords.papers}</Button>
        )
      }
    >
      {unknown ? null : <TrustFigures day={day} view={now ? view : undefined} />}
      <Column label={t.ownersTitle} flush shown>
        {unknown ? null : (
          <Owners
            day={day}
            past={now ? null : on}
            onActive={(row) => (owner.value = row)}
          />
        )}
      </Column>
      <Column label={t.paidTitle} flush shown>
        <PaidOut payments={paid} onActive={(row) => (payment.value = row)} />
        {now ? <Overdraws bank={bank.id} /> : null}
      </Column>
      {reading.value ? (
        <PapersDialog bank={bank} on={on} onClose={() => (reading.value = false)} />
      ) : null}
      {covering.value ? (
        <CoverDialog view={view} onClose={() => (covering.value = false)} />
      ) : null}
    </Screen>
  );
}

/** @param {{ view: TrustBankView, onMeet: () => void }} props */
function Alarm({ view, onMeet }) {
  const { shortage } = view.today;
  if (shortage <= 0) return null;
  return (
    <Banner
      level="stop-all"
      urgent
      verdict={t.shortVerdict(shortage)}
      aside={
        <Button small off={may('pay_out') ? null : t.forbidden} onPress={onMeet}>
          {t.meet}
        </Button>
      }
    >
      {t.shortWords}
    </Banner>
  );
}

/** @param {{ view: TrustBankView }} props */
const AskCounsel = ({ view }) =>
  view.unknown_rules === 0 ? null : (
    <Banner
      level="info"
      verdict={t.askCounsel(view.unknown_rules)}
      aside={
        may('keep_settings') ? (
          <Button small onPress={() => void go('settings-section', { section: 'trust' })}>
            {t.toRules}
          </Button>
        ) : null
      }
    >
      {t.askCounselWords}
    </Banner>
  );

/** @param {{ on: string, onToday: () => void }} props */
const Past = ({ on, onToday }) => (
  <Banner
    level="info"
    verdict={t.pastVerdict(on || today.value, today.value)}
    aside={
      <Button small onPress={onToday}>
        {t.toToday}
      </Button>
    }
  >
    {t.pastWords}
  </Banner>
);

/**
 * Which bank, which day, and whose knowledge.
 * @param {{
 *   screen: TrustScreen, view: TrustBankView, chosen: Signal<number | null>, asOf: Signal<AsOf>,
 * }} props
 */
function DayPicker({ screen, view, chosen, asOf }) {
  return (
    <div class="day-picker" role="group" aria-label={t.dayLabel}>
      {screen.banks.length > 1 ? (
        <Select
          label={t.bank}
          value={String(view.bank.id)}
          onValue={(id) => (chosen.value = Number(id))}
          options={screen.banks.map(({ bank }) => ({ value: String(bank.id), words: bank.name }))}
        />
      ) : null}
      <DateField
        label={t.dayLabel}
        width="s"
        value={asOf.value.on}
        onValue={(on) => on && (asOf.value = { ...asOf.value, on })}
      />
      <DateField
        label={t.knownLabel}
        width="s"
        value={asOf.value.known}
        onValue={(known) => (asOf.value = { ...asOf.value, known })}
      />
    </div>
  );
}
