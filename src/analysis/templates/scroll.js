// Scrolls each text to its first mark, as soon as it has a height.
for (const text of document.currentScript.parentElement.querySelectorAll('pre')) {
  const mark = text.querySelector('mark.decides, mark.claim') ?? text.querySelector('mark');
  if (!mark) continue;
  const watch = new ResizeObserver(() => {
    if (!text.clientHeight) return;
    text.scrollTop = mark.offsetTop - text.clientHeight / 3;
    watch.disconnect();
  });
  watch.observe(text);
}
