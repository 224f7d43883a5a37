import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call } from '../../api/call.js';
import { historyDay, time } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { EmptyState } from '../../kit/small.jsx';
import { today } from '../../state/session.js';
import { eventLine } from '../../strings/history.js';
import * as t from '../../strings/accounts.js';

/** @import { AccountScreen, Event } from '../../api/bindings/commands' */

/** As many events as the engine gives at once: fewer mean that there are no older ones. */
const AT_ONCE = 50;

/**
 * What happened, newest first. Events are never changed, so those read once are kept.
 * @param {{ data: AccountScreen }} props
 */
export function History({ data }) {
  const kept = useRef(/** @type {Map<number, Event>} */ (new Map()));
  const ended = useSignal(data.history.length < AT_ONCE);
  const asking = useSignal(false);
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  for (const event of data.history) kept.current.set(event.id, event);
  const events = [...kept.current.values()].sort((a, b) => b.id - a.id);
  const more = async () => {
    asking.value = true;
    problem.value = null;
    try {
      const before = events.at(-1)?.id ?? 0;
      const older = await call('older_events', { account: data.account.id, before });
      for (const event of older) kept.current.set(event.id, event);
      ended.value = older.length < AT_ONCE;
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
    asking.value = false;
  };
  if (events.length === 0) return <EmptyState title={t.noHistory} />;
  return (
    <>
      <ol class="timeline">
        {events.map((event) => (
          <Line key={event.id} event={event} />
        ))}
      </ol>
      <ProblemView problem={problem.value} retry={() => void more()} />
      {ended.value ? null : (
        <div class="line older">
          <Button busy={asking.value} onPress={() => void more()}>
            {t.older}
          </Button>
        </div>
      )}
    </>
  );
}

/** @param {{ event: Event }} props */
function Line({ event }) {
  const { verdict, words } = eventLine(event, today.value);
  return (
    <li>
      <time dateTime={event.recorded_at}>
        {historyDay(event.on, today.value)} · {time(event.recorded_at)}
      </time>
      <span class="event">
        <b>{verdict}</b> {words} {event.by ? <span class="tag">{event.by}</span> : null}
      </span>
    </li>
  );
}
