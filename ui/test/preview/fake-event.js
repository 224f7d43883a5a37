// The window's events, never sent.
export const listen = async () => () => undefined;
