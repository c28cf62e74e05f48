// The server writes a fresh nonce into the page; styles made at run time carry it.
const PLACEHOLDER = '__CSP_NONCE__';

export function cspNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce && nonce !== PLACEHOLDER ? nonce : undefined;
}
