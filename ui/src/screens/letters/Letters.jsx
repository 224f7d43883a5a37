// Letters that were made and have not been mailed.
import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { historyDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState } from '../../kit/small.jsx';
import { today } from '../../state/session.js';
import { letterName } from '../../strings/standing.js';
import * as t from '../../strings/letters.js';

/** @import { WaitingLetter } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<WaitingLetter>} Column */

/** @type {Column[]} */
const columns = [
  {
    key: 'dated',
    label: t.heads.dated,
    width: 110,
    cell: ({ letter }) => historyDay(letter.dated_on, today.value),
  },
  {
    key: 'letter',
    label: t.heads.letter,
    width: 220,
    cell: ({ letter }) => letterName(letter.kind),
  },
  {
    key: 'person',
    label: t.heads.person,
    width: 240,
    grow: true,
    cell: (row) => <span title={row.person}>{row.person}</span>,
    text: (row) => row.person,
  },
  { key: 'file', label: t.heads.file, width: 110, cell: (row) => row.file_number },
  {
    key: 'pages',
    label: t.heads.pages,
    width: 80,
    num: true,
    cell: ({ letter }) => String(letter.pages),
  },
  { key: 'by', label: t.heads.by, width: 180, cell: ({ letter }) => letter.by },
];

export default function Letters() {
  const found = useResource(() => call('letters_waiting', {}), [], ['letters', 'people']);
  const rows = found.data.value;
  return (
    <Screen
      title={t.title}
      layout={rows ? 'full' : 'page'}
      sub={<span role="status">{rows ? t.waiting(rows.length) : '\u00a0'}</span>}
    >
      <Loaded of={found}>{(letters) => <List letters={letters} />}</Loaded>
    </Screen>
  );
}

/** @param {{ letters: WaitingLetter[] }} props */
function List({ letters }) {
  const source = useMemo(() => sourceOf(letters), [letters]);
  return (
    <Grid
      name="letters"
      label={t.listLabel}
      autoFocus
      columns={columns}
      source={source}
      onOpen={({ letter }) => void go('letter', { id: letter.id })}
      empty={
        <EmptyState
          title={t.noneWaiting}
          action={<Button onPress={() => void go('accounts')}>{t.toAccounts}</Button>}
        >
          {t.noneWaitingWords}
        </EmptyState>
      }
    />
  );
}
