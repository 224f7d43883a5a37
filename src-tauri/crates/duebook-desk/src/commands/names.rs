//! The names that the table speaks of.

pub(super) use duebook_book::ach_files::AchFileRow;
pub(super) use duebook_book::bank_statements::BankStatementRow;
pub(super) use duebook_book::client_banks::ClientBank;
pub(super) use duebook_book::clients::{Client, ClientRow};
pub(super) use duebook_book::deposits::SlipRow;
pub(super) use duebook_book::documents::DocumentRow;
pub(super) use duebook_book::grid::AccountWindow;
pub(super) use duebook_book::held::HeldForm;
pub(super) use duebook_book::history::Event;
pub(super) use duebook_book::overdraws::OverdrawRow;
pub(super) use duebook_book::payments::BatchHead;
pub(super) use duebook_book::people::Person;
pub(super) use duebook_book::placements::{KeptRecord, PlacementRow};
pub(super) use duebook_book::statements::StatementView;
pub(super) use duebook_book::third_parties::{ThirdForm, ThirdName};
pub(super) use duebook_book::trust_day::TrustDay;
pub(super) use duebook_book::trust_proof::TrustProof;
pub(super) use duebook_core::allocation::Parts;
pub(super) use duebook_core::method::Holds;

pub(super) use crate::accounts::{
    self, AccountScreen, AddAccount, AddNote, AddedAccount, ListAccounts, OfAccount, OlderEvents,
    SaveAccount, SetLegal, SetNotice, WithReason,
};
pub(super) use crate::again::{self, RedepositItem, Redeposited};
pub(super) use crate::agency::{
    self, AddTrustBank, Agency, OfTrustBank, SaveView, Security, SettingsScreen,
};
pub(super) use crate::backups::{self, BackupMade, Backups};
pub(super) use crate::bank::{
    self, AskBankLines, AskProof, BankLines, MatchLine, Matched, OfBankLine,
};
pub(super) use crate::bank_entries::{
    self, PassInterest, PostDifference, PostInterest, ResolveDifference,
};
pub(super) use crate::bank_taking::{self, OfBankStatement, ReadBankFile};
pub(super) use crate::batch_post::{self, PostBatch, Posted};
pub(super) use crate::batches::{
    self, BatchList, BatchScreen, DeleteLine, OfBatch, SaveBatch, SaveLine, SavedLine, SeenBatch,
    SplitRow, TryLine,
};
pub(super) use crate::charges::{self, AddCharge, ChargePreview};
pub(super) use crate::checks::{self, CheckPrinted, CheckStock, OfPayment, SaveCheckStock};
pub(super) use crate::client_money::{self, AddFlatFee, ClientMoney, PayInvoice, WriteOffClaim};
pub(super) use crate::client_rules::{self, MoveBank, SetHolds, SetMinimum};
pub(super) use crate::clients::{self, AddClient, AddTerms, Nothing, OfClient, SaveClient, SetTax};
pub(super) use crate::deadlines::{self, Deadlines};
pub(super) use crate::debts::{
    self, AccountOnDay, AddSettlement, EnterJudgment, OwedOn, SetInterest,
};
pub(super) use crate::demo;
pub(super) use crate::disputes::{self, EndDispute, RecordDispute};
pub(super) use crate::documents::{
    self, AddDocument, DocumentFile, DocumentView, OfDocument, RemoveDocument,
};
pub(super) use crate::dormancy::{self, SetDormancy};
pub(super) use crate::examiner::{self, SaveExaminerPack, SavedPack};
pub(super) use crate::exports::{self, JournalBasis, SaveJournal, SavePositivePay};
pub(super) use crate::find::{self, Find, FindAnswer};
pub(super) use crate::held::{self, GiveBack, HeldList, NoteNotice, OfHeld, TakeHeld};
pub(super) use crate::import_post;
pub(super) use crate::import_view::{CheckView, MapView, RowView};
pub(super) use crate::imports::{
    self, ChosenFile, DroppedFile, FateRows, KeptRows, OfPlacement, PostPlacement, PostedPlacement,
    ReadFile, SheetView, TryMap,
};
pub(super) use crate::interest_sheet;
pub(super) use crate::item_uses::{self, PayCost, UsePayment};
pub(super) use crate::jobs::{self, Progress};
pub(super) use crate::letters::{
    self, KeptLetter, LetterFor, LetterPreview, OfLetter, Printed, WaitingLetter,
};
pub(super) use crate::money::{
    self, Deposited, ExtendHold, HandItem, MakeDeposit, OfBank, ReturnItem, ReturnPreview,
    SettleItems, VoidItem,
};
pub(super) use crate::months::{self, CloseMonth, MonthView, Months, OfMonth};
pub(super) use crate::moving::{
    self, IdentifyPayment, IdentifyPreview, MovePayment, MovePreview, SendBack, UnidentifiedItem,
};
pub(super) use crate::opening::{
    self, ChosenPath, CreateBook, CreatedBook, SessionInfo, StartState, UnlockBook,
    UnlockWithRecovery,
};
pub(super) use crate::outbox::{OpenedFile, SavedFile};
pub(super) use crate::papers::{self, OfPaper};
pub(super) use crate::passwords::{self, ChangePassword, ConfirmRecovery, RecoveryShown};
pub(super) use crate::people::{self, MarkAddress, OfPerson, Reveal, Revealed, SavePerson};
pub(super) use crate::plans::{self, CancelPlan, OfPlan, PlanFor, PlanPreview};
pub(super) use crate::rate_correction::{self, CorrectRate, Correction};
pub(super) use crate::repairs::{self, RepairPreview, RepairRecords, RepairedRecords};
pub(super) use crate::restoring::{self, RestoreBook, RestoredBook};
pub(super) use crate::sharing::{self, SaveSharing, ShareByRule, SharesByRule};
pub(super) use crate::statements::{
    self, ApproveStatement, AskStatement, OfStatement, PayStatement, SecondPerson, StatementList,
};
pub(super) use crate::suggesting::{self, OfItem, Suggestion};
pub(super) use crate::surplus::{self, SurplusPreview, SurplusView, TakeBackSurplus, UseSurplus};
pub(super) use crate::taking_over::{
    self, TakeOver, TakeOverPreview, TakeOverState, TakeOverTable,
};
pub(super) use crate::taxes::{self, PayTax, TaxScreen, UndoTax};
pub(super) use crate::third_parties::{
    self, AskPart, OfThird, PayThird, SaveThird, ThirdPart, ThirdScreen,
};
pub(super) use crate::today::{self, AgencyToday, Verified};
pub(super) use crate::tracing::{self, ExplainPayment, PaymentTrace};
pub(super) use crate::transfers::{
    self, AchOrigin, MakeTransfers, OfAchFile, SaveAchOrigin, SaveClientBank, Transfers,
};
pub(super) use crate::trust::{
    self, AskTrustDay, CoverShortage, PaidOut, PayRefund, TakeShare, TrustScreen, UndoPayment,
};
pub(super) use crate::trust_rules::{self, RuleRow, SetTrustRule};
pub(super) use crate::unclaimed::{self, SaveUnclaimed, UnclaimedScreen};
pub(super) use crate::unclaiming::{
    self, OwnerNotice, PayUnclaimed, TakeBackUnclaimed, TurnUnclaimed, UnclaimedPreview,
};
pub(super) use crate::users::{self, AddUser, OfUser, OneTime, SetRoles, UserRow};
