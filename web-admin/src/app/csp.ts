// The server writes a fresh nonce into the page; styles made at run time carry it.
const PLACEHOLDER = '__CSP_NONCE__';

export function cspNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce && nonce !== PLACEHOLDER ? nonce : undefined;
}

/**
 * Gives the nonce to every style element that script makes. antd passes it to its own styles but not to the one
 * that locks scrolling behind a dialog. Only script that already runs can call this, so the policy stays as strict.
 */
export function nonceForStyles(nonce = cspNonce()) {
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
