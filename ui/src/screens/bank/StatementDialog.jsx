// One bank statement as it was taken in: each line with the movement that it is. A match is taken
// back here, and a statement that was the wrong one is taken out.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { ask, Dialog } from '../../kit/Dialog.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Chip, Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import * as t from '../../strings/bank.js';

/** @import { BankLineRow, BankLines, BankStatementRow } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

/** Lines that one answer of the engine has at most. */
const AT_ONCE = 500;

/** @param {{ statement: BankStatementRow, onClose: () => void }} props */
export function StatementDialog({ statement, onClose }) {
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const offset = useSignal(0);
  const { id, trust_bank: bank } = statement;
  const found = useResource(
    () => call('bank_lines', { trust_bank: bank, statement: id, offset: offset.value }),
    [id, offset.value],
    ['payments'],
  );
  /** @param {() => Promise<unknown>} act @param {string} words */
  const doing = async (act, words) => {
    problem.value = null;
    try {
      await act();
      toast(words);
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return false;
    }
  };
  /** @param {BankLineRow} line */
  const unmatch = (line) =>
    void doing(() => call('unmatch_line', { line: line.id }, newRequest()), t.unmatched);
  const takeOut = async () => {
    const reply = await ask({
      title: t.takeOutTitle(statement),
      words: t.takeOutWords,
      verb: t.takeOut,
      danger: true,
    });
    if (reply !== 'yes') return;
    const act = () => call('remove_bank_statement', { statement: id }, newRequest());
    if (await doing(act, t.takenOut)) onClose();
  };
  return (
    <Dialog
      title={t.statementTitle(statement)}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {may('post_payments') ? (
            <Button danger onPress={() => void takeOut()}>
              {t.takeOutAct}
            </Button>
          ) : null}
          <span class="push" />
          <Button primary onPress={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ProblemView problem={problem.value} />
        <Facts
          rows={[
            [t.statementFacts.file, statement.file_name],
            [t.statementFacts.by, statement.by],
            statement.balance === null
              ? null
              : [
                  t.statementFacts.balance(shortDay(statement.balance_on)),
                  <Money key="balance" cents={statement.balance} ledger />,
                ],
          ]}
        />
        <Loaded of={found} lines={8}>
          {(lines) => <Lines lines={lines} onUnmatch={unmatch} />}
        </Loaded>
        {statement.lines > AT_ONCE ? (
          <p class="acts">
            <Button
              off={offset.value === 0 ? t.firstLines : null}
              onPress={() => (offset.value -= AT_ONCE)}
            >
              {t.linesBefore}
            </Button>
            <Button
              off={offset.value + AT_ONCE >= statement.lines ? t.lastLines : null}
              onPress={() => (offset.value += AT_ONCE)}
            >
              {t.linesAfter}
            </Button>
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

/** @param {{ lines: BankLines, onUnmatch: (line: BankLineRow) => void }} props */
function Lines({ lines: { lines, movements }, onUnmatch }) {
  const heads = t.lineHeads;
  /** What a line is. @param {BankLineRow} line */
  const is = (line) => {
    const of = [line.movement, line.difference].filter((entry) => entry !== null);
    const names = of.map((entry) => movements.find((known) => known.entry === entry));
    const words = names.flatMap((movement) => (movement ? [t.movementName(movement)] : []));
    return words.length > 0 ? words.join(', ') : <Chip tone="warn">{t.open}</Chip>;
  };
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.statementLines}>
      <Table
        caption={t.statementLines}
        rows={lines}
        rowKey={({ line }) => line.id}
        columns={[
          { key: 'on', label: heads.on, cell: ({ line }) => shortDay(line.posted_on) },
          { key: 'text', label: heads.text, wide: true, cell: ({ line }) => t.lineName(line) },
          {
            key: 'amount',
            label: heads.amount,
            num: true,
            cell: ({ line }) => <Money cents={line.amount} ledger />,
          },
          { key: 'is', label: t.isHead, cell: ({ line }) => is(line) },
          {
            key: 'act',
            label: heads.act,
            hideLabel: true,
            cell: ({ line }) =>
              may('post_payments') && (line.movement ?? line.difference) !== null ? (
                <Button small label={t.unmatchName(line)} onPress={() => onUnmatch(line)}>
                  {t.unmatch}
                </Button>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
