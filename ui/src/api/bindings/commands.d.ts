// Made from the engine's command table. Change the engine, then run: ./dev bindings

/**
 * An account with all that decides how it may be worked.
 */
export type Account = { id: AccountId, file_number: FileNumber, client: ClientId, client_name: string, person: PersonId, form: AccountForm, consumer: boolean, placed_on: string, 
/**
 * When a validation notice was sent, and how the agency knows.
 */
notice_sent_on: string | null, notice_source: string | null, closed_on: string | null, closed_why: string | null, owed: Parts, balance: Money, 
/**
 * Costs the agency advanced and has not got back.
 */
advanced: Money, 
/**
 * Of the fees, those that are the agency's.
 */
agency_fees: Money, 
/**
 * What went back to the client and may still come in here.
 */
given_back: Money, 
/**
 * Since when a judgment stands for it.
 */
judged_on: string | null, 
/**
 * Whether it has terms of interest.
 */
bears_interest: boolean, 
/**
 * Whether the person disputes it.
 */
disputed: boolean, 
/**
 * When it went to an attorney or to court.
 */
legal_on: string | null, 
/**
 * The last day to which anything on it counts.
 */
last_effective_on: string, status: Status, next_step: Step | null, next_on: string | null, 
/**
 * The placement file it came with, if it came with one.
 */
placement: PlacementId | null, row_version: number, };

/**
 * What a client says of a debt when it places it.
 */
export type AccountForm = { 
/**
 * The client's own number for the account.
 */
client_reference: string, opened_on: string | null, 
/**
 * First delinquency.
 */
delinquent_on: string | null, charged_off_on: string | null, last_paid_on: string | null, };

/**
 * A placed debt.
 */
export type AccountId = number;

/**
 * A day of an account.
 */
export type AccountOnDay = { account: AccountId, on: string, };

/**
 * One row of the list of accounts.
 */
export type AccountRow = { id: AccountId, file_number: FileNumber, 
/**
 * Last name first.
 */
person: string, client: string, client_reference: string, balance: Money, status: Status, placed_on: string, next_step: Step | null, next_on: string | null, bad_address: boolean, };

/**
 * All that the account's screen shows at once.
 */
export type AccountScreen = { account: Account, person: Person, history: Array<Event>, ledger: Array<LedgerLine>, 
/**
 * The plan in force, else the latest.
 */
plan: Plan | null, letters: Array<LetterRow>, 
/**
 * What was settled and judged, and how it bears interest.
 */
standing: Standing, 
/**
 * Why the person disputes it, if so.
 */
dispute: Dispute | null, 
/**
 * The other accounts of the person.
 */
linked: Array<AccountRow>, 
/**
 * The last day to dispute, when a validation notice was sent.
 */
validation_ends_on: string | null, 
/**
 * Why a reminder may not go out now, in words; none when it may.
 */
reminder_refused: string | null, };

/**
 * A window of the list.
 */
export type AccountWindow = { 
/**
 * How many accounts the filter lets through.
 */
count: number, 
/**
 * The place of the first row.
 */
offset: number, rows: Array<AccountRow>, };

/**
 * A file of transfers for a bank.
 */
export type AchFileId = number;

/**
 * A file of transfers as the list shows it.
 */
export type AchFileRow = { id: AchFileId, trust_bank: TrustBankId, made_on: string, 
/**
 * A for the first file of its day, then B.
 */
modifier: string, 
/**
 * The banking day on which receivers have the money.
 */
effective_on: string, payments: number, total: Money, by: string, };

/**
 * How a trust bank wants its files of transfers.
 */
export type AchOrigin = { 
/**
 * The bank's routing number, nine digits.
 */
routing: string, 
/**
 * Immediate origin as the bank assigned it; blank for the bank's own number.
 */
origin: string, 
/**
 * The name that receivers see, at most 16 characters.
 */
company: string, 
/**
 * Ten characters, as the bank assigned them: often 1 and the agency's EIN.
 */
company_id: string, 
/**
 * Whether the file also debits the trust account, so that it balances by itself.
 */
balanced: boolean, };

/**
 * An account placed by hand, for a person known or new.
 */
export type AddAccount = { client: ClientId, 
/**
 * The person, when they are in the book already.
 */
person: PersonId | null, 
/**
 * The person, when they are new.
 */
new_person: PersonForm | null, form: AccountForm, placed_on: string, owed: Parts, 
/**
 * Of the costs, what the agency itself advanced.
 */
advanced: Money, 
/**
 * When a validation notice was sent, and how the agency knows.
 */
notice_sent_on: string | null, notice_source: string, };

/**
 * A fee, cost, waiver or correction.
 */
export type AddCharge = { account: AccountId, kind: ChargeKind, 
/**
 * The part of the debt; fees and costs have only their own.
 */
part: Bucket, 
/**
 * Above zero adds to the debt. A waiver always takes off.
 */
amount: Money, 
/**
 * The day from which it counts.
 */
on: string, 
/**
 * The clause, statute or order that allows it, or why it is waived or corrected.
 */
basis: string, };

/**
 * A client with its first terms.
 */
export type AddClient = { form: ClientForm, terms: Terms, };

/**
 * A file with what the person says of it.
 */
export type AddDocument = { account: AccountId, token: string, kind: DocumentKind, 
/**
 * What it is evidence of; may be blank.
 */
evidence: string, dated_on: string | null, 
/**
 * Kept at least until then; the law's three years count anyway.
 */
keep_until: string | null, };

/**
 * A service that a client pays by itself.
 */
export type AddFlatFee = { client: ClientId, 
/**
 * Whose statement tells it.
 */
trust_bank: TrustBankId, amount: Money, on: string, 
/**
 * What for, as the statement says it.
 */
about: string, };

/**
 * A note on an account.
 */
export type AddNote = { account: AccountId, note: string, };

/**
 * A sum that is taken for the whole of a debt.
 */
export type AddSettlement = { account: AccountId, amount: Money, 
/**
 * The last day to pay it.
 */
pay_by: string, 
/**
 * Who allowed it: the client, or the authority that it gave.
 */
basis: string, };

/**
 * Terms from a day on.
 */
export type AddTerms = { client: ClientId, terms: Terms, };

/**
 * A trust bank as it is typed. The account number is sealed.
 */
export type AddTrustBank = { name: string, bank_name: string, 
/**
 * Digits only, or blank.
 */
account_number: string, };

/**
 * A new user.
 */
export type AddUser = { login: string, name: string, roles: Array<Role>, };

/**
 * An account that was placed.
 */
export type AddedAccount = { account: AccountId, file_number: FileNumber, };

/**
 * Where a person gets mail.
 */
export type Address = { street: string, street2: string, city: string, 
/**
 * Two letters, or blank.
 */
state: string, zip: string, };

/**
 * From the day after its entry a judgment has its own basis.
 */
export type AfterJudgment = { 
/**
 * The last day on the basis before.
 */
entered_on: string, 
/**
 * From then on.
 */
basis: InterestBasis, };

/**
 * What is owed on accounts placed so many days ago.
 */
export type AgeRow = { 
/**
 * The first day of age in this row.
 */
from_days: number, 
/**
 * The last, or none for all that is older.
 */
to_days: number | null, accounts: number, balance: Money, };

/**
 * The agency as its letters name it.
 */
export type Agency = { name: string, street: string, city: string, state: string, zip: string, phone: string, email: string, website: string, 
/**
 * When people can be reached: "Mon to Fri, 8 AM to 5 PM".
 */
hours: string, 
/**
 * The line that a license requires on letters.
 */
license_line: string, 
/**
 * Where its days begin: an IANA name such as America/New_York; blank for that of the PC.
 */
time_zone: string, };

/**
 * The agency as it stands today.
 */
export type AgencyToday = { today: string, figures: Figures, 
/**
 * When the last backup was made and found good, UTC, RFC 3339.
 */
last_backup_at: string | null, has_clients: boolean, has_trust_bank: boolean, has_agency_address: boolean, };

/**
 * A payment of a later day that is reckoned anew.
 */
export type AnewRow = { item: ItemId, received_on: string, before: Parts, after: Parts, };

/**
 * An approval; with the reason why the preparer approves alone, where that is allowed.
 */
export type ApproveStatement = { statement: StatementId, };

/**
 * A part of the book, as screens know it.
 */
export type Area = "accounts" | "people" | "clients" | "payments" | "letters" | "plans" | "imports" | "settings" | "users";

/**
 * Lines of a trust bank: those that are open, or those that came with a statement.
 */
export type AskBankLines = { trust_bank: TrustBankId, statement: BankStatementId | null, offset: number, };

/**
 * A payment that comes through a third party, and how that gets its part.
 */
export type AskPart = { third: ThirdPartyId, way: Way, 
/**
 * What came in.
 */
came: Money, };

/**
 * A trust bank on a day.
 */
export type AskProof = { trust_bank: TrustBankId, on: string, };

/**
 * What a statement of a client would say.
 */
export type AskStatement = { client: ClientId, trust_bank: TrustBankId, through_on: string, };

/**
 * One trust bank on a day, as it is known now or as it was known at the end of a day.
 */
export type AskTrustDay = { trust_bank: TrustBankId, on: string, known_on: string | null, };

/**
 * How a person gave leave to use a surplus.
 */
export type Authority = { 
/**
 * written or recorded.
 */
kind: string, on: string, 
/**
 * Where it is kept and what it says.
 */
note: string, };

/**
 * A backup that was made and proven.
 */
export type BackupMade = { path: string, bytes: number, 
/**
 * UTC, RFC 3339.
 */
made_at: string, };

/**
 * What is known of the backups of the open book.
 */
export type Backups = { last: BackupMade | null, folder: string, 
/**
 * Backup files in that folder, newest first.
 */
files: Array<string>, 
/**
 * Copies in that folder that did not prove, newest first.
 */
failed: Array<string>, };

/**
 * What the bank says of a day.
 */
export type BankFigure = { amount: Money, 
/**
 * The statement whose balance it comes from, and the day of that.
 */
statement: BankStatementId, balance_on: string, broken: BrokenChain | null, };

/**
 * A line of a bank statement.
 */
export type BankLineId = number;

/**
 * The bank's own word for a line. Banks are loose with it: a deposit may be called a credit, and
 * a returned check a debit, so that it is a hint and never a proof.
 */
export type BankLineKind = "deposit" | "check" | "debit" | "credit" | "fee" | "interest" | "transfer" | "other";

/**
 * A line of a bank statement.
 */
export type BankLineRow = { id: BankLineId, statement: BankStatementId, trust_bank: TrustBankId, posted_on: string, 
/**
 * Into the account positive.
 */
amount: Money, kind: BankLineKind, 
/**
 * Of a check.
 */
number: string | null, text: string, 
/**
 * The movement that it is.
 */
movement: EntryId | null, 
/**
 * The difference that stands under it.
 */
difference: EntryId | null, };

/**
 * A line with what it is or may be.
 */
export type BankLineView = { line: BankLineRow, 
/**
 * What it surely is.
 */
proposed: Proposal | null, 
/**
 * What it may be, the best first.
 */
candidates: Array<Proposal>, };

/**
 * Lines, and the movements that are open or that the lines are.
 */
export type BankLines = { lines: Array<BankLineView>, movements: Array<BankMovement>, };

/**
 * An entry's sum on a trust bank.
 */
export type BankMovement = { entry: EntryId, kind: EntryKind, booked_on: string, 
/**
 * Into the bank positive.
 */
amount: Money, 
/**
 * Number of a check, or of the item that came back.
 */
number: string | null, 
/**
 * check, ach or transfer, when it is a payment out.
 */
method: string | null, 
/**
 * To whom, when it is a payment out.
 */
payee: string, 
/**
 * The bank line that it is.
 */
line: BankLineId | null, };

/**
 * A statement that a bank gave for one of its accounts.
 */
export type BankStatementId = number;

/**
 * A bank's statement that was taken in.
 */
export type BankStatementRow = { id: BankStatementId, trust_bank: TrustBankId, file_name: string, from_on: string, to_on: string, 
/**
 * What the account held at the end of a day, where the bank or the person said it.
 */
balance: Money | null, balance_on: string | null, lines: number, 
/**
 * Lines that no statement had before.
 */
new_lines: number, 
/**
 * Lines that came first with it and have no movement yet.
 */
open_lines: number, taken_at: string, by: string, };

/**
 * What a scale looks at.
 */
export type Basis = "age" | "balance" | "amount" | "collected";

/**
 * The head of a batch.
 */
export type BatchHead = { 
/**
 * mail, desk, card or ach.
 */
source: string, booked_on: string, trust_bank: TrustBankId, 
/**
 * How many items the adding machine says.
 */
control_count: number, 
/**
 * And how much.
 */
control_total: Money, };

/**
 * A batch of payments.
 */
export type BatchId = number;

/**
 * A line of a batch.
 */
export type BatchLine = { id: BatchLineId, line: number, form: LineForm, shares: Array<ShareRow>, 
/**
 * The accounts that the person named.
 */
wishes: Array<WishRow>, 
/**
 * Once posted, its item and what became of it.
 */
item: ItemFacts | null, };

/**
 * A row of a batch.
 */
export type BatchLineId = number;

/**
 * The list of batches with the banks they go to.
 */
export type BatchList = { batches: Array<BatchRow>, trust_banks: Array<TrustBank>, 
/**
 * Money in hand, by trust bank, that could be deposited.
 */
in_hand: Array<InHand>, };

/**
 * One row of the list of batches.
 */
export type BatchRow = { id: BatchId, name: string, head: BatchHead, trust_bank_name: string, entered: number, entered_total: Money, posted: boolean, 
/**
 * Items of a posted batch that are not deposited, voided or returned.
 */
in_hand: number, by: string, 
/**
 * Grows with each change to the batch or one of its lines.
 */
row_version: number, };

/**
 * A batch as it stands.
 */
export type BatchScreen = { batch: BatchRow, lines: Array<LineView>, 
/**
 * Control count less items entered.
 */
left_count: number, 
/**
 * Control total less amounts entered.
 */
left_total: Money, open_problems: number, };

/**
 * A book as its name is shown.
 */
export type BookName = { name: string, 
/**
 * Whether nothing in it is real.
 */
demo: boolean, folder: string, };

/**
 * Two balances of the bank that the lines between them do not join: a line is missing in a
 * statement, or stands twice.
 */
export type BrokenChain = { from_on: string, to_on: string, 
/**
 * What the lines make too much; negative what they make too little.
 */
amount: Money, };

/**
 * A part of what a person owes on one account.
 */
export type Bucket = "costs" | "interest" | "fees" | "attorney_fees" | "principal";

/**
 * A plan that is not going to be kept, and why.
 */
export type CancelPlan = { plan: PlanId, reason: string, };

/**
 * Days that bear no more than a rate: nothing on a hold, 6 % in military service
 * (50 U.S.C. 3937(a)).
 */
export type Cap = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day; `None` for no end yet.
 */
to: string | null, 
/**
 * For a year.
 */
at_most: Rate, };

/**
 * How the cells of one column are changed in many records.
 */
export type Change = { "how": "set", 
/**
 * The text.
 */
text: string, 
/**
 * Only where nothing stands.
 */
only_blank: boolean, } | { "how": "replace", 
/**
 * The part, letter by letter.
 */
find: string, 
/**
 * What it becomes.
 */
with: string, } | { "how": "take_out", 
/**
 * The characters.
 */
letters: string, } | { "how": "copy", 
/**
 * The column.
 */
from: number, } | { "how": "as_sent" };

/**
 * The old and the new password.
 */
export type ChangePassword = { old: string, new: string, };

/**
 * Why a debt changes.
 */
export type ChargeKind = "client_fee" | "agency_fee" | "client_cost" | "agency_cost" | "waived" | "corrected";

/**
 * What a charge does, before it is written.
 */
export type ChargePreview = { 
/**
 * What is owed of the part now, and then.
 */
part_before: Money, part_after: Money, balance_after: Money, 
/**
 * Payments that meet something else because of it.
 */
reckoned_anew: number, 
/**
 * What the agency owes to trust for it at once.
 */
shortage: Money, };

/**
 * Where on the sheet the check is.
 */
export type CheckPlace = "top" | "middle" | "bottom";

/**
 * What became of a check that was handed to the viewer.
 */
export type CheckPrinted = { payment: PaymentOutId, 
/**
 * Whether it came out: then whatever is printed later is a copy.
 */
printed: boolean, };

/**
 * The check stock of a trust bank. Bank, account, signature line and the line of magnetic
 * ink are on it already.
 */
export type CheckStock = { place: CheckPlace, 
/**
 * Whether the number is printed too: most stock has it.
 */
prints_number: boolean, 
/**
 * Thousandths of an inch by which everything is moved, at most 500 either way.
 */
right_mil: number, down_mil: number, 
/**
 * The number of the first sheet; 0 to go on from the last check.
 */
first_number: number, 
/**
 * Days until a check is void; 0 to say nothing of it.
 */
void_after_days: number, };

