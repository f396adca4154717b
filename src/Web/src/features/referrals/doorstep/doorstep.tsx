import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { useSlug } from '../../../lib/partnership';
import { sentence } from '../../../lib/problem';
import { useUnsaved } from '../../../lib/unsaved';
import { Banner } from '../../../ui/banner';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Loading } from '../../../ui/states';
import { StopLink } from '../stop-link';
import { canKeep } from './can-keep';
import { DoorstepHome } from './doorstep-home';
import { type Begun, beginDraft, handOver, putDraft, takeOver } from './draft';
import { KeptChecklist } from './kept-checklist';
import { PinForm } from './pin-form';
import { useVault } from './unlocked';
import { useDoorstep } from './use-prepared';
import type { SendStates } from './use-sending';
import type { Vault } from './vault';
import '../checklist.css';
import './doorstep.css';

/** The checklist with no signal: what is typed stays on this phone, locked by a PIN, until it can be sent. */
export default function Doorstep() {
  return <div className="thumb"><DoorstepPage /></div>;
}

function DoorstepPage() {
  const { t } = useTranslation('doorstep');
  const slug = useSlug();
  const [{ draft, open }, change] = useFilters({ draft: '', step: '', open: '' });
  const [begun, setBegun] = useState<Begun | undefined>(takeOver);
  const { kit, ownerId, ...asked } = useDoorstep(slug);
  const vault = useVault(ownerId);
  const sending = useState<SendStates>({});
  useUnsaved(useCallback(() => takeOver() !== undefined, []));
  const home = `/p/${slug}/doorstep`;

  if (kit === undefined) return <Loading />;
  if (!canKeep() || !kit || !ownerId) {
    const why = !canKeep() ? 'cannot' : kit ? 'signedOut' : 'notReady';
    return (
      <>
        <PageHeader title={t('title')} actions={<StopLink />} />
        <Banner kind="warning" title={t(`${why}.title`)}>
          <div className="stack">
            <p>{why === 'notReady' && asked.problem && [403, 404].includes(asked.problem.status) ? sentence(asked.problem) : t(`${why}.words`)}</p>
            {why !== 'cannot' && <LinkButton href={`/sign-in?next=${encodeURIComponent(home)}`}>{t('signIn')}</LinkButton>}
          </div>
        </Banner>
      </>
    );
  }

  const keep = async (opened: Vault, form: Begun, step?: string) => {
    await putDraft(opened, slug, form);
    handOver(undefined);
    setBegun(undefined);
    change({ draft: form.clientKey, open: '', ...(step === undefined ? {} : { step }) });
  };
  const begin = () => {
    const form = beginDraft(kit.checklist);
    if (vault) return keep(vault, form, '');
    setBegun(form);
    return change({ step: '' });
  };

  if (!vault && (begun || draft || open)) {
    return <PinForm ownerId={ownerId} slug={slug} onOpen={begun ? (opened) => keep(opened, begun) : undefined} />;
  }
  if (vault && draft) return <KeptChecklist key={draft} vault={vault} kit={kit} id={draft} home={home} onFinished={() => change({ draft: '', step: '' })} />;
  return (
    <DoorstepHome
      slug={slug} kit={kit} ownerId={ownerId} vault={vault} {...asked} sending={sending} begin={begin}
      unlock={() => change({ open: 'pin' })} goOn={(id, step) => change({ draft: id, step: step === 0 ? '' : String(step) })}
    />
  );
}
