// The pages of a letter, before it is made and as it was made.
import { PagePreview } from '../../kit/PagePreview.jsx';
import { Column } from '../../kit/Screen.jsx';
import * as t from '../../strings/letters.js';

/**
 * @param {{ token: string, pages: number, text: string, title: string }} props `text`: of the whole
 *   letter, which stands beside each of its pages
 */
export const LetterPages = ({ token, pages, text, title }) => (
  <Column label={t.preview} flush>
    <PagePreview
      token={token}
      pages={pages}
      title={title}
      text={Array.from({ length: pages }, () => text)}
    />
  </Column>
);
