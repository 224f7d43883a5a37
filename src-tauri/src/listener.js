// Only in the window's tests: keeps what the page complains of, and counts its open calls.
// What was complained of before a reload is kept for the test to read after it.
(() => {
  const kept = 'duebook-test-complaints';
  const complaints = JSON.parse(sessionStorage.getItem(kept) ?? '[]');
  const keep = (kind, text) => {
    complaints.push(`${kind}: ${text}`);
    sessionStorage.setItem(kept, JSON.stringify(complaints));
  };
  const { error } = console;
  console.error = (...words) => {
    keep('console.error', words.map(String).join(' '));
    error.apply(console, words);
  };
  addEventListener('error', (event) => keep('error', event.message || event.target?.src), true);
  addEventListener('unhandledrejection', (event) => keep('rejection', event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    keep('policy', `${event.violatedDirective} blocked ${event.blockedURI || 'inline'}`));

  let open = 0;
  let stirred = performance.now();
  const stir = () => { stirred = performance.now(); };
  const { fetch } = window;
  window.fetch = async (...args) => {
    open += 1;
    try {
      return await fetch(...args);
    } finally {
      open -= 1;
      stir();
    }
  };
  new MutationObserver(stir).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  Object.defineProperty(window, '__duebookTest', {
    value: {
      complaints: () => complaints,
      openCalls: () => open,
      stillForMs: () => performance.now() - stirred,
    },
  });
})();
