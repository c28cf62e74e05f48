// Desktop notices. They say what kind of thing came but name nobody: a screen may be seen by others.
export function noticesPossible(): boolean {
  return typeof Notification !== 'undefined';
}

export async function askForNotices(): Promise<boolean> {
  if (!noticesPossible()) return false;
  if (Notification.permission === 'default') await Notification.requestPermission();
  return Notification.permission === 'granted';
}

export function showNotice(title: string, body: string, open: () => void) {
  if (!noticesPossible() || Notification.permission !== 'granted' || !document.hidden) return;
  try {
    const notice = new Notification(title, { body, tag: 'yunjian-alert', icon: '/seal.svg' });
    notice.onclick = () => {
      window.focus();
      open();
      notice.close();
    };
  } catch {
    // some phones allow notices from service workers alone
  }
}
