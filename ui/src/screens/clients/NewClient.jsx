// A client with its first terms.
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { toast } from '../../kit/Toast.jsx';
import { ClientFields, clientForm, clientValues } from './ClientFields.jsx';
import { checkTerms, TermFields, termsOf, termValues } from './TermFields.jsx';
import * as t from '../../strings/clients.js';

export default function NewClient() {
  const form = useForm({
    start: { ...clientValues(null), ...termValues(undefined) },
    labels: { ...t.labels, ...t.termsLabels },
    required: ['name', 'from_on', 'rate'],
    check: checkTerms,
    hold: true,
    submit: async (values, request) => {
      const made = await call(
        'add_client',
        { form: clientForm(values), terms: termsOf(values) },
        request,
      );
      toast(t.added(values.name));
      // After the form has noted that it is saved, so that nothing holds the person here.
      setTimeout(() => void go('client', { id: made.client }));
    },
  });
  return (
    <Screen
      title={t.newTitle}
      sub={t.newSub}
      layout="dash"
      bar={
        <>
          <Button onPress={() => void go('clients')}>{t.backToList}</Button>
          <span class="push" />
          <Button primary keys="Ctrl+Enter" busy={form.busy.value} onPress={() => form.submit()}>
            {t.add}
          </Button>
        </>
      }
    >
      <Form form={form} label={t.newTitle} class="two-columns">
        <Column label={t.details} shown>
          <div class="form">
            <ClientFields form={form} autoFocus />
          </div>
        </Column>
        <Column label={t.terms} shown>
          <div class="form">
            <TermFields form={form} />
          </div>
        </Column>
        <button type="submit" hidden />
      </Form>
    </Screen>
  );
}
