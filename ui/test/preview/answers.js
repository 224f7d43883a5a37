// Made-up answers, one set per case: first-run, locked, fresh (a new book), demo, broken.

const people = [
  { login: 'ruth', name: 'Ruth Adeyemi' },
  { login: 'jess', name: 'Jess Moreno' },
  { login: 'priya', name: 'Priya Shah' },
];
const RIGHTS = ['see_reports', 'change_settings', 'manage_users', 'back_up'];
const agency = {
  name: 'Harbor Recovery LLC',
  street: '400 Harbor Street, Suite 210',
  city: 'Oakland',
  state: 'CA',
  zip: '94607',
  phone: '5105550100',
  email: 'office@harbor.example',
  website: 'harbor.example',
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
  book: { name: agency.name, demo: !fresh },
  idle_minutes: 15,
  today: '2026-11-23',
  views: { theme: new URLSearchParams(location.search).get('theme') ?? 'light' },
});

/** @param {string} state */
const startState = (state) => ({
  state,
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
  day: `2026-11-${String(day).padStart(2, '0')}`,
  cents: Math.round(thousands * 100_000),
}));

const todayFull = {
  as_of: '2026-11-23T18:45:00Z',
  accounts: 2526,
  open_accounts: 2214,
  balance_cents: 134127678,
  collected_month_cents: 13170400,
  collected_last_month_to_date_cents: 12424900,
  plans_current: 186,
  plans_late: 23,
  trust_balance_cents: 4821066,
  collected_by_day: collected,
  target_day_cents: 860000,
  aged: [
    { label: 'Not yet 30 days', accounts: 214, balance_cents: 18244010 },
    { label: '31 to 60', accounts: 388, balance_cents: 30111875 },
    { label: '61 to 90', accounts: 301, balance_cents: 24409200 },
    { label: '91 to 180', accounts: 522, balance_cents: 29077133 },
    { label: '181 to 365', accounts: 410, balance_cents: 20465048 },
    { label: 'Over 1 year', accounts: 691, balance_cents: 11820412 },
  ],
  aged_total: { accounts: 2526, balance_cents: 134127678 },
  last_backup_at: '2026-11-22T17:00:00Z',
  checklist: [],
};
const todayFresh = {
  ...todayFull,
  accounts: 0,
  open_accounts: 0,
  balance_cents: 0,
  collected_by_day: [],
  aged: [],
  last_backup_at: null,
  checklist: [
    { step: 'agency', done: true },
    { step: 'client', done: false },
    { step: 'import', done: false },
    { step: 'backup', done: false },
    { step: 'people', done: false },
  ],
};

const found = {
  groups: [
    {
      kind: 'account',
      hits: [
        {
          kind: 'account',
          id: 1,
          title: 'D-104871 Alvarez, Maria L.',
          detail: 'Northside Dental · 1,284.50',
          route: '/accounts/1',
        },
        {
          kind: 'account',
          id: 2,
          title: 'D-104872 Alvarez, Jorge',
          detail: 'Harbor Card · 412.00',
          route: '/accounts/2',
        },
      ],
    },
    {
      kind: 'client',
      hits: [
        {
          kind: 'client',
          id: 9,
          title: 'Alder Electric',
          detail: '180 accounts',
          route: '/clients/9',
        },
      ],
    },
  ],
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
      return { ...session(fresh), must_change: name === 'must-change' };
    },
    create_demo: () => session(false),
    create_book: () => ({
      recovery_groups: ['7QF2', 'M9KD', '3XVA', 'B0TR', 'HN48', 'W1CE', 'Z6PJ', 'G5YS'],
      confirm_group: 5,
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
    restore_book: () => startState('locked'),
    change_password: () => ({}),
    agency_today: () => (name === 'broken' ? fail() : fresh ? todayFresh : todayFull),
    settings: () => (name === 'broken' ? fail() : { agency, idle_minutes: 15 }),
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
    set_active: () => ({}),
    backups: () => ({
      last_at: fresh ? null : '2026-11-22T17:00:00Z',
      folder: '/home/ruth/Documents/Duebook backups',
      files: fresh
        ? []
        : [21, 20, 19].map((day) => ({
            path: `/home/ruth/Documents/Duebook backups/Harbor 2026-11-${day}.duebackup`,
            bytes: 14_200_000 + day * 1000,
            at: `2026-11-${day}T17:00:00Z`,
          })),
    }),
    back_up_now: () => ({ path: '/x', bytes: 14_200_000, at: '2026-11-23T18:50:00Z' }),
    find: ({ text }) => (text.startsWith('zz') ? { groups: [] } : found),
  };
}
