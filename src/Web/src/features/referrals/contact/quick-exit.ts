import { useEffect } from 'react';

const elsewhere = 'https://www.bbc.co.uk/weather';
const within = 3000;

/** Away at once. The back button does not lead back, as this page's place in the history is taken. */
export function leave(): void {
  document.documentElement.hidden = true;
  if (window.top && window.top !== window.self) {
    // Within another site's page, that one is left too where the browser lets us.
    try {
      window.top.location.replace(elsewhere);
    } catch {
      // This frame alone, then.
    }
  }
  location.replace(elsewhere);
}

/** Esc three times within three seconds does what the button does. */
export function useThreeEscapes(): void {
  useEffect(() => {
    let presses: number[] = [];
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      presses = [...presses.filter((at) => event.timeStamp - at < within), event.timeStamp];
      if (presses.length >= 3) leave();
    };
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, []);
}
