// How news makes itself heard: sound and desktop notices, each with its button.
import { BellOutlined, MutedOutlined, SoundOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Tooltip } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { askForNotices, noticesPossible } from '../lib/notify';
import { setPreferences, usePreferences } from '../lib/preferences';
import { unlockSound } from '../lib/sound';

export function useToggleSound() {
  const { t } = useTranslation();
  const { message } = AntApp.useApp();
  const { sound } = usePreferences();
  return useCallback(() => {
    unlockSound();
    setPreferences({ sound: !sound });
    void message.info(sound ? t('sound.off') : t('sound.on'));
  }, [sound, message, t]);
}

export function SoundButton({ toggle }: { toggle: () => void }) {
  const { t } = useTranslation();
  const { sound } = usePreferences();
  const name = sound ? t('sound.mute') : t('sound.unmute');
  return (
    <Tooltip title={name}>
      <Button type="text" icon={sound ? <SoundOutlined /> : <MutedOutlined />} aria-label={name} aria-pressed={!sound} onClick={toggle} data-testid="sound-toggle" />
    </Tooltip>
  );
}

export function NoticeButton() {
  const { t } = useTranslation();
  const { message } = AntApp.useApp();
  const { desktopNotices } = usePreferences();
  if (!noticesPossible()) return null;
  const on = desktopNotices && Notification.permission === 'granted';
  const name = on ? t('notice.turnOff') : t('notice.off');
  async function toggle() {
    if (on) {
      setPreferences({ desktopNotices: false });
      return;
    }
    const granted = await askForNotices();
    setPreferences({ desktopNotices: granted });
    if (granted) void message.success(t('notice.on'));
    else void message.warning(t('notice.denied'));
  }
  return (
    <Tooltip title={name}>
      <Button className="wide-only" type="text" icon={<BellOutlined style={{ color: on ? '#1b5e8c' : undefined }} />} aria-label={name} aria-pressed={on} onClick={() => void toggle()} data-testid="notice-toggle" />
    </Tooltip>
  );
}
