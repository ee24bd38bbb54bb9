// SHA-256 and HMAC-SHA-256 (FIPS 180-4, RFC 2104) for the worker that verifies draws: one hash after the other, without promises and
// without garbage. What the browser brings takes tens of microseconds a hash, and a city's draw is three million of them.
// Hashes are eight 32-bit words in an Int32Array.
"use strict";

const K = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
);
const IV = Int32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);

// The block that is hashed next stands in its first sixteen words.
const W = new Int32Array(64);

// One block over a state; from and to may be the same. W[0] to W[15] stay as they are.
function compress(from, to) {
  for (let t = 16; t < 64; t++) {
    const x = W[t - 15];
    const y = W[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = (W[t - 16] + s0 + W[t - 7] + s1) | 0;
  }
  let a = from[0], b = from[1], c = from[2], d = from[3], e = from[4], f = from[5], g = from[6], h = from[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + W[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  to[0] = (from[0] + a) | 0;
  to[1] = (from[1] + b) | 0;
  to[2] = (from[2] + c) | 0;
  to[3] = (from[3] + d) | 0;
  to[4] = (from[4] + e) | 0;
  to[5] = (from[5] + f) | 0;
  to[6] = (from[6] + g) | 0;
  to[7] = (from[7] + h) | 0;
}

// Fills W from here with zeros, and closes the message: its last word is its length.
function closeBlock(from, bits) {
  for (let t = from; t < 15; t++) {
    W[t] = 0;
  }
  W[15] = bits;
}

// Of any bytes shorter than 256 MB.
function sha256(bytes) {
  const state = IV.slice();
  const whole = new Uint8Array(((bytes.length + 8) >>> 6) * 64 + 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 4, bytes.length * 8);
  for (let block = 0; block < whole.length; block += 64) {
    for (let t = 0; t < 16; t++) {
      W[t] = view.getInt32(block + t * 4);
    }
    compress(state, state);
  }
  return state;
}

// SHA-256(00 ‖ code): a leaf of RFC 9162. The code's twelve bytes are three words.
function leafOf(c0, c1, c2, hash) {
  W[0] = c0 >>> 8;
  W[1] = (c0 << 24) | (c1 >>> 8);
  W[2] = (c1 << 24) | (c2 >>> 8);
  W[3] = (c2 << 24) | 0x800000;
  closeBlock(4, 13 * 8);
  compress(IV, hash);
}

// SHA-256(01 ‖ left ‖ right); the hash may be one of both.
function nodeOf(left, right, hash) {
  W[0] = 0x01000000 | (left[0] >>> 8);
  for (let t = 1; t < 8; t++) {
    W[t] = (left[t - 1] << 24) | (left[t] >>> 8);
    W[t + 8] = (right[t - 1] << 24) | (right[t] >>> 8);
  }
  W[8] = (left[7] << 24) | (right[0] >>> 8);
  const last = right[7];
  compress(IV, hash);
  W[0] = (last << 24) | 0x800000;
  closeBlock(1, 65 * 8);
  compress(hash, hash);
}

// HMAC-SHA-256 of codes under one key of 32 bytes: what depends on the key alone is computed once.
function scoresUnder(seed) {
  const inner = keyed(seed, 0x36363636);
  const outer = keyed(seed, 0x5c5c5c5c);
  return (c0, c1, c2, score) => {
    W[0] = c0;
    W[1] = c1;
    W[2] = c2;
    W[3] = 0x80000000 | 0;
    closeBlock(4, (64 + 12) * 8);
    compress(inner, score);
    W.set(score);
    W[8] = 0x80000000 | 0;
    closeBlock(9, (64 + 32) * 8);
    compress(outer, score);
  };
}

function keyed(seed, pad) {
  const state = new Int32Array(8);
  for (let t = 0; t < 16; t++) {
    W[t] = (t < 8 ? seed[t] : 0) ^ pad;
  }
  compress(IV, state);
  return state;
}

function hexOfWords(words) {
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function wordsOfHex(hex) {
  const words = new Int32Array(hex.length / 8);
  for (let t = 0; t < words.length; t++) {
    words[t] = parseInt(hex.substr(t * 8, 8), 16) | 0;
  }
  return words;
}

function bytesOfHex(hex) {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = parseInt(hex.substr(i * 2, 2), 16);
  }
  return bytes;
}
