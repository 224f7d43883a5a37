// How many deadlines are near or past, where people begin their day and where they pay.
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner, Chip } from '../../kit/small.jsx';
import * as t from '../../strings/deadlines.js';

/** @import { Area, Deadline, RemitDue, Urgency } from '../../api/bindings/commands' */
/** @import { Tone } from '../../kit/small.jsx' */

/** @type {Area[]} */
export const DEADLINE_AREAS = ['payments', 'settings', 'clients'];

/** @type {Record<Urgency, Tone>} */
const TONES = { late: 'bad', near: 'warn', ahead: 'mute' };

/**
 * By when a client is paid, and what is left. `verb`: says that it is to be paid.
 * @param {{ due: RemitDue | undefined, verb?: boolean }} props
 */
export const PayBy = ({ due, verb = false }) =>
  due ? <Chip tone={TONES[due.urgency]}>{t.payBy(due, verb)}</Chip> : null;

/** What is left of a deadline. @param {{ row: Deadline }} props */
export const Left = ({ row }) => <Chip tone={TONES[row.urgency]}>{t.left(row)}</Chip>;

/** @param {{ bank?: number }} props `bank`: of this trust bank alone */
export function DeadlineBanner({ bank }) {
  const found = useResource(() => call('deadlines', {}), [], DEADLINE_AREAS);
  const rows = (found.data.value?.rows ?? []).filter(
    (row) => row.urgency !== 'ahead' && (bank === undefined || row.trust_bank === bank),
  );
  const late = rows.filter((row) => row.urgency === 'late').length;
  const [first] = rows;
  if (!first) return null;
  return (
    <Banner
      level={late > 0 ? 'stop' : 'care'}
      verdict={t.verdict(late, rows.length - late)}
      aside={
        <Button small onPress={() => void go('deadlines')}>
          {t.see}
        </Button>
      }
    >
      {t.first(first)}
    </Banner>
  );
}
