import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';

/** By which messages are signed. It cannot be shown again. */
export function WebhookSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <div role="status">
      <Banner kind="success" title={t('secret')}>
        <p>{t('secretWords')}</p>
        <p><code style={{ overflowWrap: 'anywhere' }}>{secret}</code></p>
        <CopyButton text={secret}>{t('copy')}</CopyButton>
        <Button look="secondary" small onClick={onDone}>{t('kept')}</Button>
      </Banner>
    </div>
  );
}
