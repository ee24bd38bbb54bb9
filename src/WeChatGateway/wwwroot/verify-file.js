// What the workers that verify a draw or an instant win share: a proof fetched piece by piece, read to the byte, and answers told to the page
// as { tell: "progress" | "report" | "own" | "failed" }. Used beside verify-hash.js.
"use strict";

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HASH = /^[0-9a-f]{64}$/;
const NOBODY = "-";

const isText = (value) => typeof value === "string";
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
const areTexts = (value) => Array.isArray(value) && value.every(isText);
const hasOnly = (value, names) => isObject(value) && Object.keys(value).sort().join() === names.slice().sort().join();
const isTime = (value) => isText(value) && TIME.test(value);

// Null: not base64 as it is written, the unused bits of its last digit zero.
function bytesOfBase64(file, from, to) {
  const values = new Int16Array(256).fill(-1);
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("").forEach((digit, value) => {
    values[digit.charCodeAt(0)] = value;
  });
  const length = to - from;
  const padding = file[to - 1] !== 61 ? 0 : file[to - 2] !== 61 ? 1 : 2;
  if (length % 4 !== 0) {
    return null;
  }
  const bytes = new Uint8Array((length / 4) * 3 - padding);
  let bits = 0;
  let faults = 0;
  let at = 0;
  for (let i = 0; i < length - padding; i++) {
    const value = values[file[from + i]];
    faults |= value;
    bits = (bits << 6) | (value & 63);
    if (i % 4 !== 0) {
      bytes[at++] = bits >> (6 - 2 * (i % 4));
    }
  }
  return faults < 0 || (padding > 0 && (bits & (padding === 1 ? 3 : 15)) !== 0) ? null : bytes;
}

function indexOfText(file, text) {
  for (let at = file.indexOf(text.charCodeAt(0)); at >= 0; at = file.indexOf(text.charCodeAt(0), at + 1)) {
    let same = 1;
    while (same < text.length && file[at + same] === text.charCodeAt(same)) {
      same++;
    }
    if (same === text.length) {
      return at;
    }
  }
  return -1;
}

// One member of a proof is most of its file and needs no JSON: its base64 is cut out, and what is left must be written again as it stands.
// The mark cannot stand inside a text, where its quotes would be escaped. Null: no such proof, or not to the byte.
function readCut(file, name, isProof, write) {
  const mark = `"${name}":"`;
  const from = indexOfText(file, mark) + mark.length;
  const to = file.indexOf(34, from);
  if (from < mark.length || to < 0) {
    return null;
  }
  try {
    const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const around = utf8.decode(file.subarray(0, from)) + utf8.decode(file.subarray(to));
    const proof = JSON.parse(around);
    const bytes = bytesOfBase64(file, from, to);
    return isProof(proof) && write(proof) === around && bytes ? Object.assign(proof, { [name]: bytes }) : null;
  } catch (_) {
    return null;
  }
}

// Null: no rules of this format. Their text is bound by the commitment as it stands; how it is written does not matter here.
function readRulesOf(format, text, areRules) {
  try {
    const rules = JSON.parse(text);
    return isObject(rules) && rules.format === format && areRules(rules) ? rules : null;
  } catch (_) {
    return null;
  }
}

let toldAt = 0;

function tellProgress(step, done, total) {
  const now = Date.now();
  if (now - toldAt >= 100) {
    toldAt = now;
    self.postMessage({ tell: "progress", step, done, total });
  }
}

async function ask(address) {
  const answer = await fetch(address, { credentials: "omit", headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw Object.assign(new Error("Not answered."), { status: answer.status });
  }
  return answer;
}

async function load(address, expected) {
  const answer = await ask(address);
  if (!answer.body) {
    return new Uint8Array(await answer.arrayBuffer());
  }
  const reader = answer.body.getReader();
  let file = new Uint8Array(expected);
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (done + part.value.length > file.length) {
      const larger = new Uint8Array(2 * (done + part.value.length));
      larger.set(file.subarray(0, done));
      file = larger;
    }
    file.set(part.value, done);
    done += part.value.length;
    tellProgress("download", done, expected);
  }
  return file.subarray(0, done);
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

function firstOther(stated, computed) {
  let at = 0;
  while (at < stated.length && at < computed.length && stated[at] === computed[at]) {
    at++;
  }
  const isSame = at === stated.length && at === computed.length;
  return [isSame, stated[at] === undefined ? NOBODY : stated[at], computed[at] === undefined ? NOBODY : computed[at]];
}

const digestOf = (text) => hexOfWords(sha256(new TextEncoder().encode(text)));

// What the page got from the server, published before, against what the proof states: the first of [name, published, stated] that differs.
const firstUnlike = (pairs) => pairs.find(([, published, stated]) => String(published) !== String(stated)) || [];

// Of a secret's bytes, the campaign and the rules as they were published.
function commitmentOf(secret, campaign, rules) {
  return hexOfWords(sha256(joined(secret, bytesOfHex(campaign.replace(/-/g, "")), bytesOfHex(digestOf(rules)))));
}

// Steps in the order they were taken; each tells whether it holds.
function stepList() {
  const steps = [];
  const tell = (name, holds, stated, computed, what) => {
    steps.push({ name, holds, stated: String(stated), computed: String(computed), what });
    return holds;
  };
  return { steps, tell };
}

// The page asks { act: "verify" } or { act: "own" }.
function answerWith(examine, findOwn) {
  self.onmessage = async ({ data }) => {
    try {
      if (data.act === "verify") {
        self.postMessage(Object.assign({ tell: "report" }, examine(await load(data.address, data.bytes), data.page)));
      } else {
        self.postMessage(Object.assign({ tell: "own" }, await findOwn(data)));
      }
    } catch (failed) {
      self.postMessage({ tell: "failed", act: data.act, status: failed.status || 0 });
    }
  };
}
