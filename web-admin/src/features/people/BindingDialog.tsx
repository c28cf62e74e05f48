// A binding code: shown once, large enough to be read aloud or off the screen.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CreateBindingCodeDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { minuteTime } from '../../lib/format';
import { FailureNotice } from '../../ui/states';

export function BindingDialog({ person, close }: { person: { id: string; name: string }; close: () => void }) {
  const { t } = useTranslation('people');
  const [{ data, error, fetching }, create] = useMutation(CreateBindingCodeDocument);
  const [copied, setCopied] = useState(false);
  const made = data?.createBindingCode;
  const make = () => {
    setCopied(false);
    void create({ input: { personId: person.id } });
  };
  return (
    <Modal open title={t('binding.title')} onCancel={close} footer={null} width={420}>
      <p style={{ marginBottom: 12 }}>{made ? t('binding.lead') : t('binding.ask', { name: person.name })}</p>
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {made && (
        <div className="binding">
          <output className="binding-code" data-testid="binding-code">{made.code}</output>
          <span className="quiet">{t('binding.until', { time: minuteTime(made.expiresAt) })}</span>
        </div>
      )}
      <div className="binding-buttons">
        {made && (
          <Button
            onClick={() => void navigator.clipboard?.writeText(made.code).then(() => setCopied(true), () => undefined)}
          >
            {copied ? t('common:action.copied') : t('common:action.copy')}
          </Button>
        )}
        <Button type={made ? 'default' : 'primary'} loading={fetching} onClick={make} data-testid="binding-create">{made ? t('binding.new') : t('binding.give')}</Button>
      </div>
    </Modal>
  );
}
