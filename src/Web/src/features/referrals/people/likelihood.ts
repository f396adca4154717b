/** How sure a probability makes us, in words that `pairs.sure` has. */
export function sureness(probability: number): 'Almost' | 'Very' | 'Likely' | 'Hardly' {
  if (probability >= 0.99) return 'Almost';
  if (probability >= 0.95) return 'Very';
  return probability >= 0.85 ? 'Likely' : 'Hardly';
}
