import { FileSituationReport } from '../../gql/graphql';
import type { PageManifest } from '../../lib/page';

export const page = {
  tab: 30,
  duties: { REPORT: {} },
  sends: { REPORT: { operation: FileSituationReport, keyed: true, form: 'one' } },
} satisfies PageManifest;