/**
 * What would become of a file.
 */
export type CheckView = { records: number, ready: number, look: number, rejected: number, skipped: number, 
/**
 * Accepted and rejected together: what the client sent.
 */
sent_count: number, sent_total: Money | null, accepted_total: Money, 
/**
 * What the parts missed and the chosen part takes.
 */
added: Money, notes_masked: number, 
/**
 * Records with a repair.
 */
repaired: number, 
/**
 * How often each field was left blank.
 */
blanked: { [key in Field]?: number }, 
/**
 * What the file says of itself.
 */
control_count: number | null, control_total: Money | null, 
/**
 * How often each reason rejects.
 */
reasons: { [key in string]: number }, 
/**
 * The names of the cells.
 */
columns: Array<string>, };

/**
 * What a person chose about the reading; what is not chosen is found out.
 */
export type Choices = { 
/**
 * Characters of a text file.
 */
encoding: Encoding | null, 
/**
 * Columns of a text file.
 */
layout: Layout | null, 
/**
 * The row of the headings.
 */
header: Header | null, 
/**
 * The sheet of a workbook, by name.
 */
sheet: string | null, };

/**
 * A file that was chosen or dropped.
 */
export type ChosenFile = { token: string, name: string, bytes: number, };

/**
 * A path that a person chose.
 */
export type ChosenPath = { path: string, };

/**
 * A client with its terms, oldest first.
 */
export type Client = { id: ClientId, form: ClientForm, active: boolean, terms: Array<Terms>, 
/**
 * Sales tax on the commission, oldest first.
 */
taxes: Array<SalesTax>, 
/**
 * The least it is paid, oldest first.
 */
minimums: Array<RemitMinimum>, 
/**
 * How long its payments are held, oldest first; the agency's holds before.
 */
holds: Array<ClientHolds>, row_version: number, };

/**
 * A client's bank account as screens show it.
 */
export type ClientBank = { routing: string, account_last4: string, savings: boolean, company: boolean, };

/**
 * A client's bank account, as its form shows it. The number is written only: digits set it,
 * blank leaves it as it is.
 */
export type ClientBankForm = { 
/**
 * Nine digits.
 */
routing: string, account_number: string, 
/**
 * Savings, not checking.
 */
savings: boolean, 
/**
 * A company's, not a consumer's.
 */
company: boolean, };

/**
 * What is kept of a client, as its form shows it.
 */
export type ClientForm = { name: string, 
/**
 * The person the agency writes to.
 */
contact: string, street: string, city: string, state: string, zip: string, 
/**
 * Ten digits, or blank.
 */
phone: string, email: string, 
/**
 * Whether its debts are consumer debts, so that the federal rules apply.
 */
consumer: boolean, };

/**
 * How long payments of a client are held, from a day on.
 */
export type ClientHolds = { 
/**
 * The first day of deposit to which they apply.
 */
from_on: string, 
/**
 * Days for each kind of payment.
 */
days: Holds, 
/**
 * The contract or the reason.
 */
source: string, };

/**
 * A creditor who places debts.
 */
export type ClientId = number;

/**
 * What a client owes the agency.
 */
export type ClientMoney = { 
/**
 * Open ones first, the oldest first.
 */
invoices: Array<Invoice>, open_invoices: Money, 
/**
 * Of the open invoices, those made within the last 30, 60, 90 days, and the older.
 */
by_age: Array<Money>, 
/**
 * One for each trust bank.
 */
claims: Array<OpenClaim>, 
/**
 * Its deposits for costs, one for each trust bank, as far as they are released.
 */
deposits: Array<OpenClaim>, };

/**
 * One row of the list of clients.
 */
export type ClientRow = { id: ClientId, name: string, accounts: number, open_accounts: number, placed: Money, balance: Money, 
/**
 * What trust owes the client, deposited or not.
 */
payable: Money, rate: Rate, remit: Remit, };

/**
 * A month to close, with the reason why although a bank says something else.
 */
export type CloseMonth = { month: string, reason: string, };

/**
 * A month that is closed.
 */
export type ClosedMonth = { 
/**
 * YYYY-MM.
 */
month: string, closed_at: string, by: string, };

/**
 * What kind of problem it is. A code exists only because the page does something else for it.
 */
export type Code = "locked" | "wrong_password" | "invalid" | "refused" | "stale" | "gone" | "forbidden" | "disk" | "damaged" | "internal";

/**
 * A column with some of its values.
 */
export type ColumnView = { name: string, samples: Array<string>, };

/**
 * Whether interest itself comes to bear interest.
 */
export type Compounding = "never" | "monthly" | "yearly";

/**
 * A group of the recovery key, typed back.
 */
export type ConfirmRecovery = { group: number, text: string, };

/**
 * A line in which the client says how many accounts and how much there are.
 */
export type ControlLine = { 
/**
 * How the line begins.
 */
prefix: string, 
/**
 * Where the count of accounts stands.
 */
count?: Span | null, 
/**
 * Where the total stands.
 */
total?: Span | null, 
/**
 * What the total counts.
 */
unit: Unit, };

/**
 * The rates as they should have been from a credit day on, up to the next terms.
 */
export type CorrectRate = { client: ClientId, from_on: string, rate: Rate, scale: Scale | null, legal_rate: Rate | null, reason: string, };

/**
 * What differs for one payment on one account.
 */
export type CorrectedRow = { account: AccountId, file_number: FileNumber, person: string, received_on: string, rate_before: Rate, rate: Rate, commission_before: Money, 
/**
 * New minus old.
 */
commission: Money, tax: Money, 
/**
 * What the client gets more, or less.
 */
share: Money, 
/**
 * What the client owes more, or less.
 */
claim: Money, };

/**
 * What a correction changes.
 */
export type Correction = { rows: Array<CorrectedRow>, commission: Money, share: Money, claim: Money, 
/**
 * What the agency owes to trust for it at once.
 */
shortage: Money, };

/**
 * How the agency meets a shortage.
 */
export type CoverShortage = { trust_bank: TrustBankId, amount: Money, on: string, 
/**
 * From the agency's released share; otherwise by a transfer from its own bank.
 */
from_share: boolean, 
/**
 * Or by paying this client from the agency's own bank.
 */
pay_client: ClientId | null, };

/**
 * A new book.
 */
export type CreateBook = { agency: Agency, login: string, person_name: string, password: string, };

/**
 * A book that was made.
 */
export type CreatedBook = { recovery: RecoveryShown, session: SessionInfo, };

/**
 * A column of a fixed-width file.
 */
export type Cut = { 
/**
 * What the map calls it.
 */
name: string, 
/**
 * First character, counted from 1.
 */
start: number, 
/**
 * In characters.
 */
len: number, };

/**
 * In which order a day's numbers stand. A year of four digits in front is read whatever is said.
 */
export type DateOrder = "mdy" | "dmy" | "ymd" | "serial";

/**
 * A day count convention, each by its exact name: the 2006 ISDA Definitions, section 4.16.
 */
export type DayCount = "actual_365" | "actual_360" | "thirty_360" | "actual_actual";

/**
 * What happens to a due day on a weekend or public holiday.
 */
export type DayRule = "same" | "next" | "previous";

/**
 * What was collected on one day.
 */
export type DayTotal = { on: string, amount: Money, };

/**
 * Something that a rule of a trust bank asks for by a day.
 */
export type Deadline = { about: DeadlineAbout, rule: TrustRule, trust_bank: TrustBankId, bank_name: string, 
/**
 * The batch, the client or the person.
 */
name: string, 
/**
 * Of an item, with the number on it.
 */
method: Method | null, reference: string, amount: Money | null, since: string, due_on: string, 
/**
 * Days that are left; below zero so many days late.
 */
days: number, urgency: Urgency, 
/**
 * Of a hold: when it ends.
 */
released_on: string | null, batch: BatchId | null, client: ClientId | null, statement: StatementId | null, account: AccountId | null, };

/**
 * What a deadline is about.
 */
export type DeadlineAbout = "batch" | "item" | "client" | "statement" | "hold" | "share" | "surplus" | "bank";

/**
 * Every deadline, the nearest first, and late deposits of the last year.
 */
export type Deadlines = { rows: Array<Deadline>, near: number, late: number, late_deposits: Array<LateDeposit>, };

/**
 * A line to be taken out.
 */
export type DeleteLine = { line: BatchLineId, 
/**
 * As of [`SeenBatch`].
 */
seen: number | null, };

/**
 * Money handed to the bank on one slip.
 */
export type DepositId = number;

/**
 * A deposit that was made.
 */
export type Deposited = { deposit: DepositId, items: number, total: Money, 
/**
 * Cash that was more than counted: an item that waits until someone knows whose it is.
 */
over: ItemId | null, };

/**
 * What a person said of where a payment goes. It must be followed (12 CFR 1006.30(c)(2)).
 */
export type Direction = { given_on: string, way: DirectionWay, 
/**
 * The words, where they help.
 */
said: string, 
/**
 * The accounts in the order that the person wants.
 */
wishes: Array<Wish>, };

/**
 * How a person told where a payment goes.
 */
export type DirectionWay = "letter" | "phone" | "memo" | "message" | "in_person";

/**
 * A dispute that is in force.
 */
export type Dispute = { disputed_on: string, 
/**
 * What the person says, and how.
 */
about: string, by: string, };

/**
 * A file that was chosen or dropped.
 */
export type DocumentFile = { token: string, name: string, media: Media, 
/**
 * In bytes.
 */
size: number, };

/**
 * A file that is kept with an account.
 */
export type DocumentId = number;

/**
 * What a document is, as people sort them.
 */
export type DocumentKind = "bill" | "contract" | "payment" | "authorization" | "court" | "dispute" | "identity_theft" | "bankruptcy" | "death" | "correspondence" | "other";

/**
 * A document in the list of an account.
 */
export type DocumentRow = { id: DocumentId, account: AccountId, 
/**
 * As the file was called.
 */
name: string, 
/**
 * A name of [`duebook_core::document::Media`].
 */
media: string, 
/**
 * A name of [`duebook_core::document::DocumentKind`].
 */
kind: string, 
/**
 * What it is evidence of.
 */
evidence: string, dated_on: string | null, keep_until: string | null, 
/**
 * In bytes.
 */
size: number, 
/**
 * Of its bytes, in hex.
 */
sha256: string, added_on: string, by: string, by_id: UserId, 
/**
 * Why it was removed, if it was; its content is gone then.
 */
removed_why: string | null, removed_on: string | null, removed_by: string | null, };

/**
 * A document as it is shown.
 */
export type DocumentView = { row: DocumentRow, 
/**
 * The pages or the picture are under this; none for what is not drawn.
 */
token: string | null, pages: number, 
/**
 * The words of a text or message, as far as they are shown.
 */
text: string | null, 
/**
 * Whether the text goes on.
 */
cut: boolean, 
/**
 * Why it is not removed today, as a sentence; none when it can be.
 */
stays: string | null, };

/**
 * What a state says of a kind of money.
 */
export type Dormancy = { 
/**
 * After so many months it counts as unclaimed.
 */
months: number, 
/**
 * So many days before the state is paid its owner is written to.
 */
notice_days: number, 
/**
 * The day of each year on which the state has its report and the money.
 */
report_month: number, report_day: number, };

/**
 * A file that was dropped on the window.
 */
export type DroppedFile = { token: string, };

/**
 * A client with something to tell.
 */
export type DueClient = { client: ClientId, client_name: string, trust_bank: TrustBankId, lines: number, held_back_total: Money, sums: Settled, 
/**
 * Until when it is deferred, being less than the client is paid at once.
 */
deferred_until: string | null, };

/**
 * How characters stand in a text file.
 */
export type Encoding = "utf8" | "utf16_le" | "utf16_be" | "windows1252";

/**
 * A dispute that is over.
 */
export type EndDispute = { account: AccountId, on: string, 
/**
 * How it was settled, or that the person took it back.
 */
reason: string, };

/**
 * What a court entered, by part.
 */
export type EnterJudgment = { account: AccountId, entered_on: string, court: string, case_number: string, entered: Parts, };

/**
 * A balanced set of postings.
 */
export type EntryId = number;

/**
 * What happened, as the register names it.
 */
export type EntryKind = "placement" | "cost_advanced" | "receipt" | "direct" | "void" | "deposit" | "settlement" | "return" | "placement_undone" | "resplit" | "return_resplit" | "move" | "identified" | "shortage" | "cover" | "offset" | "invoice" | "invoice_paid" | "remittance" | "refund_paid" | "payment_undone" | "share_taken" | "bank_charge" | "bank_interest" | "interest_passed" | "difference" | "difference_resolved" | "added" | "adjusted" | "corrected" | "accrued" | "rate_corrected" | "cost_deposit" | "cost_paid" | "bank_moved" | "flat_fee" | "written_off" | "returned" | "forgiven" | "reopened" | "costs_billed" | "judgment" | "unclaimed" | "unclaimed_back" | "unclaimed_paid" | "surplus_used" | "taken_over" | "third_paid" | "tax_paid";

/**
 * One line of history. `detail` is what the kind says it is; the page words it.
 */
export type Event = { id: number, kind: string, on: string, 
/**
 * The instant of writing, UTC, RFC 3339.
 */
recorded_at: string, detail: Record<string, any>, 
/**
 * Who did it; absent when the program did.
 */
by: string | null, };

/**
 * How often an installment is due.
 */
export type Every = "week" | "two_weeks" | "half_month" | "month";

/**
 * A payment on an account.
 */
export type ExplainPayment = { account: AccountId, item: ItemId, };

/**
 * An item that is held longer, to a day.
 */
export type ExtendHold = { item: ItemId, 
/**
 * The first day on which it may leave trust.
 */
until: string, reason: string, };

/**
 * A window of the records with one fate.
 */
export type FateRows = { file: string, 
/**
 * ready, look, rejected or skipped.
 */
fate: string, 
/**
 * Of the rejected, only those with this reason.
 */
reason: string | null, offset: number, limit: number, };

/**
 * What an account can take from a file.
 */
export type Field = "reference" | "first_name" | "last_name" | "full_name" | "business_name" | "street" | "street2" | "city" | "state" | "zip" | "city_line" | "phone" | "phone2" | "phone3" | "email" | "birth_date" | "ssn" | "opened" | "delinquent" | "charged_off" | "last_paid" | "principal" | "interest" | "fees" | "costs" | "payments" | "balance" | "notice_sent" | "note";

/**
 * The figures of the agency as they stand.
 */
export type Figures = { 
/**
 * Collected this month so far, by the day of the money.
 */
collected: Money, 
/**
 * The same days of the month before.
 */
collected_before: Money, open_accounts: number, open_balance: Money, plans_current: number, plans_late: number, 
/**
 * At the bank and in hand, all trust banks.
 */
trust: Money, 
/**
 * Of that, not yet deposited.
 */
in_hand: Money, by_day: Array<DayTotal>, aged: Array<AgeRow>, 
/**
 * All rows of the aged debt together.
 */
aged_total: AgeRow, };

export type FileNumber = string;

/**
 * Which accounts the list shows; all that is empty lets every account through.
 */
export type Filter = { 
/**
 * What the find box would find.
 */
text: string, statuses: Array<Status>, client: ClientId | null, bad_address: boolean, 
/**
 * Only accounts on which something is owed and work goes on.
 */
open: boolean, };

/**
 * What was typed.
 */
export type Find = { text: string, };

/**
 * What was found, best first in each kind.
 */
export type FindAnswer = { accounts: Array<Hit>, clients: Array<Hit>, batches: Array<Hit>, 
/**
 * Payments in and out by the number on them or their sum, the latest first.
 */
items: Array<Hit>, 
/**
 * The names that were looked for instead of what was typed.
 */
read_as: string | null, };

/**
 * Something in the book that does not hold.
 */
export type Finding = { 
/**
 * Which rule.
 */
rule: string, 
/**
 * Where: the number of an entry, account, item, plan or bank.
 */
at: number, 
/**
 * What was found and what should be, in cents where it is money.
 */
found: number, expected: number, };

/**
 * How a fixed-width file is cut.
 */
export type FixedShape = { 
/**
 * How a line of an account begins; empty when all lines are accounts.
 */
detail: string, 
/**
 * The columns.
 */
cuts: Array<Cut>, 
/**
 * The client's own totals.
 */
control?: ControlLine | null, };

/**
 * An item that goes back to the person.
 */
export type GiveBack = { held: HeldId, on: string, reason: string, };

/**
 * Money that was received and is not at the bank.
 */
