// The left column: how to reach the person, who it is, and what is owed by part.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asProblem, call, newRequest } from '../../api/call.js';
import { hiddenSsn, historyDay, perDiem, phone, shortDay, wholeSsn } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Chip, Facts, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { ageOn } from './age.js';
import { ReasonForm } from './dialogs.jsx';
import { parts } from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';
import * as debts from '../../strings/debts.js';

/** @import { Account, AccountScreen, Bucket, Standing } from '../../api/bindings/commands' */
/** @import { KeptPhone, Person } from '../../api/bindings/commands' */

/** @param {{ data: AccountScreen }} props */
export const PersonColumn = ({ data: { account, person, standing } }) => (
  <>
    <Phones phones={person.phones} />
    <h2>{t.person}</h2>
    <PersonFacts key={person.id} person={person} />
    <h2>{t.debt}</h2>
    <Debt account={account} />
    <StandingFacts standing={standing} />
    <h2>{t.fromClient}</h2>
    <FromClient account={account} />
  </>
);

/** @param {{ phones: KeptPhone[] }} props */
function Phones({ phones }) {
  if (phones.length === 0) return <p class="small tag">{t.noPhones}</p>;
  return (
    <ul class="reach">
      {phones.map((known) => (
        <li key={known.id}>
          <span>
            <b>{phone(known.digits)}</b>
            <span class="tag">{t.phoneKinds[known.kind] ?? known.kind}</span>
          </span>
          {known.wrong_on ? <Chip tone="bad">{t.wrongNumber}</Chip> : null}
        </li>
      ))}
    </ul>
  );
}

/** @param {{ person: Person }} props */
function PersonFacts({ person }) {
  const born = person.born_on;
  return (
    <Facts
      rows={[
        born ? [t.born, t.bornWords(historyDay(born, ''), ageOn(born, today.value))] : null,
        person.business ? null : [t.ssn, <Ssn key="ssn" person={person} />],
        [t.address, <AddressLines key="address" person={person} />],
        person.email ? [t.email, person.email] : null,
      ]}
    />
  );
}

/** @param {{ person: Person }} props */
function Ssn({ person }) {
  const whole = useSignal(/** @type {string | null} */ (null));
  const asking = useSignal(false);
  useEffect(() => () => void (whole.value = null), []);
  if (!person.ssn_last4) return <span class="tag">{t.noSsn}</span>;
  /** @param {string} reason @param {string} request */
  const reveal = async (reason, request) => {
    const answer = await call('reveal_ssn', { person: person.id, reason }, request);
    whole.value = answer.ssn;
  };
  return (
    <span class="line">
      <span class="ssn">{whole.value ? wholeSsn(whole.value) : hiddenSsn(person.ssn_last4)}</span>
      {whole.value ? (
        <button type="button" class="link" onClick={() => (whole.value = null)}>
          {t.hide}
        </button>
      ) : may('reveal_numbers') ? (
        <button
          type="button"
          class="link"
          aria-label={t.showSsn}
          onClick={() => (asking.value = true)}
        >
          {t.show}
        </button>
      ) : null}
      {asking.value ? (
        <ReasonForm
          title={t.ssnTitle}
          intro={t.ssnWords}
          verb={t.show}
          onClose={() => (asking.value = false)}
          act={reveal}
        />
      ) : null}
    </span>
  );
}

/** @param {{ person: Person }} props */
function AddressLines({ person }) {
  const kept = person.address;
  if (!kept) return <span class="tag">{t.noAddress}</span>;
  const { street, street2, city, state, zip } = kept.address;
  const place = [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const bad = kept.bad_on !== null;
  const mark = async () => {
    try {
      await call('mark_address', { person: person.id, bad: !bad }, newRequest());
      toast(t.marked(!bad));
    } catch (thrown) {
      toast(asProblem(thrown).words);
    }
  };
  return (
    <>
      {[street, street2, place].filter(Boolean).map((line) => (
        <span class={bad ? 'address-line bad' : 'address-line'} key={line}>
          {line}
        </span>
      ))}
      {kept.bad_on ? (
        <span class="address-line neg">{t.mailBack(historyDay(kept.bad_on, today.value))}</span>
      ) : null}
      {may('work_accounts') ? (
        <Button small onPress={() => void mark()}>
          {bad ? t.markGood : t.markBad}
        </Button>
      ) : null}
    </>
  );
}

/** @param {{ account: Account }} props */
function Debt({ account }) {
  const buckets = /** @type {Bucket[]} */ (Object.keys(parts));
  const shown = buckets.filter((bucket) => bucket === 'principal' || account.owed[bucket] !== 0);
  return (
    <>
      <dl class="sum">
        {shown.map((bucket) => (
          <div key={bucket}>
            <dt>{parts[bucket]}</dt>
            <dd>
              <Money cents={account.owed[bucket]} ledger />
            </dd>
          </div>
        ))}
        <div class="sum-total">
          <dt>{t.due}</dt>
          <dd>
            <Money cents={account.balance} ledger />
          </dd>
        </div>
      </dl>
      {account.advanced > 0 ? (
        <dl class="sum sum-note">
          <div>
            <dt>{t.advanced}</dt>
            <dd>
              <Money cents={account.advanced} ledger />
            </dd>
          </div>
        </dl>
      ) : null}
    </>
  );
}

/** @param {{ standing: Standing }} props */
function StandingFacts({ standing: { settlement, judgment, owed_today: owed } }) {
  if (!settlement && !judgment && !owed) return null;
  // What was canceled asks for nothing any more.
  const offer = settlement?.state === 'cancelled' ? null : settlement;
  return (
    <div class="standing">
      <Facts
        rows={[
          offer ? [debts.settlement, <Money key="sum" cents={offer.amount} />] : null,
          offer ? [debts.paid, <Money key="paid" cents={offer.paid} />] : null,
          offer ? [debts.payBy, shortDay(offer.pay_by)] : null,
          settlement
            ? [
                offer ? debts.state : debts.settlement,
                debts.states[settlement.state] ?? settlement.state,
              ]
            : null,
          judgment ? [debts.judgment, shortDay(judgment.entered_on)] : null,
          judgment ? [judgment.court, judgment.case_number] : null,
          owed ? [debts.owedToday, <Money key="owed" cents={owed.total} />] : null,
          owed?.reckoning
            ? [
                debts.perDayNow,
                <span class="amount" key="day">
                  {perDiem(owed.reckoning.per_day)}
                </span>,
              ]
            : null,
        ]}
      />
    </div>
  );
}

/** @param {{ account: Account }} props */
function FromClient({ account: { form, legal_on: legal } }) {
  const labels = t.accountLabels;
  const dates = /** @type {const} */ ([
    'opened_on',
    'delinquent_on',
    'charged_off_on',
    'last_paid_on',
  ]);
  return (
    <Facts
      rows={[
        [t.heads.reference, form.client_reference],
        ...dates.map((name) => {
          const day = form[name];
          return day ? /** @type {const} */ ([labels[name], shortDay(day)]) : null;
        }),
        legal ? [t.legalFact, shortDay(legal)] : null,
      ]}
    />
  );
}
