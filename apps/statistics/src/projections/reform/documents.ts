import type { DocumentProjection } from '@motcua/messaging';

import type { DocumentAct } from '../../domain/reform/acts.js';
import { byId, unexpected } from './folding.js';

/** Documents in the register, for the sentences on what was issued. */
export const reformDocuments: DocumentProjection<DocumentAct> = {
  name: 'reform-documents',
  version: 1,
  sources: ['posting.document'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'posting.document.registered.v1') {
      const { number, symbol, agency, issuedOn, abstract } = data;
      return { sign: signOf(number, symbol), type: data.type, agency, issuedOn, abstract, withdrawn: false };
    }
    if (!doc) throw unexpected(type);
    if (type === 'posting.document.withdrawn.v1') return { ...doc, withdrawn: true };
    if (type !== 'posting.document.corrected.v1') return doc;
    const sign = signOf(doc.sign.slice(0, doc.sign.lastIndexOf('/')), data.symbol);
    return { ...doc, sign, type: data.type, issuedOn: data.issuedOn, abstract: data.abstract };
  },
};

/** `699/KH-SGDĐT`, also when number or symbol was registered in full. */
function signOf(number: string, symbol: string): string {
  if (symbol.startsWith(`${number}/`)) return symbol;
  return number.endsWith(`/${symbol}`) ? number : `${number}/${symbol}`;
}
