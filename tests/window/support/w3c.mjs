// A small W3C WebDriver client: the endpoints that the window's tests use, and no more.

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A command that the driver refused, with its W3C error code in `code`. */
export class DriverError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** One session on one window. */
export class Session {
  /** @param {string} driver base URL of the driver @param {string} id */
  constructor(driver, id) {
    this.url = `${driver}/session/${id}`;
    this.driver = driver;
  }

  /** Starts the program and waits for its window. @param {string} driver @param {string} binary */
  static async start(driver, binary) {
    // Any other capability makes WebKitWebDriver answer "Failed to match capabilities".
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args: [] } };
    const wish = { capabilities: { alwaysMatch } };
    const { sessionId } = await send('POST', `${driver}/session`, wish);
    return new Session(driver, sessionId);
  }

  end() {
    return send('DELETE', this.url);
  }

  /** Runs a function of the page's own world and gives what it returns: for reading only. */
  read(source, ...args) {
    return send('POST', `${this.url}/execute/sync`, { script: source, args });
  }

  readLater(source, ...args) {
    return send('POST', `${this.url}/execute/async`, { script: source, args });
  }

  async find(css) {
    const found = await send('POST', `${this.url}/elements`, { using: 'css selector', value: css });
    return found.map((element) => element[ELEMENT]);
  }

  role(element) {
    return send('GET', `${this.url}/element/${element}/computedrole`);
  }

  label(element) {
    return send('GET', `${this.url}/element/${element}/computedlabel`);
  }

  text(element) {
    return send('GET', `${this.url}/element/${element}/text`);
  }

  click(element) {
    return send('POST', `${this.url}/element/${element}/click`, {});
  }

  clear(element) {
    return send('POST', `${this.url}/element/${element}/clear`, {});
  }

  /** Presses and releases keys through the Actions endpoint. @param {object[]} actions */
  async keys(actions) {
    const source = { type: 'key', id: 'keyboard', actions };
    await send('POST', `${this.url}/actions`, { actions: [source] });
  }

  /** Moves the pointer over an element without a click. */
  async hover(element) {
    const origin = { [ELEMENT]: element };
    const move = { type: 'pointerMove', duration: 0, origin, x: 0, y: 0 };
    const source = { type: 'pointer', id: 'mouse', actions: [move] };
    await send('POST', `${this.url}/actions`, { actions: [source] });
  }

  async screenshot() {
    return Buffer.from(await send('GET', `${this.url}/screenshot`), 'base64');
  }

  async rect(rect) {
    return rect
      ? send('POST', `${this.url}/window/rect`, rect)
      : send('GET', `${this.url}/window/rect`);
  }

  reload() {
    return send('POST', `${this.url}/refresh`, {});
  }

  address() {
    return send('GET', `${this.url}/url`);
  }
}

/** How an element travels as an argument of `read`. @param {string} id */
export function asArgument(id) {
  return { [ELEMENT]: id };
}

/** The id of an element that a script returned. @param {Record<string, string>} value */
export function asElement(value) {
  return value[ELEMENT];
}

/** Whether a driver listens there. @param {string} driver */
export async function isReady(driver) {
  try {
    return (await send('GET', `${driver}/status`)).ready === true;
  } catch {
    return false;
  }
}

async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    // The driver answers "Invalid JSON in request body" to a POST without one.
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await response.json();
  if (!response.ok) throw new DriverError(value.error, value.message);
  return value;
}
