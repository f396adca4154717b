import type { AnyRoute } from '@tanstack/react-router';

/** What a module's routes hang from. */
export interface Parents {
  /** Pages of the signed-in person, outside any partnership: `/partnerships`, `/account`. */
  root: AnyRoute;
  /** Pages of a partnership: the path is written without `/p/$slug`. */
  partnership: AnyRoute;
}
