import type { Look } from './button';
import { Link, type LinkProps } from './link';

type Props = LinkProps & { look?: Exclude<Look, 'danger'>; small?: boolean };

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function LinkButton({ look = 'primary', small, className = '', ...rest }: Props) {
  return <Link className={`button button-${look} ${small ? 'button-small' : ''} ${className}`} {...rest} />;
}
