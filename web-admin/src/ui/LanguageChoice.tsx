// The choice of language, before and after signing in.
import { useTranslation } from 'react-i18next';
import { setPreferences } from '../lib/preferences';

/** Two languages, both always readable in their own script. */
export function LanguageChoice({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <label className="language-choice">
      <span className="visually-hidden">{t('language.switch')}</span>
      <select
        value={value}
        data-testid="language-switch"
        onChange={(event) => setPreferences({ language: event.target.value === 'en-US' ? 'en-US' : 'zh-CN' })}
      >
        <option value="zh-CN" lang="zh-CN">{t('language.zh-CN')}</option>
        <option value="en-US" lang="en-US">{t('language.en-US')}</option>
      </select>
    </label>
  );
}
