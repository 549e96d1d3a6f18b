import type { Problem } from '../http/http-problem.js';
import { Layout } from './layout.js';
import type { Frame } from './site.js';

/** For browsers: what happened, what to do, and the id to quote. */
export const errorPage = (frame: Frame, problem: Problem): string =>
  (
    <Layout frame={frame} title={problem.title}>
      <div class="wide narrow">
        <h1 safe>{problem.title}</h1>
        <p class="lead" safe>
          {problem.detail}
        </p>
        <p>
          <a href="/">Về trang số liệu và thủ tục</a>
          {problem.status === 503 ? ' hoặc tải lại trang này sau giây lát.' : '.'}
        </p>
        <p class="quiet">
          Mã lỗi <span safe>{String(problem.status)}</span>, mã đối chiếu <code safe>{problem.correlationId}</code>
        </p>
      </div>
    </Layout>
  ) as string;
