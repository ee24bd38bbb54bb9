// An instant win's proof read, and every slot of its deck computed anew, as docs/fair-draw.md says; used by the worker beside verify-hash.js
// and verify-file.js.
"use strict";

const MOST_CARDS = 10000000;
const MOST_PRIZES = 254;
const TWO_32 = 0x100000000;

const readDeckProof = (file) => readCut(file, "slots", isDeckProof, writeDeckProof);

function isDeckProof(proof) {
  return (
    isObject(proof) && proof.format === "wechatunion-deck-proof/1" && isText(proof.rules) && isText(proof.commitment) &&
    isText(proof.seed) && Array.isArray(proof.released) && proof.released.every(Number.isInteger)
  );
}

function writeDeckProof({ format, rules, commitment, seed, released }) {
  return JSON.stringify({ format, rules, commitment, seed, released, slots: "" });
}

// Null: no rules of this format.
function readDeckRules(text) {
  const names = ["format", "campaign", "title", "opens", "closes", "prizes", "releases", "winLimit", "text"];
  const isPrize = (value) => hasOnly(value, ["name", "count"]) && isText(value.name) && isCount(value.count, 0, MOST_CARDS);
  const isPart = (value, kinds) =>
    hasOnly(value, ["at", "cards"]) && isTime(value.at) && Array.isArray(value.cards) && value.cards.length === kinds &&
    value.cards.every((count) => isCount(count, 0, MOST_CARDS));
  return readRulesOf(
    "wechatunion-deck-rules/1",
    text,
    (rules) =>
      hasOnly(rules, names) && isText(rules.campaign) && UUID.test(rules.campaign) && isText(rules.title) &&
      isTime(rules.opens) && isTime(rules.closes) && Array.isArray(rules.prizes) && isCount(rules.prizes.length, 1, MOST_PRIZES) &&
      rules.prizes.every(isPrize) && Array.isArray(rules.releases) &&
      rules.releases.every((part) => isPart(part, rules.prizes.length + 1)) &&
      rules.releases.reduce((sum, part) => sum + sumOf(part.cards), 0) <= MOST_CARDS && Number.isInteger(rules.winLimit) && isText(rules.text),
  );
}

const sumOf = (counts) => counts.reduce((sum, count) => sum + count, 0);

// Parts come in one after the other, none after the last slot.
function areReleased(released, parts, slots) {
  return (
    released.length <= parts && released.every((at, i) => at >= (i > 0 ? released[i - 1] : 0) && at <= slots)
  );
}

// Of 64 bits in two words, by sixteen at a time: what is multiplied stays a whole number.
function modulo(high, low, cards) {
  let rest = (high >>> 0) % cards;
  rest = (rest * 65536 + (low >>> 16)) % cards;
  return (rest * 65536 + (low & 0xffff)) % cards;
}

// The first of four words of 64 bits below the largest multiple of the cards, modulo these; -1: none is.
function cardIn(hash, cards) {
  const over = ((TWO_32 % cards) * (TWO_32 % cards)) % cards;
  for (let word = 0; word < 8; word += 2) {
    const isOver = hash[word] === -1 && (hash[word + 1] >>> 0) >= TWO_32 - over;
    if (!isOver) {
      return modulo(hash[word], hash[word + 1], cards);
    }
  }
  return -1;
}

// Fewer slots than were asked for: no card was left.
function drawDeck(seed, parts, released, count, tellProgress) {
  const under = scoresUnder(seed);
  const hash = new Int32Array(8);
  const left = new Int32Array(parts.length > 0 ? parts[0].cards.length : 0);
  const slots = new Uint8Array(count);
  let cards = 0;
  let part = 0;
  for (let slot = 0; slot < count; slot++) {
    for (; part < released.length && released[part] <= slot; part++) {
      parts[part].cards.forEach((some, kind) => (left[kind] += some));
      cards += sumOf(parts[part].cards);
    }
    if (cards === 0) {
      return slots.subarray(0, slot);
    }
    let card = -1;
    for (let counter = 0; card < 0; counter++) {
      under(0, slot, counter, hash);
      card = cardIn(hash, cards);
    }
    let kind = 0;
    while (card >= left[kind]) {
      card -= left[kind++];
    }
    left[kind]--;
    cards--;
    slots[slot] = kind;
    if (slot % 4096 === 0) {
      tellProgress("slots", slot, count);
    }
  }
  return slots;
}
