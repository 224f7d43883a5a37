import { Check, TextField } from '../../kit/Field.jsx';
import { phone } from '../../format.js';
import * as t from '../../strings/clients.js';

/** @import { Client, ClientForm } from '../../api/bindings/commands' */

/** @param {Client | null} client @returns {ClientForm} */
export const clientValues = (client) =>
  client
    ? { ...client.form, phone: phone(client.form.phone) }
    : {
        name: '',
        contact: '',
        street: '',
        city: '',
        state: '',
        zip: '',
        phone: '',
        email: '',
        consumer: true,
      };

/** The client's part of a form's values. @param {ClientForm} values @returns {ClientForm} */
export const clientForm = (values) => ({
  name: values.name,
  contact: values.contact,
  street: values.street,
  city: values.city,
  state: values.state,
  zip: values.zip,
  phone: values.phone,
  email: values.email,
  consumer: values.consumer,
});

/** @param {{ form: import('../../kit/form.js').Form<any>, autoFocus?: boolean }} props */
export function ClientFields({ form, autoFocus }) {
  const consumer = form.field('consumer');
  return (
    <>
      <TextField {...form.field('name')} autoFocus={autoFocus} />
      <TextField {...form.field('contact')} />
      <TextField {...form.field('street')} />
      <div class="form-row place">
        <TextField {...form.field('city')} />
        <TextField {...form.field('state')} maxLength={2} />
        <TextField {...form.field('zip')} maxLength={10} />
      </div>
      <div class="form-row">
        <TextField {...form.field('phone')} type="tel" />
        <TextField {...form.field('email')} type="email" />
      </div>
      <Check
        id={consumer.id}
        label={consumer.label}
        checked={consumer.value}
        onChecked={consumer.onValue}
        hint={t.consumerHint}
      />
    </>
  );
}
