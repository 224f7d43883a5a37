// Stands here until the engine's own tests write this file from the command table.

export interface Problem {
  code: string;
  words: string;
  field: string | null;
  help: string | null;
  incident: string | null;
}

export interface JobProgress {
  id: number;
  title: string;
  phase: string;
  done: number;
  total: number;
  state: 'running' | 'done' | 'failed';
}

export interface BookName {
  name: string;
  demo: boolean;
}

export interface RecentBook {
  path: string;
  name: string;
  last_opened_at: string | null;
  demo: boolean;
}

export interface Person {
  login: string;
  name: string;
}

export interface StartState {
  state: 'first_run' | 'locked' | 'open';
  books: RecentBook[];
  users: Person[];
  book: BookName | null;
  version: string;
  data_folder: string;
  log_folder: string;
  today: string;
}

export interface SessionUser {
  id: number;
  login: string;
  name: string;
  roles: string[];
}

export interface Session {
  user: SessionUser;
  rights: string[];
  must_change: boolean;
  book: BookName;
  idle_minutes: number;
  today: string;
  views: Record<string, unknown>;
}

export interface Agency {
  name: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  phone: string;
  email: string;
  website: string;
  license_line: string;
}

export interface NewBook {
  name: string;
  agency: Agency;
  login: string;
  person_name: string;
  password: string;
}

export interface User {
  id: number;
  login: string;
  name: string;
  roles: string[];
  active: boolean;
  must_change: boolean;
}

export interface Settings {
  agency: Agency;
  idle_minutes: number;
}

export interface BackupFile {
  path: string;
  bytes: number;
  at: string;
}

export interface Backups {
  last_at: string | null;
  folder: string;
  files: BackupFile[];
}

export interface AgedBand {
  label: string;
  accounts: number;
  balance_cents: number;
}

export interface AgencyToday {
  as_of: string;
  accounts: number;
  open_accounts: number;
  balance_cents: number;
  collected_month_cents: number;
  collected_last_month_to_date_cents: number;
  plans_current: number;
  plans_late: number;
  trust_balance_cents: number;
  collected_by_day: { day: string; cents: number }[];
  target_day_cents: number | null;
  aged: AgedBand[];
  aged_total: { accounts: number; balance_cents: number };
  last_backup_at: string | null;
  checklist: { step: string; done: boolean }[];
}

export interface FindHit {
  kind: string;
  id: number;
  title: string;
  detail: string;
  route: string;
}

export interface FindGroup {
  kind: string;
  hits: FindHit[];
}

type Nothing = Record<string, never>;

export interface Commands {
  start_state: { args: Nothing; result: StartState };
  create_book: {
    args: NewBook;
    result: { recovery_groups: string[]; confirm_group: number; session: Session };
  };
  confirm_recovery: { args: { group: number; text: string }; result: Nothing };
  create_demo: { args: Nothing; result: Session };
  open_book_dialog: { args: Nothing; result: { path: string } | null };
  choose_book: { args: { path: string }; result: StartState };
  restore_dialog: { args: Nothing; result: { path: string } | null };
  restore_book: {
    args: { path: string; login: string; password: string; recovery: string };
    result: StartState;
  };
  unlock: { args: { login: string; password: string }; result: Session };
  unlock_with_recovery: {
    args: { recovery: string; login: string; new_password: string };
    result: Session;
  };
  lock: { args: Nothing; result: Nothing };
  change_password: { args: { old: string; new: string }; result: Nothing };
  users: { args: Nothing; result: User[] };
  add_user: {
    args: { login: string; name: string; roles: string[] };
    result: { one_time_password: string };
  };
  reset_password: { args: { user: number }; result: { one_time_password: string } };
  set_roles: { args: { user: number; roles: string[] }; result: Nothing };
  set_active: { args: { user: number; active: boolean }; result: Nothing };
  settings: { args: Nothing; result: Settings };
  save_agency: { args: Agency; result: Nothing };
  save_security: { args: { idle_minutes: number }; result: Nothing };
  save_view: { args: { name: string; value: unknown }; result: Nothing };
  back_up_now: { args: Nothing; result: BackupFile };
  backups: { args: Nothing; result: Backups };
  agency_today: { args: Nothing; result: AgencyToday };
  find: { args: { text: string }; result: { groups: FindGroup[] } };
}
