"""Groups the lines of a file by datasketch's MinHashLSH; prints texts a second of processor time, then a group number a line."""
import sys
import time

from datasketch import MinHash, MinHashLSH

texts = open(sys.argv[1], encoding="utf-8").read().splitlines()
start = time.process_time()
lsh = MinHashLSH(threshold=0.5, num_perm=128)
parents = list(range(len(texts)))


def root(i):
    while parents[i] != i:
        i = parents[i]
    return i


for i, text in enumerate(texts):
    words = text.split()
    sketch = MinHash(num_perm=128)
    sketch.update_batch([" ".join(words[j:j + 5]).encode() for j in range(len(words) - 4)])
    for other in lsh.query(sketch):
        parents[root(i)] = root(other)
    lsh.insert(i, sketch)
print(len(texts) / (time.process_time() - start))
print(*[root(i) for i in range(len(texts))])
