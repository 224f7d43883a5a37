//! Payments, trust, banks, statements, papers about money and months.

use super::names::*;
use crate::table::commands;

commands! {
    /// Batches, trust banks, and what is in hand.
    read batches(Nothing) -> BatchList, SeePayments = batches::list;
    /// One batch as it stands.
    read batch(OfBatch) -> BatchScreen, SeePayments = batches::screen;
    /// Starts a batch.
    write add_batch(BatchHead) -> OfBatch, EnterPayments = batches::add;
    /// Saves the head of a draft.
    write save_batch(SaveBatch) -> Nothing, EnterPayments = batches::save;
    /// Throws a draft away.
    write delete_batch(SeenBatch) -> Nothing, EnterPayments = batches::delete;
    /// Saves a line of a draft.
    write save_line(SaveLine) -> SavedLine, EnterPayments = batches::save_line;
    /// Takes a line out of a draft.
    write delete_line(DeleteLine) -> Nothing, EnterPayments = batches::delete_line;
    /// Where a line would go while it is typed.
    read try_line(TryLine) -> Vec<SplitRow>, EnterPayments = batches::try_line;
    /// Works out the shares of a line by direction or rule. Saves nothing.
    read share_by_rule(ShareByRule) -> SharesByRule, EnterPayments = sharing::by;
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
    /// What the rules of the trust banks ask for by a day, and late deposits.
    act deadlines(Nothing) -> Deadlines, SeePayments = deadlines::list;
    /// The latest payments out of a trust bank that were refused for want of money.
    read overdraws(OfBank) -> Vec<OverdrawRow>, SeePayments = trust::overdraws;
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
    /// Names of third parties, to be chosen for a payment.
    read third_names(Nothing) -> Vec<ThirdName>, SeePayments = third_parties::names;
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
    /// Sales tax by state and month: what came in, what was paid.
    read sales_tax(Nothing) -> TaxScreen, SeePayments = taxes::screen;
    /// Pays sales tax to a state.
    write pay_sales_tax(PayTax) -> Nothing, PayOut = taxes::pay;
    /// Undoes a payment of sales tax.
    write undo_sales_tax(UndoTax) -> Nothing, PayOut = taxes::undo;
    /// Money that its owner does not take, and unclaimed property.
    read unclaimed(Nothing) -> UnclaimedScreen, SeePayments = unclaimed::screen;
    /// Sets what a state says of money that its owner does not take.
    write set_dormancy(SetDormancy) -> Nothing, KeepSettings = dormancy::set;
    /// Notes when the owner of money was written to.
    write note_owner_notice(OwnerNotice) -> Nothing, PayOut = unclaiming::notice;
    /// What turning money unclaimed would do, before it is written.
    act try_turn_unclaimed(TurnUnclaimed) -> UnclaimedPreview, PayOut = unclaiming::try_turn;
    /// Money that its owner does not take waits for its owner or the state.
    write turn_unclaimed(TurnUnclaimed) -> Nothing, PayOut = unclaiming::turn;
    /// What giving unclaimed property back would do, before it is written.
    act try_take_back_unclaimed(TakeBackUnclaimed) -> UnclaimedPreview, PayOut
        = unclaiming::try_take_back;
    /// Gives unclaimed property back to its owner, who turned up.
    write take_back_unclaimed(TakeBackUnclaimed) -> Nothing, PayOut = unclaiming::take_back;
    /// What paying a state would do, before it is written.
    act try_pay_unclaimed(PayUnclaimed) -> UnclaimedPreview, PayOut = unclaiming::try_pay;
    /// Pays unclaimed property to the state.
    write pay_unclaimed(PayUnclaimed) -> PaidOut, PayOut = unclaiming::pay;
    /// Saves the list of unclaimed property of a state as a table.
    act save_unclaimed(SaveUnclaimed) -> SavedFile, SeePayments = unclaimed::save;

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
    /// When income counts in the agency's journal.
    read journal_basis(Nothing) -> JournalBasis, SeePayments = exports::basis;
    /// Remembers when income counts in the agency's journal.
    write save_journal_basis(JournalBasis) -> Nothing, PayOut = exports::save_basis;
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