export type HandItem = { item: ItemId, batch: BatchId, batch_name: string, booked_on: string, 
/**
 * The last day for its deposit; none when no rule of the bank says one.
 */
due_on: string | null, method: Method, reference: string, amount: Money, };

/**
 * Where the headings stand.
 */
export type Header = { "row": number } | "nowhere";

/**
 * An item as it is taken in.
 */
export type HeldForm = { account: AccountId, 
/**
 * check, card or ach.
 */
method: Method, 
/**
 * Check number, last four digits of a card.
 */
reference: string, amount: Money, received_on: string, 
/**
 * The day it is dated; not before it may anything be done with it.
 */
due_on: string, 
/**
 * Where it lies.
 */
place: string, };

/**
 * A check or card charge that is held until its day.
 */
export type HeldId = number;

/**
 * An item that is held.
 */
export type HeldItem = { id: HeldId, form: HeldForm, file_number: FileNumber, person: string, client: string, 
/**
 * Whether the person must be told before it is deposited.
 */
needs_notice: boolean, 
/**
 * The first and last day for the notice, for a deposit on its day.
 */
notice_from: string, notice_to: string, 
/**
 * When the notice was sent.
 */
notice_on: string | null, };

/**
 * What is held, and how much of it is due.
 */
export type HeldList = { items: Array<HeldItem>, 
/**
 * How many may be deposited today.
 */
due: number, 
/**
 * For how many the notice must be sent by today or soon: its days have begun.
 */
to_tell: number, };

/**
 * Something that was found.
 */
export type Hit = { 
/**
 * account, client or batch.
 */
kind: string, id: number, 
/**
 * A name.
 */
title: string, 
/**
 * File number, client and the like.
 */
detail: string, 
/**
 * What is owed, on accounts; the sum of a payment.
 */
balance: Money | null, 
/**
 * The means of a payment.
 */
method: string | null, status: Status | null, };

/**
 * Calendar days that each method is held after its deposit, before it counts as good money.
 */
export type Holds = { 
/**
 * Days for checks.
 */
check: number, 
/**
 * Days for card charges.
 */
card: number, 
/**
 * Days for ACH transfers.
 */
ach: number, 
/**
 * Days for cash.
 */
cash: number, 
/**
 * Days for money orders.
 */
money_order: number, 
/**
 * Days for wires.
 */
wire: number, };

/**
 * Unidentified money, or a part of it, and whose it is.
 */
export type IdentifyPayment = { item: ItemId, shares: Array<ShareForm>, };

/**
 * What unidentified money would meet on an account.
 */
export type IdentifyPreview = { received_on: string, 
/**
 * The first day on which it may leave trust; none before its deposit.
 */
released_on: string | null, 
/**
 * What waits on without an account.
 */
left: Money, shares: Array<MovedShare>, reckoned_anew: number, shortage: Money, };

/**
 * Money received and not deposited.
 */
export type InHand = { trust_bank: TrustBankId, items: number, total: Money, };

/**
 * When income counts.
 */
export type IncomeBasis = "posted" | "released" | "taken_invoiced";

/**
 * One agreed payment.
 */
export type Installment = { 
/**
 * 0 is the down payment.
 */
number: number, 
/**
 * When it is due.
 */
due_on: string, 
/**
 * The day before it was moved off a weekend or holiday.
 */
moved_from: string | null, 
/**
 * What is due.
 */
amount: Money, 
/**
 * What the plan still asks for afterwards.
 */
left: Money, };

/**
 * How one installment stands.
 */
export type InstallmentState = "paid" | "upcoming" | "due" | "late";

/**
 * A contract's, statute's or judgment's way to reckon interest.
 */
export type InterestBasis = { 
/**
 * In any order; each holds until the next begins.
 */
rates: Array<RateFrom>, 
/**
 * How days are counted.
 */
count: DayCount, 
/**
 * Whether interest bears interest.
 */
compounding: Compounding, };

/**
 * All that decides how an account bears interest.
 */
export type InterestTerms = { 
/**
 * The day interest runs from; it bears none itself.
 */
starts_on: string, 
/**
 * Up to a judgment.
 */
basis: InterestBasis, 
/**
 * After it.
 */
judgment: AfterJudgment | null, 
/**
 * What limits the rates, before and after judgment.
 */
caps: Array<Cap>, };

/**
 * An invoice with what became of it.
 */
export type Invoice = { id: InvoiceId, 
/**
 * The number of the statement that made it.
 */
number: number, client: ClientId, trust_bank: TrustBankId, statement: StatementId, amount: Money, invoiced_on: string, 
/**
 * What is not paid.
 */
open: Money, 
/**
 * Days since it was made.
 */
age: number, changes: Array<InvoiceChange>, };

/**
 * What an invoice became less by.
 */
export type InvoiceChange = { 
/**
 * paid, paid_into_trust or written_off.
 */
kind: string, amount: Money, on: string, 
/**
 * The number of the check or transfer; why it was written off.
 */
about: string, };

/**
 * Claims on a client that were invoiced together.
 */
export type InvoiceId = number;

/**
 * What became of an item.
 */
export type ItemFacts = { item: ItemId, deposited_on: string | null, 
/**
 * The first day on which it may leave trust.
 */
released_on: string | null, voided_on: string | null, 
/**
 * When all of it had been taken back.
 */
returned_on: string | null, 
/**
 * What the bank took back of it.
 */
returned: Money, 
/**
 * Why it was held longer, voided or returned.
 */
reason: string | null, 
/**
 * The item as which it went in again.
 */
again: ItemId | null, };

/**
 * One check, card charge, transfer or sum of cash.
 */
export type ItemId = number;

/**
 * When income counts in the agency's journal.
 */
export type JournalBasis = { basis: IncomeBasis, };

/**
 * The form of the agency's journal.
 */
export type JournalForm = "csv" | "iif";

/**
 * A judgment as it was entered.
 */
export type Judgment = { entered_on: string, court: string, case_number: string, by: string, };

/**
 * An address as it stands in the book.
 */
export type KeptAddress = { id: number, address: Address, 
/**
 * Since when mail comes back from it.
 */
bad_on: string | null, };

/**
 * What a state says of a kind of money, as it was set.
 */
export type KeptDormancy = { 
/**
 * Two letters.
 */
state: string, kind: OwedKind, from_on: string, rule: Dormancy, 
/**
 * The statute, rule or opinion that says so.
 */
source: string, set_by: string, };

/**
 * The terms in force on an account.
 */
export type KeptInterest = { terms: InterestTerms, 
/**
 * The clause, statute or judgment that allows it.
 */
basis: string, 
/**
 * The instant of setting, UTC, RFC 3339.
 */
set_at: string, by: string, };

/**
 * A letter as it was made. The pages are pictures under the token.
 */
export type KeptLetter = { row: LetterRow, token: string, text: string, };

/**
 * A telephone number as it stands in the book.
 */
export type KeptPhone = { id: number, 
/**
 * Ten digits.
 */
digits: string, 
/**
 * mobile, home, work or other.
 */
kind: string, 
/**
 * Since when it is known to be someone else's.
 */
wrong_on: string | null, };

/**
 * A record of a placement file as it was kept.
 */
export type KeptRecord = { 
/**
 * The row of the file as a person counts.
 */
file_row: number, 
/**
 * accepted, rejected or skipped.
 */
fate: string, account: AccountId | null, reason: string | null, 
/**
 * The cells as they were sent, numbers that identify a person masked.
 */
cells: Array<string>, repaired: Array<RepairedCell>, };

/**
 * A window of a placement's kept records.
 */
export type KeptRows = { placement: PlacementId, 
/**
 * accepted, rejected or skipped.
 */
fate: string, offset: number, };

/**
 * A rule as it was set.
 */
export type KeptRule = { rule: TrustRule, 
/**
 * Days, years or cents; one for yes, zero for no.
 */
value: number, from_on: string, 
/**
 * The statute, rule, contract or opinion that says so.
 */
source: string, set_by: string, };

/**
 * A book that was open on this PC.
 */
export type KnownBook = { path: string, name: string, demo: boolean, 
/**
 * UTC, RFC 3339; none when it was only chosen.
 */
last_opened_at: string | null, users: Array<UserName>, };

/**
 * A payment that was deposited later than the rule of its day asked.
 */
export type LateDeposit = { batch: BatchId, bank_name: string, method: Method, reference: string, amount: Money, received_on: string, due_on: string, deposited_on: string, days_late: number, reason: string, };

/**
 * What separates the columns.
 */
export type Layout = "comma" | "semicolon" | "tab" | "bar" | "fixed" | "workbook";

/**
 * One line of an account's ledger as its screen shows it.
 */
export type LedgerLine = { entry: EntryId, kind: EntryKind, 
/**
 * The day of the person's credit.
 */
effective_on: string, 
/**
 * The day of the money.
 */
booked_on: string, item: ItemId | null, 
/**
 * The item's means, and the number on it.
 */
method: string | null, reference: string | null, 
/**
 * What of the item the entry brought to the account: what met the debt, what met what had
 * gone back to the client, and what was over.
 */
paid: Money, 
/**
 * The batch that the item came with.
 */
batch: BatchId | null, 
/**
 * What the entry did to each part: a placement adds, a payment takes off.
 */
change: Parts, change_total: Money, 
/**
 * Balance after this line, in the order of recording.
 */
after: Money, 
/**
 * What of the item went past the debt, to what had gone back to the client.
 */
past: Money, 
/**
 * Surplus that went to a refund.
 */
over: Money, commission: Money, client_share: Money, 
/**
 * The entry that this one undoes.
 */
reverses: EntryId | null, 
/**
 * The entry that undoes this one.
 */
reversed_by: EntryId | null, by: string, };

/**
 * An account that gets nothing.
 */
export type LeftOut = { account: AccountId, file_number: FileNumber, person: string, 
/**
 * disputed, closed, nothing_owed or used_up.
 */
why: string, 
/**
 * The day of the dispute.
 */
on: string | null, };

/**
 * A letter for an account.
 */
export type LetterFor = { account: AccountId, kind: LetterKind, };

/**
 * A letter that was made.
 */
export type LetterId = number;

/**
 * A letter that Duebook writes.
 */
export type LetterKind = "plan_agreement" | "reminder";

/**
 * A letter as it would look. The pages are pictures under the token.
 */
export type LetterPreview = { token: string, pages: number, title: string, text: string, };

/**
 * A letter in the list of an account.
 */
export type LetterRow = { id: LetterId, account: AccountId, 
/**
 * plan_agreement or reminder.
 */
kind: string, dated_on: string, pages: number, mailed_on: string | null, by: string, };

/**
 * A line of a batch, as it is typed.
 */
export type LineForm = { method: Method, 
/**
 * Who got the money; the client when it was paid directly.
 */
paid_to: PaidTo, 
/**
 * Check number, last four digits of a card, trace.
 */
reference: string, 
/**
 * The date on the check.
 */
dated_on: string | null, 
/**
 * The day of the person's credit.
 */
received_on: string, amount: Money, note: string, 
/**
 * The accounts it pays; empty while it is not known.
 */
shares: Array<ShareForm>, 
/**
 * What the person said of where it goes; its shares then follow from it.
 */
direction: Direction | null, 
/**
 * The third party that it came through or is shared with. What that has kept is credited
 * beyond the sum.
 */
through: Through | null, 
/**
 * Problems that a person has looked at and found right, by their code.
 */
answers: Array<string>, };

/**
 * A line of an item on an account.
 */
export type LineId = number;

/**
 * Something to look at before a line can be posted.
 */
export type LineProblem = { 
/**
 * no_account, no_amount, shares_differ, not_as_directed, disputed, duplicate, overpayment,
 * closed, post_dated, third_over or fee_over.
 */
kind: string, 
/**
 * What to say of it: a batch, an account, an amount or a date, by its kind.
 */
about: string, 
/**
 * Whether a person may say that it is right as it is.
 */
answerable: boolean, answered: boolean, };

/**
 * A line with what would become of it.
 */
export type LineView = { line: BatchLine, split: Array<SplitRow>, problems: Array<LineProblem>, 
/**
 * Who has a posted item now.
 */
holders: Array<ShareRow>, };

/**
 * What part of the list of accounts is asked for.
 */
export type ListAccounts = { sort: Sort, descending: boolean, filter: Filter, offset: number, limit: number, };

/**
 * Something of an accepted account to look at.
 */
export type LookView = { field: Field | null, 
/**
 * not_a_date, no_such_day, card_number and so on.
 */
fault: string, 
/**
 * The value as sent, masked.
 */
value: string, 
/**
 * Whether the field was left blank because of it.
 */
blanked: boolean, };

/**
 * Items handed to the bank on a day; everything in hand when none is named.
 */
export type MakeDeposit = { trust_bank: TrustBankId, on: string, items: Array<ItemId>, 
/**
 * What the bank counted, where its cash differs from what was received.
 */
counted: Money | null, 
/**
 * Why something is deposited later than the rule of the bank asks.
 */
late_reason: string, };

/**
 * A file of everything that waits.
 */
export type MakeTransfers = { trust_bank: TrustBankId, 
/**
 * The banking day on which clients have the money.
 */
effective_on: string, };

/**
 * The map of one client's files.
 */
export type Map = { 
/**
 * [`VERSION`] when it was written.
 */
version: number, 
/**
 * What marks a file as of this kind: its headings without their order.
 */
fingerprint: string, 
/**
 * How the file is read.
 */
reading: Choices, 
/**
 * For fixed-width files.
 */
fixed?: FixedShape | null, 
/**
 * Where each field comes from.
 */
fields: { [key in Field]?: Source }, 
/**
 * Which part takes what the parts miss.
 */
remainder: Remainder, };

/**
 * A map with the columns of the file as it sees them.
 */
export type MapView = { map: Map, columns: Array<ColumnView>, 
/**
 * Required fields that come from nowhere.
 */
missing: Array<Field>, 
/**
 * Columns of the map that the file has not.
 */
lost: Array<string>, };

/**
 * Whether mail comes back from the present address.
 */
export type MarkAddress = { person: PersonId, bad: boolean, };

/**
 * A line and the movement that it is.
 */
export type MatchLine = { line: BankLineId, entry: EntryId, };

/**
 * Why a movement and a line belong together, or may.
 */
export type MatchReason = "check_number" | "returned_item" | "slip_total" | "settlement_total" | "same_kind" | "same_amount" | "other_amount";

/**
 * How many lines found their movements.
 */
export type Matched = { matched: number, };

/**
 * What a file is made of, told by its first bytes and never by its name alone.
 */
export type Media = "pdf" | "png" | "jpeg" | "gif" | "webp" | "email" | "text" | "office";

/**
 * The means of a payment.
 */
export type Method = "check" | "card" | "ach" | "cash" | "money_order" | "wire";

export type Money = number;

/**
 * Something to look at before a month is closed.
 */
export type MonthCheck = { 
/**
 * drafts, proof, open_lines, shortage, share, in_hand or not_proved.
 */
kind: string, 
/**
 * Whether it keeps the month open.
 */
blocks: boolean, 
/**
 * Whether the month is closed with it only for a reason.
 */
needs_reason: boolean, count: number, amount: Money, };

/**
 * A month that could be closed.
 */
export type MonthView = { month: string, ends_on: string, 
/**
 * Whether it has ended.
 */
over: boolean, checks: Array<MonthCheck>, banks: Array<TrustDay>, 
/**
 * Of each of these banks at the month's end; none in sheets of earlier programs.
 */
proofs: Array<TrustProof>, 
/**
 * Why it was closed with what needs a reason.
 */
reason: string, };

/**
 * Months that are closed and the next one.
 */
export type Months = { closed: Array<ClosedMonth>, next: MonthView | null, };

/**
 * A client's money that moves to another trust bank.
 */
export type MoveBank = { client: ClientId, from: TrustBankId, to: TrustBankId, amount: Money, on: string, };

/**
 * What an account has of an item belongs to another account.
 */
export type MovePayment = { item: ItemId, from: AccountId, to: AccountId, reason: string, };

/**
 * What a move does, before it is written.
 */
export type MovePreview = { amount: Money, received_on: string, 
/**
 * The account that loses it, then the one that gets it.
 */
shares: Array<MovedShare>, 
/**
 * Other payments that meet something else because of it.
 */
reckoned_anew: number, 
/**
 * What the agency owes to trust for it at once.
 */
shortage: Money, };

/**
 * What a move does to one of the two accounts.
 */
export type MovedShare = { account: AccountId, file_number: FileNumber, person: string, client: string, 
/**
 * What is taken off the debt; below zero where it is owed again.
 */
amount: Money, commission: Money, client_share: Money, 
/**
 * What is more than was owed and becomes a refund.
 */
over: Money, balance_after: Money, 
/**
 * Whether its plan is late with it.
 */
plan_late: boolean, };

/**
 * In which order a whole name stands.
 */
export type NameOrder = "last_first" | "first_last";

