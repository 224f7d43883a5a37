import { phone } from '../../format.js';
import { Facts } from '../../kit/small.jsx';
import * as t from '../../strings/clients.js';

/** @import { Client } from '../../api/bindings/commands' */

/** A client for those who may look and not change. @param {{ client: Client }} props */
export function ClientFacts({ client: { form } }) {
  const place = [form.city, [form.state, form.zip].filter(Boolean).join(' ')];
  /** @type {[string, string][]} */
  const rows = [
    [t.labels.contact, form.contact],
    [t.labels.street, form.street],
    [t.labels.city, place.filter(Boolean).join(', ')],
    [t.labels.phone, phone(form.phone)],
    [t.labels.email, form.email],
  ];
  const known = rows.filter(([, value]) => value !== '');
  return known.length > 0 ? <Facts rows={known} /> : <p class="tag">{t.noContact}</p>;
}
