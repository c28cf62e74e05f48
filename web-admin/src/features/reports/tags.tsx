// Where a situation report stands.
import { CheckOutlined, CommentOutlined, ExclamationCircleFilled, EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { SituationState } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const SITUATION_STATE: Record<SituationState, Look> = {
  FILED: { tone: 'red', icon: <ExclamationCircleFilled aria-hidden /> },
  TAKEN: { tone: 'blue', icon: <EyeOutlined aria-hidden /> },
  ANSWERED: { tone: 'green', icon: <CommentOutlined aria-hidden /> },
  CLOSED: { tone: 'grey', icon: <CheckOutlined aria-hidden /> },
};

export function SituationStateTag({ state }: { state: SituationState }) {
  const { t } = useTranslation('enums');
  return <Tag {...SITUATION_STATE[state]}>{t(`SituationState.${state}`)}</Tag>;
}
