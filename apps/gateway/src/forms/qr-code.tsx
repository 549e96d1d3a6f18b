import { encode } from 'uqr';

/** Light modules around the code, as scanners need them. */
const BORDER = 2;

/** One path of unit squares: sharp at any size, drawn without styles. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="Mã QR" shape-rendering="crispEdges">
      <rect width={String(size)} height={String(size)} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
