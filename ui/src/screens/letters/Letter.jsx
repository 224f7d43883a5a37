// A letter as it was made: what it says, and printing it again.
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { historyDay } from '../../format.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Chip } from '../../kit/small.jsx';
import { today } from '../../state/session.js';
import { LetterBar, letterTrouble, useLetterActs } from './LetterActs.jsx';
import { LetterPages } from './LetterPages.jsx';
import { letterName } from '../../strings/standing.js';
import * as t from '../../strings/letters.js';

/** @import { KeptLetter } from '../../api/bindings/commands' */

/** @param {{ id: string }} props */
export default function Letter({ id }) {
  const letter = Number(id);
  const found = useResource(() => call('letter', { letter }), [id], ['letters']);
  const data = found.data.value;
  if (data === undefined) {
    return (
      <Screen title={t.letterTitle}>
        <Loaded of={found}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <Made data={data} reload={found.reload} />;
}

/** @param {{ data: KeptLetter, reload: () => Promise<void> }} props */
function Made({ data: { row, token, text }, reload }) {
  const acts = useLetterActs(row.id, () => void reload());
  const back = () => void go('account', { id: row.account }, { tab: 'letters' });
  const day = historyDay(row.dated_on, today.value);
  return (
    <Screen
      title={letterName(row.kind)}
      sub={
        <>
          {t.letterSub(day, row.by, row.pages)}{' '}
          {row.mailed_on ? (
            <Chip tone="ok">{t.mailedOn(historyDay(row.mailed_on, today.value))}</Chip>
          ) : (
            <Chip tone="warn">{t.notMailed}</Chip>
          )}
        </>
      }
      layout="full"
      banner={letterTrouble(acts)}
      bar={<LetterBar acts={acts} mailed={row.mailed_on !== null} onLater={back} />}
    >
      <LetterPages token={token} pages={row.pages} text={text} title={letterName(row.kind)} />
    </Screen>
  );
}
