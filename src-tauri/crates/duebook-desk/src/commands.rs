//! THE TABLE: everything a person can do. `open` needs no session, `read` reads from one moment,
//! `write` is one act in one transaction and `much` one that may be large, `act` manages its own
//! reads and writes.

mod names;

use crate::table::commands;
use names::*;

commands! {
    /// What the page shows first.
    open start_state(Nothing) -> StartState, Anyone = opening::start_state;
    /// Makes a book and signs its first user in. Shows the recovery key, once.
    open create_book(CreateBook) -> CreatedBook, Anyone = opening::create;
    /// Makes the demo book and signs its first user in.
    open create_demo(Nothing) -> SessionInfo, Anyone = demo::create;
    /// Asks for the folder of a book.
    open open_book_dialog(Nothing) -> Option<ChosenPath>, Anyone = opening::choose_dialog;
    /// Turns to another book; it stays locked.
    open choose_book(ChosenPath) -> StartState, Anyone = opening::choose;
    /// Asks for a backup file.
    open restore_dialog(Nothing) -> Option<ChosenPath>, Anyone = restoring::dialog;
    /// Restores a backup as a new generation of its book, or as a new book.
    open restore_book(RestoreBook) -> RestoredBook, Anyone = restoring::restore;
    /// Opens the chosen book.
    open unlock(UnlockBook) -> SessionInfo, Anyone = opening::unlock;
    /// Opens the chosen book by its recovery key and gives a user a new password.
    open unlock_with_recovery(UnlockWithRecovery) -> SessionInfo, Anyone
        = opening::unlock_with_recovery;
    /// Locks the book.
    open lock(Nothing) -> Nothing, Anyone = opening::lock;

    /// The session as it stands.
    act session(Nothing) -> SessionInfo, Own = opening::session;
    /// Changes the own password.
    act change_password(ChangePassword) -> Nothing, Own = passwords::change;
    /// Shows that the recovery key was written down.
    act confirm_recovery(ConfirmRecovery) -> Nothing, Own = passwords::confirm_recovery;
    /// Makes a new recovery key; the old one opens nothing from now on.
    act new_recovery_key(UnlockBook) -> RecoveryShown, KeepUsers = passwords::new_recovery;
    /// Hands a page with the recovery key to the viewer, as long as it waits to be confirmed.
    act recovery_kit(Nothing) -> OpenedFile, Own = letters::recovery_kit;
    /// Keeps how the user likes to see something.
    write save_view(SaveView) -> Nothing, Own = agency::save_view;

    /// Every user.
    read users(Nothing) -> Vec<UserRow>, KeepUsers = users::list;
    /// Adds a user with a one-time password.
    act add_user(AddUser) -> OneTime, KeepUsers = users::add;
    /// Gives a user a one-time password in the place of one that is lost.
    act reset_password(OfUser) -> OneTime, KeepUsers = users::reset;
    /// Changes what a user is at the agency.
    act set_roles(SetRoles) -> Nothing, KeepUsers = users::set_roles;
    /// Takes a user's way into the book.
    act remove_user(OfUser) -> Nothing, KeepUsers = users::remove;

    /// Settings of the agency.
    read settings(Nothing) -> SettingsScreen, Own = agency::screen;
    /// Saves the agency as its letters name it.
    write save_agency(Agency) -> Nothing, KeepSettings = agency::save_agency;
    /// Saves the minutes until the book locks by itself.
    act save_security(Security) -> Nothing, KeepSettings = users::save_security;
    /// Saves the days that money is held by its method.
    write save_holds(Holds) -> Nothing, KeepSettings = agency::save_holds;
    /// Adds a bank account that holds client money.
    write add_trust_bank(AddTrustBank) -> OfTrustBank, KeepSettings = agency::add_trust_bank;
    /// The rules of a trust bank with their sources; those not known are counsel's to say.
    read trust_rules(OfBank) -> Vec<RuleRow>, SeePayments = trust_rules::list;
    /// Sets a rule of a trust bank from a day on.
    write set_trust_rule(SetTrustRule) -> Nothing, KeepSettings = trust_rules::set;
    /// Backs the book up and proves the copy.
    act back_up_now(Nothing) -> BackupMade, BackUp = backups::now;
    /// What is known of the backups.
    act backups(Nothing) -> Backups, BackUp = backups::list;
    /// Recomputes the whole book.
    act verify_book(Nothing) -> Verified, Verify = today::verify;

    /// Finds accounts, clients and batches by what was typed.
    act find(Find) -> FindAnswer, Own = find::find;
    /// The agency as it stands today.
    act agency_today(Nothing) -> AgencyToday, SeeReports = today::figures;

    /// A window of the list of accounts.
    act accounts(ListAccounts) -> AccountWindow, SeeAccounts = accounts::list;
    /// All that the account's screen shows.
    read account(OfAccount) -> AccountScreen, SeeAccounts = accounts::screen;
    /// Older events of an account.
    read older_events(OlderEvents) -> Vec<Event>, SeeAccounts = accounts::older_events;
    /// Places an account by hand.
    write add_account(AddAccount) -> AddedAccount, KeepAccounts = accounts::add;
    /// Saves what the client says of a debt.
    write save_account(SaveAccount) -> Nothing, KeepAccounts = accounts::save;
    /// Notes when a validation notice was sent, and how the agency knows.
    write set_notice(SetNotice) -> Nothing, WorkAccounts = accounts::set_notice;
    /// Notes when an account went to an attorney or to court.
    write set_legal(SetLegal) -> Nothing, KeepAccounts = accounts::set_legal;
    /// What a fee, cost, waiver or correction would do, before it is written.
    act try_charge(AddCharge) -> ChargePreview, KeepAccounts = charges::preview;
    /// Why a payment went to which parts of a debt, and how its commission was reckoned.
    read explain_payment(ExplainPayment) -> PaymentTrace, SeePayments = tracing::explain;
    /// Adds a fee or cost with its basis, waives, or corrects what was placed.
    write add_charge(AddCharge) -> Nothing, KeepAccounts = charges::add;
    /// What is owed on a day, with how its interest is reckoned.
    read owed_on(AccountOnDay) -> OwedOn, SeeAccounts = debts::owed_on;
    /// Hands the sheet that proves the interest of an account on a day to the system's viewer.
    act open_interest_proof(AccountOnDay) -> OpenedFile, SeeAccounts = interest_sheet::open;
    /// Keeps a sum that is taken for the whole of a debt.
    write add_settlement(AddSettlement) -> Nothing, WorkAccounts = debts::settle;
    /// Ends a settlement that is not going to be kept.
    write cancel_settlement(OfAccount) -> Nothing, WorkAccounts = debts::cancel_settlement;
    /// Keeps what a court entered.
    write enter_judgment(EnterJudgment) -> Nothing, KeepAccounts = debts::enter_judgment;
    /// Sets how a debt bears interest.
    write set_interest(SetInterest) -> Nothing, KeepAccounts = debts::set_interest;
    /// Ends the work on an account.
    write close_account(WithReason) -> Nothing, KeepAccounts = accounts::close;
    /// Opens an account that was closed.
    write reopen_account(WithReason) -> Nothing, KeepAccounts = accounts::reopen;
    /// Adds a note to an account.
    write add_note(AddNote) -> Nothing, WorkAccounts = accounts::add_note;

    /// One person.
    read person(OfPerson) -> Person, SeeAccounts = people::get;
    /// Saves a person.
    write save_person(SavePerson) -> Nothing, WorkAccounts = people::save;
    /// Notes that mail comes back from the present address, or no longer does.
    write mark_address(MarkAddress) -> Nothing, WorkAccounts = people::mark_address;
    /// Shows a whole Social Security number, and writes down that it was shown and why.
    act reveal_ssn(Reveal) -> Revealed, RevealNumbers = people::reveal;

    /// Every client.
    read clients(Nothing) -> Vec<ClientRow>, SeeClients = clients::list;
    /// One client with its terms.
    read client(OfClient) -> Client, SeeClients = clients::get;
    /// Adds a client with its first terms.
    write add_client(AddClient) -> OfClient, KeepClients = clients::add;
    /// Saves a client.
    write save_client(SaveClient) -> Nothing, KeepClients = clients::save;
    /// Adds terms from a day on.
    write add_terms(AddTerms) -> Nothing, KeepClients = clients::add_terms;
    /// What the correction of a wrong rate would change, before it is written.
    act try_correction(CorrectRate) -> Correction, KeepClients = rate_correction::try_correction;
    /// Corrects a wrong rate from a credit day on, and posts what differs.
    write correct_rate(CorrectRate) -> Correction, KeepClients = rate_correction::correct;
    /// Agrees how long a client's payments are held from a day on.
    write set_client_holds(SetHolds) -> Nothing, KeepClients = client_rules::set_holds;
    /// Sets the least that a client is paid from a day on.
    write set_remit_minimum(SetMinimum) -> Nothing, KeepClients = client_rules::set_minimum;
    /// Moves a client's released money to another trust bank.
    write move_client_bank(MoveBank) -> Nothing, PayOut = client_rules::move_bank;
    /// Sets the sales tax on a client's commission from a day on.
    write set_sales_tax(SetTax) -> Nothing, KeepClients = clients::set_tax;
    /// What a client owes the agency.
    read client_money(OfClient) -> ClientMoney, SeePayments = client_money::show;
    /// A client pays invoices.
    write pay_invoice(PayInvoice) -> Nothing, PostPayments = client_money::pay;
    /// Unidentified money pays a client's invoice, or is its deposit for costs.
    write use_payment(UsePayment) -> Nothing, PostPayments = item_uses::use_payment;
    /// Pays a cost out of a client's deposit.
    write pay_cost(PayCost) -> PaidOut, PayOut = item_uses::pay_cost;
    /// Gives up a claim on a client.
    write write_off_claim(WriteOffClaim) -> Nothing, WriteOff = client_money::write_off;
    /// Charges a client a flat fee.
    write add_flat_fee(AddFlatFee) -> Nothing, PayOut = client_money::flat_fee;

    /// Placement files that were taken in.
    read placements(Nothing) -> Vec<PlacementRow>, SeeImports = imports::list;
    /// Records of a placement as they were kept.
    read kept_records(KeptRows) -> Vec<KeptRecord>, SeeImports = imports::kept;
    /// Asks for a placement file.
    act choose_placement_file(Nothing) -> Option<ChosenFile>, Import = imports::choose;
    /// Takes a file that was dropped on the window.
    act take_dropped_file(DroppedFile) -> ChosenFile, Import = imports::take_dropped;
    /// Reads a chosen file for a client.
    act read_placement(ReadFile) -> SheetView, Import = imports::read;
    /// Looks through a chosen file with a map.
    act try_map(TryMap) -> MapView, Import = imports::try_map;
    /// Checks every record of a chosen file.
    act check_placement(TryMap) -> CheckView, Import = imports::check;
    /// A window of the records with one fate.
    act placement_rows(FateRows) -> Vec<RowView>, Import = imports::rows;
    /// What a change of a column would do to records of a chosen file.
    act try_repair(RepairRecords) -> RepairPreview, Import = repairs::preview;
    /// Changes a column in records of a chosen file, in memory only.
    act repair_records(RepairRecords) -> RepairedRecords, Import = repairs::repair;
    /// Saves the rejected records with their reasons.
    act save_rejects(DroppedFile) -> SavedFile, Import = imports::save_rejects;
    /// Takes a checked file in: all its accounts or none.
    act post_placement(PostPlacement) -> PostedPlacement, Import = import_post::post;
    /// Undoes a placement whose accounts nobody has worked.
    write undo_placement(OfPlacement) -> Nothing, Import = imports::undo;
    /// How far the running job is.
    act progress(Nothing) -> Option<Progress>, Own = jobs::progress;
    /// Stops the running job before it is committed; nothing of it stays.
    act stop_job(Nothing) -> Nothing, Own = jobs::stop;

    /// The schedule for terms as they are typed.
    read plan_preview(PlanFor) -> PlanPreview, SeeAccounts = plans::preview;
    /// Keeps a plan that the person agreed to.
    write save_plan(PlanFor) -> OfPlan, WorkAccounts = plans::save;
    /// Ends a plan that is not going to be kept.
    write cancel_plan(CancelPlan) -> Nothing, WorkAccounts = plans::cancel;

    /// A letter as it would look.
    act letter_preview(LetterFor) -> LetterPreview, WorkAccounts = letters::preview;
    /// Makes a letter and keeps it.
    write make_letter(LetterFor) -> OfLetter, WorkAccounts = letters::make;
    /// A letter as it was made.
    read letter(OfLetter) -> KeptLetter, SeeAccounts = letters::get;
    /// Letters that were not mailed yet, newest first.
    read letters_waiting(Nothing) -> Vec<WaitingLetter>, SeeAccounts = letters::waiting;
    /// Saves a letter as PDF where the person says.
    act save_letter(OfLetter) -> SavedFile, PrintLetters = letters::save;
    /// Hands a letter to the system's viewer for printing.
    act open_letter(OfLetter) -> OpenedFile, PrintLetters = letters::open;
    /// Says whether a letter printed; then it counts as mailed.
    write letter_printed(Printed) -> Nothing, PrintLetters = letters::printed;

    /// Batches, trust banks, and what is in hand.
    read batches(Nothing) -> BatchList, SeePayments = batches::list;
    /// One batch as it stands.
    read batch(OfBatch) -> BatchScreen, SeePayments = batches::screen;
    /// Starts a batch.
    write add_batch(BatchHead) -> OfBatch, EnterPayments = batches::add;
    /// Saves the head of a draft.
    write save_batch(SaveBatch) -> Nothing, EnterPayments = batches::save;
    /// Throws a draft away.
    write delete_batch(OfBatch) -> Nothing, EnterPayments = batches::delete;
    /// Saves a line of a draft.
    write save_line(SaveLine) -> SavedLine, EnterPayments = batches::save_line;
    /// Takes a line out of a draft.
    write delete_line(SavedLine) -> Nothing, EnterPayments = batches::delete_line;
    /// Where a line would go while it is typed.
    read try_line(TryLine) -> Vec<SplitRow>, EnterPayments = batches::try_line;
    /// Posts a batch: all its lines or none.
    much post_batch(PostBatch) -> Posted, PostPayments = batch_post::post;
    /// Hands everything in hand to the bank.
    write make_deposit(MakeDeposit) -> Deposited, PostPayments = money::deposit;
    /// Undoes an item before its deposit.
    write void_item(VoidItem) -> Nothing, PostPayments = money::void;
    /// Holds an item longer than was thought at its deposit.
    write extend_hold(ExtendHold) -> Nothing, PostPayments = money::extend_hold;
    /// Everything in hand for a trust bank.
    read in_hand(OfBank) -> Vec<HandItem>, SeePayments = money::in_hand;
    /// Notes what a processor paid for card charges or transfers.
    write settle_items(SettleItems) -> Deposited, PostPayments = money::settle;
    /// What a return would do, before it is written.
    act try_return(ReturnItem) -> ReturnPreview, PostPayments = money::try_return;
    /// Takes back what the bank returned of an item.
    write return_item(ReturnItem) -> Nothing, PostPayments = money::take_back;
    /// Checks and card charges that are dated ahead.
    read held_items(Nothing) -> HeldList, SeePayments = held::list;
    /// Takes in a check or card charge that is dated ahead.
    write hold_item(HeldForm) -> OfHeld, EnterPayments = held::hold;
    /// Notes when the person was told of the deposit of a held item.
    write note_deposit_notice(NoteNotice) -> Nothing, EnterPayments = held::note_notice;
    /// Gives a held item back.
    write give_back_item(GiveBack) -> Nothing, EnterPayments = held::give_back;
    /// Puts held items whose day has come into a draft batch.
    write take_held(TakeHeld) -> OfBatch, EnterPayments = held::take;
    /// A returned item goes in again, or a chargeback was won.
    write redeposit_item(RedepositItem) -> Redeposited, PostPayments = again::redeposit;
    /// Money of which nobody knows yet whose it is.
    read unidentified(Nothing) -> Vec<UnidentifiedItem>, SeePayments = moving::unidentified;
    /// Accounts that unidentified money may belong to, and why.
    act suggest_accounts(OfItem) -> Vec<Suggestion>, PostPayments = suggesting::accounts;
    /// What giving unidentified money to accounts would do, before it is written.
    act try_identify(IdentifyPayment) -> IdentifyPreview, PostPayments = moving::try_identify;
    /// Gives unidentified money to its accounts.
    write identify_payment(IdentifyPayment) -> Nothing, PostPayments = moving::identify;
    /// Sends unidentified money back to where it came from.
    write send_back(SendBack) -> PaidOut, PayOut = moving::send_back;
    /// What a move would do, before it is written.
    act try_move(MovePayment) -> MovePreview, PostPayments = moving::try_move;
    /// Moves a payment to the account it belongs to.
    write move_payment(MovePayment) -> Nothing, PostPayments = moving::move_payment;

    /// Whether a trust bank was or can be taken over from an old system.
    read take_over_state(OfBank) -> TakeOverState, SeePayments = taking_over::state;
    /// Saves the table of a take-over to be filled in.
    act save_take_over_table(Nothing) -> SavedFile, PostPayments = taking_over::save_template;
    /// Reads the table of a take-over that the person chooses.
    act choose_take_over_table(Nothing) -> Option<TakeOverTable>, PostPayments
        = taking_over::choose;
    /// What a take-over would write, before it is written.
    act try_take_over(TakeOver) -> TakeOverPreview, PostPayments = taking_over::try_take_over;
    /// Takes a trust bank over from an old system, once and before anything else.
    write take_over(TakeOver) -> Nothing, PostPayments = taking_over::take_over;
    /// Every trust bank as it stands today, and what was paid out lately.
    read trust(Nothing) -> TrustScreen, SeePayments = trust::screen;
    /// One trust bank on any day, as it is known now or was known on a day.
    read trust_day(AskTrustDay) -> TrustDay, SeePayments = trust::day;
    /// Meets a shortage of trust.
    write cover_shortage(CoverShortage) -> Nothing, PayOut = trust::cover;
    /// Takes the agency's released share out of trust.
    write take_share(TakeShare) -> PaidOut, PayOut = trust::take_share;
    /// Pays a person's released surplus back.
    write pay_refund(PayRefund) -> PaidOut, PayOut = trust::pay_refund;
    /// What of an account's payments was too much, and the person's other accounts.
    read surplus(OfAccount) -> SurplusView, SeePayments = surplus::view;
    /// What using a surplus on another account would do, before it is written.
    act try_use_surplus(UseSurplus) -> SurplusPreview, PostPayments = surplus::try_give;
    /// Uses a person's surplus on another of its accounts.
    write use_surplus(UseSurplus) -> Nothing, PostPayments = surplus::give;
    /// Gives a used surplus back to the account that it came from.
    write take_back_surplus(TakeBackSurplus) -> Nothing, PostPayments = surplus::take_back;
    /// Takes note that a payment out will not be cashed.
    write undo_payment(UndoPayment) -> Nothing, PayOut = trust::undo_payment;
    /// Attorneys, other agencies and sheriffs, and what trust owes them.
    read third_parties(Nothing) -> ThirdScreen, SeePayments = third_parties::screen;
    /// A third party's part of a payment, by the share that is agreed.
    read third_part(AskPart) -> ThirdPart, EnterPayments = third_parties::part;
    /// Adds a third party.
    write add_third_party(ThirdForm) -> OfThird, KeepClients = third_parties::add;
    /// Saves a third party.
    write save_third_party(SaveThird) -> Nothing, KeepClients = third_parties::save;
    /// Pays a third party what is released for it.
    write pay_third_party(PayThird) -> PaidOut, PayOut = third_parties::pay;
    /// Saves what third parties had by year, with their tax numbers.
    act save_third_years(Nothing) -> SavedFile, RevealNumbers = third_parties::save_years;
    /// Checks that nobody cashed, and unclaimed property.
    read unclaimed(Nothing) -> UnclaimedScreen, SeePayments = unclaimed::screen;
    /// The money of a stale refund check waits for its owner or the state.
    write turn_unclaimed(TurnUnclaimed) -> Nothing, PayOut = unclaimed::turn;
    /// Pays unclaimed property to the state.
    write pay_unclaimed(PayUnclaimed) -> PaidOut, PayOut = unclaimed::pay;
    /// Saves the list of unclaimed property as a table.
    act save_unclaimed(Nothing) -> SavedFile, SeePayments = unclaimed::save;

    /// Takes in a bank's statement file that the person chooses or dropped.
    act read_bank_file(ReadBankFile) -> Option<BankStatementRow>, PostPayments = bank_taking::read;
    /// Takes out the latest bank statement, as long as nothing was made of it.
    write remove_bank_statement(OfBankStatement) -> Nothing, PostPayments = bank_taking::take_out;
    /// Bank statements that were taken in for a trust bank.
    read bank_statements(OfBank) -> Vec<BankStatementRow>, SeePayments = bank_taking::list;
    /// Open lines of a trust bank with what they may be, or the lines of a bank statement.
    read bank_lines(AskBankLines) -> BankLines, SeePayments = bank::lines;
    /// Says which movement a bank line is.
    write match_line(MatchLine) -> Nothing, PostPayments = bank::match_line;
    /// Matches every bank line that leaves no doubt.
    write match_proposed(OfBank) -> Matched, PostPayments = bank::match_proposed;
    /// Takes a match back.
    write unmatch_line(OfBankLine) -> Nothing, PostPayments = bank::unmatch_line;
    /// A bank line is a charge: the agency owes it to trust.
    write post_bank_charge(OfBankLine) -> Nothing, PostPayments = bank_entries::post_charge;
    /// A bank line is interest.
    write post_bank_interest(PostInterest) -> Nothing, PostPayments = bank_entries::post_interest;
    /// Gives interest that is owed to its owner.
    write pass_interest(PassInterest) -> Nothing, PostPayments = bank_entries::pass_interest;
    /// A bank line is not explained, wholly or in part.
    write post_difference(PostDifference) -> Nothing, PostPayments = bank_entries::post_difference;
    /// A bank line sets a difference right.
    write resolve_difference(ResolveDifference) -> Nothing, PostPayments
        = bank_entries::resolve_difference;
    /// Proves a trust bank on a day: the bank, the ledger and the owners.
    read trust_proof(AskProof) -> TrustProof, SeePayments = bank::proof;

    /// Clients with something to tell, and the statements there are.
    read statements(Nothing) -> StatementList, SeePayments = statements::list;
    /// What a statement of a client would say.
    read statement_draft(AskStatement) -> StatementView, SeePayments = statements::draft;
    /// A statement with its lines.
    read statement(OfStatement) -> StatementView, SeePayments = statements::get;
    /// Keeps a statement to be approved.
    write prepare_statement(AskStatement) -> OfStatement, PayOut = statements::prepare;
    /// Throws a prepared statement away.
    write discard_statement(OfStatement) -> Nothing, PayOut = statements::discard;
    /// Approves a statement that another person prepared.
    write approve_statement(ApproveStatement) -> Nothing, Approve = statements::approve;
    /// Pays what an approved statement says.
    write pay_statement(PayStatement) -> PaidOut, PayOut = statements::pay;
    /// Lets one person prepare and approve, with a reason.
    write save_second_person(SecondPerson) -> Nothing, KeepSettings = statements::save_alone;

    /// Hands a paper about money to the system's viewer for printing.
    act open_paper(OfPaper) -> OpenedFile, SeePayments = papers::open;
    /// Saves a paper about money as PDF where the person says.
    act save_paper(OfPaper) -> SavedFile, SeePayments = papers::save;
    /// The deposit slips of a trust bank.
    read deposit_slips(OfBank) -> Vec<SlipRow>, SeePayments = papers::slips;
    /// The check stock of a trust bank.
    read check_stock(OfBank) -> CheckStock, SeePayments = checks::stock;
    /// Saves the check stock of a trust bank.
    write save_check_stock(SaveCheckStock) -> Nothing, KeepSettings = checks::save_stock;
    /// Hands the check of a payment to the system's viewer for printing.
    act open_check(OfPayment) -> OpenedFile, PayOut = checks::open;
    /// Says whether a check came out; whatever is printed later is a copy.
    write check_printed(CheckPrinted) -> Nothing, PayOut = checks::printed;

    /// How a trust bank wants its files of transfers.
    read ach_origin(OfBank) -> AchOrigin, SeePayments = transfers::origin;
    /// Saves how a trust bank wants its files of transfers.
    write save_ach_origin(SaveAchOrigin) -> Nothing, KeepSettings = transfers::save_origin;
    /// Where a client's money is sent, without the number.
    read client_bank(OfClient) -> Option<ClientBank>, SeeClients = transfers::client_bank;
    /// Saves where a client's money is sent.
    write save_client_bank(SaveClientBank) -> Nothing, KeepClients = transfers::save_client_bank;
    /// Remittances that wait to be sent from a trust bank, and the files that were made.
    read transfers(OfBank) -> Transfers, SeePayments = transfers::list;
    /// Makes the file of everything that waits.
    write make_transfers(MakeTransfers) -> AchFileRow, PayOut = transfers::make;
    /// Saves a file of transfers where the person says.
    act save_transfers(OfAchFile) -> SavedFile, PayOut = transfers::save;
    /// Saves the list of checks by which the bank pays.
    act save_positive_pay(SavePositivePay) -> SavedFile, PayOut = exports::save_positive_pay;
    /// Saves the agency's own journal for its bookkeeping.
    act save_journal(SaveJournal) -> SavedFile, SeePayments = exports::save_journal;
    /// Saves the whole journal of the book for hledger.
    act save_whole_journal(Nothing) -> SavedFile, SeePayments = exports::save_whole_journal;
    /// Saves everything that an examiner of trust money asks for, in one folder.
    act save_examiner_pack(SaveExaminerPack) -> SavedPack, SeePayments = examiner::save;

    /// Months that are closed and the next one.
    read months(Nothing) -> Months, SeePayments = months::list;
    /// The sheet of a closed month.
    read month_sheet(OfMonth) -> MonthView, SeePayments = months::sheet;
    /// Closes the next month.
    write close_month(CloseMonth) -> Nothing, CloseMonths = months::close;
}
