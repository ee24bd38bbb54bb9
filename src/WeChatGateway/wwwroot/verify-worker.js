// Verifies a draw in the reader's browser, which takes the server's word for nothing. What differs is named as the
// product's own check names it (ProofFault).
"use strict";
importScripts("/verify-hash.js", "/verify-file.js", "/verify-draw.js");

const MOST_BEACON_BYTES = 512;
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// The list of the proof that was verified last, and who was placed.
let known = null;

// As members read a code; what is none stays as it is.
function readable(hex) {
  if (!/^[0-9a-f]{24}$/.test(hex)) {
    return hex;
  }
  let text = "";
  let bits = 0;
  bytesOfHex(hex.slice(0, HOLDER_DIGITS)).forEach((byte, i) => {
    bits = (bits << 8) | byte;
    // Five bytes are eight digits: after each byte as many as are whole.
    for (let left = ((i % 5) + 1) * 8 - 5 * (text.length % 8); left >= 5; left -= 5) {
      text += CROCKFORD[(bits >>> (left - 5)) & 31];
    }
  });
  return `${text.match(/.{4}/g).join("-")}-${parseInt(hex.slice(HOLDER_DIGITS), 16)}`;
}

// A code as it is typed, as hex; null: none.
function readCode(text) {
  const parts = /^([0-9A-Z]{4})-([0-9A-Z]{4})-([0-9A-Z]{4})-([0-9A-Z]{4})-([0-9]{1,9})$/.exec(text.trim().toUpperCase());
  const digits = parts ? Array.from(parts.slice(1, 5).join(""), (digit) => CROCKFORD.indexOf(digit)) : [-1];
  const number = parts ? Number(parts[5]) : 0;
  if (digits.indexOf(-1) >= 0 || number < 1 || number > 0xffff) {
    return null;
  }
  const bits = digits.map((digit) => digit.toString(2).padStart(5, "0")).join("");
  return bits.match(/.{8}/g).map((byte) => HEX[parseInt(byte, 2)]).join("") + HEX[number >>> 8] + HEX[number & 255];
}

// Each with its prize, so that the same people with other prizes are others.
const withPrizes = (winners) => [].concat(...winners.map((codes, prize) => codes.map((code) => `${prize + 1}:${readable(code)}`)));

function otherThanPublished(page, proof) {
  return firstUnlike([
    ["rules", page.rules, digestOf(proof.rules)],
    ["commitment", page.commitment, proof.commitment],
    ["count", page.count, proof.count],
    ["root", page.root, proof.root],
  ]);
}

// The winners the page shows are those of the draw, and whoever followed is one of its successors.
function otherThanShown(page, placed) {
  const won = withPrizes(placed.winners);
  const [isSame, stated, computed] = firstOther(page.shown, page.isWhole ? won : won.slice(0, page.shown.length));
  const next = placed.next.map(readable);
  const stray = page.followed.find((code) => next.indexOf(code) < 0);
  return isSame ? [stray === undefined, stray, NOBODY] : [false, stated, computed];
}

