import { request } from '../requests/request.js';
import type { ProcedureOn, ProceduresQuery } from './catalogue.js';
import type { PublishProcedure, RepealProcedure } from './posting.js';
import type { Listing, ProcedureDetails, ProcedureListItem } from './posting-views.js';

export const postingApi = {
  publishProcedure: request<PublishProcedure, { code: string; version: number }>('posting.publish-procedure'),
  repealProcedure: request<RepealProcedure, { code: string; version: number }>('posting.repeal-procedure'),
  listProcedures: request<ProceduresQuery, Listing<ProcedureListItem>>('posting.list-procedures'),
  getProcedure: request<ProcedureOn, ProcedureDetails>('posting.get-procedure'),
};
