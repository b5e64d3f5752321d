// Asks the library in its thread, one question after another, and opens everything again where it
// had to begin anew.
const engine = (() => {
  const decoder = new TextDecoder();
  const waiting = new Map();
  let next = 0;
  let thread = null;
  let last = Promise.resolve();
  const held = {table: null, year: null, scheme: 'default', language: 'zh'};

  const post = (message) => new Promise((resolve) => {
    message.id = next++;
    waiting.set(message.id, resolve);
    thread.postMessage(message);
  });

  const start = async () => {
    const source = document.getElementById('worker-source').textContent;
    const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
    thread = new Worker(url);
    thread.onmessage = ({data}) => {
      waiting.get(data.id)(data);
      waiting.delete(data.id);
    };
    const failed = new Promise((resolve, reject) => { thread.onerror = reject; });
    const text = atob(document.getElementById('library').textContent.trim());
    const packed = new Uint8Array(text.length);
    for (let i = 0; i < text.length; ++i) packed[i] = text.charCodeAt(i);
    const begun = await Promise.race([post({packed}), failed]);
    if (begun.status !== 0) throw new Error(decoder.decode(begun.answer));
  };

  const reopen = async () => {
    await post({name: 'language', first: held.language});
    await post({name: 'choose_scheme', first: held.scheme});
    if (held.table) await post({name: 'open_table', first: held.table.name, second: held.table.bytes});
    if (held.year) await post({name: 'open_year', first: held.year.name, second: held.year.bytes});
  };

  // The answer as bytes; an Error whose `kind` is refused or crashed.
  const ask = (name, first, second) => {
    const turn = last.then(async () => {
      const {status, answer} = await post({name, first, second});
      if (status === 0) return answer;
      const error = new Error(decoder.decode(answer));
      error.kind = status === 3 ? 'crashed' : 'refused';
      if (status === 3) await reopen();
      throw error;
    });
    last = turn.catch(() => {});
    return turn;
  };
  const text = async (...question) => decoder.decode(await ask(...question));
  const json = async (...question) => JSON.parse(await text(...question));
  return {start, ask, text, json, held};
})();