/**
 * The number of the next check of a trust bank.
 */
export type NextCheck = { trust_bank: TrustBankId, number: string, };

/**
 * When the notice of the deposit was sent.
 */
export type NoteNotice = { held: HeldId, on: string, };

/**
 * Nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * One account.
 */
export type OfAccount = { account: AccountId, };

/**
 * One file of transfers.
 */
export type OfAchFile = { file: AchFileId, };

/**
 * One trust bank.
 */
export type OfBank = { trust_bank: TrustBankId, };

/**
 * One line.
 */
export type OfBankLine = { line: BankLineId, };

/**
 * A bank statement.
 */
export type OfBankStatement = { statement: BankStatementId, };

/**
 * One batch.
 */
export type OfBatch = { batch: BatchId, };

/**
 * One client.
 */
export type OfClient = { client: ClientId, };

/**
 * One document.
 */
export type OfDocument = { document: DocumentId, };

/**
 * An item that was taken in.
 */
export type OfHeld = { held: HeldId, };

/**
 * One item.
 */
export type OfItem = { item: ItemId, };

/**
 * One letter.
 */
export type OfLetter = { letter: LetterId, };

/**
 * One month: YYYY-MM.
 */
export type OfMonth = { month: string, };

/**
 * One paper.
 */
export type OfPaper = { paper: Paper, };

/**
 * One payment out.
 */
export type OfPayment = { payment: PaymentOutId, };

/**
 * One person.
 */
export type OfPerson = { person: PersonId, };

/**
 * One placement.
 */
export type OfPlacement = { placement: PlacementId, };

/**
 * One plan.
 */
export type OfPlan = { plan: PlanId, };

/**
 * One statement.
 */
export type OfStatement = { statement: StatementId, };

/**
 * One third party.
 */
export type OfThird = { third: ThirdPartyId, };

/**
 * A trust bank that was added.
 */
export type OfTrustBank = { trust_bank: TrustBankId, };

/**
 * One user.
 */
export type OfUser = { user: UserId, };

/**
 * Older events of an account.
 */
export type OlderEvents = { account: AccountId, before: number, };

/**
 * A password to be shown once and changed at the first login.
 */
export type OneTime = { user: UserId, one_time_password: string, };

/**
 * Claims of one trust bank's statements that are neither offset nor invoiced.
 */
export type OpenClaim = { trust_bank: TrustBankId, trust_bank_name: string, amount: Money, };

/**
 * A difference that is not set right wholly.
 */
export type OpenDifference = { entry: EntryId, line: BankLineId, booked_on: string, 
/**
 * What the bank moved too much; negative what it moved too little.
 */
amount: Money, 
/**
 * What of it is left.
 */
left: Money, text: string, };

/**
 * A document that was handed to the system's viewer.
 */
export type OpenedFile = { path: string, 
/**
 * Whether the viewer opened; if not, save the file and open it by hand.
 */
opened: boolean, };

/**
 * A payment out of trust that was refused.
 */
export type OverdrawRow = { id: number, tried_on: string, by: string, 
/**
 * The command that was refused.
 */
command: string, wanted: Money, 
/**
 * What could have been paid then.
 */
there: Money, 
/**
 * What the person was told.
 */
words: string, };

/**
 * What money is, as states tell it apart.
 */
export type OwedKind = "refund" | "suspense" | "client" | "check";

/**
 * What is owed at the end of a day, interest up to it included, posted or not.
 */
export type OwedOn = { on: string, owed: Parts, total: Money, 
/**
 * How its interest is reckoned; none when it bears none.
 */
reckoning: Reckoning | null, interest: KeptInterest | null, };

/**
 * Money that its owner does not take.
 */
export type OwedRow = { to: OwedTo, 
/**
 * Once it stands as unclaimed property.
 */
unclaimed: UnclaimedId | null, client: ClientId | null, 
/**
 * A person, client or payee; empty when nobody knows.
 */
owner: string, file_number: FileNumber | null, 
/**
 * Of the check, the item or the statement.
 */
number: string, amount: Money, since: string, 
/**
 * The state that has a claim on it; empty when nobody knows.
 */
state: string, 
/**
 * Whether that is the agency's, since no address of the owner is known.
 */
is_agency_state: boolean, 
/**
 * From when it counts as unclaimed, the last day for the notice to its owner and the day
 * on which the state has it; none when nobody knows what the state says.
 */
unclaimed_on: string | null, notice_by: string | null, due_on: string | null, 
/**
 * When its owner was written to.
 */
noticed_on: string | null, moved_on: string | null, step: OwedStep, 
/**
 * Whether it may become unclaimed property today.
 */
may_turn: boolean, };

/**
 * What is to be done next with money that its owner does not take.
 */
export type OwedStep = "ask" | "wait" | "notice" | "turn" | "report";

/**
 * Which money it is. A check is known by its payment, a refund by its account, money of nobody
 * by its item, a client's by its statement.
 */
export type OwedTo = { kind: OwedKind, trust_bank: TrustBankId, account: AccountId | null, item: ItemId | null, statement: StatementId | null, payment: PaymentOutId | null, };

/**
 * What one owner has.
 */
export type Owner = { 
/**
 * client, share_commission, share_cost, share_offset, share_tax, share_other, float,
 * refund, suspense, third, deposit, interest or unclaimed.
 */
kind: string, client: ClientId | null, account: AccountId | null, third: ThirdPartyId | null, 
/**
 * The client, the account with its person, or the third party; nothing for the agency.
 */
name: string, amount: Money, 
/**
 * What of it may leave trust.
 */
released: Money, };

/**
 * What an owner has before and after.
 */
export type OwnerChange = { 
/**
 * As the kind of an owner of a trust bank.
 */
kind: string, name: string, before: Money, after: Money, };

/**
 * The owner of money was written to.
 */
export type OwnerNotice = { to: OwedTo, sent_on: string, 
/**
 * By which mail, to which address.
 */
how: string, };

/**
 * A payment out that was made.
 */
export type PaidOut = { payment: PaymentOutId, };

/**
 * Who got the money.
 */
export type PaidTo = "agency" | "client";

/**
 * A sum that was paid to a state.
 */
export type PaidToState = { unclaimed: UnclaimedId, payment: PaymentOutId, state: string, 
/**
 * Empty when nobody knows it.
 */
owner: string, kind: OwedKind, amount: Money, letter_on: string, paid_on: string, 
/**
 * The office of the state.
 */
payee: string, };

/**
 * A paper about money.
 */
export type Paper = { "kind": "statement_draft", client: ClientId, trust_bank: TrustBankId, through_on: string, } | { "kind": "statement", statement: StatementId, } | { "kind": "check_copy", payment: PaymentOutId, } | { "kind": "check_test", trust_bank: TrustBankId, } | { "kind": "deposit_slip", deposit: DepositId, } | { "kind": "receipt", item: ItemId, account: AccountId, } | { "kind": "proof", trust_bank: TrustBankId, on: string, } | { "kind": "client_ledger", client: ClientId, from_on: string, to_on: string, };

/**
 * An amount in each bucket.
 */
export type Parts = { 
/**
 * See [`Bucket::Costs`].
 */
costs: Money, 
/**
 * See [`Bucket::Interest`].
 */
interest: Money, 
/**
 * See [`Bucket::Fees`].
 */
fees: Money, 
/**
 * See [`Bucket::AttorneyFees`].
 */
attorney_fees: Money, 
/**
 * See [`Bucket::Principal`].
 */
principal: Money, };

/**
 * What a third party is.
 */
export type PartyKind = "attorney" | "agency" | "sheriff";

/**
 * Interest that is owed, and whose it is.
 */
export type PassInterest = { trust_bank: TrustBankId, amount: Money, on: string, client: ClientId | null, agencys: boolean, };

/**
 * A cost that is paid out of the client's deposit.
 */
export type PayCost = { trust_bank: TrustBankId, account: AccountId, amount: Money, on: string, 
/**
 * Who gets it: the court, the sheriff.
 */
payee: string, 
/**
 * What for.
 */
about: string, 
/**
 * check or ach.
 */
method: string, number: string, };

/**
 * A client pays invoices into the agency's own bank.
 */
export type PayInvoice = { client: ClientId, 
/**
 * Which one; the oldest first when none is named.
 */
invoice: InvoiceId | null, amount: Money, on: string, 
/**
 * The number of the check or transfer.
 */
reference: string, };

/**
 * A surplus that is paid back to its person.
 */
export type PayRefund = { trust_bank: TrustBankId, account: AccountId, amount: Money, 
/**
 * check or ach.
 */
method: string, number: string, on: string, };

/**
 * How a statement is paid.
 */
export type PayStatement = { statement: StatementId, 
/**
 * check or ach.
 */
method: string, number: string, on: string, };

/**
 * Sales tax of a month that is paid to a state from the agency's own bank.
 */
export type PayTax = { state: string, 
/**
 * YYYY-MM.
 */
month: string, amount: Money, on: string, 
/**
 * The number of the return or of the transfer.
 */
reference: string, };

/**
 * What a third party is owed is paid, or a part of it.
 */
export type PayThird = { third: ThirdPartyId, trust_bank: TrustBankId, amount: Money, 
/**
 * check or ach.
 */
method: string, number: string, on: string, };

/**
 * Unclaimed property that goes to a state, in one payment.
 */
export type PayUnclaimed = { unclaimed: Array<UnclaimedId>, 
/**
 * The office of the state.
 */
payee: string, 
/**
 * check or ach.
 */
method: string, number: string, on: string, };

/**
 * A client whom the agency can pay from its own bank.
 */
export type Payable = { client: ClientId, client_name: string, amount: Money, };

/**
 * Money that left trust.
 */
export type PaymentOut = { id: PaymentOutId, trust_bank: TrustBankId, 
/**
 * remittance, refund, share, charge, cost, unclaimed or third.
 */
kind: string, 
/**
 * check, ach or transfer.
 */
method: string, 
/**
 * The number of the check.
 */
number: string, payee: string, amount: Money, paid_on: string, statement: StatementId | null, client: ClientId | null, account: AccountId | null, third: ThirdPartyId | null, 
/**
 * Why it was voided or stopped, if it was.
 */
undone_why: string | null, 
/**
 * When its check was first printed by the program.
 */
printed_on: string | null, 
/**
 * The day of the payment that was lost, and that this one is made again for.
 */
again_for: string | null, 
/**
 * Why more than the agency's share was taken, where it was so.
 */
note: string, };

/**
 * Money that left trust.
 */
export type PaymentOutId = number;

/**
 * What a payment met on an account, and the rules by which it did.
 */
export type PaymentTrace = { method: Method, reference: string, 
/**
 * The day of the person's credit: its terms and what was owed then decide.
 */
received_on: string, paid_to: PaidTo, 
/**
 * What the account got of the item when it came.
 */
amount: Money, 
/**
 * The day from which the client's terms were agreed.
 */
terms_from: string, 
/**
 * The first is filled first.
 */
order: Array<Bucket>, 
/**
 * Whether the parts are filled in that order or all at once.
 */
spread: Spread, owed_before: Parts, met: Parts, left: Parts, 
/**
 * What was more than owed.
 */
over: Money, 
/**
 * Of the costs and fees it met, those that are the agency's; they carry no commission.
 */
own_costs: Money, own_fees: Money, 
/**
 * What had carried commission before, where the rate depends on it.
 */
collected_before: Money | null, 
/**
 * What carries commission.
 */
earning: Money, rate: Rate, 
/**
 * rate, legal, step N, marginal or unknown.
 */
rule: string, commission: Money, remit: Remit, client_share: Money, claim: Money, 
/**
 * What the bank took back since.
 */
returned: Money, 
/**
 * Whether something of an earlier day that was recorded later changed what it met.
 */
reckoned_anew: boolean, 
/**
 * What the person said of where it goes, and the accounts that were named.
 */
direction: Direction | null, wishes: Array<WishRow>, };

/**
 * A stretch of one principal and one rate, as a proof sheet shows it.
 */
export type Period = { 
/**
 * The day up to which interest was reckoned before; it does not count here.
 */
from: string, 
/**
 * The last day that counts.
 */
to: string, 
/**
 * As the convention counts them.
 */
days: number, 
/**
 * The convention.
 */
count: DayCount, 
/**
 * Whether its days are after the judgment.
 */
judged: boolean, 
/**
 * Principal.
 */
principal: Money, 
/**
 * Interest that bears interest, by compounding.
 */
compounded: Money, 
/**
 * For a year, in force.
 */
rate: Rate, 
/**
 * Whether a hold or cap made the rate less than the terms say.
 */
capped: boolean, 
/**
 * In dollars, before rounding.
 */
exact: string, 
/**
 * Half a cent away from zero.
 */
rounded: Money, };

/**
 * A person as screens show one.
 */
export type Person = { id: PersonId, first_name: string, last_name: string, business: boolean, email: string, born_on: string | null, ssn_last4: string | null, 
/**
 * The address that mail goes to; none when no address is known.
 */
address: KeptAddress | null, phones: Array<KeptPhone>, row_version: number, };

/**
 * What is kept of a person, as the form shows it. The Social Security number is written
 * only: nine digits set it, blank leaves it as it is.
 */
export type PersonForm = { 
/**
 * Blank for a business.
 */
first_name: string, 
/**
 * The last name, or the name of the business.
 */
last_name: string, business: boolean, email: string, born_on: string | null, ssn: string, address: Address, phones: Array<PhoneForm>, };

/**
 * A person or business that owes.
 */
export type PersonId = number;

/**
 * A telephone number as the form shows it.
 */
export type PhoneForm = { digits: string, kind: string, };

/**
 * Accounts from one client's file.
 */
export type PlacementId = number;

/**
 * A placement file in the list of imports.
 */
export type PlacementRow = { id: PlacementId, client: ClientId, client_name: string, file_name: string, placed_on: string, records: number, accepted: number, rejected: number, skipped: number, total: Money, 
/**
 * What the parts missed and went to fees.
 */
to_fees: Money, 
/**
 * The instant of taking in, UTC, RFC 3339.
 */
recorded_at: string, by: string, undone: boolean, };

/**
 * A plan as the account's screen shows it.
 */
export type Plan = { id: PlanId, terms: PlanTerms, 
/**
 * active, kept or cancelled.
 */
state: string, ended_on: string | null, ended_why: string | null, 
/**
 * Received on the account since the agreement.
 */
paid: Money, 
/**
 * What was due before today and is not met.
 */
late: Money, next_due_on: string | null, 
/**
 * What is still missing from the next installment.
 */
next_amount: Money | null, steps: Array<PlanStep>, made_by: string, };

/**
 * Terms of a plan for an account.
 */
export type PlanFor = { account: AccountId, terms: PlanTerms, };

/**
 * A payment plan.
 */
export type PlanId = number;

/**
 * What such a plan would be.
 */
export type PlanPreview = { schedule: Array<Installment>, };

/**
 * An installment with how it stands today.
 */
export type PlanStep = { installment: Installment, state: InstallmentState, 
/**
 * What has gone to it.
 */
met: Money, };

/**
 * What is agreed.
 */
export type PlanTerms = { 
/**
 * What the plan pays, in all.
 */
total: Money, 
/**
 * Paid when the plan is made; zero for none. It is installment 0.
 */
down_payment: Money, 
/**
 * The day of the agreement, and of the down payment.
 */
agreed_on: string, 
/**
 * When the first installment is due.
 */
first_on: string, 
/**
 * How often.
 */
every: Every, 
/**
 * What happens on days when no one works.
 */
day_rule: DayRule, 
/**
 * How the total is divided.
 */
split: Split, };

/**
 * A batch to post; a difference to its control needs a reason and the right.
 */
export type PostBatch = { batch: BatchId, difference_reason: string, 
/**
 * The version of the batch that the person saw; none where nobody looked at it.
 */
seen: number | null, };

/**
 * What the bank moved otherwise than the ledger.
 */
export type PostDifference = { line: BankLineId, 
/**
 * The movement that the bank entered with another amount; none for an unknown one.
 */
entry: EntryId | null, };

/**
 * Interest that a line is, and whose it is.
 */
export type PostInterest = { line: BankLineId, 
/**
 * The client whose it is by law or contract.
 */
client: ClientId | null, 
/**
 * Whether it is lawfully the agency's.
 */
agencys: boolean, };

/**
 * A checked file to be posted.
 */
export type PostPlacement = { file: string, client: ClientId, map: Map, 
/**
 * The name to save the map under; blank saves none.
 */
save_map_as: string, placed_on: string, 
/**
 * What the client says was sent, where it says so.
 */
control_count: number | null, control_total: Money | null, 
/**
 * Post although the control does not agree, or the file was taken in before.
 */
anyway: boolean, };

/**
 * What was posted.
 */
export type Posted = { items: number, total: Money, };

