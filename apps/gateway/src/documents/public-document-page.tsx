import type { DocumentDetails } from '@motcua/contracts';

import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { DocumentFacts } from './document-facts.js';
import { publicDocumentHref } from './document-links.js';

export function DocumentPage({ frame, document }: { frame: Frame; document: DocumentDetails }) {
  return (
    <Layout frame={frame} title={`Văn bản ${document.sign}`} at="/van-ban">
      <article class="wide narrow">
        <p class="crumbs screen-only">
          <a href="/van-ban">Văn bản cải cách hành chính</a>
        </p>
        <h1 safe>{`Văn bản ${document.sign}`}</h1>
        <DocumentFacts document={document} listClass="facts" hrefOf={publicDocumentHref} />
      </article>
    </Layout>
  );
}
