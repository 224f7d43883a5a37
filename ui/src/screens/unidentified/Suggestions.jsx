import { call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Money } from '../../kit/small.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/moves.js';

/** @import { Suggestion } from '../../api/bindings/commands' */

/**
 * Accounts that unidentified money may belong to, with what speaks for each.
 * @param {{ item: number, onTake: (suggested: Suggestion) => void }} props
 */
export function Suggestions({ item, onTake }) {
  const found = useResource(
    () => call('suggest_accounts', { item }, newRequest()),
    [item],
    ['payments', 'accounts'],
  );
  return (
    <section class="stack" aria-label={t.likely}>
      <h2>{t.likely}</h2>
      <Loaded of={found} lines={4}>
        {(likely) =>
          likely.length === 0 ? (
            <p class="tag">{t.noLikely}</p>
          ) : (
            <ol class="likely">
              {likely.map((one) => (
                <li key={one.account}>
                  <span class="who">
                    <b>{one.person}</b> <Money cents={one.balance} />
                  </span>
                  <span>{t.likelyOf(one)}</span>
                  <span class="tag">{t.because(one.reasons, today.value)}</span>
                  <Button
                    small
                    label={t.takeName(one.file_number, one.person)}
                    onPress={() => onTake(one)}
                  >
                    {t.take}
                  </Button>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
