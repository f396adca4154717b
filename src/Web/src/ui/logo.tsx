export function Logo() {
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--brand)" />
        <circle cx="12" cy="13" r="5.5" fill="#fff" />
        <circle cx="19.5" cy="19" r="5.5" fill="var(--brand)" stroke="var(--focus)" strokeWidth="3" />
      </svg>
      {/* eslint-disable-next-line no-restricted-syntax -- a name, the same in every language */}
      <span>PlacePartners</span>
    </span>
  );
}
