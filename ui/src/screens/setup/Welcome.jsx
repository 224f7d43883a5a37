import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { Icon } from '../../kit/Icon.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { session, start } from '../../state/session.js';
import { Gate } from './Gate.jsx';
import { NewBook } from './NewBook.jsx';
import { Restore } from './Restore.jsx';
import * as t from '../../strings/setup.js';

/** @typedef {'doors' | 'new' | 'restore'} Page */

/**
 * The first page: the demo book, a new book, a backup, a book that is here already. Also reached
 * from the unlock page, with a way back.
 * @param {{ onBack?: () => void }} props
 */
export default function Welcome({ onBack }) {
  const page = useSignal(/** @type {Page} */ ('doors'));
  const doors = () => (page.value = 'doors');
  if (page.value === 'new') return <NewBook onBack={doors} />;
  if (page.value === 'restore') return <Restore onBack={doors} />;
  return <Doors onPage={(next) => (page.value = next)} onBack={onBack} />;
}

/** @param {{ onPage: (page: Page) => void, onBack?: () => void }} props */
function Doors({ onPage, onBack }) {
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  const busy = useSignal(false);
  /** @param {() => Promise<void>} act */
  const attempt = async (act) => {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      await act();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      busy.value = false;
    }
  };
  const demo = async () => {
    session.value = await call('create_demo', {}, newRequest());
  };
  /** @param {string} path */
  const choose = async (path) => {
    start.value = await call('choose_book', { path });
    onBack?.();
  };
  const open = async () => {
    const found = await call('open_book_dialog', {});
    if (found) await choose(found.path);
  };
  const books = start.value?.books ?? [];
  return (
    <Gate title={t.welcomeTitle}>
      <p class="sub">{t.welcomeSub}</p>
      <ProblemView problem={problem.value} />
      {busy.value ? <p role="status">{t.working}</p> : null}
      <div class="doors" aria-busy={busy.value}>
        <Door
          icon="book-open"
          words={t.doorDemo}
          hint={t.doorDemoHint}
          onPress={() => attempt(demo)}
        />
        <Door
          icon="book-plus"
          words={t.doorNew}
          hint={t.doorNewHint}
          onPress={() => onPage('new')}
        />
        <Door
          icon="archive-restore"
          words={t.doorRestore}
          hint={t.doorRestoreHint}
          onPress={() => onPage('restore')}
        />
        <Door
          icon="folder-open"
          words={t.doorOpen}
          hint={t.doorOpenHint}
          onPress={() => attempt(open)}
        />
      </div>
      {books.length > 0 ? (
        <section aria-label={t.recent}>
          <h2>{t.recent}</h2>
          <ul>
            {books.map((book) => (
              <li key={book.path}>
                <button type="button" class="link" onClick={() => attempt(() => choose(book.path))}>
                  {book.name}
                </button>
                <span class="tag small path"> {book.path}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {onBack ? (
        <div>
          <button type="button" class="link" onClick={onBack}>
            {t.back}
          </button>
        </div>
      ) : null}
    </Gate>
  );
}

/** @param {{ icon: string, words: string, hint: string, onPress: () => void }} props */
function Door({ icon, words, hint, onPress }) {
  return (
    <button type="button" onClick={onPress}>
      <Icon name={icon} size={24} />
      <b>{words}</b>
      <Icon name="chevron-right" size={18} />
      <span class="tag">{hint}</span>
    </button>
  );
}
