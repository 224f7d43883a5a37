// The engine, played by answers.js. The address says which case: ?case=demo
import { answers } from './answers.js';

const wanted = new URLSearchParams(location.search);

/** @param {string} command @param {any} payload */
export async function invoke(command, payload) {
  if (command !== 'call') return null;
  const { name, args } = payload;
  const answer = answers(wanted.get('case') ?? 'demo')[name];
  if (!answer) throw { code: 'internal', words: `No made-up answer for ${name}.` };
  if (wanted.has('slow') && name !== 'start_state') {
    await new Promise((done) => setTimeout(done, 60_000));
  }
  return answer(args);
}
