// Bank lines that are no movement yet, with what each may be.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import { LineDialog } from './LineDialog.jsx';
import * as t from '../../strings/bank.js';

/** @import { BankLines, BankLineView } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

/** @param {{ bank: number }} props */
export function OpenLines({ bank }) {
  const asked = { trust_bank: bank, statement: null, offset: 0 };
  const found = useResource(() => call('bank_lines', asked), [bank], ['payments']);
  return (
    <div class="stack">
      <h2>{t.linesTitle}</h2>
      <Loaded of={found}>{(open) => <Lines bank={bank} open={open} />}</Loaded>
    </div>
  );
}

/** @param {{ bank: number, open: BankLines }} props */
function Lines({ bank, open }) {
  const deciding = useSignal(/** @type {BankLineView | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const sure = open.lines.filter(({ proposed }) => proposed !== null).length;
  if (open.lines.length === 0) return <p class="tag">{t.linesEmpty}</p>;
  /** @param {() => Promise<string>} act */
  const doing = async (act) => {
    problem.value = null;
    try {
      toast(await act());
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  const all = () =>
    doing(async () => {
      const done = await call('match_proposed', { trust_bank: bank }, newRequest());
      return t.matchedAll(done.matched);
    });
  /** @param {BankLineView} view */
  const one = ({ line, proposed }) =>
    doing(async () => {
      const args = { line: line.id, entry: proposed?.entry ?? 0 };
      await call('match_line', args, newRequest());
      return t.matched;
    });
  return (
    <>
      {problem.value ? <ProblemView problem={problem.value} /> : null}
      {sure > 0 && may('post_payments') ? (
        <div>
          <Button icon="check" onPress={() => void all()}>
            {t.matchAll(sure)}
          </Button>
        </div>
      ) : null}
      <LinesTable open={open} onMatch={one} onDecide={(view) => (deciding.value = view)} />
      {deciding.value ? (
        <LineDialog
          bank={bank}
          view={deciding.value}
          movements={open.movements}
          onClose={() => (deciding.value = null)}
        />
      ) : null}
    </>
  );
}

/**
 * @param {{
 *   open: BankLines, onMatch: (view: BankLineView) => void, onDecide: (view: BankLineView) => void,
 * }} props
 */
function LinesTable({ open, onMatch, onDecide }) {
  const heads = t.lineHeads;
  /** @param {BankLineView} view */
  const first = ({ proposed, candidates }) => proposed ?? candidates[0];
  /** @param {BankLineView} view */
  const mayBe = (view) => {
    const entry = first(view)?.entry;
    const movement = open.movements.find((known) => known.entry === entry);
    return movement ? t.movementName(movement) : null;
  };
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.linesTitle}>
      <Table
        caption={t.linesTitle}
        rows={open.lines}
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
          { key: 'may', label: heads.may, cell: mayBe },
          {
            key: 'act',
            label: heads.act,
            hideLabel: true,
            cell: (view) =>
              may('post_payments') ? (
                <>
                  {view.proposed ? (
                    <Button small label={t.matchName(view.line)} onPress={() => onMatch(view)}>
                      {t.matchOne}
                    </Button>
                  ) : null}{' '}
                  <Button small label={t.decideName(view.line)} onPress={() => onDecide(view)}>
                    {t.decide}
                  </Button>
                </>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
