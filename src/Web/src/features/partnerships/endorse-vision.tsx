import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useMe } from '../../lib/partnership';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { toast } from '../../ui/toasts';

export function EndorseVision({ vision }: { vision: components['schemas']['GetVisionResponse'] }) {
  const { t } = useTranslation('partnerships');
  const { organisation, permissions } = useMe();
  const number = vision.currentNumber;
  const endorse = api.useMutation('post', '/api/vision/versions/{number}/endorsement', {
    onSuccess: () => toast(t('vision.endorsed', { number })),
  });
  const isEndorsed = vision.endorsers.some((endorser) => endorser.organisationId === organisation.id && endorser.number === number);
  if (isEndorsed) return <Banner kind="success">{t('vision.weEndorsed', { organisation: organisation.name, number })}</Banner>;
  if (vision.number !== number) return null;
  if (!permissions.includes('CoordinateOrganisation')) return <Banner>{t('vision.coordinatorEndorses')}</Banner>;
  return (
    <Card title={t('vision.endorseTitle')} lead={t('vision.endorseLead', { organisation: organisation.name })}>
      <div className="stack">
        {endorse.error ? <p className="field-error" role="alert">{sentence(endorse.error)}</p> : null}
        <Button pending={endorse.isPending} onClick={() => endorse.mutate({ params: { path: { number } } })}>{t('vision.endorse', { number })}</Button>
      </div>
    </Card>
  );
}
