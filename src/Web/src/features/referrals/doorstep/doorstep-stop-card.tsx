import { useTranslation } from 'react-i18next';
import { useSlug } from '../../../lib/partnership';
import { Loading } from '../../../ui/states';
import { Numbers } from '../local-numbers';
import { StopCardWith } from '../stop-card';
import { useDoorstep } from './use-prepared';

const none = { daytime: null, outOfHours: null, children: null };

/** The stop card with no signal: the local numbers as they were when the phone was prepared. */
export default function DoorstepStopCard() {
  const { t } = useTranslation('doorstep');
  const slug = useSlug();
  const { kit } = useDoorstep(slug);
  return (
    <StopCardWith
      back={{ href: `/p/${slug}/doorstep`, text: t('title') }}
      local={kit === undefined ? <Loading /> : <Numbers numbers={kit?.numbers ?? none} />}
    />
  );
}
