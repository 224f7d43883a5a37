import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../api/call.js';
import { useLeaveGuard } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { askToLeave } from '../../kit/Dialog.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState } from '../../kit/small.jsx';
import { may } from '../../state/session.js';
import { CheckStep } from './CheckStep.jsx';
import { AddClient, FileStep } from './FileStep.jsx';
import { MapStep } from './MapStep.jsx';
import { PostStep } from './PostStep.jsx';
import { STEPS, useWizard, whyNotNext } from './wizard.js';
import * as t from '../../strings/imports.js';

/** @import { ClientRow } from '../../api/bindings/commands' */
/** @import { Wizard } from './wizard.js' */

/** A placement file on its way into the book. @param {{ query: Record<string, string> }} props */
export default function Import({ query }) {
  const clients = useResource(() => call('clients', {}), []);
  const known = clients.data.value;
  if (known && known.length > 0) {
    return <Steps clients={known} wanted={Number(query.client) || 0} />;
  }
  return (
    <Screen title={t.wizardTitle}>
      <Loaded of={clients}>
        {() => (
          <EmptyState title={t.noClients} action={may('keep_clients') ? <AddClient /> : null}>
            {t.noClientsWords}
          </EmptyState>
        )}
      </Loaded>
    </Screen>
  );
}

/** @param {{ clients: ClientRow[], wanted: number }} props */
function Steps({ clients, wanted }) {
  const wizard = useWizard(wanted, clients);
  const { step, file, result, problem } = wizard;
  const client = clients.find(({ id }) => id === wizard.client.value);
  const begun = useRef(false);
  // As after a change of address: a person who hears the screen begins at its title.
  useEffect(() => {
    if (begun.current) document.querySelector('h1')?.focus();
    begun.current = true;
  }, [step.value]);
  useLeaveGuard(step.value !== 'file' && result.value === null, () => askToLeave());
  return (
    <Screen
      title={file.value ? t.importTitle(file.value.name) : t.wizardTitle}
      layout={step.value === 'post' ? 'page' : 'split'}
      sub={client?.name ?? t.leaveFile}
      aside={<StepList now={step.value} />}
      banner={problem.value ? <ProblemView problem={problem.value} focus /> : null}
      bar={result.value ? null : <Bar wizard={wizard} />}
    >
      {step.value === 'file' ? <FileStep wizard={wizard} /> : null}
      {step.value === 'map' ? <MapStep wizard={wizard} /> : null}
      {step.value === 'check' ? <CheckStep wizard={wizard} /> : null}
      {step.value === 'post' ? <PostStep wizard={wizard} client={client?.name ?? ''} /> : null}
    </Screen>
  );
}

/** @param {{ now: string }} props */
const StepList = ({ now }) => (
  <ol class="steps" aria-label={t.stepsName}>
    {STEPS.map((name, at) => (
      <li key={name} aria-current={name === now ? 'step' : undefined}>
        {t.step(at + 1, t.steps[name])}
      </li>
    ))}
  </ol>
);

/** @param {{ wizard: Wizard }} props */
function Bar({ wizard }) {
  const { step, busy, check, sheet } = wizard;
  const why = whyNotNext(wizard);
  const note = step.value === 'check' ? t.leaveOut(check.value?.rejected ?? 0) : null;
  const said = why && sheet.value ? why : note;
  return (
    <>
      {step.value === 'file' ? null : (
        <Button busy={busy.value} onPress={wizard.back}>
          {t.back}
        </Button>
      )}
      {step.value === 'check' ? (
        <Button
          icon="file-down"
          off={check.value?.rejected === 0 ? t.noRows.rejected : null}
          onPress={() => void wizard.saveRejects()}
        >
          {t.saveRejects}
        </Button>
      ) : null}
      <span class="push tag" role="status">
        {said}
      </span>
      {step.value === 'post' ? (
        <Button
          primary
          command="primary"
          busy={busy.value}
          onPress={() => void wizard.post(false)}
        >
          {t.post}
        </Button>
      ) : (
        <Button
          primary
          command="primary"
          busy={busy.value}
          off={why}
          onPress={() => void wizard.next()}
        >
          {t.next}
        </Button>
      )}
    </>
  );
}
