// Made-up answers, one set per case: first-run, locked, fresh (a new book), demo, broken.

import { bankAnswers } from './bank.js';

const people = [
  { login: 'ruth', name: 'Ruth Adeyemi' },
  { login: 'jess', name: 'Jess Moreno' },
  { login: 'priya', name: 'Priya Shah' },
];
const RIGHTS = ['own', 'see_reports', 'keep_settings', 'keep_users', 'back_up', 'verify'];
const BANK_RIGHTS = [...RIGHTS, 'see_payments', 'post_payments'];
const agency = {
  name: 'Harbor Recovery LLC',
  street: '400 Harbor Street, Suite 210',
  city: 'Oakland',
  state: 'CA',
  zip: '94607',
  phone: '5105550100',
  email: 'office@harbor.example',
  website: 'harbor.example',
  hours: 'Mon to Fri, 8 AM to 5 PM',
  license_line: 'California DFPI license 10123-99',
};
const problem = {
  code: 'internal',
  words: 'Something went wrong inside Duebook. Nothing was saved.',
  help: 'Try again; if it happens again, copy the code for support.',
  incident: '7F3K-2Q',
};

/** @param {boolean} fresh */
const session = (fresh) => ({
  user: { id: 1, login: 'ruth', name: 'Ruth Adeyemi', roles: ['manager', 'administrator'] },
  rights: RIGHTS,
  must_change: false,
  book: { name: agency.name, demo: !fresh, folder: '/books/harbor' },
  idle_minutes: 15,
  today: '2026-11-23',
  time_zone: 'America/Los_Angeles',
  views: { theme: JSON.stringify(new URLSearchParams(location.search).get('theme') ?? 'light') },
  notices: [],
  recovery_confirmed: !fresh,
});

/** @param {boolean} fresh */
const settings = (fresh) => ({
  agency,
  security: { idle_minutes: 15 },
  holds: { check: 10, card: 3, ach: 5, cash: 0, money_order: 0, wire: 0 },
  trust_banks: fresh
    ? []
    : [{ id: 1, name: 'Trust', bank_name: 'Bay Bank', account_last4: '4471', active: true }],
});

/** @param {string} state */
const startState = (state) => ({
  stage: state,
  books:
    state === 'first_run'
      ? []
      : [
          {
            path: '/home/ruth/Documents/Harbor Recovery LLC.duebook',
            name: agency.name,
            last_opened_at: '2026-11-22T17:00:00Z',
            demo: false,
          },
        ],
  users: state === 'first_run' ? [] : people,
  book: state === 'first_run' ? null : { name: agency.name, demo: true },
  version: '0.1.0',
  data_folder: '/home/ruth/.local/share/duebook',
  log_folder: '/home/ruth/.local/share/duebook/log',
  today: '2026-11-23',
  time_zone: 'America/Los_Angeles',
});

const collected = [
  [2, 8.12],
  [3, 6.41],
  [4, 9.93],
  [5, 7.2],
  [6, 11.35],
  [9, 5.8],
  [10, 8.76],
  [11, 10.1],
  [12, 9.44],
  [13, 12.6],
  [16, 7.7],
  [17, 9.0],
  [18, 8.3],
  [19, 10.9],
  [20, 6.2],
].map(([day, thousands = 0]) => ({
  on: `2026-11-${String(day).padStart(2, '0')}`,
  amount: Math.round(thousands * 100_000),
}));

const ages = [
  [0, 30, 214, 18244010],
  [31, 60, 388, 30111875],
  [61, 90, 301, 24409200],
  [91, 180, 522, 29077133],
  [181, 365, 410, 20465048],
  [366, null, 691, 11820412],
];
const figures = {
  collected: 13170400,
  collected_before: 12424900,
  open_accounts: 2214,
  open_balance: 134127678,
  plans_current: 186,
  plans_late: 23,
  trust: 4821066,
  in_hand: 36600,
  by_day: collected,
  aged: ages.map(([from_days, to_days, accounts, balance]) => ({
    ...{ from_days, to_days, accounts, balance },
  })),
};
const todayFull = {
  today: '2026-11-23',
  figures,
  last_backup_at: '2026-11-22T17:00:00Z',
  has_clients: true,
  has_trust_bank: true,
  has_agency_address: true,
};
const todayFresh = {
  ...todayFull,
  figures: { ...figures, collected: 0, open_accounts: 0, trust: 0, in_hand: 0, by_day: [] },
  last_backup_at: null,
  has_clients: false,
  has_trust_bank: false,
};

