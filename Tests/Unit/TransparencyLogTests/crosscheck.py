"""Resources/vectors.json, which the Swift tests hold their own output against, checked with
implementations that share no line with ours: tamperlog (RFC 6962 proofs, exact), pymerkle (roots,
inclusion paths) and cryptography (Ed25519). Run by pytest."""

import base64
import hashlib
import json
from pathlib import Path

import pymerkle
from cryptography.hazmat.primitives.asymmetric import ed25519
from tamperlog import merkle

VECTORS = json.loads((Path(__file__).parent / "Resources/vectors.json").read_text("utf-8"))
LEAVES = [f"event {index}".encode() for index in range(len(VECTORS["roots"]))]


def fingerprint(proofs):
    return hashlib.sha256(b"".join(h for proof in proofs for h in proof)).hexdigest()


def test_roots_and_proofs_are_those_of_tamperlog():
    hashes = merkle.leaf_hashes_for(LEAVES)
    for size in range(1, len(LEAVES) + 1):
        tree = hashes[:size]
        assert merkle.merkle_root(tree).hex() == VECTORS["roots"][size - 1]
        paths = [merkle.inclusion_proof(index, tree) for index in range(size)]
        assert fingerprint(paths) == VECTORS["inclusion"][size - 1]
        steps = [merkle.consistency_proof(old, tree) for old in range(1, size + 1)]
        assert fingerprint(steps) == VECTORS["consistency"][size - 1]


def test_roots_and_inclusion_paths_are_those_of_pymerkle():
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    tree.append_entries(LEAVES)
    for size in range(1, len(LEAVES) + 1):
        assert tree.get_root(size).hex() == VECTORS["roots"][size - 1]
        # Its path begins with the leaf itself.
        paths = [tree.prove_inclusion(index, size).path[1:] for index in range(1, size + 1)]
        assert fingerprint(paths) == VECTORS["inclusion"][size - 1]


def test_the_receipt_proves_its_event():
    head, checkpoint = VECTORS["receipt"].split("\n\n", 1)
    header, index, *path = head.split("\n")
    origin, size, root = checkpoint.split("\n\n")[0].rstrip("\n").split("\n")
    assert header == "c2sp.org/tlog-proof@v1" and index == "index 40"
    lines = [line.encode() for line in VECTORS["lines"]]
    hashes = merkle.leaf_hashes_for(lines)
    assert origin == "reviews.example/ledger" and int(size) == len(lines)
    assert base64.b64decode(root) == merkle.merkle_root(hashes)
    assert [base64.b64decode(h) for h in path] == merkle.inclusion_proof(40, hashes)


def test_the_checkpoint_is_signed():
    name, key_id, key = VECTORS["key"].split("+", 2)
    key = base64.b64decode(key)
    assert key[0] == 1
    assert hashlib.sha256(name.encode() + b"\n" + key).digest()[:4].hex() == key_id
    text, signature = VECTORS["receipt"].split("\n\n")[1:]
    dash, signer, signature = signature.rstrip("\n").split(" ")
    signature = base64.b64decode(signature)
    assert (dash, signer, signature[:4].hex()) == ("—", name, key_id)
    public = ed25519.Ed25519PublicKey.from_public_bytes(key[1:])
    public.verify(signature[4:], (text + "\n").encode())


def test_events_are_canonical_json():
    lines = (Path(__file__).parent.parent / "LedgerTests/Resources/events.jsonl").read_text("utf-8")
    assert len(lines.splitlines()) == 77
    for line in lines.splitlines():
        event = json.loads(line)
        assert json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=True) == line
