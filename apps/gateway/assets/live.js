// Follows changes of the figures: fetches the two parts of the page again and swaps what differs.
(() => {
  const parts = ['tong-quan', 'danh-muc'];
  const shown = {};
  let running = false;
  let again = false;
  let missed = false;

  function swap(id, html) {
    if (shown[id] === html) return false;
    shown[id] = html;
    const box = document.createElement('template');
    box.innerHTML = html;
    const old = document.getElementById(id);
    const focused = old.contains(document.activeElement) && document.activeElement.getAttribute('href');
    old.replaceWith(box.content);
    if (focused)
      document
        .getElementById(id)
        .querySelector(`a[href="${CSS.escape(focused)}"]`)
        ?.focus({ preventScroll: true });
    return true;
  }

  async function refresh() {
    if (document.hidden) return void (missed = true);
    if (running) return void (again = true);
    running = true;
    missed = false;
    try {
      const answers = await Promise.all(parts.map((id) => fetch(`/manh/${id}`)));
      if (answers.some((answer) => !answer.ok)) throw new Error('not answered');
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      const changed = texts.map((html, index) => swap(parts[index], html)).some(Boolean);
      const time = new Date().toLocaleTimeString('vi-VN');
      if (changed) document.getElementById('tin-moi').textContent = `Số liệu vừa được cập nhật lúc ${time}.`;
    } catch {
      setTimeout(refresh, 3000);
    }
    running = false;
    if (again) {
      again = false;
      void refresh();
    }
  }

  function follow() {
    let lost = false;
    const source = new EventSource('/live');
    source.addEventListener('changed', refresh);
    source.onopen = () => lost && refresh();
    source.onerror = () => {
      lost = true;
      if (source.readyState === EventSource.CLOSED) setTimeout(() => (follow(), refresh()), 5000);
    };
  }

  document.addEventListener('visibilitychange', () => missed && refresh());
  follow();
})();
