import { type Language, type Reply, replies } from './checklist-form';

/** An answer in the language of the form, below the English one that the worker reads. */
export function SaidIn({ language, reply }: { language?: Language; reply: Reply }) {
  const said = language?.replies[replies.indexOf(reply)];
  return said ? <small lang={language.code} dir={language.isRightToLeft ? 'rtl' : undefined}>{said}</small> : null;
}
