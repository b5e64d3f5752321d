// The library in a thread of its own: a long computation leaves the page alive.
'use strict';
let instance = null;
let compiled = null;

// What the C library asks of a system; there is none here.
const system = (module) => {
  const imports = {};
  for (const {module: from, name, kind} of WebAssembly.Module.imports(module)) {
    if (kind !== 'function') continue;
    (imports[from] ??= {})[name] = name === 'proc_exit' ? (code) => { throw new Error('exit ' + code); }
      : name === 'environ_sizes_get' ? (count, size) => {
        const memory = new DataView(instance.exports.memory.buffer);
        memory.setUint32(count, 0, true);
        memory.setUint32(size, 0, true);
        return 0;
      } : () => 52;  // not there
  }
  return imports;
};

const start = async () => {
  instance = await WebAssembly.instantiate(compiled, system(compiled));
  instance.exports._initialize();
};

const encoder = new TextEncoder();
const bytesOf = (text) => text instanceof Uint8Array ? text : encoder.encode(text ?? '');

const call = (name, first, second) => {
  const {jx_take, jx_call, jx_answer, jx_answer_size, memory} = instance.exports;
  const put = (text) => {
    const bytes = bytesOf(text);
    const at = jx_take(bytes.length);
    if (at === 0) throw new RangeError('memory');
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    return [at >>> 0, bytes.length];
  };
  const status = jx_call(...put(name), ...put(first), ...put(second));
  const answer = new Uint8Array(memory.buffer, jx_answer() >>> 0, jx_answer_size()).slice();
  return {status, answer};
};

self.onmessage = async ({data}) => {
  try {
    if (data.packed) {
      const plain = new Blob([data.packed]).stream().pipeThrough(new DecompressionStream('gzip'));
      compiled = await WebAssembly.compile(await new Response(plain).arrayBuffer());
      await start();
      return self.postMessage({id: data.id, status: 0, answer: new Uint8Array()});
    }
    const {status, answer} = call(data.name, data.first, data.second);
    self.postMessage({id: data.id, status, answer}, [answer.buffer]);
  } catch (error) {
    // A trap leaves the memory as it was in the middle of things: begin anew.
    if (compiled) await start();
    self.postMessage({id: data.id, status: 3, answer: encoder.encode(String(error))});
  }
};