/**
 * A placement that was posted.
 */
export type PostedPlacement = { placement: PlacementId, accepted: number, total: Money, };

/**
 * What became of a letter that was handed to the viewer.
 */
export type Printed = { letter: LetterId, 
/**
 * Whether it printed: then it counts as mailed today.
 */
printed: boolean, };

/**
 * Why something was not done. Nothing was changed unless the words say so.
 */
export type Problem = { 
/**
 * What kind it is.
 */
code: Code, 
/**
 * What happened and what is safe.
 */
words: string, 
/**
 * The field of the form that it is about.
 */
field: string | null, 
/**
 * What to do.
 */
help: string | null, 
/**
 * A short mark that stands in the log beside the cause.
 */
incident: string | null, };

/**
 * How far a long job is.
 */
export type Progress = { 
/**
 * What it does: import, batch_check or batch.
 */
job: string, done: number, total: number, };

/**
 * A movement that a line may be.
 */
export type Proposal = { entry: EntryId, reason: MatchReason, 
/**
 * From 1 to 100.
 */
score: number, };

export type Rate = string;

/**
 * A rate a year, from a day on. That day bears it.
 */
export type RateFrom = { 
/**
 * The first day that bears it.
 */
from: string, 
/**
 * For a year.
 */
rate: Rate, };

/**
 * Which of the terms decided.
 */
export type RateRule = { "kind": "rate" } | { "kind": "legal" } | { "kind": "step", "step": number } | { "kind": "marginal" } | { "kind": "unknown" };

/**
 * A bank's file to be taken in for a trust bank.
 */
export type ReadBankFile = { trust_bank: TrustBankId, 
/**
 * The token of a file that was dropped on the window; without it a dialog asks.
 */
dropped: string | null, 
/**
 * What the account held at the end of a day, where the file does not say it.
 */
balance: Money | null, balance_on: string | null, };

/**
 * How to read a chosen file for a client.
 */
export type ReadFile = { file: string, client: ClientId, 
/**
 * What the person chose about the reading; what is not chosen is found out.
 */
choices: Choices, };

/**
 * Interest of an account up to a day.
 */
export type Reckoning = { 
/**
 * In order; each begins where the one before ends.
 */
periods: Array<Period>, 
/**
 * The sum of the rounded amounts.
 */
total: Money, 
/**
 * Principal owed at the end of the day.
 */
principal: Money, 
/**
 * Interest owed at the end of the day, compounded or not.
 */
interest: Money, 
/**
 * What the next day will bear, in dollars, before rounding.
 */
per_day: string, };

/**
 * A debt that its person disputes.
 */
export type RecordDispute = { account: AccountId, on: string, 
/**
 * What the person says, and how: it stays in the history.
 */
about: string, };

/**
 * Back to which day records of trust must be there. The book throws nothing away; what is
 * older than it lies with the old system.
 */
export type RecordsKept = { from_on: string, 
/**
 * When the first money of the trust bank was booked; none while there is none.
 */
book_from_on: string | null, };

/**
 * A recovery key, shown once.
 */
export type RecoveryShown = { groups: Array<string>, 
/**
 * The last character, which shows a slip of the pen.
 */
check: string, 
/**
 * Which group is to be typed back, counted from 1.
 */
confirm_group: number, };

/**
 * A returned item that goes in again, or a chargeback that was won.
 */
export type RedepositItem = { item: ItemId, 
/**
 * The day of the new credit.
 */
on: string, 
/**
 * The number of the new check or case; that of the old one when it is blank.
 */
reference: string, };

/**
 * The new item.
 */
export type Redeposited = { item: ItemId, batch: BatchId, };

/**
 * Which part takes what the parts miss of the balance.
 */
export type Remainder = "fees" | "principal" | "interest" | "costs";

/**
 * How collected money goes to the client.
 */
export type Remit = "net" | "gross" | "combined";

/**
 * By when a client is paid: what is on a statement, or what no statement tells yet.
 */
export type RemitDue = { client: ClientId, trust_bank: TrustBankId, statement: StatementId | null, due_on: string, 
/**
 * Days that are left; below zero so many days late.
 */
days: number, urgency: Urgency, };

/**
 * The least that a client is paid, from a day on.
 */
export type RemitMinimum = { 
/**
 * The first day to which it applies.
 */
from_on: string, 
/**
 * Less than this is deferred; zero defers nothing.
 */
minimum: Money, 
/**
 * Months after the month of the oldest line, by whose end it is paid all the same.
 */
months: number, 
/**
 * The statute or contract that says so.
 */
source: string, };

/**
 * A document to be removed.
 */
export type RemoveDocument = { document: DocumentId, reason: string, };

/**
 * What a change does to one record.
 */
export type RepairExample = { row: number, before: string, after: string, 
/**
 * Why it would still be rejected; none when it would be accepted.
 */
reason: string | null, about: string | null, };

/**
 * What a change would do, before it is done.
 */
export type RepairPreview = { 
/**
 * The records that were chosen.
 */
records: number, 
/**
 * Those in which something changes.
 */
changed: number, 
/**
 * Chosen ones that were rejected and would be accepted.
 */
taken: number, 
/**
 * Chosen ones that would be accepted.
 */
accepted: number, 
/**
 * Why chosen ones would be rejected, and how many.
 */
rejected: { [key in string]: number }, 
/**
 * Accepted records of the whole file, and their sum.
 */
ready: number, accepted_total: Money, 
/**
 * The first records of those that change.
 */
examples: Array<RepairExample>, };

/**
 * One change of a column in records of a checked file.
 */
export type RepairRecords = { file: string, client: ClientId, map: Map, 
/**
 * The records by their rows; none for all that are rejected.
 */
rows: Array<number>, 
/**
 * Of all rejected, only those with this reason.
 */
reason: string | null, 
/**
 * Counted from 1.
 */
column: number, change: Change, };

/**
 * A cell that a person repaired before the record was taken in.
 */
export type RepairedCell = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * What was put in the place of what was sent, masked.
 */
text: string, };

/**
 * A change that was made.
 */
export type RepairedRecords = { changed: number, taken: number, 
/**
 * The file as it stands with it.
 */
check: CheckView, };

/**
 * A line that sets a difference right.
 */
export type ResolveDifference = { line: BankLineId, difference: EntryId, };

/**
 * A backup to restore, opened by a login and password or by a recovery key of then.
 */
export type RestoreBook = { path: string, login: string, password: string, recovery: string, };

/**
 * What was restored.
 */
export type RestoredBook = { 
/**
 * When the backup was made, UTC, RFC 3339.
 */
made_at: string, state: StartState, };

/**
 * An item that the bank took back, or a part of it.
 */
export type ReturnItem = { item: ItemId, 
/**
 * The bank's day.
 */
on: string, 
/**
 * How much; all that is there when none is given.
 */
amount: Money | null, reason: string, };

/**
 * What a return does, before it is written.
 */
export type ReturnPreview = { amount: Money, shares: Array<ReturnedShare>, 
/**
 * What the agency owes to trust for it at once.
 */
shortage: Money, };

/**
 * What a return does to one account.
 */
export type ReturnedShare = { account: AccountId, file_number: FileNumber, person: string, client: string, amount: Money, commission: Money, client_share: Money, balance_after: Money, 
/**
 * Whether its plan is late again.
 */
plan_late: boolean, };

/**
 * Why someone needs to see a whole number.
 */
export type Reveal = { person: PersonId, reason: string, };

/**
 * A whole Social Security number, if one is known.
 */
export type Revealed = { ssn: string | null, };

/**
 * Something that a user may or may not do.
 */
export type Right = "anyone" | "own" | "see_accounts" | "work_accounts" | "keep_documents" | "keep_accounts" | "print_letters" | "reveal_numbers" | "find_numbers" | "see_clients" | "keep_clients" | "see_imports" | "import" | "see_payments" | "enter_payments" | "post_payments" | "post_difference" | "pay_out" | "write_off" | "approve" | "close_months" | "see_reports" | "verify" | "keep_users" | "keep_settings" | "back_up";

/**
 * What a user may do is decided by roles; one user may have several.
 */
export type Role = "collector" | "bookkeeper" | "manager" | "administrator" | "auditor";

/**
 * What is wrong with a row.
 */
export type RowFault = { line: number, words: string, };

/**
 * A row of a file.
 */
export type RowView = { 
/**
 * The row as a person counts.
 */
row: number, 
/**
 * The cells as they stand: sent, or repaired.
 */
cells: Array<string>, repaired: Array<SentCell>, 
/**
 * Who it is about, where that could be read.
 */
person: string, reference: string, amount: Money | null, 
/**
 * Why it is rejected or skipped: no_reference, no_name, no_balance, not_above_zero,
 * repeated, in_book, blank, title, heading, total or other_line.
 */
reason: string | null, 
/**
 * What the reason speaks of: a row, an amount.
 */
about: string | null, 
/**
 * The field that the reason is about.
 */
field: Field | null, looks: Array<LookView>, };

/**
 * A rule of a trust bank.
 */
export type RuleRow = { rule: TrustRule, unit: RuleUnit, 
/**
 * What is in force today; none when nobody knows it, and counsel must be asked.
 */
now: KeptRule | null, 
/**
 * All that was set, the newest first.
 */
kept: Array<KeptRule>, 
/**
 * Of how long records are kept, where that is known.
 */
records: RecordsKept | null, };

/**
 * What a rule's value is.
 */
export type RuleUnit = "yes_no" | "days" | "years" | "cents";

/**
 * The sales tax on a client's commission from a day on.
 */
export type SalesTax = { 
/**
 * The first credit day to which it applies.
 */
from_on: string, 
/**
 * Of the commission; zero where it is taxed no longer.
 */
rate: Rate, 
/**
 * The state that it is paid to.
 */
state: string, 
/**
 * The statute, rule or ruling that says so.
 */
source: string, };

/**
 * What the client says of a debt, as it was changed.
 */
export type SaveAccount = { account: AccountId, form: AccountForm, row_version: number, };

/**
 * The same as it is typed.
 */
export type SaveAchOrigin = { trust_bank: TrustBankId, ach: AchOrigin, };

/**
 * The head of a batch as it was changed.
 */
export type SaveBatch = { batch: BatchId, head: BatchHead, 
/**
 * As of [`SeenBatch`].
 */
seen: number | null, };

/**
 * The check stock of a trust bank as it is typed.
 */
export type SaveCheckStock = { trust_bank: TrustBankId, stock: CheckStock, };

/**
 * A client's form as it was changed.
 */
export type SaveClient = { client: ClientId, form: ClientForm, row_version: number, };

/**
 * A client's bank account as it is typed.
 */
export type SaveClientBank = { client: ClientId, form: ClientBankForm, };

/**
 * The days that the pack is about.
 */
export type SaveExaminerPack = { from_on: string, to_on: string, };

/**
 * The agency's journal of some days.
 */
export type SaveJournal = { from_on: string, to_on: string, form: JournalForm, 
/**
 * When income counts in it.
 */
basis: IncomeBasis, };

/**
 * A line as it is typed, new when it has no number yet.
 */
export type SaveLine = { batch: BatchId, line: BatchLineId | null, form: LineForm, 
/**
 * As of [`SeenBatch`].
 */
seen: number | null, };

/**
 * A person's form as it was changed.
 */
export type SavePerson = { person: PersonId, form: PersonForm, row_version: number, };

/**
 * The checks of a trust bank that were written or undone on some days.
 */
export type SavePositivePay = { trust_bank: TrustBankId, from_on: string, to_on: string, 
/**
 * Whether the first row names the columns.
 */
heads: boolean, };

/**
 * How payments are shared that nobody directed.
 */
export type SaveSharing = { rule: SharingRule, };

/**
 * A third party's form as it was changed.
 */
export type SaveThird = { third: ThirdPartyId, form: ThirdForm, row_version: number, };

/**
 * The list of one state, or of all.
 */
export type SaveUnclaimed = { state: string | null, };

/**
 * How a user likes to see something: columns, sort, theme.
 */
export type SaveView = { name: string, 
/**
 * As the page wrote it.
 */
value: string, };

/**
 * Where a file was written; none when the person changed their mind.
 */
export type SavedFile = { path: string | null, };

/**
 * A line that was saved.
 */
export type SavedLine = { line: BatchLineId, };

/**
 * The pack as it was written.
 */
export type SavedPack = { 
/**
 * The folder; none when the person changed their mind.
 */
path: string | null, files: Array<string>, 
/**
 * Papers that could not be made, because a name has letters that no font has; their
 * tables are there.
 */
left_out: Array<string>, };

/**
 * Rates by age, balance or amount.
 */
export type Scale = { 
/**
 * What it looks at.
 */
by: Basis, 
/**
 * Each step takes its own part of the amount; otherwise one step takes the whole of it.
 */
marginal: boolean, 
/**
 * Rising, the last without a limit.
 */
steps: Array<ScaleStep>, };

/**
 * One step of a scale.
 */
export type ScaleStep = { 
/**
 * The last day or cent that the step is for; none for the last step.
 */
up_to: number | null, 
/**
 * Its rate.
 */
rate: Rate, };

/**
 * Whether one person may prepare and approve, and why.
 */
export type SecondPerson = { alone: boolean, reason: string, };

/**
 * Security of the session.
 */
export type Security = { 
/**
 * Minutes without use after which the book locks, 5 to 60.
 */
idle_minutes: number, };

/**
 * A batch as the person saw it.
 */
export type SeenBatch = { batch: BatchId, 
/**
 * Its version when the person saw it; none where nobody looked at it.
 */
seen: number | null, };

/**
 * Unidentified money, or a part of it, that goes back to where it came from.
 */
export type SendBack = { item: ItemId, amount: Money, 
/**
 * To whom.
 */
payee: string, 
/**
 * check or ach.
 */
method: string, number: string, on: string, };

/**
 * What was sent in a cell that a person repaired.
 */
export type SentCell = { 
/**
 * Counted from 0.
 */
column: number, text: string, };

/**
 * The session as the page sees it.
 */
export type SessionInfo = { user: SignedIn, rights: Array<Right>, 
/**
 * Whether the person must choose their own password first.
 */
must_change: boolean, book: BookName, idle_minutes: number, today: string, 
/**
 * Where the agency's days begin.
 */
time_zone: string, 
/**
 * How the person likes to see things.
 */
views: { [key in string]: string }, 
/**
 * What happened on the way in that somebody should know.
 */
notices: Array<string>, 
/**
 * Whether someone typed a group of the recovery key back.
 */
recovery_confirmed: boolean, };

/**
 * What a state says of a kind of money, from a day on.
 */
export type SetDormancy = { 
/**
 * Two letters.
 */
state: string, kind: OwedKind, from_on: string, rule: Dormancy, source: string, };

/**
 * How long a client's payments are held, from a day on.
 */
export type SetHolds = { client: ClientId, holds: ClientHolds, };

/**
 * How a debt bears interest, and why it may.
 */
export type SetInterest = { account: AccountId, terms: InterestTerms, 
/**
 * The clause, statute or judgment that allows it.
 */
basis: string, };

/**
 * When an account went to an attorney or to court; nothing when it did not.
 */
export type SetLegal = { account: AccountId, on: string | null, };

/**
 * The least that a client is paid, from a day on.
 */
export type SetMinimum = { client: ClientId, minimum: RemitMinimum, };

/**
 * When a validation notice was sent, and how the agency knows.
 */
export type SetNotice = { account: AccountId, sent_on: string, source: string, };

/**
 * A user's roles as they were changed.
 */
export type SetRoles = { user: UserId, roles: Array<Role>, };

/**
 * Sales tax on a client's commission from a day on.
 */
export type SetTax = { client: ClientId, tax: SalesTax, };

/**
 * A rule from a day on.
 */
export type SetTrustRule = { trust_bank: TrustBankId, rule: TrustRule, value: number, from_on: string, source: string, };

/**
 * Everything the settings screen shows.
 */
export type SettingsScreen = { agency: Agency, security: Security, holds: Holds, 
/**
 * How one payment is shared among several debts.
 */
sharing: SharingRule, trust_banks: Array<TrustBank>, 
/**
 * Why one person may prepare and approve statements; none when two are needed.
 */
approve_alone: string | null, };

/**
 * What a processor paid for items on a day.
 */
export type SettleItems = { trust_bank: TrustBankId, on: string, items: Array<ItemId>, 
/**
 * What arrived at the bank; what is missing of the items is the processor's charge.
 */
received: Money, 
/**
 * Why something arrived later than the rule of the bank asks.
 */
late_reason: string, };

/**
 * The sums of a statement. Shares = remitted + offset; claims + carried in = offset +
 * invoiced + carried out.
 */
