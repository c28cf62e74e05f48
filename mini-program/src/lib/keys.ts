// Keys that the phone makes: a thing sent twice under one is stored once. They need to be unlike, not secret.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function newKey(now = Date.now()): string {
  let text = `${now.toString(36)}-`;
  for (let count = 0; count < 20; count += 1) text += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  return text;
}
