import { go } from '../../app/router.js';
import { historyDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Chip, EmptyState } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { today } from '../../state/session.js';
import { letterName } from '../../strings/standing.js';
import * as t from '../../strings/letters.js';

/** @import { AccountScreen, LetterRow } from '../../api/bindings/commands' */

/** The letters of an account. @param {{ data: AccountScreen }} props */
export function LettersTab({ data: { account, letters } }) {
  if (letters.length === 0) {
    const due = account.next_step === 'send_notice' ? account.next_on : null;
    return (
      <EmptyState title={t.none}>
        {t.noneDue(due && historyDay(due, today.value))}
      </EmptyState>
    );
  }
  const heads = t.heads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
      <Table
        caption={t.caption}
        rows={letters}
        rowKey={(letter) => letter.id}
        onOpen={(letter) => void go('letter', { id: letter.id })}
        columns={[
          {
            key: 'dated',
            label: heads.dated,
            cell: (letter) => historyDay(letter.dated_on, today.value),
          },
          {
            key: 'letter',
            label: heads.letter,
            wide: true,
            cell: (letter) => letterName(letter.kind),
          },
          { key: 'pages', label: heads.pages, num: true, cell: (letter) => letter.pages },
          { key: 'mailed', label: heads.mailed, cell: (letter) => <Mailed letter={letter} /> },
          { key: 'by', label: heads.by, cell: (letter) => letter.by },
          {
            key: 'acts',
            label: heads.acts,
            hideLabel: true,
            cell: (letter) => <Read letter={letter} />,
          },
        ]}
      />
    </div>
  );
}

/** @param {{ letter: LetterRow }} props */
export const Mailed = ({ letter }) =>
  letter.mailed_on ? (
    historyDay(letter.mailed_on, today.value)
  ) : (
    <Chip tone="warn">{t.notMailed}</Chip>
  );

/** @param {{ letter: LetterRow }} props */
const Read = ({ letter }) => (
  <Button
    small
    label={t.readName(letterName(letter.kind), historyDay(letter.dated_on, today.value))}
    onPress={() => void go('letter', { id: letter.id })}
  >
    {t.read}
  </Button>
);
