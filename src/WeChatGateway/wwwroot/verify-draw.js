// A draw's proof read, and all of it computed anew, as docs/fair-draw.md says; used by the worker beside verify-hash.js.
"use strict";

const CODE = 12;
const HOLDER_DIGITS = 20;
const MOST_PLACES = 100000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const isText = (value) => typeof value === "string";
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
const areTexts = (value) => Array.isArray(value) && value.every(isText);
const hasOnly = (value, names) => isObject(value) && Object.keys(value).sort().join() === names.slice().sort().join();

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

// The list is most of the file and needs no JSON: it is cut out, and what is left must be written again as it stands. The mark cannot
// stand inside a text, where its quotes would be escaped. Null: no proof, or not to the byte.
function readProof(file) {
  const mark = '"codes":"';
  const from = indexOfText(file, mark) + mark.length;
  const to = file.indexOf(34, from);
  if (from < mark.length || to < 0) {
    return null;
  }
  try {
    const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const around = utf8.decode(file.subarray(0, from)) + utf8.decode(file.subarray(to));
    const proof = JSON.parse(around);
    const codes = bytesOfBase64(file, from, to);
    return isProof(proof) && writeProof(proof) === around && codes ? Object.assign(proof, { codes }) : null;
  } catch (_) {
    return null;
  }
}

function isProof(proof) {
  return (
    isObject(proof) && proof.format === "wechatunion-draw-proof/1" && isText(proof.rules) && isText(proof.commitment) &&
    (proof.secret === null || isText(proof.secret)) && isObject(proof.beacon) && isText(proof.beacon.source) &&
    isText(proof.beacon.issue) && isText(proof.beacon.value) && isCount(proof.count, -0x80000000, 0x7fffffff) && isText(proof.root) &&
    Array.isArray(proof.winners) && proof.winners.every(areTexts) && areTexts(proof.successors)
  );
}

function writeProof({ format, rules, commitment, secret, beacon, count, root, winners, successors }) {
  const { source, issue, value } = beacon;
  return JSON.stringify({
    format, rules, commitment, secret, beacon: { source, issue, value }, count, root, codes: "", winners, successors,
  });
}

// Null: no rules of this format.
function readRules(text) {
  let rules = null;
  try {
    rules = JSON.parse(text);
  } catch (_) {
    return null;
  }
  const names = ["format", "campaign", "title", "opens", "closes", "prizes", "successors", "beacon", "fallback", "text"];
  const isTime = (value) => isText(value) && TIME.test(value);
  const isChoice = (value) => hasOnly(value, ["source", "issue", "due"]) && isText(value.source) && isText(value.issue) && isTime(value.due);
  const isPrize = (value) => hasOnly(value, ["name", "count"]) && isText(value.name) && isCount(value.count, 1, 0x7fffffff);
  const isRead =
    hasOnly(rules, names) && rules.format === "wechatunion-draw-rules/1" && isText(rules.campaign) && UUID.test(rules.campaign) &&
    isText(rules.title) &&
    isTime(rules.opens) && isTime(rules.closes) && Array.isArray(rules.prizes) && rules.prizes.length > 0 && rules.prizes.every(isPrize) &&
    rules.prizes.reduce((sum, prize) => sum + prize.count, 0) <= MOST_PLACES && isCount(rules.successors, 0, MOST_PLACES) &&
    isChoice(rules.beacon) && isChoice(rules.fallback) && isText(rules.text);
  return isRead ? rules : null;
}

function hexOfCode(packed, index) {
  let hex = "";
  for (let i = index * CODE; i < (index + 1) * CODE; i++) {
    hex += HEX[packed[i]];
  }
  return hex;
}

// Ascending, none twice, each with a number.
function isList(packed) {
  if (packed.length % CODE !== 0) {
    return false;
  }
  for (let at = 0; at < packed.length; at += CODE) {
    let same = at > 0 ? 0 : CODE;
    while (same < CODE && packed[at + same] === packed[at - CODE + same]) {
      same++;
    }
    const follows = at === 0 || (same < CODE && packed[at + same] > packed[at - CODE + same]);
    if (!follows || (packed[at + CODE - 2] === 0 && packed[at + CODE - 1] === 0)) {
      return false;
    }
  }
  return true;
}

// RFC 9162, 2.1, leaf after leaf: the stack holds a hash for each binary digit of how many were seen.
function rootOf(packed, tellProgress) {
  const count = packed.length / CODE;
  const view = new DataView(packed.buffer, packed.byteOffset);
  const stack = Array.from({ length: 32 }, () => new Int32Array(8));
  let depth = 0;
  const merge = () => nodeOf(stack[--depth - 1], stack[depth], stack[depth - 1]);
  for (let i = 0; i < count; i++) {
    leafOf(view.getInt32(i * CODE), view.getInt32(i * CODE + 4), view.getInt32(i * CODE + 8), stack[depth++]);
    for (let seen = i + 1; seen % 2 === 0; seen /= 2) {
      merge();
    }
    if (i % 4096 === 0) {
      tellProgress("tree", i, count);
    }
  }
  while (depth > 1) {
    merge();
  }
  return count === 0 ? sha256(new Uint8Array(0)) : stack[0];
}

// Places by their scores: sorted by the first word of each, and where those are alike by the whole score.
function inOrder(packed, seed, tellProgress) {
  const count = packed.length / CODE;
  const view = new DataView(packed.buffer, packed.byteOffset);
  const scoreOf = scoresUnder(seed);
  const score = new Int32Array(8);
  const take = (i) => scoreOf(view.getInt32(i * CODE), view.getInt32(i * CODE + 4), view.getInt32(i * CODE + 8), score);
  const heads = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    take(i);
    heads[i] = score[0];
    if (i % 4096 === 0) {
      tellProgress("scores", i, count);
    }
  }
  let order = Uint32Array.from(heads, (_, i) => i);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65537);
    heads.forEach((head) => starts[((head >>> shift) & 0xffff) + 1]++);
    for (let digit = 0; digit < 65536; digit++) {
      starts[digit + 1] += starts[digit];
    }
    const sorted = new Uint32Array(count);
    order.forEach((index) => (sorted[starts[(heads[index] >>> shift) & 0xffff]++] = index));
    order = sorted;
  }
  for (let from = 0, to = 0; from < count; from = to) {
    for (to = from + 1; to < count && heads[order[to]] === heads[order[from]]; to++);
    if (to - from > 1) {
      const whole = (index) => (take(index), { index, score: hexOfWords(score) });
      const alike = Array.from(order.subarray(from, to), whole).sort((a, b) => (a.score < b.score ? -1 : 1));
      alike.forEach((one, i) => (order[from + i] = one.index));
    }
  }
  return order;
}

// A holder who was placed is passed over.
function place(packed, seed, { prizes, successors }, tellProgress) {
  const winners = prizes.map(() => []);
  const next = [];
  const placed = new Set();
  let prize = 0;
  for (const index of inOrder(packed, seed, tellProgress)) {
    while (prize < prizes.length && winners[prize].length === prizes[prize].count) {
      prize++;
    }
    if (prize === prizes.length && next.length === successors) {
      break;
    }
    const code = hexOfCode(packed, index);
    if (!placed.has(code.slice(0, HOLDER_DIGITS))) {
      placed.add(code.slice(0, HOLDER_DIGITS));
      (prize < prizes.length ? winners[prize] : next).push(code);
    }
  }
  return { winners, next };
}
