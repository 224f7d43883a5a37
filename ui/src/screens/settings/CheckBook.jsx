// Recomputes the whole book: every entry, balance, payment and proof.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Banner } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import * as t from '../../strings/settings.js';

/** @import { Verified } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

export function CheckBook() {
  const busy = useSignal(false);
  const found = useSignal(/** @type {Verified | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const check = async () => {
    busy.value = true;
    problem.value = null;
    try {
      found.value = await call('verify_book', {}, newRequest());
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      busy.value = false;
    }
  };
  return (
    <section class="stack" aria-label={t.checkTitle}>
      <h2>{t.checkTitle}</h2>
      <p class="sub">{t.checkWords}</p>
      <ProblemView problem={problem.value} />
      {found.value ? <Result verified={found.value} /> : null}
      <div>
        <Button icon="check" busy={busy.value} onPress={() => void check()}>
          {t.checkNow}
        </Button>
      </div>
    </section>
  );
}

/** @param {{ verified: Verified }} props */
function Result({ verified: { findings, seconds } }) {
  if (findings.length === 0) {
    return (
      <Banner level="clear" verdict={t.checkGood}>
        {t.checkTook(seconds)}
      </Banner>
    );
  }
  return (
    <>
      <Banner level="stop" verdict={t.checkBad(findings.length)} urgent>
        {t.checkBadWords}
      </Banner>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.checkCaption}>
        <Table
          caption={t.checkCaption}
          rows={findings}
          rowKey={(_, index) => index}
          columns={[
            { key: 'rule', label: t.checkHeads.rule, wide: true, cell: (one) => one.rule },
            { key: 'at', label: t.checkHeads.at, num: true, cell: (one) => one.at },
            { key: 'found', label: t.checkHeads.found, num: true, cell: (one) => one.found },
            {
              key: 'expected',
              label: t.checkHeads.expected,
              num: true,
              cell: (one) => one.expected,
            },
          ]}
        />
      </div>
    </>
  );
}
