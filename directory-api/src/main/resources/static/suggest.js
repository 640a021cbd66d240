// Offers ways to go on with what is being typed; without it the form works all the same.
const field = document.getElementById('q');
const offered = document.getElementById('suggestions');
let asked;

field.addEventListener('input', async () => {
  asked?.abort();
  asked = new AbortController();
  if (!field.value.trim()) {
    offered.replaceChildren();
    return;
  }
  try {
    const answer = await fetch('/suggest?q=' + encodeURIComponent(field.value), { signal: asked.signal });
    const { suggestions } = await answer.json();
    offered.replaceChildren(...suggestions.map(({ text }) => new Option('', text)));
  } catch (stopped) {
    if (stopped.name !== 'AbortError') offered.replaceChildren();
  }
});
