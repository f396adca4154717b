import { useTranslation } from 'react-i18next';
import { ofStatus, sentence, asProblem } from './lib/problem';
import { PlainFrame } from './plain-frame';
import { Button } from './ui/button';
import { LinkButton } from './ui/link-button';
import { PageHeader } from './ui/page-header';

/** In place of a page that is not there, not theirs, or could not be loaded. Inside a frame, or with its own. */
export function Refused({ error, framed = false }: { error: unknown; framed?: boolean }) {
  const { t } = useTranslation('ui');
  const problem = asProblem(error);
  const page = (
    <>
      <PageHeader title={problem.title} lead={sentence(problem)} />
      <div className="form-actions">
        {[404, 403].includes(problem.status)
          ? <LinkButton href="/partnerships">{t('shell.back')}</LinkButton>
          : <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>}
      </div>
    </>
  );
  return framed ? page : <PlainFrame>{page}</PlainFrame>;
}

export const NotFound = () => <Refused error={ofStatus(404)} />;

export const NotFoundInFrame = () => <Refused framed error={ofStatus(404)} />;
