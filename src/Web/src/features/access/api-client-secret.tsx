import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';

export interface Secret {
  apiClientId: string;
  secret: string;
}

/** By which the program signs in. The secret cannot be shown again. */
export function ApiClientSecret({ secret: { apiClientId, secret }, onDone }: { secret: Secret; onDone: () => void }) {
  const { t } = useTranslation('programs');
  const wide = { overflowWrap: 'anywhere' } as const;
  return (
    <div role="status">
      <Banner kind="success" title={t('secret')}>
        <p>{t('secretWords')}</p>
        <p>{t('clientId')}: <code style={wide}>{apiClientId}</code></p>
        <p>{t('clientSecret')}: <code style={wide}>{secret}</code></p>
        <CopyButton text={secret}>{t('copy')}</CopyButton>
        <Button look="secondary" small onClick={onDone}>{t('kept')}</Button>
      </Banner>
    </div>
  );
}
