//! The book, its users, clients, people, accounts, plans, placements and letters.

use super::names::*;
use crate::table::commands;

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
    /// Saves how payments are shared that nobody directed.
    write save_sharing(SaveSharing) -> Nothing, KeepSettings = sharing::save;
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
    /// What is owed on a day before what comes in on it, which a judgment of the day replaces.
    read owed_before_receipts(AccountOnDay) -> Parts, SeeAccounts = debts::owed_before_receipts;
    /// Hands the sheet that proves the interest of an account on a day to the system's viewer.
    act open_interest_proof(AccountOnDay) -> OpenedFile, SeeAccounts = interest_sheet::open;
    /// Keeps a sum that is taken for the whole of a debt.
    write add_settlement(AddSettlement) -> Nothing, WorkAccounts = debts::settle;
    /// Ends a settlement that is not going to be kept.
    write cancel_settlement(OfAccount) -> Nothing, WorkAccounts = debts::cancel_settlement;
    /// Records that a person disputes a debt.
    write record_dispute(RecordDispute) -> Nothing, WorkAccounts = disputes::record;
    /// Ends the dispute of a debt.
    write end_dispute(EndDispute) -> Nothing, WorkAccounts = disputes::end;
    /// The documents that are kept with an account.
    read documents(OfAccount) -> Vec<DocumentRow>, SeeAccounts = documents::list;
    /// Asks for a file to be kept with an account.
    act choose_document(Nothing) -> Option<DocumentFile>, KeepDocuments = documents::choose;
    /// Takes a file that was dropped on an account.
    act take_dropped_document(DroppedFile) -> DocumentFile, KeepDocuments = documents::take_dropped;
    /// Keeps the chosen file with an account.
    write add_document(AddDocument) -> OfDocument, KeepDocuments = documents::add;
    /// A document as it is shown.
    read document(OfDocument) -> DocumentView, SeeAccounts = documents::get;
    /// Saves a document where the person says.
    act save_document(OfDocument) -> SavedFile, SeeAccounts = documents::save;
    /// Hands a document to the system's program for it.
    act open_document(OfDocument) -> OpenedFile, SeeAccounts = documents::open;
    /// Removes a document that need not be kept; that it was there stays.
    write remove_document(RemoveDocument) -> Nothing, KeepDocuments = documents::remove;
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
}
