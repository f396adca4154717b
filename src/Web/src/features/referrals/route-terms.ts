import type { components } from '../../lib/schema';

type Schemas = components['schemas'];
export type Route = Schemas['ArrangeNeedRoute'];

/** The services of a need as they are sent back: a place that two share makes the second level with the first. */
export const routesOf = ({ services }: Pick<Schemas['GetRoutingNeedRouted'], 'services'>): Route[] =>
  services.map(({ serviceId, isInUse, hasDuty, conditions, place }, at) => ({
    serviceId, isInUse, hasDuty, conditions, isLevel: services[at - 1]?.place === place,
  }));
