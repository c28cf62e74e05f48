import type { PageManifest } from '../../lib/page';

export const page = { tab: 20 } satisfies PageManifest;