export type Settled = { 
/**
 * What trust owes the client for the lines.
 */
shares: Money, 
/**
 * What the client owes the agency for the lines.
 */
claims: Money, 
/**
 * What it still owed from the statement before.
 */
carried_in: Money, 
/**
 * What of its claims the client's own money meets.
 */
offset: Money, 
/**
 * What it is invoiced.
 */
invoice: Money, 
/**
 * What it is paid.
 */
remit: Money, 
/**
 * What it still owes after this statement; below zero, a credit for the next one.
 */
carried_out: Money, };

/**
 * A settlement as the account's screen shows it.
 */
export type Settlement = { id: SettlementId, 
/**
 * What is taken for the whole.
 */
amount: Money, agreed_on: string, pay_by: string, 
/**
 * active, kept, bounced or cancelled.
 */
state: string, ended_on: string | null, 
/**
 * Received since the agreement, good or not.
 */
paid: Money, 
/**
 * What was forgiven and is not owed again.
 */
forgiven: Money, by: string, };

/**
 * A sum that is taken for the whole of a debt.
 */
export type SettlementId = number;

/**
 * A line whose shares are to be worked out: among the accounts of its shares, or, where the
 * person directed it, among those that the direction names.
 */
export type ShareByRule = { batch: BatchId, 
/**
 * The line that is being changed; none for a new one below all others.
 */
line: BatchLineId | null, form: LineForm, 
/**
 * Whether the other open accounts of the same persons take part as well.
 */
all_of_person: boolean, };

/**
 * A share of a line, as it is typed.
 */
export type ShareForm = { account: AccountId, amount: Money, };

/**
 * A share of a line with the account it pays.
 */
export type ShareRow = { account: AccountId, file_number: FileNumber, person: string, client: string, balance: Money, amount: Money, };

/**
 * The shares as they follow from the direction or the rule.
 */
export type SharesByRule = { 
/**
 * The agency's rule; none where the person directed the payment.
 */
rule: SharingRule | null, shares: Array<ShareRow>, 
/**
 * What the shares leave over.
 */
left: Money, left_out: Array<LeftOut>, };

/**
 * The agency's rule for payments that nobody directed.
 */
export type SharingRule = "pro_rata" | "oldest_first";

/**
 * A file as it was read.
 */
export type SheetView = { records: number, layout: Layout, encoding: Encoding | null, sheet: string | null, sheets: Array<string>, 
/**
 * The row of the headings, counted from 1; none when the file has none.
 */
header_row: number | null, 
/**
 * The first rows as sent.
 */
sample: Array<RowView>, map: MapView, 
/**
 * Where the map comes from: saved, headings or values.
 */
basis: string, saved_maps: Array<string>, 
/**
 * The placement that the same file made before.
 */
repeated: PlacementRow | null, };

/**
 * The person who is signed in.
 */
export type SignedIn = { id: UserId, login: string, name: string, roles: Array<Role>, };

/**
 * A deposit slip as the list shows it.
 */
export type SlipRow = { id: DepositId, trust_bank: TrustBankId, on: string, items: number, total: Money, by: string, };

/**
 * What the list is sorted by. Every order ends with the account's id, so that it is stable.
 */
export type Sort = "file_number" | "person" | "client" | "reference" | "balance" | "status" | "placed" | "next";

/**
 * Where a field comes from and how its text is read. What does not apply to a field is ignored.
 */
export type Source = { 
/**
 * The heading of the column, or the name of the cut.
 */
column: string, 
/**
 * For days.
 */
dates?: DateOrder | null, 
/**
 * For whole names.
 */
names?: NameOrder | null, 
/**
 * For amounts.
 */
unit?: Unit | null, 
/**
 * Digits a number has when a spreadsheet has not dropped its leading zeros.
 */
pad?: number | null, };

/**
 * A piece of a fixed-width line: first character counted from 1, and how many.
 */
export type Span = { 
/**
 * Counted from 1.
 */
start: number, 
/**
 * In characters.
 */
len: number, };

/**
 * How the total is divided.
 */
export type Split = { "by": "amount", "value": Money } | { "by": "count", "value": number };

/**
 * Where a share of a line goes.
 */
export type SplitRow = { account: AccountId, 
/**
 * Owed before the line, by part: what the lines above it have left.
 */
owed: Parts, 
/**
 * All of that together.
 */
before: Money, pieces: Parts, 
/**
 * What meets a debt that went back to the client.
 */
given_back: Money, 
/**
 * Surplus that is held as a refund for the person.
 */
over: Money, 
/**
 * Owed after it.
 */
after: Money, rate: Rate, 
/**
 * Why that rate.
 */
rule: RateRule, commission: Money, 
/**
 * Sales tax on the commission.
 */
tax: Money, 
/**
 * Costs that go back to the agency.
 */
costs: Money, 
/**
 * Fees that are the agency's.
 */
fees: Money, client_share: Money, 
/**
 * What the client will owe the agency for it.
 */
claim: Money, 
/**
 * The third party's part, and what of it the agency bears.
 */
theirs: Money, forwarding: Money, 
/**
 * The installment it meets and how many there are, when a plan is in force.
 */
meets: [number, number] | null, 
/**
 * Payments of later days that would meet something else.
 */
anew: Array<AnewRow>, };

/**
 * How a payment is spread over the parts of a debt.
 */
export type Spread = "sequential" | "pro_rata";

/**
 * What the page shows first.
 */
export type Stage = "first_run" | "locked" | "open";

/**
 * A trust bank and when its checks are stale.
 */
export type StaleBank = { trust_bank: TrustBankId, name: string, 
/**
 * Days; none when nobody knows it, and counsel must be asked.
 */
stale_after: number | null, next_check: string, 
/**
 * Stale checks that are no property of a person or client: they are made again.
 */
others: Array<UncashedCheck>, };

/**
 * What the account's screen shows beside its balance.
 */
export type Standing = { settlement: Settlement | null, judgment: Judgment | null, 
/**
 * How it bears interest, and what is owed today with it.
 */
owed_today: OwedOn | null, };

/**
 * What the page needs before anyone is signed in.
 */
export type StartState = { stage: Stage, books: Array<KnownBook>, 
/**
 * Who may unlock the chosen book.
 */
users: Array<UserName>, book: BookName | null, version: string, data_folder: string, log_folder: string, today: string, 
/**
 * Where the days of this PC begin.
 */
time_zone: string, };

/**
 * What a client is told and paid.
 */
export type StatementId = number;

/**
 * A line as a statement lists it.
 */
export type StatementLine = { id: LineId, 
/**
 * receipt, direct, resplit, return, return_resplit, move, identified, shortage, interest,
 * flat_fee or written_off.
 */
kind: string, item: ItemId | null, account: AccountId | null, file_number: FileNumber | null, person: string, client_reference: string, 
/**
 * How and with which number it was paid; for a line of no item, what it is about.
 */
method: string, reference: string, 
/**
 * The day of the person's credit.
 */
received_on: string | null, booked_on: string, amount: Money, over: Money, 
/**
 * Costs and fees that went back to the agency.
 */
own: Money, rate: Rate, commission: Money, 
/**
 * Sales tax on the commission.
 */
tax: Money, 
/**
 * What a sheriff or garnishee took off and the client bears.
 */
fee: Money, share: Money, claim: Money, };

/**
 * Clients with something to tell, and the statements there are.
 */
export type StatementList = { due: Array<DueClient>, statements: Array<StatementRow>, 
/**
 * By when clients are paid, where a rule of their trust bank says it.
 */
remit_due: Array<RemitDue>, 
/**
 * By trust bank.
 */
next_checks: Array<NextCheck>, 
/**
 * Whether one person may prepare and approve.
 */
alone: boolean, };

/**
 * A row of the list of statements.
 */
export type StatementRow = { id: StatementId, number: number, client: ClientId, client_name: string, through_on: string, lines: number, sums: Settled, approved: boolean, prepared_by: string, approved_by: string | null, 
/**
 * How it was paid, and the number of the check; or unclaimed, when it became that.
 */
paid_by: string | null, };

/**
 * A statement as it is or would be.
 */
export type StatementView = { 
/**
 * None until it is prepared.
 */
id: StatementId | null, number: number | null, client: ClientId, client_name: string, trust_bank: TrustBankId, through_on: string, lines: Array<StatementLine>, 
/**
 * Sales tax on the commission of the lines, part of what is kept back or claimed.
 */
tax: Money, 
/**
 * Lines whose money is not released yet.
 */
held_back: number, held_back_total: Money, sums: Settled, approved: boolean, prepared_by: string | null, approved_by: string | null, 
/**
 * Why the preparer approved it alone.
 */
alone_reason: string | null, };

/**
 * Where an account stands.
 */
export type Status = "new" | "validation" | "active" | "plan" | "plan_late" | "clearing" | "paid" | "closed";

/**
 * What is to be done next on an open account.
 */
export type Step = "send_notice" | "validation_ends" | "work" | "installment" | "late_installment" | "clears";

/**
 * A fact that speaks for an account.
 */
export type SuggestReason = { 
/**
 * number, name, paid_before, due or balance.
 */
kind: string, 
/**
 * The word that was found, or the day.
 */
about: string, };

/**
 * An account that money may belong to, the likeliest first.
 */
export type Suggestion = { account: AccountId, file_number: FileNumber, person: string, client: string, client_reference: string, balance: Money, reasons: Array<SuggestReason>, };

/**
 * What an account's payments brought too much, in one trust bank.
 */
export type SurplusAtBank = { trust_bank: TrustBankId, name: string, amount: Money, 
/**
 * Whether a rule lets it pay another account; none when nobody knows.
 */
allowed: boolean | null, };

/**
 * What using a surplus does, before it is written.
 */
export type SurplusPreview = { 
/**
 * The account that loses it, then the one that gets it.
 */
shares: Array<MovedShare>, 
/**
 * What stays as a refund.
 */
left: Money, reckoned_anew: number, shortage: Money, };

/**
 * A surplus that was used.
 */
export type SurplusRow = { used: SurplusUse, from_number: FileNumber, to_number: FileNumber, };

/**
 * Another account of the person that a surplus can pay.
 */
export type SurplusTarget = { account: AccountId, file_number: FileNumber, client: string, balance: Money, };

/**
 * A surplus that was used on another account.
 */
export type SurplusUse = { item: ItemId, from: AccountId, to: AccountId, amount: Money, authority: Authority, 
/**
 * Whether it was given back since.
 */
undone: boolean, };

/**
 * The surplus of an account, where it can go and where it went.
 */
export type SurplusView = { banks: Array<SurplusAtBank>, targets: Array<SurplusTarget>, 
/**
 * The newest first.
 */
uses: Array<SurplusRow>, };

/**
 * A surplus goes back to the account that it came from.
 */
export type TakeBackSurplus = { item: ItemId, to: AccountId, reason: string, };

/**
 * The owner of unclaimed property turned up.
 */
export type TakeBackUnclaimed = { unclaimed: UnclaimedId, on: string, reason: string, };

/**
 * Items whose day has come, for a draft batch.
 */
export type TakeHeld = { trust_bank: TrustBankId, items: Array<HeldId>, };

/**
 * A trust bank as the old system had it at the end of a day.
 */
export type TakeOver = { trust_bank: TrustBankId, on: string, 
/**
 * What the bank's statement says.
 */
balance: Money, rows: Array<TakeOverRow>, 
/**
 * Why trust lacks something, where it does.
 */
shortage_reason: string, };

/**
 * What a take-over writes, before it is written.
 */
export type TakeOverPreview = { faults: Array<RowFault>, 
/**
 * What the bank's statement says, what is in hand and on its way to the bank, and checks
 * that the bank has not paid.
 */
bank: Money, hand: Money, transit: Money, outstanding: Money, 
/**
 * Whose it is.
 */
clients: Money, share: Money, refunds: Money, unidentified: Money, 
/**
 * What clients owe the agency, of it invoiced.
 */
claims: Money, invoiced: Money, 
/**
 * Costs that are still out.
 */
advanced: Money, 
/**
 * What was collected on accounts before.
 */
collected: Money, 
/**
 * What the owners have more than there is: the agency owes it to trust.
 */
shortage: Money, 
/**
 * What is there and nobody's.
 */
excess: Money, };

/**
 * A row of the table, its cells in the order of the template.
 */
export type TakeOverRow = { 
/**
 * Where it stands in the file, the heading is 1.
 */
line: number, cells: Array<string>, };

/**
 * Whether a trust bank was or can be taken over.
 */
export type TakeOverState = { taken: TakenOver | null, 
/**
 * Whether something is booked on it, so that it is too late.
 */
begun: boolean, };

/**
 * The table that a person chose.
 */
export type TakeOverTable = { name: string, rows: Array<TakeOverRow>, };

/**
 * The agency takes its share.
 */
export type TakeShare = { trust_bank: TrustBankId, amount: Money, on: string, 
/**
 * Why more than is released, where it was so.
 */
excess_reason: string, };

/**
 * The take-over of a trust bank.
 */
export type TakenOver = { trust_bank: TrustBankId, on: string, 
/**
 * What the bank's statement said.
 */
bank: Money, 
/**
 * What did not agree: the agency owed it to trust from the first day.
 */
shortage: Money, 
/**
 * What was missing and why.
 */
shortage_reason: string, };

/**
 * The sales tax of a state for a month.
 */
export type TaxDue = { state: string, 
/**
 * YYYY-MM.
 */
month: string, 
/**
 * What the lines of the month brought, returns taken off.
 */
tax: Money, paid: Money, 
/**
 * What is left to pay; below zero where more came back than is left.
 */
left: Money, 
/**
 * Whose commission it is on.
 */
clients: Array<TaxOfClient>, };

/**
 * What a client's commission brought of it.
 */
export type TaxOfClient = { client: ClientId, name: string, commission: Money, tax: Money, };

/**
 * A payment of sales tax.
 */
export type TaxPayment = { id: number, state: string, month: string, amount: Money, paid_on: string, reference: string, undone_why: string | null, };

/**
 * Sales tax by state and month, and what was paid of it.
 */
export type TaxScreen = { due: Array<TaxDue>, payments: Array<TaxPayment>, };

/**
 * The terms of a client from one day on.
 */
export type Terms = { 
/**
 * The first credit day to which they apply.
 */
from_on: string, 
/**
 * Commission on all that is collected but costs and the agency's own fees.
 */
rate: Rate, 
/**
 * Rates by age, balance or amount, in the place of the one rate.
 */
scale: Scale | null, 
/**
 * The rate for payments credited after the legal date.
 */
legal_rate: Rate | null, 
/**
 * The order in which a payment fills the parts of a debt.
 */
order: Array<Bucket>, 
/**
 * Whether it fills them one after the other in that order, or all at once.
 */
spread: Spread, 
/**
 * Net, gross or combined.
 */
remit: Remit, 
/**
 * What becomes of a claim that the client's money does not meet.
 */
unmet: Unmet, 
/**
 * The order from a judgment on, where it is another.
 */
judgment_order: Array<Bucket> | null, 
/**
 * One after the other or all at once from a judgment on, where it is another way.
 */
judgment_spread: Spread | null, 
/**
 * Whether commission is earned on what comes in after an account went back.
 */
tail: boolean, 
/**
 * Whether costs that are still out are billed to the client when an account goes back.
 */
bill_costs: boolean, };

/**
 * A trust bank that pays.
 */
export type ThirdBank = { trust_bank: TrustBankId, name: string, next_check: string, };

/**
 * A third party, as its form shows it.
 */
export type ThirdForm = { kind: PartyKind, name: string, street: string, city: string, state: string, zip: string, 
/**
 * Nine digits set it, blank leaves it as it is: it is written only.
 */
tax_id: string, 
/**
 * Its share of what it collects.
 */
rate: Rate, active: boolean, };

/**
 * A third party as it is chosen for a payment.
 */
export type ThirdName = { id: ThirdPartyId, name: string, 
/**
 * Its share of what it collects.
 */
rate: Rate, active: boolean, };

/**
 * The part by the share that is agreed.
 */
export type ThirdPart = { amount: Money, };

/**
 * A third party.
 */
export type ThirdParty = { id: ThirdPartyId, 
/**
 * Its form, without the tax number.
 */
form: ThirdForm, tax_id_last4: string | null, row_version: number, };

/**
 * An attorney, another agency or a sheriff, whom money comes through.
 */
export type ThirdPartyId = number;

/**
 * What a trust bank owes to a third party.
 */
export type ThirdPayable = { trust_bank: TrustBankId, owed: Money, 
/**
 * What of it may leave trust.
 */
released: Money, };

/**
 * A third party with what trust owes it.
 */
export type ThirdRow = { party: ThirdParty, 
/**
 * By trust bank; a bank that owes it nothing is left out.
 */
payable: Array<ThirdPayable>, };

/**
 * Every third party.
 */
export type ThirdScreen = { parties: Array<ThirdRow>, banks: Array<ThirdBank>, 
/**
 * What they had, the latest year first.
 */
years: Array<ThirdYear>, };

