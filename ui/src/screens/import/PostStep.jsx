import { job } from '../../app/activity.jsx';
import { go } from '../../app/router.js';
import { count, dollars } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Banner, Facts } from '../../kit/small.jsx';
import { mayPostAnyway } from './map.js';
import * as t from '../../strings/imports.js';

/** @import { Wizard } from './wizard.js' */

/** @param {{ wizard: Wizard, client: string }} props */
export function PostStep({ wizard, client }) {
  const { check, last, busy, problem, file, result, sheet } = wizard;
  if (result.value) return <Result wizard={wizard} client={client} />;
  const found = check.value;
  if (!found || !sheet.value) return null;
  const again = problem.value?.code === 'refused' && mayPostAnyway(sheet.value, wizard.agrees());
  return (
    <div class="form">
      {again ? (
        <div>
          <Button danger busy={busy.value} onPress={() => void wizard.post(true)}>
            {t.postAnyway}
          </Button>
        </div>
      ) : null}
      <section aria-label={t.postTitle} class="stack">
        <h2>{t.postTitle}</h2>
        <p>{t.postWords(found)}</p>
        <Facts
          rows={[
            [t.postFacts.file, file.value?.name],
            [t.postFacts.client, client],
            [t.postFacts.ready, count(found.ready)],
            [t.postFacts.total, dollars(found.accepted_total)],
            [t.postFacts.rejected, count(found.rejected)],
            [t.postFacts.skipped, count(found.skipped)],
          ]}
        />
      </section>
      <DateField
        label={t.postLabels.placed_on}
        width="s"
        required
        value={last.value.placed_on}
        onValue={(placed_on) => (last.value = { ...last.value, placed_on })}
      />
      <TextField
        label={t.postLabels.save_map_as}
        width="l"
        optional
        maxLength={80}
        hint={t.saveMapHint}
        value={last.value.save_map_as}
        onValue={(save_map_as) => (last.value = { ...last.value, save_map_as })}
      />
      {busy.value ? <Progress /> : null}
    </div>
  );
}

function Progress() {
  const now = job.value;
  const words = now ? t.progress(count(now.done), count(now.total)) : t.writing;
  return (
    <div class="posting" role="status">
      <p>{words}</p>
      <progress value={now?.done ?? 0} max={Math.max(1, now?.total ?? 1)} aria-label={t.writing} />
    </div>
  );
}

/** @param {{ wizard: Wizard, client: string }} props */
function Result({ wizard, client }) {
  const made = wizard.result.value;
  if (!made) return null;
  return (
    <div class="form">
      <Banner level="clear" verdict={t.resultTitle}>
        {t.resultWords(made.accepted, made.total, client)}
      </Banner>
      <div class="line">
        <Button
          primary
          command="primary"
          onPress={() => void go('accounts', {}, { client: wizard.client.value })}
        >
          {t.showAccounts}
        </Button>
        <Button onPress={() => void go('placement', { id: made.placement })}>
          {t.openRecords}
        </Button>
        <Button onPress={() => void wizard.chooseFile()}>{t.another}</Button>
      </div>
    </div>
  );
}
