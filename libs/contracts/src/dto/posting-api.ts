import { request } from '../requests/request.js';
import type { PostProcedure, ProcedureRef, PublishProcedure, RegisterDocument, RepealProcedure } from './posting.js';
import type { DocumentView, Listing, PostingView, ProcedureDetails, ProcedureListItem } from './posting-views.js';
import type { Page, PageQuery } from './shared.js';

export const postingApi = {
  publishProcedure: request<PublishProcedure, { code: string; version: number }>('posting.publish-procedure'),
  repealProcedure: request<RepealProcedure, { code: string; version: number }>('posting.repeal-procedure'),
  post: request<PostProcedure, PostingView>('posting.post'),
  registerDocument: request<RegisterDocument, { documentId: string }>('posting.register-document'),
  listProcedures: request<PageQuery, Listing<ProcedureListItem>>('posting.list-procedures'),
  getProcedure: request<ProcedureRef, ProcedureDetails>('posting.get-procedure'),
  listDocuments: request<PageQuery, Page<DocumentView>>('posting.list-documents'),
};
