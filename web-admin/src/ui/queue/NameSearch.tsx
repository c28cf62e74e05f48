// The search box of a queue: by the person's name; `/` goes to it.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { useNamed } from './useNamed';

export function NameSearch({ named }: { named: ReturnType<typeof useNamed> }) {
  const { t } = useTranslation();
  const words = t('findByName');
  return (
    <Input
      data-search
      className="queue-search"
      allowClear
      value={named.text}
      onChange={(event) => named.setText(event.target.value)}
      placeholder={words}
      aria-label={words}
    />
  );
}
