import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { CopyIcon } from './icons';

/** Copies a text, and says that it did. Where the browser refuses, the text stands there to be selected. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { t } = useTranslation('ui');
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  const copy = () => {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(() => setOutcome('copied'), () => setOutcome('refused'));
  };

  return (
    <span className="copy">
      <Button look="secondary" small onClick={copy}><CopyIcon />{children}</Button>
      <span role="status">
        {outcome === 'copied' && t('copy.done')}
        {outcome === 'refused' && <>{t('copy.refused')} <code>{text}</code></>}
      </span>
    </span>
  );
}