function examine(file, page) {
  const { steps, tell } = stepList();
  known = null;
  const proof = readProof(file);
  if (!tell("Unreadable", proof !== null)) {
    return { steps };
  }
  const rules = readRules(proof.rules);
  if (!tell("Rules", rules !== null)) {
    return { steps };
  }
  const [what, published, stated] = otherThanPublished(page, proof);
  tell("Published", !what, stated, published, what);
  const { source, issue, value } = proof.beacon;
  const beacon = new TextEncoder().encode(`${source}:${issue}:${value}`);
  const isNamed = [rules.beacon, rules.fallback].some((one) => one.source === source && one.issue === issue);
  if (!tell("Beacon", isNamed && beacon.length <= MOST_BEACON_BYTES, `${source}:${issue}`, `${rules.beacon.source}:${rules.beacon.issue}`)) {
    return { steps };
  }
  const packed = proof.codes;
  if (!tell("Codes", isList(packed))) {
    return { steps };
  }
  const isWithheld = proof.secret === null;
  if (!isWithheld && !HASH.test(proof.secret)) {
    tell("Commitment", false, proof.secret, NOBODY);
    return { steps };
  }
  const secret = isWithheld ? new Uint8Array(32) : bytesOfHex(proof.secret);
  const commitment = isWithheld ? proof.commitment : commitmentOf(secret, rules.campaign, proof.rules);
  tell("Commitment", commitment === proof.commitment, proof.commitment, commitment);
  tell("Count", packed.length / CODE === proof.count, proof.count, packed.length / CODE);
  const root = hexOfWords(rootOf(packed, tellProgress));
  tell("Root", root === proof.root, proof.root, root);
  const seed = sha256(joined(secret, beacon, bytesOfHex(root)));
  const placed = place(packed, seed, rules, tellProgress);
  const isEveryPrize = proof.winners.length === rules.prizes.length;
  const [isWon, won, shouldWin] = firstOther(withPrizes(proof.winners), withPrizes(placed.winners));
  tell("Winners", isWon && isEveryPrize, isEveryPrize ? won : proof.winners.length, isEveryPrize ? shouldWin : rules.prizes.length);
  tell("Successors", ...firstOther(proof.successors.map(readable), placed.next.map(readable)));
  tell("Shown", ...otherThanShown(page, placed));
  if (root === page.root) {
    known = { packed, placed, prizes: rules.prizes };
  }
  const wins = placed.winners.reduce((sum, codes) => sum + codes.length, 0);
  return {
    steps,
    facts: { title: rules.title, count: packed.length / CODE, wins, next: placed.next.length, seed: hexOfWords(seed), beacon: `${source}:${issue}:${value}`, isWithheld },
  };
}

// By halves; -1: nowhere.
function indexOfCode(packed, hex) {
  let low = 0;
  let high = packed.length / CODE - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const code = hexOfCode(packed, middle);
    if (code === hex) {
      return middle;
    }
    [low, high] = code < hex ? [middle + 1, high] : [low, middle - 1];
  }
  return -1;
}

// Whether the path leads from this code at this place to the root of a list of so many (RFC 9162, 2.1.3.2).
function proves(hex, { index, count, path }, root) {
  const hash = new Int32Array(8);
  leafOf(...wordsOfHex(hex), hash);
  let at = index;
  let last = count - 1;
  for (const beside of path) {
    if (last === 0 || !HASH.test(beside)) {
      return false;
    }
    if (at % 2 === 1 || at === last) {
      nodeOf(wordsOfHex(beside), hash, hash);
      while (at % 2 === 0 && at !== 0) {
        at >>>= 1;
        last >>>= 1;
      }
    } else {
      nodeOf(hash, wordsOfHex(beside), hash);
    }
    at >>>= 1;
    last >>>= 1;
  }
  return last === 0 && hexOfWords(hash) === root;
}

// Where the own code stands: looked up in the list that was verified or, without one, proven by the server against the page's root.
async function findOwn({ code, address, root, count }) {
  const hex = readCode(code);
  if (hex === null) {
    return { is: "none" };
  }
  if (known !== null) {
    const index = indexOfCode(known.packed, hex);
    const won = known.placed.winners.findIndex((codes) => codes.indexOf(hex) >= 0);
    const prize = won < 0 ? "" : known.prizes[won].name;
    const next = known.placed.next.indexOf(hex) + 1;
    return index < 0 ? { is: "absent" } : { is: "present", index, count, isDrawn: true, prize, next };
  }
  let proof = null;
  try {
    proof = await (await ask(`${address}?code=${encodeURIComponent(readable(hex))}`)).json();
  } catch (failed) {
    if (failed.status === 404) {
      return { is: "absent" };
    }
    throw failed;
  }
  const isWhole = isObject(proof) && isCount(proof.index, 0, count - 1) && proof.count === count && areTexts(proof.path);
  return isWhole && proves(hex, proof, root) ? { is: "present", index: proof.index, count, isDrawn: false } : { is: "unproven" };
}

answerWith(examine, findOwn);
