// SPDX-License-Identifier: BSL-1.0
// The library of jixiao.html without its page: page_library.js WASM FOLDER NAME… scores table.csv by
// NAME.csv for each name and writes the report as NAME.page.json.
'use strict';
const fs = require('fs');
const path = require('path');

const [file, folder, ...names] = process.argv.slice(2);
const compiled = new WebAssembly.Module(fs.readFileSync(file));
let instance = null;
const imports = {};
for (const {module, name} of WebAssembly.Module.imports(compiled)) {
  (imports[module] ??= {})[name] = name !== 'environ_sizes_get' ? () => 52 : (count, size) => {
    const memory = new DataView(instance.exports.memory.buffer);
    memory.setUint32(count, 0, true);
    memory.setUint32(size, 0, true);
    return 0;
  };
}
instance = new WebAssembly.Instance(compiled, imports);
instance.exports._initialize();

const call = (...texts) => {
  const {jx_take, jx_call, jx_answer, jx_answer_size, memory} = instance.exports;
  const put = (text) => {
    const bytes = Buffer.from(text);
    const at = jx_take(bytes.length) >>> 0;
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  const status = jx_call(...texts.flatMap(put));
  const answer = Buffer.from(memory.buffer.slice(jx_answer() >>> 0, (jx_answer() >>> 0) + jx_answer_size()));
  if (status !== 0) throw new Error(texts[0] + ': ' + answer);
  return answer;
};

call('open_table', 'table.csv', fs.readFileSync(path.join(folder, 'table.csv')));
for (const name of names) {
  call('open_year', name + '.csv', fs.readFileSync(path.join(folder, name + '.csv')));
  fs.writeFileSync(path.join(folder, name + '.page.json'), call('report', 'json', ''));
}
