import type { PageManifest } from '../../lib/page';

export const page = {} satisfies PageManifest;
