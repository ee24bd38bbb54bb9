# Computes a draw anew from its proof file: python3 verify_draw.py PROOF.json. Standard library only; see fair-draw.md.
import base64, hashlib, hmac, json, sys, uuid

proof = json.load(open(sys.argv[1], encoding="utf-8"))
rules = json.loads(proof["rules"])
packed = base64.b64decode(proof["codes"], validate=True)
codes = [packed[at : at + 12] for at in range(0, len(packed), 12)]
secret = bytes.fromhex(proof["secret"] or "00" * 32)
sha256 = lambda *parts: hashlib.sha256(b"".join(parts)).digest()

def root_of(low, high):
    if high - low < 2:
        return sha256(b"\0", *codes[low:high]) if codes else sha256()
    middle = low + (1 << (high - low - 1).bit_length() - 1)
    return sha256(b"\1", root_of(low, middle), root_of(middle, high))

root, beacon = root_of(0, len(codes)), proof["beacon"]
public = f'{beacon["source"]}:{beacon["issue"]}:{beacon["value"]}'.encode()
seed = sha256(secret, public, root)
holders, order = set(), []
for code in sorted(codes, key=lambda code: hmac.digest(seed, code, "sha256")):
    if code[:10] not in holders:
        holders.add(code[:10]); order.append(code.hex())
winners = [[order.pop(0) for _ in range(min(prize["count"], len(order)))] for prize in rules["prizes"]]
commitment = sha256(secret, uuid.UUID(rules["campaign"]).bytes, sha256(proof["rules"].encode()))
named = [[rules[which][part] for part in ("source", "issue")] for which in ("beacon", "fallback")]
checks = {"commitment": not proof["secret"] or commitment.hex() == proof["commitment"],
          "beacon": [beacon["source"], beacon["issue"]] in named, "codes": all(a < b for a, b in zip(codes, codes[1:])),
          "count": len(codes) == proof["count"], "root": root.hex() == proof["root"],
          "winners": winners == proof["winners"], "successors": order[: rules["successors"]] == proof["successors"]}
print("the draw holds" if all(checks.values()) else "differs: " + ", ".join(name for name in checks if not checks[name]))
sys.exit(not all(checks.values()))
