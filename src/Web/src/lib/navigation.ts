import { createContext, useContext } from 'react';

/** How to go to an address of this product. Outside the router (the pages before sign-in) the browser loads it. */
export const NavigationContext = createContext<(href: string) => void>((href) => location.assign(href));

export const useGo = () => useContext(NavigationContext);
