import { call } from '../../api/call.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { DraftBatch } from './DraftBatch.jsx';
import { PostedBatch } from './PostedBatch.jsx';
import * as t from '../../strings/payments.js';

/** One batch: typed as long as it is a draft, looked after once it is posted.
 * @param {{ id: string }} props */
export default function Batch({ id }) {
  const found = useResource(() => call('batch', { batch: Number(id) }), [id], ['payments']);
  const screen = found.data.value;
  if (!screen) {
    return (
      <Screen title={t.batchLoading}>
        <Loaded of={found}>{() => <Column label={t.itemsName}>{null}</Column>}</Loaded>
      </Screen>
    );
  }
  return screen.batch.posted ? (
    <PostedBatch screen={screen} problem={found.error.value} />
  ) : (
    <DraftBatch screen={screen} problem={found.error.value} />
  );
}
