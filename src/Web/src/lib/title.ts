import { useEffect } from 'react';
import { i18n } from './i18n';

const product = 'PlacePartners';
let page = '';
let failing = 0;

function show() {
  const named = page ? `${page} – ${product}` : product;
  document.title = failing > 0 ? `${i18n.t('ui:form.error')} ${named}` : named;
}

/** The document's title, as "Page – PlacePartners". */
export function useTitle(title: string): void {
  useEffect(() => {
    page = title;
    show();
  }, [title]);
}

/** Puts "Error: " before the title while a form on the page has errors. */
export function useErrorTitle(hasErrors: boolean): void {
  useEffect(() => {
    if (!hasErrors) return undefined;
    failing++;
    show();
    return () => {
      failing--;
      show();
    };
  }, [hasErrors]);
}
