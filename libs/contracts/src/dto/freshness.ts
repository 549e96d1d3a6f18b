/** Every figure is true up to `position`; `incomplete` counts dossiers with facts that could not be read. */
export interface Freshness {
  asOf: string;
  position: number;
  incomplete: number;
}