/**
 * What a third party had in a year.
 */
export type ThirdYear = { year: number, third: ThirdPartyId, 
/**
 * Of what it collected it kept so much of the agency's commission.
 */
kept: Money, 
/**
 * It was paid so much out of trust.
 */
paid: Money, 
/**
 * It took so much off as fees, whoever bears them.
 */
fees: Money, };

/**
 * The third party of a payment and its part.
 */
export type Through = { 
/**
 * Who.
 */
party: ThirdPartyId, 
/**
 * How it gets its part.
 */
way: Way, 
/**
 * Its part.
 */
amount: Money, };

/**
 * What waits to be sent from a trust bank, and the files that were made.
 */
export type Transfers = { waiting: Array<WaitingTransfer>, total: Money, 
/**
 * Whether the book knows how the bank wants its files.
 */
set_up: boolean, files: Array<AchFileRow>, };

/**
 * A bank account that holds other people's money.
 */
export type TrustBank = { id: TrustBankId, 
/**
 * What the agency calls it.
 */
name: string, bank_name: string, account_last4: string, active: boolean, };

/**
 * A bank account that holds client money.
 */
export type TrustBankId = number;

/**
 * A trust bank as it stands today.
 */
export type TrustBankView = { bank: TrustBank, today: TrustDay, 
/**
 * What the agency may take of its share.
 */
share_released: Money, 
/**
 * What of the shortage its share can meet.
 */
coverable: Money, in_hand_items: number, next_check: string, 
/**
 * Whether the agency's own money may meet a shortage; none when it is not known.
 */
agency_money: boolean | null, 
/**
 * Clients whom the agency can pay itself in the place of trust.
 */
payable: Array<Payable>, 
/**
 * Rules of the bank that counsel must be asked.
 */
unknown_rules: number, };

/**
 * One trust bank on one day.
 */
export type TrustDay = { on: string, 
/**
 * The agency's own figure of the bank.
 */
bank: Money, 
/**
 * Received and not deposited or settled.
 */
hand: Money, 
/**
 * What the agency owes to trust.
 */
shortage: Money, 
/**
 * Bank lines that are not explained.
 */
difference: Money, owners: Array<Owner>, 
/**
 * What all owners have.
 */
owned: Money, };

/**
 * One trust bank proved on one day.
 */
export type TrustProof = { trust_bank: TrustBankId, on: string, 
/**
 * not_entered, fails, look or agrees.
 */
verdict: string, 
/**
 * What the bank says; none when no statement covers the day.
 */
bank: BankFigure | null, 
/**
 * In the ledger and not yet at the bank, in and out, both positive.
 */
in_transit: Money, outstanding: Money, 
/**
 * At the bank and booked later, into the bank positive.
 */
booked_later: Money, 
/**
 * What the bank has too much after all that; none when it is not entered.
 */
off: Money | null, 
/**
 * The ledger and its owners.
 */
ledger: TrustDay, 
/**
 * What ledger bank, hand, shortage and difference are more than the owners have.
 */
owners_off: Money, waiting: Array<Waiting>, later: Array<BankMovement>, differences: Array<OpenDifference>, 
/**
 * Lines that are no movement: those up to the day, and later ones that explain what is
 * off.
 */
open_lines: Array<BankLineRow>, 
/**
 * Movements without a line that explain what is off: all of them where no single one does.
 */
open_movements: Array<BankMovement>, };

/**
 * A rule of trust money.
 */
export type TrustRule = "agency_money" | "offset_fees" | "linked_surplus" | "agency_interest" | "deposit_within" | "remit_within" | "take_fees_within" | "refund_within" | "refund_from" | "post_within" | "reconcile_every" | "stale_after" | "keep_records";

/**
 * Every trust bank and what was paid out lately.
 */
export type TrustScreen = { banks: Array<TrustBankView>, payments: Array<PaymentOut>, };

/**
 * Where a line would go while it is being typed.
 */
export type TryLine = { batch: BatchId, 
/**
 * The line that is being changed; none for a new one below all others.
 */
line: BatchLineId | null, form: LineForm, };

/**
 * A map to look through a chosen file with.
 */
export type TryMap = { file: string, client: ClientId, map: Map, };

/**
 * Money that becomes unclaimed property.
 */
export type TurnUnclaimed = { to: OwedTo, on: string, reason: string, };

/**
 * A check that the bank has not paid yet.
 */
export type UncashedCheck = { payment: PaymentOutId, trust_bank: TrustBankId, number: string, payee: string, amount: Money, paid_on: string, 
/**
 * As the payment's.
 */
kind: string, };

/**
 * A sum that waits for its owner or a state.
 */
export type UnclaimedId = number;

/**
 * What an act does to a trust bank, before it is written.
 */
export type UnclaimedPreview = { amount: Money, bank_before: Money, bank_after: Money, owners: Array<OwnerChange>, };

/**
 * What nobody took.
 */
export type UnclaimedScreen = { banks: Array<StaleBank>, 
/**
 * By the day on which a state has it; what nobody knows a day of last, the oldest first.
 */
rows: Array<OwedRow>, paid: Array<PaidToState>, 
/**
 * What states say, the newest first.
 */
rules: Array<KeptDormancy>, };

/**
 * A payment out that is void, stopped or lost.
 */
export type UndoPayment = { payment: PaymentOutId, on: string, reason: string, };

/**
 * A payment of sales tax that did not happen or came back.
 */
export type UndoTax = { payment: number, on: string, reason: string, };

/**
 * Money of which nobody knows yet whose it is.
 */
export type UnidentifiedItem = { item: ItemId, trust_bank: TrustBankId, batch: BatchId, batch_name: string, method: string, reference: string, received_on: string, 
/**
 * Days since it was received.
 */
days: number, 
/**
 * Whether it waits longer than it should.
 */
old: boolean, 
/**
 * What of the item waits.
 */
amount: Money, 
/**
 * The first day on which it may leave trust; none before its deposit.
 */
released_on: string | null, note: string, 
/**
 * The number of the next check of its trust bank.
 */
next_check: string, };

/**
 * What an amount without a decimal point counts.
 */
export type Unit = "dollars" | "cents";

/**
 * Login and password.
 */
export type UnlockBook = { login: string, password: string, };

/**
 * The recovery key with a new password for one of the users.
 */
export type UnlockWithRecovery = { recovery: string, login: string, new_password: string, };

/**
 * What becomes of a claim on the client that its money does not meet.
 */
export type Unmet = "carry" | "invoice";

/**
 * How a deadline stands on a day.
 */
export type Urgency = "ahead" | "near" | "late";

/**
 * Unidentified money that a client sent: for an invoice, or for costs when none is named.
 */
export type UsePayment = { item: ItemId, client: ClientId, invoice: InvoiceId | null, amount: Money, };

/**
 * A surplus pays another account of the person.
 */
export type UseSurplus = { trust_bank: TrustBankId, from: AccountId, to: AccountId, amount: Money, authority: Authority, };

/**
 * Someone who works at the agency.
 */
export type UserId = number;

/**
 * Someone who may unlock the chosen book.
 */
export type UserName = { login: string, name: string, };

/**
 * A user as the list shows one.
 */
export type UserRow = { id: UserId, login: string, name: string, roles: Array<Role>, active: boolean, 
/**
 * Has a one-time password that was not yet changed.
 */
must_change: boolean, 
/**
 * Whether it is the one who looks.
 */
me: boolean, };

/**
 * What the check of the whole book found; nothing is good.
 */
export type Verified = { findings: Array<Finding>, 
/**
 * How long it took.
 */
seconds: number, };

/**
 * An item typed in error, before its deposit.
 */
export type VoidItem = { item: ItemId, reason: string, };

/**
 * A movement that one side has and the other has not yet.
 */
export type Waiting = { movement: BankMovement, days: number, 
/**
 * Whether it waits longer than it should.
 */
late: boolean, };

/**
 * A letter that was not mailed yet, and for whom it is.
 */
export type WaitingLetter = { letter: LetterRow, file_number: FileNumber, 
/**
 * Last name first.
 */
person: string, };

/**
 * A remittance that waits to be sent.
 */
export type WaitingTransfer = { payment: PaymentOutId, client: ClientId | null, payee: string, paid_on: string, amount: Money, 
/**
 * The end of the client's account; none when it is not known.
 */
account_last4: string | null, };

/**
 * How a third party gets its part of a payment.
 */
export type Way = "kept" | "owed" | "client_fee" | "debtor_fee";

/**
 * An account that a person named.
 */
export type Wish = { account: AccountId, 
/**
 * The sum that was named; none for as much as is owed.
 */
named: Money | null, };

/**
 * An account that a person named, with whose it is.
 */
export type WishRow = { account: AccountId, file_number: FileNumber, person: string, client: string, named: Money | null, };

/**
 * Something done with an account, and why.
 */
export type WithReason = { account: AccountId, reason: string, };

/**
 * A claim on a client that is given up.
 */
export type WriteOffClaim = { client: ClientId, 
/**
 * The invoice; without one, claims that are not invoiced.
 */
invoice: InvoiceId | null, 
/**
 * Whose statements tell the claims that are not invoiced.
 */
trust_bank: TrustBankId, amount: Money, on: string, reason: string, };

