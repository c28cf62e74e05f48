// Counts what has changed on the server; pages that show the person's affairs load again when it rises.
import { Store } from './store';

export const news = new Store(0);

/** Something has changed, or may have. */
export function stir() {
  news.set(news.get() + 1);
}
