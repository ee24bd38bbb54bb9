// A draw's proof read, and all of it computed anew, as docs/fair-draw.md says; used by the worker beside verify-hash.js and verify-file.js.
"use strict";

const CODE = 12;
const HOLDER_DIGITS = 20;
const MOST_PLACES = 100000;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const readProof = (file) => readCut(file, "codes", isProof, writeProof);

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
  const names = ["format", "campaign", "title", "opens", "closes", "prizes", "successors", "beacon", "fallback", "text"];
  const isChoice = (value) => hasOnly(value, ["source", "issue", "due"]) && isText(value.source) && isText(value.issue) && isTime(value.due);
  const isPrize = (value) => hasOnly(value, ["name", "count"]) && isText(value.name) && isCount(value.count, 1, 0x7fffffff);
  return readRulesOf(
    "wechatunion-draw-rules/1",
    text,
    (rules) =>
      hasOnly(rules, names) && isText(rules.campaign) && UUID.test(rules.campaign) && isText(rules.title) &&
      isTime(rules.opens) && isTime(rules.closes) && Array.isArray(rules.prizes) && rules.prizes.length > 0 && rules.prizes.every(isPrize) &&
      rules.prizes.reduce((sum, prize) => sum + prize.count, 0) <= MOST_PLACES && isCount(rules.successors, 0, MOST_PLACES) &&
      isChoice(rules.beacon) && isChoice(rules.fallback) && isText(rules.text),
  );
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
