// Made-up answers of the bank's side of trust: a proof that fails by a line that nobody knows.

const movement = {
  entry: 7,
  kind: 'remittance',
  booked_on: '2026-11-16',
  amount: -8893,
  number: '5002',
  method: 'check',
  payee: 'City of Alder',
  line: null,
};
/** @param {number} id @param {string} text @param {number} amount */
const line = (id, text, amount) => ({
  id,
  statement: 1,
  trust_bank: 1,
  posted_on: '2026-11-19',
  amount,
  kind: 'other',
  number: null,
  text,
  movement: null,
  difference: null,
});
const known = line(1, 'CHECK PAID 5002', -8893);
const charge = line(2, 'SERVICE CHARGE', -1200);

/** @type {Record<string, (args: any) => any>} */
export const bankAnswers = {
  batches: () => ({
    trust_banks: [
      { id: 1, name: 'Trust', bank_name: 'Bay Bank', account_last4: '4471', active: true },
    ],
    batches: [],
    in_hand: [],
  }),
  clients: () => [],
  bank_statements: () => [
    {
      id: 1,
      trust_bank: 1,
      file_name: 'november.ofx',
      from_on: '2026-11-01',
      to_on: '2026-11-20',
      balance: 203760,
      balance_on: '2026-11-20',
      lines: 15,
      new_lines: 15,
      open_lines: 2,
      taken_at: '2026-11-23T18:00:00Z',
      by: 'Ruth Adeyemi',
    },
  ],
  bank_lines: () => ({
    lines: [
      {
        line: known,
        proposed: { entry: 7, reason: 'check_number', score: 100 },
        candidates: [],
      },
      { line: charge, proposed: null, candidates: [] },
    ],
    movements: [movement],
  }),
  trust_proof: ({ on }) => ({
    trust_bank: 1,
    on,
    verdict: 'fails',
    bank: { amount: 212653, statement: 1, balance_on: '2026-11-20', broken: null },
    in_transit: 7500,
    outstanding: 8893,
    booked_later: 0,
    off: -1200,
    ledger: {
      on,
      bank: 203760,
      hand: 0,
      shortage: 0,
      difference: 0,
      owners: [],
      owned: 203760,
    },
    owners_off: 0,
    waiting: [{ movement, days: 9, late: true }],
    later: [],
    differences: [],
    open_lines: [known, charge],
    open_movements: [movement],
  }),
};
