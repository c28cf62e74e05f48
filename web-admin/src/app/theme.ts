// The console's look as antd tokens. The same colours are CSS variables in app.css.
// Reds, greens and ambers are dark enough for text on white (WCAG AA).
import type { ThemeConfig } from 'antd';

export const FONT =
  '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

// Who asked the system for less motion gets dialogs that are there at once.
const still = typeof window !== 'undefined' && typeof window.matchMedia === 'function' && window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export const theme: ThemeConfig = {
  token: {
    motion: !still,
    colorPrimary: '#1b5e8c',
    colorInfo: '#1b5e8c',
    colorLink: '#1b5e8c',
    colorError: '#c41d1f',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    green: '#237804',
    red: '#a8071a',
    orange: '#ad4e00',
    colorText: '#1a2733',
    colorTextSecondary: '#4a5a68',
    colorTextTertiary: '#5a6977',
    colorTextPlaceholder: '#63717e',
    colorTextDescription: '#4a5a68',
    colorTextDisabled: '#6b7884',
    colorBorder: '#c5ced6',
    colorBorderSecondary: '#dde3e9',
    colorBgLayout: '#f2f4f7',
    borderRadius: 4,
    borderRadiusLG: 6,
    fontFamily: FONT,
    fontSize: 14,
    controlHeight: 32,
    wireframe: false,
    controlItemBgActive: '#dcebf4',
    controlItemBgActiveHover: '#d0e3ef',
    controlItemBgHover: '#eff4f7',
    boxShadow: '0 6px 24px rgba(18, 32, 47, 0.14)',
    boxShadowSecondary: '0 6px 24px rgba(18, 32, 47, 0.16)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Segmented: { itemSelectedColor: '#123f5e', trackBg: '#e6ebf0' },
    Modal: { titleFontSize: 16 },
    Select: { optionSelectedBg: '#dcebf4', optionActiveBg: '#eff4f7' },
  },
};
