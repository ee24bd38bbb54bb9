// Verifies an instant win in the reader's browser, which takes the server's word for nothing. What differs is named as the product's own
// check names it (ProofFault); what that one calls unreadable is told apart.
"use strict";
importScripts("/verify-hash.js", "/verify-file.js", "/verify-deck.js");

// What was verified last: the kind that fell on each slot, and the prizes' names.
let known = null;

const nameOf = (prizes, kind) => (kind < prizes.length ? prizes[kind].name : kind === prizes.length ? "" : NOBODY);

// How often each prize fell, and the first slots of each: as many as a page may show.
function winnersIn(slots, prizes, most) {
  const winners = prizes.map(() => ({ count: 0, first: [] }));
  slots.forEach((kind, slot) => {
    if (kind < prizes.length && winners[kind].count++ < most) {
      winners[kind].first.push(`${kind + 1}:#${slot}`);
    }
  });
  return winners;
}

// The page lists prize by prize, each in the order of the slots.
function otherThanShown(page, winners) {
  const won = [].concat(...winners.map((one) => one.first));
  return firstOther(page.shown, page.isWhole ? won : won.slice(0, page.shown.length));
}

function examine(file, page) {
  const { steps, tell } = stepList();
  known = null;
  const proof = readDeckProof(file);
  if (!tell("Unreadable", proof !== null)) {
    return { steps };
  }
  const rules = readDeckRules(proof.rules);
  if (!tell("Rules", rules !== null)) {
    return { steps };
  }
  const [what, published, stated] = firstUnlike([
    ["rules", page.rules, digestOf(proof.rules)],
    ["commitment", page.commitment, proof.commitment],
    ["count", page.count, proof.slots.length],
  ]);
  tell("Published", !what, stated, published, what);
  if (!tell("Seed", HASH.test(proof.seed), proof.seed, NOBODY)) {
    return { steps };
  }
  if (!tell("Released", areReleased(proof.released, rules.releases.length, proof.slots.length), proof.released.join(", "), NOBODY)) {
    return { steps };
  }
  const commitment = commitmentOf(bytesOfHex(proof.seed), rules.campaign, proof.rules);
  tell("Commitment", commitment === proof.commitment, proof.commitment, commitment);
  const slots = drawDeck(wordsOfHex(proof.seed), rules.releases, proof.released, proof.slots.length, tellProgress);
  if (!tell("Count", slots.length === proof.slots.length, proof.slots.length, slots.length)) {
    return { steps };
  }
  const other = slots.findIndex((kind, slot) => kind !== proof.slots[slot]);
  tell("Winners", other < 0, ...(other < 0 ? [] : [nameOf(rules.prizes, proof.slots[other]), nameOf(rules.prizes, slots[other]), other]));
  const winners = winnersIn(slots, rules.prizes, page.shown.length + 1);
  tell("Shown", ...otherThanShown(page, winners));
  known = { slots, prizes: rules.prizes };
  return {
    steps,
    facts: {
      count: slots.length,
      seed: proof.seed,
      prizes: rules.prizes.map(({ name, count }, kind) => ({ name, count, won: winners[kind].count })),
      parts: rules.releases.map(({ at }, part) => ({ at, slot: part < proof.released.length ? proof.released[part] : null })),
    },
  };
}

// What fell on these slots, in the deck that was verified.
async function findOwn({ slots }) {
  return {
    found: slots.map((slot) => (known !== null && slot < known.slots.length ? { slot, prize: nameOf(known.prizes, known.slots[slot]) } : { slot, prize: null })),
  };
}

answerWith(examine, findOwn);
