import { Button } from './Button.jsx';
import { askToLeave, Dialog } from './Dialog.jsx';
import { Form } from './Form.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * A form in a dialog. Ctrl+Enter does what its one filled button does; leaving with unsaved text
 * asks first.
 * @param {{
 *   title: string, form: import('./form.js').Form<any>, verb: string, onClose: () => void,
 *   children: ComponentChildren, intro?: ComponentChildren, danger?: boolean,
 *   size?: 'small' | 'normal' | 'wide',
 * }} props
 */
export function FormDialog({ title, form, verb, onClose, children, intro, danger, size }) {
  const close = async () => {
    if (!form.dirty.value || (await askToLeave(() => form.submit()))) onClose();
  };
  return (
    <Dialog
      title={title}
      size={size}
      onClose={() => void close()}
      actions={
        <>
          <Button onPress={() => void close()}>{t.cancel}</Button>
          <Button
            primary={!danger}
            danger={danger}
            busy={form.busy.value}
            keys="Ctrl+Enter"
            onPress={() => void form.submit()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {intro ? <p>{intro}</p> : null}
      <Form form={form} label={title}>
        {children}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  );
}
