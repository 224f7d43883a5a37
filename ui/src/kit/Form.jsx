import { useCommand } from '../app/use-command.js';
import { ProblemView } from './ProblemView.jsx';
import { useTyped } from './typed.js';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * A form on screen: its problem and the list of fields to look at again stand first; Ctrl+Enter
 * submits it, as does Enter in a one-line field.
 * @param {{
 *   form: import('./form.js').Form<any>,
 *   children: ComponentChildren,
 *   label: string,
 *   class?: string,
 * }} props
 */
export function Form({ form, children, label, class: look }) {
  useCommand('primary', () => void form.submit());
  useTyped(form, label);
  return (
    <form
      class={look ?? 'form'}
      aria-label={label}
      noValidate
      onSubmit={(event) => void form.submit(event)}
    >
      <ProblemView problem={form.problem.value} />
      <FormSummary form={form} />
      {form.restored.value ? (
        <p class="tag" role="status">
          {t.typedBack}
        </p>
      ) : null}
      {children}
    </form>
  );
}

/**
 * Heads a form with more than one field to look at again; each line leads to its field.
 * @param {{ form: import('./form.js').Form<any> }} props
 */
function FormSummary({ form }) {
  const found = Object.entries(form.errors.value);
  if (found.length < 2) return null;
  return (
    <div class="form-summary" role="alert">
      <b>{t.formProblems(found.length)}</b>
      <ul>
        {found.map(([name, words]) => (
          <li key={name}>
            <button
              type="button"
              class="link"
              onClick={() => document.getElementById(`${form.id}-${name}`)?.focus()}
            >
              {form.labels[name]}
            </button>
            <span>: {words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
