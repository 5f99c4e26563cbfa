/** The mark: a hexagon around a hexagon. */
export function Logo({ height = 24 }: { readonly height?: number }) {
  return (
    <svg width={(height * 22) / 24} height={height} viewBox="0 0 22 24" aria-hidden="true">
      <path d="M11 1 20.5 6.5v11L11 23 1.5 17.5v-11z" fill="var(--action)" />
      <path d="M11 6.2 16 9.1v5.8L11 17.8 6 14.9V9.1z" fill="var(--surface-card)" />
      <path d="M11 9.3 13.3 10.6v2.7L11 14.6 8.7 13.3v-2.7z" fill="var(--action)" />
    </svg>
  );
}
