// Times keys and clicks inside the page, where no driver stands between: from the event to the
// next paint, and to the paint after the last answer and the last change that it led to.

/** Begins to watch; the source runs in the page. */
export function watchKeys() {
  return `(${begin})(); return true;`;
}

/** What was timed since it was last asked. @param {import('./window.mjs').Window} app */
export async function takeKeys(app) {
  await app.idle();
  return JSON.parse(await app.hostile(
    'await new Promise((done) => setTimeout(done, 120));'
    + ' return JSON.stringify(window.__duebookKeys.splice(0));',
  ));
}

function begin() {
  const timed = [];
  window.__duebookKeys = timed;
  const afterPaint = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  });
  const watch = (key, held, from) => {
    const one = { key, held, painted: null, settled: null };
    timed.push(one);
    afterPaint(() => { one.painted = performance.now() - from; });
    // Still for a while means: what it led to has ended, and ended then.
    const look = () => {
      const { openCalls, stillForMs } = window.__duebookTest;
      if (openCalls() > 0 || stillForMs() < 60) {
        setTimeout(look, 10);
        return;
      }
      const ended = performance.now() - stillForMs() - from;
      one.settled = Math.max(one.painted ?? 0, ended);
    };
    setTimeout(look, 20);
  };
  addEventListener('keydown', (event) => {
    watch(event.key, event.ctrlKey || event.altKey, event.timeStamp);
  }, true);
  addEventListener('mousedown', (event) => watch('click', false, event.timeStamp), true);
}