/** Every command of the desk. */
export interface Commands {
  /** What the page shows first. */
  start_state: { args: Nothing; result: StartState };
  /** Makes a book and signs its first user in. Shows the recovery key, once. */
  create_book: { args: CreateBook; result: CreatedBook };
  /** Makes the demo book and signs its first user in. */
  create_demo: { args: Nothing; result: SessionInfo };
  /** Asks for the folder of a book. */
  open_book_dialog: { args: Nothing; result: ChosenPath | null };
  /** Turns to another book; it stays locked. */
  choose_book: { args: ChosenPath; result: StartState };
  /** Asks for a backup file. */
  restore_dialog: { args: Nothing; result: ChosenPath | null };
  /** Restores a backup as a new generation of its book, or as a new book. */
  restore_book: { args: RestoreBook; result: RestoredBook };
  /** Opens the chosen book. */
  unlock: { args: UnlockBook; result: SessionInfo };
  /** Opens the chosen book by its recovery key and gives a user a new password. */
  unlock_with_recovery: { args: UnlockWithRecovery; result: SessionInfo };
  /** Locks the book. */
  lock: { args: Nothing; result: Nothing };
  /** The session as it stands. */
  session: { args: Nothing; result: SessionInfo };
  /** Changes the own password. */
  change_password: { args: ChangePassword; result: Nothing };
  /** Shows that the recovery key was written down. */
  confirm_recovery: { args: ConfirmRecovery; result: Nothing };
  /** Makes a new recovery key; the old one opens nothing from now on. */
  new_recovery_key: { args: UnlockBook; result: RecoveryShown };
  /** Hands a page with the recovery key to the viewer, as long as it waits to be confirmed. */
  recovery_kit: { args: Nothing; result: OpenedFile };
  /** Keeps how the user likes to see something. */
  save_view: { args: SaveView; result: Nothing };
  /** Every user. */
  users: { args: Nothing; result: Array<UserRow> };
  /** Adds a user with a one-time password. */
  add_user: { args: AddUser; result: OneTime };
  /** Gives a user a one-time password in the place of one that is lost. */
  reset_password: { args: OfUser; result: OneTime };
  /** Changes what a user is at the agency. */
  set_roles: { args: SetRoles; result: Nothing };
  /** Takes a user's way into the book. */
  remove_user: { args: OfUser; result: Nothing };
  /** Settings of the agency. */
  settings: { args: Nothing; result: SettingsScreen };
  /** Saves the agency as its letters name it. */
  save_agency: { args: Agency; result: Nothing };
  /** Saves the minutes until the book locks by itself. */
  save_security: { args: Security; result: Nothing };
  /** Saves how payments are shared that nobody directed. */
  save_sharing: { args: SaveSharing; result: Nothing };
  /** Saves the days that money is held by its method. */
  save_holds: { args: Holds; result: Nothing };
  /** Adds a bank account that holds client money. */
  add_trust_bank: { args: AddTrustBank; result: OfTrustBank };
  /** The rules of a trust bank with their sources; those not known are counsel's to say. */
  trust_rules: { args: OfBank; result: Array<RuleRow> };
  /** Sets a rule of a trust bank from a day on. */
  set_trust_rule: { args: SetTrustRule; result: Nothing };
  /** Backs the book up and proves the copy. */
  back_up_now: { args: Nothing; result: BackupMade };
  /** What is known of the backups. */
  backups: { args: Nothing; result: Backups };
  /** Recomputes the whole book. */
  verify_book: { args: Nothing; result: Verified };
  /** Finds accounts, clients and batches by what was typed. */
  find: { args: Find; result: FindAnswer };
  /** The agency as it stands today. */
  agency_today: { args: Nothing; result: AgencyToday };
  /** A window of the list of accounts. */
  accounts: { args: ListAccounts; result: AccountWindow };
  /** All that the account's screen shows. */
  account: { args: OfAccount; result: AccountScreen };
  /** Older events of an account. */
  older_events: { args: OlderEvents; result: Array<Event> };
  /** Places an account by hand. */
  add_account: { args: AddAccount; result: AddedAccount };
  /** Saves what the client says of a debt. */
  save_account: { args: SaveAccount; result: Nothing };
  /** Notes when a validation notice was sent, and how the agency knows. */
  set_notice: { args: SetNotice; result: Nothing };
  /** Notes when an account went to an attorney or to court. */
  set_legal: { args: SetLegal; result: Nothing };
  /** What a fee, cost, waiver or correction would do, before it is written. */
  try_charge: { args: AddCharge; result: ChargePreview };
  /** Why a payment went to which parts of a debt, and how its commission was reckoned. */
  explain_payment: { args: ExplainPayment; result: PaymentTrace };
  /** Adds a fee or cost with its basis, waives, or corrects what was placed. */
  add_charge: { args: AddCharge; result: Nothing };
  /** What is owed on a day, with how its interest is reckoned. */
  owed_on: { args: AccountOnDay; result: OwedOn };
  /** What is owed on a day before what comes in on it, which a judgment of the day replaces. */
  owed_before_receipts: { args: AccountOnDay; result: Parts };
  /** Hands the sheet that proves the interest of an account on a day to the system's viewer. */
  open_interest_proof: { args: AccountOnDay; result: OpenedFile };
  /** Keeps a sum that is taken for the whole of a debt. */
  add_settlement: { args: AddSettlement; result: Nothing };
  /** Ends a settlement that is not going to be kept. */
  cancel_settlement: { args: OfAccount; result: Nothing };
  /** Records that a person disputes a debt. */
  record_dispute: { args: RecordDispute; result: Nothing };
  /** Ends the dispute of a debt. */
  end_dispute: { args: EndDispute; result: Nothing };
  /** The documents that are kept with an account. */
  documents: { args: OfAccount; result: Array<DocumentRow> };
  /** Asks for a file to be kept with an account. */
  choose_document: { args: Nothing; result: DocumentFile | null };
  /** Takes a file that was dropped on an account. */
  take_dropped_document: { args: DroppedFile; result: DocumentFile };
  /** Keeps the chosen file with an account. */
  add_document: { args: AddDocument; result: OfDocument };
  /** A document as it is shown. */
  document: { args: OfDocument; result: DocumentView };
  /** Saves a document where the person says. */
  save_document: { args: OfDocument; result: SavedFile };
  /** Hands a document to the system's program for it. */
  open_document: { args: OfDocument; result: OpenedFile };
  /** Removes a document that need not be kept; that it was there stays. */
  remove_document: { args: RemoveDocument; result: Nothing };
  /** Keeps what a court entered. */
  enter_judgment: { args: EnterJudgment; result: Nothing };
  /** Sets how a debt bears interest. */
  set_interest: { args: SetInterest; result: Nothing };
  /** Ends the work on an account. */
  close_account: { args: WithReason; result: Nothing };
  /** Opens an account that was closed. */
  reopen_account: { args: WithReason; result: Nothing };
  /** Adds a note to an account. */
  add_note: { args: AddNote; result: Nothing };
  /** One person. */
  person: { args: OfPerson; result: Person };
  /** Saves a person. */
  save_person: { args: SavePerson; result: Nothing };
  /** Notes that mail comes back from the present address, or no longer does. */
  mark_address: { args: MarkAddress; result: Nothing };
  /** Shows a whole Social Security number, and writes down that it was shown and why. */
  reveal_ssn: { args: Reveal; result: Revealed };
  /** Every client. */
  clients: { args: Nothing; result: Array<ClientRow> };
  /** One client with its terms. */
  client: { args: OfClient; result: Client };
  /** Adds a client with its first terms. */
  add_client: { args: AddClient; result: OfClient };
  /** Saves a client. */
  save_client: { args: SaveClient; result: Nothing };
  /** Adds terms from a day on. */
  add_terms: { args: AddTerms; result: Nothing };
  /** What the correction of a wrong rate would change, before it is written. */
  try_correction: { args: CorrectRate; result: Correction };
  /** Corrects a wrong rate from a credit day on, and posts what differs. */
  correct_rate: { args: CorrectRate; result: Correction };
  /** Agrees how long a client's payments are held from a day on. */
  set_client_holds: { args: SetHolds; result: Nothing };
  /** Sets the least that a client is paid from a day on. */
  set_remit_minimum: { args: SetMinimum; result: Nothing };
  /** Moves a client's released money to another trust bank. */
  move_client_bank: { args: MoveBank; result: Nothing };
  /** Sets the sales tax on a client's commission from a day on. */
  set_sales_tax: { args: SetTax; result: Nothing };
  /** What a client owes the agency. */
  client_money: { args: OfClient; result: ClientMoney };
  /** A client pays invoices. */
  pay_invoice: { args: PayInvoice; result: Nothing };
  /** Unidentified money pays a client's invoice, or is its deposit for costs. */
  use_payment: { args: UsePayment; result: Nothing };
  /** Pays a cost out of a client's deposit. */
  pay_cost: { args: PayCost; result: PaidOut };
  /** Gives up a claim on a client. */
  write_off_claim: { args: WriteOffClaim; result: Nothing };
  /** Charges a client a flat fee. */
  add_flat_fee: { args: AddFlatFee; result: Nothing };
  /** Placement files that were taken in. */
  placements: { args: Nothing; result: Array<PlacementRow> };
  /** Records of a placement as they were kept. */
  kept_records: { args: KeptRows; result: Array<KeptRecord> };
  /** Asks for a placement file. */
  choose_placement_file: { args: Nothing; result: ChosenFile | null };
  /** Takes a file that was dropped on the window. */
  take_dropped_file: { args: DroppedFile; result: ChosenFile };
  /** Reads a chosen file for a client. */
  read_placement: { args: ReadFile; result: SheetView };
  /** Looks through a chosen file with a map. */
  try_map: { args: TryMap; result: MapView };
  /** Checks every record of a chosen file. */
  check_placement: { args: TryMap; result: CheckView };
  /** A window of the records with one fate. */
  placement_rows: { args: FateRows; result: Array<RowView> };
  /** What a change of a column would do to records of a chosen file. */
  try_repair: { args: RepairRecords; result: RepairPreview };
  /** Changes a column in records of a chosen file, in memory only. */
  repair_records: { args: RepairRecords; result: RepairedRecords };
  /** Saves the rejected records with their reasons. */
  save_rejects: { args: DroppedFile; result: SavedFile };
  /** Takes a checked file in: all its accounts or none. */
  post_placement: { args: PostPlacement; result: PostedPlacement };
  /** Undoes a placement whose accounts nobody has worked. */
  undo_placement: { args: OfPlacement; result: Nothing };
  /** How far the running job is. */
  progress: { args: Nothing; result: Progress | null };
  /** Stops the running job before it is committed; nothing of it stays. */
  stop_job: { args: Nothing; result: Nothing };
  /** The schedule for terms as they are typed. */
  plan_preview: { args: PlanFor; result: PlanPreview };
  /** Keeps a plan that the person agreed to. */
  save_plan: { args: PlanFor; result: OfPlan };
  /** Ends a plan that is not going to be kept. */
  cancel_plan: { args: CancelPlan; result: Nothing };
  /** A letter as it would look. */
  letter_preview: { args: LetterFor; result: LetterPreview };
  /** Makes a letter and keeps it. */
  make_letter: { args: LetterFor; result: OfLetter };
  /** A letter as it was made. */
  letter: { args: OfLetter; result: KeptLetter };
  /** Letters that were not mailed yet, newest first. */
  letters_waiting: { args: Nothing; result: Array<WaitingLetter> };
  /** Saves a letter as PDF where the person says. */
  save_letter: { args: OfLetter; result: SavedFile };
  /** Hands a letter to the system's viewer for printing. */
  open_letter: { args: OfLetter; result: OpenedFile };
  /** Says whether a letter printed; then it counts as mailed. */
  letter_printed: { args: Printed; result: Nothing };
  /** Batches, trust banks, and what is in hand. */
  batches: { args: Nothing; result: BatchList };
  /** One batch as it stands. */
  batch: { args: OfBatch; result: BatchScreen };
  /** Starts a batch. */
  add_batch: { args: BatchHead; result: OfBatch };
  /** Saves the head of a draft. */
  save_batch: { args: SaveBatch; result: Nothing };
  /** Throws a draft away. */
  delete_batch: { args: SeenBatch; result: Nothing };
  /** Saves a line of a draft. */
  save_line: { args: SaveLine; result: SavedLine };
  /** Takes a line out of a draft. */
  delete_line: { args: DeleteLine; result: Nothing };
  /** Where a line would go while it is typed. */
  try_line: { args: TryLine; result: Array<SplitRow> };
  /** Works out the shares of a line by direction or rule. Saves nothing. */
  share_by_rule: { args: ShareByRule; result: SharesByRule };
  /** Posts a batch: all its lines or none. */
  post_batch: { args: PostBatch; result: Posted };
  /** Hands everything in hand to the bank. */
  make_deposit: { args: MakeDeposit; result: Deposited };
  /** Undoes an item before its deposit. */
  void_item: { args: VoidItem; result: Nothing };
  /** Holds an item longer than was thought at its deposit. */
  extend_hold: { args: ExtendHold; result: Nothing };
  /** Everything in hand for a trust bank. */
  in_hand: { args: OfBank; result: Array<HandItem> };
  /** Notes what a processor paid for card charges or transfers. */
  settle_items: { args: SettleItems; result: Deposited };
  /** What a return would do, before it is written. */
  try_return: { args: ReturnItem; result: ReturnPreview };
  /** Takes back what the bank returned of an item. */
  return_item: { args: ReturnItem; result: Nothing };
  /** Checks and card charges that are dated ahead. */
  held_items: { args: Nothing; result: HeldList };
  /** Takes in a check or card charge that is dated ahead. */
  hold_item: { args: HeldForm; result: OfHeld };
  /** Notes when the person was told of the deposit of a held item. */
  note_deposit_notice: { args: NoteNotice; result: Nothing };
  /** Gives a held item back. */
  give_back_item: { args: GiveBack; result: Nothing };
  /** Puts held items whose day has come into a draft batch. */
  take_held: { args: TakeHeld; result: OfBatch };
  /** A returned item goes in again, or a chargeback was won. */
  redeposit_item: { args: RedepositItem; result: Redeposited };
  /** Money of which nobody knows yet whose it is. */
  unidentified: { args: Nothing; result: Array<UnidentifiedItem> };
  /** Accounts that unidentified money may belong to, and why. */
  suggest_accounts: { args: OfItem; result: Array<Suggestion> };
  /** What giving unidentified money to accounts would do, before it is written. */
  try_identify: { args: IdentifyPayment; result: IdentifyPreview };
  /** Gives unidentified money to its accounts. */
  identify_payment: { args: IdentifyPayment; result: Nothing };
  /** Sends unidentified money back to where it came from. */
  send_back: { args: SendBack; result: PaidOut };
  /** What a move would do, before it is written. */
  try_move: { args: MovePayment; result: MovePreview };
  /** Moves a payment to the account it belongs to. */
  move_payment: { args: MovePayment; result: Nothing };
  /** Whether a trust bank was or can be taken over from an old system. */
  take_over_state: { args: OfBank; result: TakeOverState };
  /** Saves the table of a take-over to be filled in. */
  save_take_over_table: { args: Nothing; result: SavedFile };
  /** Reads the table of a take-over that the person chooses. */
  choose_take_over_table: { args: Nothing; result: TakeOverTable | null };
  /** What a take-over would write, before it is written. */
  try_take_over: { args: TakeOver; result: TakeOverPreview };
  /** Takes a trust bank over from an old system, once and before anything else. */
  take_over: { args: TakeOver; result: Nothing };
  /** Every trust bank as it stands today, and what was paid out lately. */
  trust: { args: Nothing; result: TrustScreen };
  /** What the rules of the trust banks ask for by a day, and late deposits. */
  deadlines: { args: Nothing; result: Deadlines };
  /** The latest payments out of a trust bank that were refused for want of money. */
  overdraws: { args: OfBank; result: Array<OverdrawRow> };
  /** One trust bank on any day, as it is known now or was known on a day. */
  trust_day: { args: AskTrustDay; result: TrustDay };
  /** Meets a shortage of trust. */
  cover_shortage: { args: CoverShortage; result: Nothing };
  /** Takes the agency's released share out of trust. */
  take_share: { args: TakeShare; result: PaidOut };
  /** Pays a person's released surplus back. */
  pay_refund: { args: PayRefund; result: PaidOut };
  /** What of an account's payments was too much, and the person's other accounts. */
  surplus: { args: OfAccount; result: SurplusView };
  /** What using a surplus on another account would do, before it is written. */
  try_use_surplus: { args: UseSurplus; result: SurplusPreview };
  /** Uses a person's surplus on another of its accounts. */
  use_surplus: { args: UseSurplus; result: Nothing };
  /** Gives a used surplus back to the account that it came from. */
  take_back_surplus: { args: TakeBackSurplus; result: Nothing };
  /** Takes note that a payment out will not be cashed. */
  undo_payment: { args: UndoPayment; result: Nothing };
  /** Attorneys, other agencies and sheriffs, and what trust owes them. */
  third_parties: { args: Nothing; result: ThirdScreen };
  /** Names of third parties, to be chosen for a payment. */
  third_names: { args: Nothing; result: Array<ThirdName> };
  /** A third party's part of a payment, by the share that is agreed. */
  third_part: { args: AskPart; result: ThirdPart };
  /** Adds a third party. */
  add_third_party: { args: ThirdForm; result: OfThird };
  /** Saves a third party. */
  save_third_party: { args: SaveThird; result: Nothing };
  /** Pays a third party what is released for it. */
  pay_third_party: { args: PayThird; result: PaidOut };
  /** Saves what third parties had by year, with their tax numbers. */
  save_third_years: { args: Nothing; result: SavedFile };
  /** Sales tax by state and month: what came in, what was paid. */
  sales_tax: { args: Nothing; result: TaxScreen };
  /** Pays sales tax to a state. */
  pay_sales_tax: { args: PayTax; result: Nothing };
  /** Undoes a payment of sales tax. */
  undo_sales_tax: { args: UndoTax; result: Nothing };
  /** Money that its owner does not take, and unclaimed property. */
  unclaimed: { args: Nothing; result: UnclaimedScreen };
  /** Sets what a state says of money that its owner does not take. */
  set_dormancy: { args: SetDormancy; result: Nothing };
  /** Notes when the owner of money was written to. */
  note_owner_notice: { args: OwnerNotice; result: Nothing };
  /** What turning money unclaimed would do, before it is written. */
  try_turn_unclaimed: { args: TurnUnclaimed; result: UnclaimedPreview };
  /** Money that its owner does not take waits for its owner or the state. */
  turn_unclaimed: { args: TurnUnclaimed; result: Nothing };
  /** What giving unclaimed property back would do, before it is written. */
  try_take_back_unclaimed: { args: TakeBackUnclaimed; result: UnclaimedPreview };
  /** Gives unclaimed property back to its owner, who turned up. */
  take_back_unclaimed: { args: TakeBackUnclaimed; result: Nothing };
  /** What paying a state would do, before it is written. */
  try_pay_unclaimed: { args: PayUnclaimed; result: UnclaimedPreview };
  /** Pays unclaimed property to the state. */
  pay_unclaimed: { args: PayUnclaimed; result: PaidOut };
  /** Saves the list of unclaimed property of a state as a table. */
  save_unclaimed: { args: SaveUnclaimed; result: SavedFile };
  /** Takes in a bank's statement file that the person chooses or dropped. */
  read_bank_file: { args: ReadBankFile; result: BankStatementRow | null };
  /** Takes out the latest bank statement, as long as nothing was made of it. */
  remove_bank_statement: { args: OfBankStatement; result: Nothing };
  /** Bank statements that were taken in for a trust bank. */
  bank_statements: { args: OfBank; result: Array<BankStatementRow> };
  /** Open lines of a trust bank with what they may be, or the lines of a bank statement. */
  bank_lines: { args: AskBankLines; result: BankLines };
  /** Says which movement a bank line is. */
  match_line: { args: MatchLine; result: Nothing };
  /** Matches every bank line that leaves no doubt. */
  match_proposed: { args: OfBank; result: Matched };
  /** Takes a match back. */
  unmatch_line: { args: OfBankLine; result: Nothing };
  /** A bank line is a charge: the agency owes it to trust. */
  post_bank_charge: { args: OfBankLine; result: Nothing };
  /** A bank line is interest. */
  post_bank_interest: { args: PostInterest; result: Nothing };
  /** Gives interest that is owed to its owner. */
  pass_interest: { args: PassInterest; result: Nothing };
  /** A bank line is not explained, wholly or in part. */
  post_difference: { args: PostDifference; result: Nothing };
  /** A bank line sets a difference right. */
  resolve_difference: { args: ResolveDifference; result: Nothing };
  /** Proves a trust bank on a day: the bank, the ledger and the owners. */
  trust_proof: { args: AskProof; result: TrustProof };
  /** Clients with something to tell, and the statements there are. */
  statements: { args: Nothing; result: StatementList };
  /** What a statement of a client would say. */
  statement_draft: { args: AskStatement; result: StatementView };
  /** A statement with its lines. */
  statement: { args: OfStatement; result: StatementView };
  /** Keeps a statement to be approved. */
  prepare_statement: { args: AskStatement; result: OfStatement };
  /** Throws a prepared statement away. */
  discard_statement: { args: OfStatement; result: Nothing };
  /** Approves a statement that another person prepared. */
  approve_statement: { args: ApproveStatement; result: Nothing };
  /** Pays what an approved statement says. */
  pay_statement: { args: PayStatement; result: PaidOut };
  /** Lets one person prepare and approve, with a reason. */
  save_second_person: { args: SecondPerson; result: Nothing };
  /** Hands a paper about money to the system's viewer for printing. */
  open_paper: { args: OfPaper; result: OpenedFile };
  /** Saves a paper about money as PDF where the person says. */
  save_paper: { args: OfPaper; result: SavedFile };
  /** The deposit slips of a trust bank. */
  deposit_slips: { args: OfBank; result: Array<SlipRow> };
  /** The check stock of a trust bank. */
  check_stock: { args: OfBank; result: CheckStock };
  /** Saves the check stock of a trust bank. */
  save_check_stock: { args: SaveCheckStock; result: Nothing };
  /** Hands the check of a payment to the system's viewer for printing. */
  open_check: { args: OfPayment; result: OpenedFile };
  /** Says whether a check came out; whatever is printed later is a copy. */
  check_printed: { args: CheckPrinted; result: Nothing };
  /** How a trust bank wants its files of transfers. */
  ach_origin: { args: OfBank; result: AchOrigin };
  /** Saves how a trust bank wants its files of transfers. */
  save_ach_origin: { args: SaveAchOrigin; result: Nothing };
  /** Where a client's money is sent, without the number. */
  client_bank: { args: OfClient; result: ClientBank | null };
  /** Saves where a client's money is sent. */
  save_client_bank: { args: SaveClientBank; result: Nothing };
  /** Remittances that wait to be sent from a trust bank, and the files that were made. */
  transfers: { args: OfBank; result: Transfers };
  /** Makes the file of everything that waits. */
  make_transfers: { args: MakeTransfers; result: AchFileRow };
  /** Saves a file of transfers where the person says. */
  save_transfers: { args: OfAchFile; result: SavedFile };
  /** Saves the list of checks by which the bank pays. */
  save_positive_pay: { args: SavePositivePay; result: SavedFile };
  /** Saves the agency's own journal for its bookkeeping. */
  save_journal: { args: SaveJournal; result: SavedFile };
  /** When income counts in the agency's journal. */
  journal_basis: { args: Nothing; result: JournalBasis };
  /** Remembers when income counts in the agency's journal. */
  save_journal_basis: { args: JournalBasis; result: Nothing };
  /** Saves the whole journal of the book for hledger. */
  save_whole_journal: { args: Nothing; result: SavedFile };
  /** Saves everything that an examiner of trust money asks for, in one folder. */
  save_examiner_pack: { args: SaveExaminerPack; result: SavedPack };
  /** Months that are closed and the next one. */
  months: { args: Nothing; result: Months };
  /** The sheet of a closed month. */
  month_sheet: { args: OfMonth; result: MonthView };
  /** Closes the next month. */
  close_month: { args: CloseMonth; result: Nothing };
}
