// A letter before it is made: its pages as they will print, or why it may not go out.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Banner, EmptyState } from '../../kit/small.jsx';
import { NoticeForm, PersonFormDialog } from '../accounts/dialogs.jsx';
import { fullName } from '../accounts/person-form.js';
import { LetterBar, letterTrouble, useLetterActs } from './LetterActs.jsx';
import { LetterPages } from './LetterPages.jsx';
import { letterName } from '../../strings/standing.js';
import * as t from '../../strings/letters.js';

/** @import { AccountScreen, Area, LetterKind, LetterPreview } from '../../api/bindings/commands' */

/** @type {Area[]} */
const AREAS = ['accounts', 'people', 'plans', 'letters', 'settings'];

/** @param {{ id: string, kind: string }} props */
export default function LetterPreviewRoute({ id, kind }) {
  const account = Number(id);
  const known = /** @type {LetterKind} */ (kind === 'reminder' ? kind : 'plan_agreement');
  const of = { account, kind: known };
  const about = useResource(() => call('account', { account }), [id], AREAS);
  const found = useResource(() => call('letter_preview', of), [id, kind], AREAS.slice(0, 3));
  const made = useSignal(/** @type {number | null} */ (null));
  const data = about.data.value;
  const title = letterName(known);
  if (!data) {
    return (
      <Screen title={title}>
        <Loaded of={about}>{() => null}</Loaded>
      </Screen>
    );
  }
  const sub = [fullName(data.person), data.account.file_number, data.account.client_name];
  const shared = { title, sub: sub.join(' · '), data };
  const preview = found.data.value;
  const problem = found.error.value;
  if (problem && made.value === null) {
    return <Refused {...shared} problem={problem} retry={found.reload} />;
  }
  if (!preview) {
    return (
      <Screen title={title} sub={shared.sub}>
        <Loaded of={found}>{() => null}</Loaded>
      </Screen>
    );
  }
  return made.value === null ? (
    <Before {...shared} preview={preview} of={of} onMade={(letter) => (made.value = letter)} />
  ) : (
    <After {...shared} preview={preview} letter={made.value} />
  );
}

/** @typedef {{ title: string, sub: string, data: AccountScreen }} Shared */

/** @param {{ preview: LetterPreview, title: string }} props */
const Pages = ({ preview, title }) => (
  <LetterPages token={preview.token} pages={preview.pages} text={preview.text} title={title} />
);

/**
 * @param {Shared & {
 *   preview: LetterPreview, of: { account: number, kind: LetterKind },
 *   onMade: (letter: number) => void,
 * }} props
 */
function Before({ title, sub, data, preview, of, onMade }) {
  const busy = useSignal(false);
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  const request = useSignal(newRequest());
  const make = async () => {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      onMade((await call('make_letter', of, request.value)).letter);
    } catch (thrown) {
      problem.value = asProblem(thrown);
      request.value = newRequest();
    }
    busy.value = false;
  };
  return (
    <Screen
      title={title}
      sub={sub}
      layout="full"
      banner={problem.value ? <ProblemView problem={problem.value} /> : null}
      bar={
        <>
          <Button onPress={() => void go('account', { id: data.account.id })}>
            {t.backToAccount}
          </Button>
          <span class="push small tag">{t.makeWords}</span>
          <Button primary command="primary" busy={busy.value} onPress={() => void make()}>
            {t.make}
          </Button>
        </>
      }
    >
      <Pages preview={preview} title={title} />
    </Screen>
  );
}

/** @param {Shared & { preview: LetterPreview, letter: number }} props */
function After({ title, sub, data, preview, letter }) {
  const back = () => void go('account', { id: data.account.id }, { tab: 'letters' });
  const acts = useLetterActs(letter, back);
  // What is kept is shown, not what was laid out before it was made.
  const kept = useResource(() => call('letter', { letter }), [letter]).data.value;
  return (
    <Screen
      title={title}
      sub={sub}
      layout="full"
      banner={
        <>
          <Banner level="clear" verdict={t.madeTitle}>
            {t.madeWords}
          </Banner>
          {letterTrouble(acts)}
        </>
      }
      bar={<LetterBar acts={acts} mailed={false} onLater={back} />}
    >
      {kept ? (
        <LetterPages token={kept.token} pages={kept.row.pages} text={kept.text} title={title} />
      ) : (
        <Pages preview={preview} title={title} />
      )}
    </Screen>
  );
}

/**
 * Why the letter may not go out, and what would let it.
 * @param {Shared & {
 *   problem: import('../../api/call.js').ProblemError, retry: () => Promise<void>,
 * }} props
 */
function Refused({ title, sub, data, problem, retry }) {
  const { account, person, plan } = data;
  const open = useSignal(/** @type {'notice' | 'person' | null} */ (null));
  const close = () => (open.value = null);
  const noNotice = account.consumer && !account.notice_sent_on;
  const noMail = !person.address || person.address.bad_on !== null;
  const noPlan = title === letterName('plan_agreement') && plan?.state !== 'active';
  const refused = problem.code === 'refused';
  return (
    <Screen
      title={title}
      sub={sub}
      banner={
        refused ? (
          <Banner level="stop" verdict={t.refused} urgent>
            {problem.words} {problem.help}
          </Banner>
        ) : (
          <ProblemView problem={problem} retry={() => void retry()} />
        )
      }
      bar={
        <>
          <Button onPress={() => void go('account', { id: account.id })}>{t.backToAccount}</Button>
          <span class="push line">
            {noPlan ? (
              <Button primary onPress={() => void go('plan', { id: account.id })}>
                {t.setUpPlan}
              </Button>
            ) : null}
            {noNotice && !noPlan ? (
              <Button primary onPress={() => (open.value = 'notice')}>
                {t.recordNotice}
              </Button>
            ) : null}
            {noMail ? (
              <Button onPress={() => (open.value = 'person')}>{t.editPerson}</Button>
            ) : null}
          </span>
        </>
      }
    >
      <EmptyState title={t.nothingMade}>{t.nothingMadeWords}</EmptyState>
      {open.value === 'notice' ? <NoticeForm account={account} onClose={close} /> : null}
      {open.value === 'person' ? (
        <PersonFormDialog person={person} name={fullName(person)} onClose={close} />
      ) : null}
    </Screen>
  );
}
