import test from 'node:test';
import assert from 'node:assert/strict';
import { ageOn } from '../../src/screens/accounts/age.js';
import {
  filtersOn,
  noFilter,
  readQuery,
  writeQuery,
} from '../../src/screens/accounts/filters.js';
import {
  fullName,
  personForm,
  personValues,
  phoneLines,
} from '../../src/screens/accounts/person-form.js';
import { termsOf, wrongTerms } from '../../src/screens/accounts/interest.js';
import { nextSentence } from '../../src/strings/accounts.js';

const kept = { key: 'person', down: false };

test('what the list shows comes back from the address', () => {
  const asked = /** @type {const} */ ({
    sort: 'balance',
    descending: true,
    filter: {
      text: 'O’Neil & sons',
      statuses: ['new', 'plan_late'],
      client: 7,
      bad_address: true,
      open: true,
    },
  });
  const query = writeQuery(/** @type {any} */ (asked));
  const through = Object.fromEntries(new URLSearchParams(new URLSearchParams(query).toString()));
  assert.deepEqual(readQuery(through, kept), asked);
  assert.equal(filtersOn(/** @type {any} */ (asked.filter)), 5);
});

test('an address without a query has the order the person used last', () => {
  const asked = readQuery({}, { key: 'next', down: true });
  assert.deepEqual(asked, { sort: 'next', descending: true, filter: noFilter });
  assert.equal(filtersOn(asked.filter), 0);
});

test('what makes no sense in an address is left out', () => {
  const asked = readQuery({ sort: 'DROP', status: 'new.nonsense', client: '-3' }, kept);
  assert.deepEqual(asked, {
    sort: 'person',
    descending: false,
    filter: { ...noFilter, statuses: ['new'] },
  });
});

test('a text of blanks is no filter', () => {
  assert.equal(filtersOn({ ...noFilter, text: '  ' }), 0);
});

test('age counts birthdays, not days', () => {
  assert.equal(ageOn('1984-03-09', '2026-11-23'), 42);
  assert.equal(ageOn('1984-11-23', '2026-11-23'), 42);
  assert.equal(ageOn('1984-11-24', '2026-11-23'), 41);
  assert.equal(ageOn('2008-02-29', '2026-02-28'), 17);
});

/** @type {any} */
const maria = {
  id: 5,
  first_name: 'Maria L.',
  last_name: 'Alvarez',
  business: false,
  email: '',
  born_on: '1984-03-09',
  ssn_last4: '4417',
  address: {
    id: 1,
    address: {
      street: '2210 Harbor St',
      street2: 'Apt 4',
      city: 'Oakland',
      state: 'CA',
      zip: '94607',
    },
    bad_on: null,
  },
  phones: [{ id: 1, digits: '4155550142', kind: 'home', wrong_on: null }],
  row_version: 3,
};

test('a person goes into a form and comes out the same', () => {
  const form = personForm(personValues(maria), phoneLines(maria));
  assert.deepEqual(form.address, maria.address.address);
  assert.equal(form.ssn, '', 'a blank number leaves the kept one');
  assert.equal(form.born_on, '1984-03-09');
  assert.deepEqual(form.phones[0], { digits: '(415) 555-0142', kind: 'home' });
  assert.equal(form.phones.length, 3, 'blank lines go along, so that problems name the right one');
  assert.equal(fullName(maria), 'Maria L. Alvarez');
  assert.equal(fullName({ first_name: '', last_name: 'Alder Bakery LLC' }), 'Alder Bakery LLC');
});

test('a new person’s form is empty', () => {
  const form = personForm(personValues(null), phoneLines(null));
  assert.equal(form.born_on, null);
  assert.equal(form.last_name, '');
});

test('the next step is a sentence with its day', () => {
  const today = '2026-11-23';
  assert.match(nextSentence('send_notice', '2026-11-25', today), /^Send .* by Nov 25/);
  assert.match(nextSentence('send_notice', '2026-11-20', today), /was due by Nov 20/);
  assert.equal(
    nextSentence('installment', '2027-01-05', today),
    'The next plan payment is due Jan 5, 2027.',
  );
  assert.equal(nextSentence(null, null, today), 'Nothing is left to do.');
});

test('terms of interest as typed are what the engine takes', () => {
  const typed = /** @type {const} */ ({
    starts_on: '2026-11-02',
    count: 'actual_360',
    compounding: 'monthly',
    basis: 'Clause 9',
  });
  const rates = [{ key: 'a', from: '2026-11-03', rate: '12 %' }];
  const judged = [{ key: 'b', from: '2026-11-20', rate: '9' }];
  const caps = [{ key: 'c', from: '2026-11-05', to: '', at_most: '0' }];
  const basis = {
    rates: [{ from: '2026-11-03', rate: '12' }],
    count: 'actual_360',
    compounding: 'monthly',
  };
  const held = [{ from: '2026-11-05', to: null, at_most: '0' }];
  assert.deepEqual(termsOf({ ...typed, rates, judged, caps }, null, null), {
    starts_on: '2026-11-02',
    basis,
    judgment: null,
    caps: held,
  });
  const after = termsOf({ ...typed, rates, judged, caps }, '2026-11-20', null).judgment;
  assert.deepEqual(after, {
    entered_on: '2026-11-20',
    basis: {
      rates: [{ from: '2026-11-20', rate: '9' }],
      count: 'actual_360',
      compounding: 'never',
    },
  });
  assert.equal(termsOf({ ...typed, rates, judged: [], caps }, '2026-11-20', null).judgment, null);
  const bad = { ...typed, judged, caps: [{ key: 'c', from: '', to: '', at_most: '0' }] };
  const wrong = wrongTerms({ ...bad, rates: [{ key: 'a', from: '2026-11-03', rate: 'x' }] });
  assert.match(wrong.rates ?? '', /^Row 1: enter a percentage/);
  assert.equal(wrong.judged, undefined);
  assert.match(wrong.caps ?? '', /^Row 1: enter its first day/);
});
