import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Checkbox, Checkboxes } from '../../ui/checkboxes';
import { Details } from '../../ui/details';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { PasswordField } from '../../ui/password-field';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import type { Role } from './roles';

type Provider = components['schemas']['GetOwnSignInProvider'];

interface Values {
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string;
  answersForAddresses: boolean;
  letsJoin: boolean;
  isRequired: boolean;
  newcomerRoles: Role[];
  roleClaim: string;
  rules: Partial<Record<Role, string>>;
}

const words = (text = '', separator: string | RegExp = ';') => text.split(separator).map((word) => word.trim()).filter(Boolean);

const entered = (provider: Provider | null, roles: Role[]): Values => ({
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  domains: provider?.domains.map(({ name }) => name).join('\n') ?? '',
  answersForAddresses: provider?.answersForAddresses ?? false,
  letsJoin: provider?.letsJoin ?? false,
  isRequired: provider?.isRequired ?? false,
  newcomerRoles: provider?.newcomerRoles ?? [],
  roleClaim: provider?.roleClaim ?? '',
  rules: Object.fromEntries(roles.map((role) => [role, provider?.roleRules.filter((rule) => rule.role === role).map(({ value }) => value).join('; ') ?? ''])),
});

export function OwnSignInForm({ provider, roles }: { provider: Provider | null; roles: Role[] }) {
  const { t } = useTranslation('access');
  const form = useForm<Values>({ defaultValues: entered(provider, roles) });
  const save = api.useMutation('put', '/api/organisation/sign-in', { onSuccess: () => toast(t('setUp.saved')) });
  const letsJoin = form.watch('letsJoin');

  const onSubmit = ({ domains, rules, newcomerRoles, ...rest }: Values) => save.mutate({
    body: {
      ...rest,
      domains: words(domains, /[\s,;]+/),
      newcomerRoles: rest.letsJoin ? newcomerRoles : [],
      roleRules: roles.flatMap((role) => words(rules[role]).map((value) => ({ role, value }))),
      version: provider?.version ?? 0,
    },
  });

  return (
    <Form form={form} submit={t('setUp.save')} pending={save.isPending} problem={save.error} onSubmit={onSubmit}>
      <TextField name="issuer" type="url" label={t('setUp.issuer')} hint={t('setUp.issuerHint')} spellCheck={false} />
      <TextField name="clientId" label={t('setUp.clientId')} spellCheck={false} autoComplete="off" />
      <PasswordField name="clientSecret" label={t('setUp.clientSecret')} hint={provider ? t('setUp.secretKept') : t('setUp.secretHint')} autoComplete="new-password" />
      <TextArea name="domains" label={t('setUp.domainNames')} hint={t('setUp.domainNamesHint')} rows={3} />
      <Checkbox name="answersForAddresses" label={t('setUp.answers')} hint={t('setUp.answersHint')} />
      <Checkbox name="letsJoin" label={t('setUp.letsJoin')} hint={t('setUp.letsJoinHint')} />
      {letsJoin && <Checkboxes name="newcomerRoles" label={t('setUp.newcomers')} options={roles.map((value) => ({ value, text: t(`role.${value}`) }))} />}
      {provider?.isUsed && <Checkbox name="isRequired" label={t('setUp.required')} hint={t('setUp.requiredHint')} />}
      <Details summary={t('setUp.rules.title')} open={Boolean(provider?.roleClaim)}>
        <div className="stack">
          <p>{t('setUp.rules.lead')}</p>
          <TextField name="roleClaim" label={t('setUp.rules.claim')} hint={t('setUp.rules.claimHint')} optional width="medium" spellCheck={false} />
          {roles.map((role) => <TextField key={role} name={`rules.${role}`} label={t('setUp.rules.values', { role: t(`role.${role}`) })} optional spellCheck={false} />)}
        </div>
      </Details>
    </Form>
  );
}
