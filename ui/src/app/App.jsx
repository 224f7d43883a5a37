// What is on screen: a gate before there is a session, else the shell with the screen of the
// address.
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem } from '../api/call.js';
import { EmptyState, Placeholder } from '../kit/small.jsx';
import { QuestionHost } from '../kit/Dialog.jsx';
import { ProblemView } from '../kit/ProblemView.jsx';
import { Screen } from '../kit/Screen.jsx';
import { Toasts } from '../kit/Toast.jsx';
import { may, session, start, startProblem } from '../state/session.js';
import { address, goTo, here, to } from './router.js';
import { routes } from './routes.js';
import { entries, Shell } from './shell.jsx';
import { usePresence } from './presence.js';
import * as t from '../strings/shell.js';

/** The gate that stands before the program now, by route name. */
function gate() {
  if (session.value) return session.value.must_change ? 'must-change' : null;
  return start.value?.stage === 'first_run' ? 'welcome' : 'lock';
}

export function App() {
  return (
    <>
      <Body />
      <QuestionHost />
      <Toasts />
    </>
  );
}

function Body() {
  if (startProblem.value) {
    return (
      <main class="gate">
        <div class="gate-page">
          <h1>{t.startFailed}</h1>
          <ProblemView problem={startProblem.value} />
        </div>
      </main>
    );
  }
  if (!start.value && !session.value) return null;
  const closed = gate();
  if (closed) {
    return (
      <main class="gate">
        <Lazy key={closed} name={closed} params={{}} />
      </main>
    );
  }
  return <Program />;
}

function Program() {
  usePresence();
  const found = here.value;
  const opens = found && !found.route.gate && may(found.route.right);
  useEffect(() => {
    const first = entries()[0];
    if ((address.value === '/' || found?.route.gate) && first) {
      void goTo(to(first.route).slice(1), { replace: true });
    }
  }, [address.value]);
  if (address.value === '/' || found?.route.gate) return <Shell>{null}</Shell>;
  return (
    <Shell>
      {opens ? (
        <Lazy
          key={`${found.route.name}${JSON.stringify(found.params)}`}
          name={found.route.name}
          params={found.params}
        />
      ) : (
        <Screen title={t.noScreenTitle}>
          <EmptyState title={t.noScreenTitle}>{t.noScreen}</EmptyState>
        </Screen>
      )}
    </Shell>
  );
}

/** @type {Map<string, import('preact').FunctionComponent<any>>} */
const loaded = new Map();

/**
 * A screen, read from its file the first time.
 * @param {{ name: string, params: Record<string, string> }} props
 */
function Lazy({ name, params }) {
  const ready = useSignal(loaded.get(name) ?? null);
  const failed = useSignal(/** @type {import('../api/call.js').ProblemError | null} */ (null));
  useEffect(() => {
    if (ready.value) return;
    const route = routes.find((known) => known.name === name);
    route?.load().then(
      (module) => {
        loaded.set(name, module.default);
        ready.value = module.default;
      },
      (thrown) => (failed.value = asProblem(thrown)),
    );
  }, [name]);
  if (failed.value) return <EmptyState title={t.screenFailed}>{failed.value.words}</EmptyState>;
  const Ready = ready.value;
  return Ready ? <Ready {...params} query={here.value?.query ?? {}} /> : <Placeholder />;
}
