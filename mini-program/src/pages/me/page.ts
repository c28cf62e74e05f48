import type { PageManifest } from '../../lib/page';

export const page = { tab: 40 } satisfies PageManifest;
