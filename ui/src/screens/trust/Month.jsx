// The sheet of a closed month, as it was known then.
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { MonthSheet } from './MonthSheet.jsx';
import * as t from '../../strings/months.js';

/** @param {{ month: string }} props */
export default function Month({ month }) {
  const found = useResource(() => call('month_sheet', { month }), [month]);
  const sheet = found.data.value;
  return (
    <Screen
      title={sheet ? t.named(sheet.month) : t.monthTitle}
      sub={t.sheetSub}
      bar={<Button onPress={() => void go('months')}>{t.backToList}</Button>}
    >
      <Loaded of={found}>{(now) => <MonthSheet month={now} />}</Loaded>
    </Screen>
  );
}
