import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../lib/address';
import { Form } from './form';
import { Link } from './link';
import { useForm } from './use-form';

interface Props<T extends Record<string, string>> {
  /** The names whose values live in the address, with what they are when it does not name them. */
  defaults: T;
  label?: string;
  /** The words of a field named `search` that may name a resident, and so must stay out of the address. */
  search?: string;
  onSearch?: (search: string) => void;
  children: ReactNode;
}

/** A form of fields whose values live in the address. Read them with `useFilters(defaults)`. */
export function Filters<T extends Record<string, string>>(props: Props<T>) {
  const [values] = useFilters(props.defaults);
  // Another address is another form, so that going back shows what was asked then.
  return <FilterForm key={JSON.stringify([values, props.search])} {...props} />;
}

function FilterForm<T extends Record<string, string>>({ defaults, label, search, onSearch, children }: Props<T>) {
  const { t } = useTranslation('ui');
  const [values, change] = useFilters(defaults);
  const form = useForm<Record<string, string | null>>({ defaultValues: onSearch ? { ...values, search: search ?? '' } : values });
  const filtered = Boolean(search) || Object.entries(values).some(([name, value]) => value !== defaults[name]);

  const apply = (asked: Record<string, string | null>) => {
    onSearch?.(asked.search ?? '');
    change(Object.fromEntries(Object.keys(defaults).map((name) => [name, asked[name] ?? ''])) as Partial<T>);
  };

  const clear = () => {
    onSearch?.('');
    change(defaults);
  };

  return (
    <search aria-label={label ?? t('filters.label')}>
      <Form
        form={form} className="filters" label={label ?? t('filters.label')} submit={t('filters.apply')} look="secondary" leaving="free" onSubmit={apply}
        actions={filtered && <Link href="" onClick={(event) => { event.preventDefault(); clear(); }}>{t('filters.clear')}</Link>}
      >
        {children}
      </Form>
    </search>
  );
}
