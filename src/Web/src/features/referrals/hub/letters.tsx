import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { Failed, Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import './hub.css';

/** Letters to the person: those that wait to be posted, those that were, and those that may be written. */
export function Letters({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}/hub/${submissionId}/letters`;
  const params = { path: { submissionId } };
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}/letters', { params });
  const write = api.useMutation('post', '/api/hub/submissions/{submissionId}/letters', { onSuccess: () => toast(t('letters.asked')) });
  return (
    <Card title={t('letters.title')} lead={t('letters.lead')}>
      <Show query={query}>
        {({ version, items, mayWrite, why }) => (
          <div className="stack">
            {items.length === 0 && <p className="hint">{why ?? t('letters.none')}</p>}
            <ul>
              {items.map((letter) => (
                <li className="need-row" key={letter.letterId}>
                  <h3>{t(`letters.kinds.${letter.kind}`)}</h3>
                  {letter.endedAt
                    ? <p className="because">{t(letter.isPosted ? 'letters.posted' : 'letters.dropped', { on: dateOf(letter.endedAt), by: letter.endedBy ?? '' })}</p>
                    : (
                      <>
                        <p>{t('letters.waiting', { on: dateOf(letter.askedAt) })}</p>
                        {why ? <p className="hint">{why}</p> : null}
                        <div className="form-actions"><LinkButton small look="secondary" href={`${root}/${letter.letterId}`}>{t('letters.print')}</LinkButton></div>
                      </>
                    )}
                </li>
              ))}
            </ul>
            {write.error ? <Failed problem={write.error} /> : null}
            {mayWrite.length > 0 && (
              <div className="form-actions">
                {mayWrite.map((kind) => (
                  <Button key={kind} look="secondary" pending={write.isPending} onClick={() => write.mutate({ params, body: { version, kind } })}>{t(`letters.write.${kind}`)}</Button>
                ))}
              </div>
            )}
          </div>
        )}
      </Show>
    </Card>
  );
}