const found = {
  accounts: [],
  clients: [],
  batches: [],
  read_as: null,
};

/**
 * @param {string} name
 * @returns {Record<string, (args: any) => any>}
 */
export function answers(name) {
  const fresh = name === 'fresh';
  const state = name === 'first-run' ? 'first_run' : 'locked';
  const fail = () => {
    throw problem;
  };
  return {
    ...(name === 'bank' ? bankAnswers : {}),
    start_state: () => (name === 'broken-start' ? fail() : startState(state)),
    lock: () => ({}),
    unlock: ({ password }) => {
      if (password === 'wrong') {
        throw {
          code: 'wrong_password',
          words: 'This password does not open the book.',
          help: 'Try again in 30 seconds.',
        };
      }
      const rights = name === 'bank' ? BANK_RIGHTS : RIGHTS;
      return { ...session(fresh), rights, must_change: name === 'must-change' };
    },
    session: () => session(fresh),
    create_demo: () => session(false),
    create_book: () => ({
      recovery: {
        groups: ['7QF2', 'M9KD', '3XVA', 'B0TR', 'HN48', 'W1CE', 'Z6PJ', 'G5YS'],
        check: 'K',
        confirm_group: 5,
      },
      session: session(true),
    }),
    confirm_recovery: ({ text }) => {
      if (text.toUpperCase() !== 'HN48') {
        throw { code: 'invalid', field: 'text', words: 'This is not group 5 of the key.' };
      }
      return {};
    },
    open_book_dialog: () => null,
    restore_dialog: () => ({ path: '/media/usb/Harbor 2026-11-22.duebackup' }),
    choose_book: () => startState('locked'),
    restore_book: () => ({ made_at: '2026-11-22T17:00:00Z', state: startState('locked') }),
    recovery_kit: () => ({ path: '/books/harbor/out/key.pdf', opened: true }),
    change_password: () => ({}),
    agency_today: () => (name === 'broken' ? fail() : fresh ? todayFresh : todayFull),
    settings: () => (name === 'broken' ? fail() : settings(fresh)),
    save_agency: ({ zip }) => {
      if (zip === '1') {
        throw { code: 'invalid', field: 'zip', words: 'A ZIP has five digits, or five and four.' };
      }
      return {};
    },
    save_security: () => ({}),
    save_view: () => ({}),
    users: () => [
      {
        id: 1,
        login: 'ruth',
        name: 'Ruth Adeyemi',
        roles: ['manager', 'administrator'],
        active: true,
        me: true,
        must_change: false,
      },
      {
        id: 2,
        login: 'jess',
        name: 'Jess Moreno',
        roles: ['collector'],
        active: true,
        must_change: true,
      },
      {
        id: 3,
        login: 'dana',
        name: 'Dana Reyes',
        roles: ['collector'],
        active: false,
        must_change: false,
      },
    ],
    add_user: () => ({ one_time_password: 'plum-otter-veil-42' }),
    reset_password: () => ({ one_time_password: 'sable-crown-inch-17' }),
    set_roles: () => ({}),
    remove_user: () => ({}),
    add_trust_bank: () => ({ trust_bank: 1 }),
    save_holds: () => ({}),
    backups: () => ({
      last: fresh ? null : { path: '/b', bytes: 14_200_000, made_at: '2026-11-22T17:00:00Z' },
      folder: '/home/ruth/Documents/Duebook backups',
      files: fresh ? [] : ['22', '21', '20'].map((day) => `Harbor 2026-11-${day}.duebackup`),
    }),
    back_up_now: () => ({ path: '/x', bytes: 14_200_000, made_at: '2026-11-23T18:50:00Z' }),
    find: () => found,
  };
}
