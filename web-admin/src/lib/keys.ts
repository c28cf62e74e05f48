// Keys of what is sent once. Not `crypto.randomUUID`: browsers have it on https alone, and a console within an office
// may be served without.
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
