// The keys: those of every list, and those that features take.
import { Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../lib/preferences';
import { useFeatures } from '../ui/feature';

export function Help({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  const { shortcuts } = usePreferences();
  const features = useFeatures();
  // What several features say of one key stands once.
  const own = new Map(features.flatMap(({ shortcuts: theirs = [] }) => theirs.map(({ key, text }) => [text, key] as const)));
  const keys: [string, string][] = [
    ['?', t('shortcuts.help')],
    ['/', t('shortcuts.search')],
    ['j', t('shortcuts.next')],
    ['k', t('shortcuts.previous')],
    ['Enter', t('shortcuts.openItem')],
    ...[...own].map(([text, key]): [string, string] => [key, t(text)]),
    ['m', t('shortcuts.mute')],
    ['Esc', t('shortcuts.escape')],
  ];
  return (
    <Modal open={open} onCancel={close} footer={null} title={t('shortcuts.title')} width={420} destroyOnHidden>
      <div className="keys" data-testid="shortcuts-help">
        {keys.map(([key, what]) => (
          <div key={what} style={{ display: 'contents' }}>
            <span><kbd>{key}</kbd></span>
            <span>{what}</span>
          </div>
        ))}
      </div>
      <label style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
        <Switch checked={shortcuts} onChange={(on) => setPreferences({ shortcuts: on })} aria-label={t('shortcuts.enabled')} />
        {t('shortcuts.enabled')}
      </label>
    </Modal>
  );
}
