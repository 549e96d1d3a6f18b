import type { Role } from '@motcua/auth';

/** A route with its method, and who may use it. */
export type Row = readonly [route: string, roles: readonly Role[]];

export const desk: Role[] = ['clerk', 'head', 'operator'];
export const work: Role[] = ['clerk', 'handler', 'head', 'operator'];
export const handling: Role[] = ['handler', 'head', 'operator'];
export const heads: Role[] = ['head', 'leader', 'operator'];
export const readers: Role[] = ['clerk', 'handler', 'head', 'inspector', 'leader', 'operator'];
export const inspection: Role[] = ['inspector', 'head', 'operator'];
export const judges: Role[] = ['inspector', 'operator'];
export const printers: Role[] = ['clerk', 'handler', 'head', 'leader', 'operator'];
export const catalogue: Role[] = ['procedures', 'operator'];
export const publishers: Role[] = ['procedures', 'leader', 'operator'];
export const posters: Role[] = ['procedures', 'head', 'operator'];
export const inspectionPages: Role[] = ['inspector', 'head', 'leader', 'operator'];
export const findingPages: Role[] = ['handler', 'inspector', 'head', 'leader', 'operator'];
export const petitionDesk: Role[] = ['clerk', 'procedures', 'head', 'operator'];
export const petitionControl: Role[] = ['procedures', 'head', 'operator'];
export const petitionReaders: Role[] = ['clerk', 'handler', 'head', 'procedures', 'leader', 'operator'];
export const surveyors: Role[] = ['procedures', 'head', 'leader', 'operator'];
export const calendar: Role[] = ['procedures', 'head', 'operator'];
